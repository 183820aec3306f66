import { page, routeTable } from '@fanal/http'
import { mostPlanBytes } from './taking-in/sent-plan.ts'

export const planRoutes = routeTable({
  plans: page('GET', { en: '/en/plans', fr: '/fr/plans' }),
  // somewhat above what is taken, so that a file a little too large is answered on the page itself
  lookAtPlan: page('POST', { en: '/en/plans/look', fr: '/fr/plans/apercu' }, { takesFiles: true, bodyLimit: 3 * mostPlanBytes }),
  // the same file again, as text in a form
  takePlan: page('POST', { en: '/en/plans/take-in', fr: '/fr/plans/importer' }, { bodyLimit: 2 * mostPlanBytes }),
  beginPlan: page('POST', { en: '/en/plans/begin', fr: '/fr/plans/commencer' }),
  plan: page('GET', { en: '/en/plans/:plan', fr: '/fr/plans/:plan' }),
  commitment: page('GET', { en: '/en/plans/:plan/commitments/:commitment', fr: '/fr/plans/:plan/engagements/:commitment' }),
  planPart: page('GET', { en: '/en/plans/:plan/enter/:part', fr: '/fr/plans/:plan/inscrire/:part' }),
  keepPlanPart: page('POST', { en: '/en/plans/:plan/enter/:part/keep', fr: '/fr/plans/:plan/inscrire/:part/garder' }),
})
