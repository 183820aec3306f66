import { publicPlaces } from '@fanal/handover'
import { publicPage, routeTable } from '@fanal/http'

/**
 * Find help. Addresses and titles are neutral, and what is typed stands in a body, never in an address.
 * @NOTE the form posts to an address with `/search/` in it (decisions/0028)
 */
export const findRoutes = routeTable({
  find: publicPage('GET', publicPlaces.find.path),
  findLarge: publicPage('GET', { en: '/en/places/large', fr: '/fr/lieux/grand' }),
  found: publicPage('POST', { en: '/en/search/places', fr: '/fr/search/lieux' }),
  foundAgain: publicPage('GET', { en: '/en/search/places', fr: '/fr/search/lieux' }),
})
