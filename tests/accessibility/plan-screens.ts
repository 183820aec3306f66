import type { planRoutes } from '@fanal/oversee'
import { refused } from './edition-screens.ts'
import type { Recipes } from './screen.ts'

/** Every page of plans, for whoever may not: what a secretariat sees is looked at beside them. */
export const planScreens: Recipes<typeof planRoutes> = {
  plans: [refused('plans', { en: '/en/plans', fr: '/fr/plans' }, false)],
  plan: [refused('plan', { en: '/en/plans/nap-2012', fr: '/fr/plans/nap-2012' }, false)],
  commitment: [
    refused('commitment', { en: '/en/plans/nap-2012/commitments/NAP-PRV-01', fr: '/fr/plans/nap-2012/engagements/NAP-PRV-01' }, false),
  ],
  lookAtPlan: [refused('plan-looked-at', { en: '/en/plans/look', fr: '/fr/plans/apercu' }, true)],
  beginPlan: [refused('plan-begun', { en: '/en/plans/begin', fr: '/fr/plans/commencer' }, true)],
  planPart: [refused('plan-part', { en: '/en/plans/nap-2012/enter/pillar', fr: '/fr/plans/nap-2012/inscrire/pillar' }, false)],
  keepPlanPart: [
    refused('plan-part-kept', { en: '/en/plans/nap-2012/enter/pillar/keep', fr: '/fr/plans/nap-2012/inscrire/pillar/garder' }, true),
  ],
  takePlan: [refused('plan-taken-in', { en: '/en/plans/take-in', fr: '/fr/plans/importer' }, true)],
}
