import { api, routeTable } from '@fanal/http'
import { z } from 'zod'

const record = z.looseObject({ id: z.uuid() })
const page = z.object({
  total_items: z.int(),
  total_pages: z.int(),
  page_number: z.int(),
  size: z.int(),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
  contents: z.array(record),
})
const root = z.object({ version: z.string(), profile: z.string(), openapi_url: z.string() })

const list = (en: string, fr: string) => ({ summary: { en, fr }, responses: { 200: { description: `${en} / ${fr}`, schema: page } } })
const one = (en: string, fr: string) => ({ summary: { en, fr }, responses: { 200: { description: `${en} / ${fr}`, schema: record } } })

/**
 * The directory by the interface of HSDS 3.0, read only.
 * @see https://docs.openreferral.org/en/v3.0/hsds/api_reference.html
 */
export const hsdsApiRoutes = routeTable({
  hsdsRoot: api('GET', '/hsds', {
    summary: { en: 'The version and profile of HSDS', fr: 'La version et le profil du HSDS' },
    responses: { 200: { description: 'The root / La racine', schema: root } },
  }),
  hsdsProfile: api('GET', '/hsds/profile', { summary: { en: 'What Fanal adds to HSDS', fr: 'Ce que Fanal ajoute au HSDS' } }),
  hsdsServices: api('GET', '/hsds/services', list('Services, in pages', 'Les services, par pages')),
  hsdsService: api('GET', '/hsds/services/:id', one('A service, whole', 'Un service, en entier')),
  hsdsOrganizations: api('GET', '/hsds/organizations', list('Organizations, in pages', 'Les organismes, par pages')),
  hsdsOrganization: api('GET', '/hsds/organizations/:id', one('An organization, whole', 'Un organisme, en entier')),
  hsdsPlaces: api(
    'GET',
    '/hsds/service_at_locations',
    list('Services at their locations, in pages', 'Les services à leurs lieux, par pages'),
  ),
  hsdsPlace: api('GET', '/hsds/service_at_locations/:id', one('A service at one location, whole', 'Un service à un lieu, en entier')),
  hsdsTaxonomies: api('GET', '/hsds/taxonomies', list('Taxonomies, in pages', 'Les taxonomies, par pages')),
  hsdsTaxonomy: api('GET', '/hsds/taxonomies/:id', one('A taxonomy', 'Une taxonomie')),
  hsdsTerms: api('GET', '/hsds/taxonomy_terms', list('Taxonomy terms, in pages', 'Les termes de taxonomie, par pages')),
  hsdsTerm: api('GET', '/hsds/taxonomy_terms/:id', one('A taxonomy term', 'Un terme de taxonomie')),
})
