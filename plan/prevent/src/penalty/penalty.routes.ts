import { page, routeTable } from '@fanal/http'

/** The calculator of officers: a form without script, which keeps nothing. */
export const penaltyRoutes = routeTable({
  penalty: page('GET', { en: '/en/penalty', fr: '/fr/sanction' }),
  workOutPenalty: page('POST', { en: '/en/penalty/result', fr: '/fr/sanction/resultat' }),
  workedOutPenalty: page('GET', { en: '/en/penalty/result', fr: '/fr/sanction/resultat' }),
})
