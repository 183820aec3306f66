import { publicPlaces } from '@fanal/handover'
import { publicPage, routeTable } from '@fanal/http'

/**
 * The pages of somebody who arrives alone, in all seven languages. Addresses are neutral: a browser's history shows them.
 * @NOTE forms post to addresses with `/search/` in them, so that no browser asks its maker about them (decisions/0028)
 */
export const arrivingRoutes = routeTable({
  arriving: publicPage('GET', publicPlaces.arriving.path),
  arrivingCard: publicPage('GET', publicPlaces.arrivingCard.path),
  makeCard: publicPage('POST', { en: '/en/search/arriving/card', fr: '/fr/search/arriver/carte' }, { compress: false }),
  madeCard: publicPage('GET', { en: '/en/search/arriving/card', fr: '/fr/search/arriver/carte' }),
  arrivingPlan: publicPage('GET', publicPlaces.arrivingPlan.path),
  makePlan: publicPage('POST', { en: '/en/search/arriving/plan', fr: '/fr/search/arriver/plan' }, { compress: false }),
  madePlan: publicPage('GET', { en: '/en/search/arriving/plan', fr: '/fr/search/arriver/plan' }),
  arrivingRights: publicPage('GET', publicPlaces.arrivingRights.path),
  arrivingPay: publicPage('GET', publicPlaces.arrivingPay.path),
  arrivingPermits: publicPage('GET', publicPlaces.arrivingPermits.path),
  arrivingOffers: publicPage('GET', publicPlaces.arrivingOffers.path),
})
