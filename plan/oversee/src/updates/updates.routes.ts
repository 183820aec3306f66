import { page, routeTable } from '@fanal/http'

export const updatesRoutes = routeTable({
  updates: page('GET', { en: '/en/updates', fr: '/fr/comptes-rendus' }),
  missingList: page('GET', { en: '/en/updates/missing', fr: '/fr/comptes-rendus/manques' }),
  update: page('GET', { en: '/en/updates/:period/:commitment', fr: '/fr/comptes-rendus/:period/:commitment' }),
  keepUpdate: page('POST', { en: '/en/updates/keep', fr: '/fr/comptes-rendus/garder' }),
  decideUpdate: page('POST', { en: '/en/updates/decide', fr: '/fr/comptes-rendus/decider' }),
  answerSilence: page('POST', { en: '/en/updates/answer', fr: '/fr/comptes-rendus/repondre' }),
  reviewUpdate: page('POST', { en: '/en/updates/review', fr: '/fr/comptes-rendus/examiner' }),
  coordinate: page('POST', { en: '/en/updates/coordinate', fr: '/fr/comptes-rendus/coordonner' }),
})
