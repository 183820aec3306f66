import { staffPlaces } from '@fanal/handover'
import { page, routeTable } from '@fanal/http'

/** An officer's look at the directory. What is typed stands in a body: an address would stay in the browser's history. */
export const placesDeskRoutes = routeTable({
  places: page('GET', staffPlaces.places),
  findPlaces: page('POST', { en: '/en/places/find', fr: '/fr/lieux/trouver' }),
})
