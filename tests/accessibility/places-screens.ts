import type { workbenchRoutes } from '#root/apps/workbench/src/workbench.routes.ts'
import { type Recipes, type Visit, screen } from './screen.ts'

const places = async (visit: Visit) =>
  void (await visit.page.goto(`${visit.fanal.workbenchUrl}${{ en: '/en/places', fr: '/fr/lieux' }[visit.language]}`))

/** The officer's page of places, as a page of its own. */
export const placesScreens: Pick<Recipes<typeof workbenchRoutes>, 'places' | 'findPlaces'> = {
  places: [screen('filled', 'places-tonight', places)],
  findPlaces: [
    screen('filled', 'places-found', async (visit) => {
      await places(visit)
      await visit.page.locator('#places-need').selectOption('lawyer')
      await visit.page.locator('#places-place').fill('Ontario')
      await visit.page.locator('#find-places button').click()
      await visit.page.locator('h1').waitFor()
    }),
    screen('error', 'places-no-need', async (visit) => {
      await places(visit)
      await visit.page.locator('#places-need').selectOption('')
      await visit.page.locator('#find-places button').click()
      await visit.page.locator('.field-error').waitFor()
    }),
  ],
}
