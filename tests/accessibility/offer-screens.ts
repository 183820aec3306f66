import type { Page } from 'playwright-core'
import type { offerRoutes } from '@fanal/prevent'
import { type Recipes, type Visit, screen } from './screen.ts'

const sheet = { en: '/en/offer', fr: '/fr/offre' } as const
const fromHistory = { en: '/en/search/offer', fr: '/fr/search/offre' } as const

/** An offer as one may get it, with an invented name. */
export const realLooking =
  'Magandang araw! URGENT hiring sa Canada, walang interview. Magbayad ng $3,000 para sa LMIA bago mag-Biyernes. Ipadala ang orihinal na pasaporte. maplehr.jobs@gmail.com'

const at = (visit: Visit, path: Readonly<Record<Visit['language'], string>>) =>
  visit.page.goto(`${visit.fanal.publicUrl}${path[visit.language]}`)

/** Ticks facts on the sheet that is open, and sends them. */
export async function tickAndCheck(page: Page, facts: readonly string[]): Promise<void> {
  for (const fact of facts) await page.locator(`main input[value="${fact}"]`).check()
  await page.locator('main button[value="check"]').click()
  await page.locator('main button[value="change"]').waitFor()
}

/** Pastes a message on the sheet that is open, and asks what can be seen in it. */
export async function pasteOffer(page: Page, message: string): Promise<void> {
  await page.locator('main form details > summary').click()
  await page.locator('#f-words').fill(message)
  await page.locator('main button[value="read"]').click()
}

/** The check of a job offer, in each state that a reader can bring it into. */
export const offerScreens: Recipes<typeof offerRoutes> = {
  offer: [screen('empty', 'offer', async (visit) => void (await at(visit, sheet)))],
  checkOffer: [
    screen('error', 'offer-a-file', async (visit) => {
      await at(visit, sheet)
      await pasteOffer(visit.page, '%PDF-1.7 1 0 obj')
      await visit.page.getByRole('main').getByRole('alert').first().waitFor()
    }),
    screen('filled', 'offer-words-seen', async (visit) => {
      await at(visit, sheet)
      await pasteOffer(visit.page, realLooking)
      await visit.page.locator('input[name="seen"]').first().waitFor()
    }),
    screen('done', 'offer-nothing-said', async (visit) => {
      await at(visit, sheet)
      await tickAndCheck(visit.page, [])
    }),
    screen('done', 'offer-checked', async (visit) => {
      await at(visit, sheet)
      await tickAndCheck(visit.page, ['fee_lmia', 'passport_kept', 'hurry', 'permit_tied', 'permit_open', 'in_canada'])
    }),
  ],
  checkedOffer: [screen('empty', 'offer-from-history', async (visit) => void (await at(visit, fromHistory)))],
}
