import { type Behaviours, type Context, open } from '@fanal/http'
import { refuse } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import type { Standing } from './entry.ts'
import { type AskedPage, askedBy, hsdsText } from './hsds-asked.ts'
import type { hsdsApiRoutes } from './hsds-api.routes.ts'
import { hsdsProfile } from './hsds-profile.ts'
import { isUuid } from './import/check-record.ts'
import type { HsdsObject } from './import/records.ts'
import { type Shelf, flat, nestedOrganization, nestedPlace, nestedService, shelfOf } from './nest.ts'
import { type PublishedEntry, publishedAround, publishedEntry, publishedPage } from './published.store.ts'

export interface HsdsServices {
  /** Connected as the public: it can read what is published, and nothing else. */
  readonly hsds: Pick<Queries, 'query'>
}

type Ask = Context<HsdsServices, unknown>

/** A record as a list shows it: its own properties, and those of what it belongs to. */
function listed(entry: PublishedEntry, shelf: Shelf): HsdsObject {
  const own = flat(entry.body)
  const service = (found: PublishedEntry): HsdsObject => {
    const program = nestedService(found, shelf, { organization: false, places: false })['program']
    const organization = shelf.entry('organization', found.hsdsOrganization)
    return {
      ...flat(found.body),
      ...(organization && { organization: flat(organization.body) }),
      ...(program !== undefined && { program }),
    }
  }
  if (entry.kind === 'service') return service(entry)
  if (entry.kind !== 'service_at_location') return entry.kind === 'organization' ? own : entry.body
  const [location, of] = [shelf.entry('location', entry.location), shelf.entry('service', entry.service)]
  return { ...own, ...(location && { location: flat(location.body) }), ...(of && { service: service(of as PublishedEntry) }) }
}

function whole(entry: PublishedEntry, shelf: Shelf, fullService = true): HsdsObject {
  if (entry.kind === 'service') return nestedService(entry, shelf, { organization: true, places: true })
  if (entry.kind === 'service_at_location') return nestedPlace(entry, shelf, { service: true })
  if (entry.kind !== 'organization') return entry.body
  if (fullService) return nestedOrganization(entry, shelf, 'whole')
  const services = shelf.servicesOf(entry.id).map(({ body }) => ({ id: body['id'] }))
  return { ...nestedOrganization(entry, shelf, 'none'), ...(services.length > 0 && { services }) }
}

function shown(entry: PublishedEntry, shelf: Shelf, asked: AskedPage): HsdsObject {
  if (asked.minimal) return { id: entry.body['id'], modified_date: entry.modified.toISOString() }
  return asked.full ? whole(entry, shelf, asked.fullService) : listed(entry, shelf)
}

const stands = new Set<Standing>(['service', 'organization', 'service_at_location'])

function list(kind: Standing) {
  return open<HsdsServices, unknown>('what is published is for everybody', async (c: Ask) => {
    const asked = askedBy(c.url)
    if (!asked.ok) return asked
    const { page, size } = asked.value
    const { total, entries } = await publishedPage(kind, asked.value, { page, size }, c.services.hsds)
    const around = stands.has(kind) && !asked.value.minimal ? await publishedAround(entries, c.services.hsds) : []
    const shelf = shelfOf(around)
    const pages = Math.max(1, Math.ceil(total / size))
    return c.answer({
      total_items: total,
      total_pages: pages,
      page_number: page,
      size: entries.length,
      first_page: page === 1,
      last_page: page >= pages,
      empty: entries.length === 0,
      contents: entries.map((entry) => shown(entry, shelf, asked.value)),
    })
  })
}

function single(kind: Standing) {
  return open<HsdsServices, { readonly id: string }>('what is published is for everybody', async (c) => {
    const entry = isUuid(c.params.id) ? await publishedEntry(kind, c.params.id.toLowerCase(), c.services.hsds) : null
    if (entry === null) return refuse('not-found', hsdsText.unknown)
    const shelf = shelfOf(stands.has(kind) ? await publishedAround([entry], c.services.hsds) : [])
    return c.answer(whole(entry, shelf))
  })
}

/** The read-only interface of HSDS: it answers from published views alone. */
export const hsdsApi: Behaviours<typeof hsdsApiRoutes, HsdsServices> = {
  hsdsRoot: open('whoever asks must know which version is spoken', (c) =>
    c.answer({
      version: '3.0',
      profile: new URL('/hsds/profile', c.url).href,
      openapi_url: 'https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json',
    }),
  ),
  hsdsProfile: open('what Fanal adds is no secret', (c) => c.answer(hsdsProfile)),
  hsdsServices: list('service'),
  hsdsService: single('service'),
  hsdsOrganizations: list('organization'),
  hsdsOrganization: single('organization'),
  hsdsPlaces: list('service_at_location'),
  hsdsPlace: single('service_at_location'),
  hsdsTaxonomies: list('taxonomy'),
  hsdsTaxonomy: single('taxonomy'),
  hsdsTerms: list('taxonomy_term'),
  hsdsTerm: single('taxonomy_term'),
}
