import type { myRecordRoutes } from '@fanal/protect'
import { type Recipes, type Visit, screen } from './screen.ts'

const start = { en: '/en/open', fr: '/fr/ouvrir' } as const
/** 80 bits that nobody was given, and their two check digits. */
const nobodys = '000 000 000 000 000 000 000 000 098'

async function at(visit: Visit, path: Readonly<Record<Visit['language'], string>>): Promise<void> {
  await visit.page.goto(`${visit.fanal.publicUrl}${path[visit.language]}`)
}

async function openWith(visit: Visit, code: string, action?: Readonly<Record<Visit['language'], string>>): Promise<void> {
  await at(visit, start)
  await visit.page.locator('#f-code').fill(code)
  const to = action?.[visit.language]
  // the step's own forms stand on pages that only a real code opens; those are looked at in the journey of one's own record
  if (to !== undefined) await visit.page.locator('form#own-code').evaluate((form, address) => form.setAttribute('action', address), to)
  await visit.page.locator('form#own-code button[type="submit"]').click()
}

const empty = async ({ page }: Visit) => await page.locator('.empty').waitFor()

/** A person's own view, in each state that a reader without a code can bring it into. */
export const recordScreens: Recipes<typeof myRecordRoutes> = {
  own: [screen('empty', 'own', (visit) => at(visit, start))],
  openOwn: [
    screen('error', 'own-slip', async (visit) => {
      await openWith(visit, '12345')
      await visit.page.getByRole('main').getByRole('alert').first().waitFor()
    }),
    screen('empty', 'own-nothing', async (visit) => {
      await openWith(visit, nobodys)
      await empty(visit)
    }),
  ],
  stopOwn: [
    screen('empty', 'own-stop-nothing', async (visit) => {
      await openWith(visit, nobodys, { en: '/en/search/open/stop', fr: '/fr/search/ouvrir/arreter' })
      await empty(visit)
    }),
  ],
  askOwn: [
    screen('empty', 'own-ask-nothing', async (visit) => {
      await openWith(visit, nobodys, { en: '/en/search/open/ask', fr: '/fr/search/ouvrir/demander' })
      await empty(visit)
    }),
  ],
  openedOwn: [screen('empty', 'own-from-history', (visit) => at(visit, { en: '/en/search/open', fr: '/fr/search/ouvrir' }))],
  stepOwn: [
    screen('empty', 'own-step-from-history', (visit) => at(visit, { en: '/en/search/open/ask', fr: '/fr/search/ouvrir/demander' })),
  ],
}
