import { publicPlaces } from '@fanal/handover'
import { page, publicPage, routeTable } from '@fanal/http'

const { learn, guide } = publicPlaces

/**
 * Knowledge for everybody. Pages are numbers: a browser's history shows them. What is ticked in the guide travels in a body,
 * to an address with `/search/` in it (decisions/0028).
 */
export const knowledgeRoutes = routeTable({
  learn: publicPage('GET', learn.path),
  guide: publicPage('GET', guide.path),
  lesson: page('GET', { en: '/en/learn/:page', fr: '/fr/apprendre/:page' }),
  known: publicPage('GET', { en: '/en/know/:page', fr: '/fr/savoir/:page' }),
  look: publicPage('POST', { en: '/en/search/guide', fr: '/fr/search/guide' }, { compress: false }),
  looked: publicPage('GET', { en: '/en/search/guide', fr: '/fr/search/guide' }),
})
