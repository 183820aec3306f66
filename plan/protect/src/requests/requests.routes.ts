import { page, routeTable } from '@fanal/http'

/** What people asked about their own records, for staff. */
export const requestsRoutes = routeTable({
  requests: page('GET', { en: '/en/requests', fr: '/fr/demandes' }),
  oneRequest: page('GET', { en: '/en/requests/:request', fr: '/fr/demandes/:request' }, { islands: ['person'] }),
  askRequest: page('POST', { en: '/en/requests/ask', fr: '/fr/demandes/noter' }),
  moveRequest: page('POST', { en: '/en/requests/:request/move', fr: '/fr/demandes/:request/avancer' }),
  moveErasure: page('POST', { en: '/en/requests/:request/erasure', fr: '/fr/demandes/:request/effacement' }),
})
