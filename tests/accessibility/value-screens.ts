import type { seriesRoutes } from '@fanal/oversee'
import { refused } from './edition-screens.ts'
import type { Recipes } from './screen.ts'

/** The page of a plan's values, for whoever may not: what a statistician sees is looked at beside it. */
export const valueScreens: Recipes<typeof seriesRoutes> = {
  values: [refused('values', { en: '/en/plans/nap-2012/values', fr: '/fr/plans/nap-2012/valeurs' }, false)],
  enterValues: [refused('values-entered', { en: '/en/plans/nap-2012/values/enter', fr: '/fr/plans/nap-2012/valeurs/inscrire' }, true)],
}
