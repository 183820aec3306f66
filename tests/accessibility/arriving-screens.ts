import type { arrivingRoutes } from '@fanal/prevent'
import { type Recipes, type Visit, screen } from './screen.ts'

type Path = Readonly<Record<Visit['language'], string>>

async function at(visit: Visit, path: Path): Promise<void> {
  await visit.page.goto(`${visit.fanal.publicUrl}${path[visit.language]}`)
}

const card: Path = { en: '/en/arriving/card', fr: '/fr/arriver/carte' }
const plan: Path = { en: '/en/arriving/plan', fr: '/fr/arriver/plan' }
const make = {
  card: { en: 'Make the card', fr: 'Faire la carte' },
  plan: { en: 'Make the plan', fr: 'Faire le plan' },
} as const

async function makeCard(visit: Visit, kind: 'full' | 'small', word: string): Promise<void> {
  await at(visit, card)
  await visit.page.locator(`input[name="kind"][value="${kind}"]`).check()
  await visit.page.locator('#f-friend').fill('613-555-0142')
  await visit.page.locator('#f-word').fill(word)
  await visit.page.getByRole('button', { name: make.card[visit.language] }).click()
}

async function makePlan(visit: Visit, who: string): Promise<void> {
  await at(visit, plan)
  await visit.page.locator('#f-who').fill(who)
  await visit.page.getByRole('button', { name: make.plan[visit.language] }).click()
}

const complaint = async ({ page }: Visit) => await page.getByRole('main').getByRole('alert').first().waitFor()
const paper = async ({ page }: Visit) => await page.locator('.paper').first().waitFor()

/** Every page of whoever arrives alone, in each state that a reader can bring it into. */
export const arrivingScreens: Recipes<typeof arrivingRoutes> = {
  arriving: [screen('empty', 'arriving', (visit) => at(visit, { en: '/en/arriving', fr: '/fr/arriver' }))],
  arrivingCard: [screen('empty', 'arriving-card', (visit) => at(visit, card))],
  makeCard: [
    screen('done', 'arriving-card-full', async (visit) => {
      await makeCard(visit, 'full', 'marigold')
      await paper(visit)
    }),
    screen('done', 'arriving-card-small', async (visit) => {
      await makeCard(visit, 'small', 'marigold')
      await paper(visit)
    }),
    screen('error', 'arriving-card-too-long', async (visit) => {
      await makeCard(visit, 'full', 'marigold '.repeat(9))
      await complaint(visit)
    }),
  ],
  madeCard: [
    screen('empty', 'card-from-history', (visit) => at(visit, { en: '/en/search/arriving/card', fr: '/fr/search/arriver/carte' })),
  ],
  arrivingPlan: [screen('empty', 'arriving-plan', (visit) => at(visit, plan))],
  makePlan: [
    screen('done', 'arriving-plan-made', async (visit) => {
      await makePlan(visit, 'Ana')
      await paper(visit)
    }),
    screen('error', 'arriving-plan-too-long', async (visit) => {
      await makePlan(visit, 'Ana '.repeat(40))
      await complaint(visit)
    }),
  ],
  madePlan: [screen('empty', 'plan-from-history', (visit) => at(visit, { en: '/en/search/arriving/plan', fr: '/fr/search/arriver/plan' }))],
  arrivingRights: [screen('empty', 'arriving-rights', (visit) => at(visit, { en: '/en/arriving/rights', fr: '/fr/arriver/droits' }))],
  arrivingPay: [screen('empty', 'arriving-pay', (visit) => at(visit, { en: '/en/arriving/pay', fr: '/fr/arriver/paie' }))],
  arrivingPermits: [screen('empty', 'arriving-permits', (visit) => at(visit, { en: '/en/arriving/permits', fr: '/fr/arriver/permis' }))],
  arrivingOffers: [
    screen('empty', 'arriving-offers', (visit) => at(visit, { en: '/en/arriving/who-is-there', fr: '/fr/arriver/qui-est-la' })),
  ],
}
