import type { publicRoutes } from '#root/apps/public/src/public.ts'
import type { workbenchRoutes } from '#root/apps/workbench/src/workbench.routes.ts'
import { type Recipes, screen } from './screen.ts'

/** What was referred to a unit that nobody referred anybody to; with a referral it is looked at in the journey. */
export const referredScreens: Pick<Recipes<typeof workbenchRoutes>, 'referred'> = {
  referred: [
    screen('empty', 'referred-none', async (visit) => {
      await visit.page.goto(`${visit.fanal.workbenchUrl}${visit.language === 'en' ? '/en/referrals' : '/fr/aiguillages'}`)
    }),
  ],
}

/** The page of every link; with one it is opened in the journey. */
export const sharedScreens: Pick<Recipes<typeof publicRoutes>, 'shared'> = {
  shared: [
    screen('empty', 'shared', async (visit) => {
      await visit.page.goto(`${visit.fanal.publicUrl}${visit.language === 'en' ? '/en/shared' : '/fr/partage'}`)
    }),
  ],
}
