import { page, routeTable } from '@fanal/http'

export const planRoutes = routeTable({
  plans: page('GET', { en: '/en/plans', fr: '/fr/plans' }),
  plan: page('GET', { en: '/en/plans/:plan', fr: '/fr/plans/:plan' }),
  commitment: page('GET', { en: '/en/plans/:plan/commitments/:commitment', fr: '/fr/plans/:plan/engagements/:commitment' }),
})
