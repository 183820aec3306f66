import { page, routeTable } from '@fanal/http'

export const planRoutes = routeTable({
  plans: page('GET', { en: '/en/plans', fr: '/fr/plans' }),
  takePlan: page('POST', { en: '/en/plans/take-in', fr: '/fr/plans/importer' }, { takesFiles: true, bodyLimit: 5_000_000 }),
  plan: page('GET', { en: '/en/plans/:plan', fr: '/fr/plans/:plan' }),
  commitment: page('GET', { en: '/en/plans/:plan/commitments/:commitment', fr: '/fr/plans/:plan/engagements/:commitment' }),
})
