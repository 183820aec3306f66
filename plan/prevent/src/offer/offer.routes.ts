import { publicPlaces } from '@fanal/handover'
import { publicPage, routeTable } from '@fanal/http'

/** 200,000 letters of any script, percent-encoded, still arrive: they are read to there, and more is said to be too much. */
export const offerBytes = 3 * 1024 * 1024

/**
 * The check of a job offer, in seven languages.
 * @NOTE the form posts to an address with `/search/` in it, as every form of the public pages does (decisions/0028)
 */
export const offerRoutes = routeTable({
  offer: publicPage('GET', publicPlaces.offer.path),
  checkOffer: publicPage('POST', { en: '/en/search/offer', fr: '/fr/search/offre' }, { bodyLimit: offerBytes }),
  checkedOffer: publicPage('GET', { en: '/en/search/offer', fr: '/fr/search/offre' }),
})
