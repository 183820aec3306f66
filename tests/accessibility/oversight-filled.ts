import type { Language } from '@fanal/kernel'
import { meetingsRoutes, planRoutes, releasesRoutes, seriesRoutes, updatesRoutes } from '@fanal/oversee'
import type { Page } from 'playwright-core'
import type { Overseer } from '../oversight-people.ts'
import type { Filled } from './filled-oversight.ts'

/** A page of oversight with something on it: at which address, who looks, and what they do there first. */
export interface FilledScreen {
  readonly name: string
  readonly who: Overseer
  readonly at: (language: Language, filled: Filled) => string
  readonly first?: (page: Page) => Promise<void>
}

const seen = (name: string, who: Overseer, at: FilledScreen['at'], first?: FilledScreen['first']): FilledScreen => ({
  name,
  who,
  at,
  ...(first && { first }),
})

const plan = (code: string) => (language: Language) => planRoutes.plan.href({ language, plan: code })
const promise = (code: string, commitment: string) => (language: Language) =>
  planRoutes.commitment.href({ language, plan: code, commitment })
const part = (code: string, name: string) => (language: Language) => planRoutes.planPart.href({ language, plan: code, part: name })
/** The button of the form that brings a plan as a file. */
const sendsFile = 'main form[enctype] button'
const values = (code: string) => (language: Language) => seriesRoutes.values.href({ language, plan: code })
const update = (commitment: string) => (language: Language, filled: Filled) =>
  updatesRoutes.update.href({ language, period: filled.period, commitment })
const board = (language: Language, filled: Filled) => updatesRoutes.updates.href({ language }, { period: filled.period })
const edition = (which: number) => (language: Language, filled: Filled) =>
  releasesRoutes.edition.href({ language, edition: filled.editions[which] ?? '' })

/** Presses a button of a form that cannot be kept, and waits for the page that says why. */
const refusing =
  (button: string, before: (page: Page) => Promise<unknown> = () => Promise.resolve()) =>
  async (page: Page) => {
    await before(page)
    await page
      .locator(button)
      .first()
      .evaluate((found) => (found as HTMLButtonElement).click())
    await page.getByRole('alert').first().waitFor()
  }

const file = (name: string, text: string) => async (page: Page) =>
  await page.locator('main input[type="file"]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

const brokenPlan = JSON.stringify({
  id: 'broken',
  title: { en: 'Broken plan' },
  pillars: [{ id: 'prevention', name: { en: 'Prevention', fr: 'Prévention' } }],
  commitments: [
    { id: 'A', pillar: 'nowhere', title: { en: 'One', fr: 'Un' }, due: 'by fall 2028' },
    { id: 'A', pillar: 'prevention' },
  ],
})
const brokenSeries =
  'indicator,period,value,vintage,definition,mark\nstaff_taught,2026-27,NaN,2027,1,secondary\nnobody,20xx,5,soon,9,sure\n'

/** Every page of oversight as it is when there is something to oversee; the details are opened before each is looked at. */
export const filledScreens: readonly FilledScreen[] = [
  seen('plans', 'ines', (language) => planRoutes.plans.href({ language })),
  seen('plans-nothing-chosen', 'ines', (language) => planRoutes.plans.href({ language }), refusing(sendsFile)),
  seen('plans-begin-refused', 'ines', (language) => planRoutes.plans.href({ language }), refusing('main form:not([enctype]) button')),
  seen(
    'plans-faults',
    'ines',
    (language) => planRoutes.plans.href({ language }),
    async (page) => {
      await page.locator('#f-plan').fill('broken')
      await file('broken.json', brokenPlan)(page)
      await page.locator(sendsFile).click()
      await page.getByRole('alert').first().waitFor()
    },
  ),
  ...(['commitment', 'indicator', 'target'] as const).flatMap((name) => [
    seen(`plan-part-${name}`, 'ines', part('invented', name)),
    seen(`plan-part-${name}-refused`, 'ines', part('invented', name), refusing('main form button')),
  ]),
  seen('plan', 'ines', plan('invented')),
  seen('plan-2012', 'omar', plan('nap-2012')),
  seen('commitment', 'omar', promise('invented', 'INV-01')),
  seen('commitment-not-verified', 'omar', promise('invented', 'INV-07')),
  seen('values', 'omar', values('invented')),
  seen('values-faults', 'omar', values('invented'), refusing('main form button', file('broken.csv', brokenSeries))),
  seen('board', 'ines', board),
  seen('board-period-refused', 'ines', board, refusing('main button[value="open"]')),
  seen('board-department', 'lea', board),
  seen('update-approved', 'ines', update('INV-01')),
  seen('update-review', 'omar', update('INV-01')),
  seen('update-draft', 'lea', update('INV-02')),
  seen(
    'update-incomplete',
    'lea',
    update('INV-02'),
    refusing('main button[value="submit"]', async (page) => {
      for (const name of ['progress-fr', 'challenge-en', 'challenge-fr']) await page.locator(`textarea[name="${name}"]`).fill('')
    }),
  ),
  seen('update-silent', 'ines', update('INV-02')),
  seen('update-to-decide', 'ines', update('INV-03')),
  seen('update-decision-refused', 'ines', update('INV-03'), refusing('main button[value="return"]')),
  seen('update-returned', 'lea', update('INV-04')),
  seen('update-silence-answered', 'ines', update('INV-05')),
  seen('update-silence-told', 'lea', update('INV-06')),
  seen('meetings', 'ines', (language) => meetingsRoutes.meetings.href({ language })),
  seen('meetings-refused', 'ines', (language) => meetingsRoutes.meetings.href({ language }), refusing('main button[value="item"]')),
  seen('board-week', 'ines', (language) => `${updatesRoutes.updates.href({ language })}?due=week`),
  seen('board-reviewer-refused', 'ines', board, refusing('main button[value="reviewer"]')),
  seen('action-end-refused', 'lea', (language) => meetingsRoutes.meetings.href({ language }), refusing('main button[value="dropped"]')),
  seen('meetings-read', 'lea', (language) => meetingsRoutes.meetings.href({ language })),
  seen('editions', 'ines', (language) => releasesRoutes.editions.href({ language })),
  seen('edition-frozen', 'ines', edition(0)),
  seen('edition-being-signed', 'ines', edition(1)),
  seen('edition-signed', 'ines', edition(2)),
  seen('edition-waits', 'omar', edition(3)),
  seen('edition-correction', 'lea', edition(4)),
]
