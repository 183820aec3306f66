import type { findRoutes } from '@fanal/protect'
import { type Recipes, type Visit, screen } from './screen.ts'

const question = { en: '/en/places', fr: '/fr/lieux' } as const
const large = { en: '/en/places/large', fr: '/fr/lieux/grand' } as const
const fromHistory = { en: '/en/search/places', fr: '/fr/search/lieux' } as const

const at = (visit: Visit, path: Readonly<Record<Visit['language'], string>>) =>
  visit.page.goto(`${visit.fanal.publicUrl}${path[visit.language]}`)

/** Answers the question as somebody who needs a bed tonight. */
async function ask(visit: Visit, { place, young = false }: { readonly place: string; readonly young?: boolean }): Promise<void> {
  await visit.page.locator('[name="need"][value="bed-tonight"]').check()
  await visit.page.locator('#f-place').fill(place)
  if (young) await visit.page.locator('[name="wish"][value="under-18"]').check()
  await visit.page.locator('#find button').click()
  await visit.page.locator('#around').waitFor({ state: 'attached' })
}

/** Find help, in each state that a reader can bring it into. */
export const findScreens: Recipes<typeof findRoutes> = {
  find: [screen('empty', 'find', async (visit) => void (await at(visit, question)))],
  findLarge: [screen('empty', 'find-large', async (visit) => void (await at(visit, large)))],
  found: [
    screen('error', 'find-nothing-chosen', async (visit) => {
      await at(visit, question)
      await visit.page.locator('#find button').click()
      await visit.page.getByRole('main').getByRole('alert').first().waitFor()
    }),
    screen('filled', 'found', async (visit) => {
      await at(visit, question)
      await ask(visit, { place: 'Toronto', young: true })
    }),
    screen('filled', 'found-large', async (visit) => {
      await at(visit, large)
      await ask(visit, { place: 'Ontario' })
    }),
    screen('filled', 'found-to-print', async (visit) => {
      await at(visit, question)
      await ask(visit, { place: 'Ontario' })
      await visit.page.locator('button[value="print"]').click()
      await visit.page.locator('.numbers').waitFor()
    }),
    screen('empty', 'found-nowhere', async (visit) => {
      await at(visit, question)
      await ask(visit, { place: 'Atlantis-on-the-Sea' })
    }),
  ],
  foundAgain: [screen('empty', 'find-from-history', async (visit) => void (await at(visit, fromHistory)))],
}
