import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { importPlan } from '#root/plan/oversee/src/plan/plan.operations.ts'
import { aCommitment, aPlan } from '#root/plan/oversee/src/plan/testing-plan.ts'
import { openPeriod, setParty } from '#root/plan/oversee/src/updates/period.operations.ts'
import { meetingsRoutes, updatesRoutes } from '@fanal/oversee'
import { must, thisWorld, timedId } from '@fanal/kernel'
import type { Browser, Locator, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Oversight, names, withOversight } from '../oversight-people.ts'
import { type Running, startFanal } from '../running.ts'
import { press, tabTo, typeInto } from './keyboard.ts'
import { aDesk } from './officer.ts'
import { words } from './words.ts'

const title = { en: 'Teach hotel staff the signs', fr: 'Enseigner les signes au personnel hôtelier' }
const milestone = { id: 'INV-01-A', title: { en: 'Course written', fr: 'Cours rédigé' }, due: null, evidenceRequired: true }

/** A plan of one promise, and a period in which its department is asked about it. */
async function ask({ runner, people: { ines } }: Oversight): Promise<void> {
  const at = thisWorld.now()
  const id = <Name extends string>() => timedId<Name>(at, thisWorld.chance(10))
  const inAMonth = new Date(at.getTime() + 30 * 86_400_000).toISOString().slice(0, 10)
  const plan = aPlan({
    commitments: [aCommitment({ title, milestones: [milestone] })],
    indicators: [],
    observations: [],
    targets: [],
    baselines: [],
  })
  must(await runner.run(importPlan, { plan, world: thisWorld }, ines))
  const period = { id: id<'reporting-period'>(), plan: 'invented', period: '2025-26', due: inAMonth, replyDays: 15, at }
  must(await runner.run(openPeriod, period, ines))
  must(await runner.run(setParty, { id: id<'plan-party'>(), department: 'DEP', answers: ines.organization, at }, ines))
}

describe('from an update to what the taskforce agrees, by keyboard alone', { concurrency: 1 }, () => {
  let fanal: Running
  let browser: Browser
  /** The department writes in English, the secretariat in French. */
  let lea: Page
  let ines: Page

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    await withOversight(fanal, ask)
    ;[lea, ines] = await Promise.all([
      aDesk(browser, 'en').then((desk) => desk.newPage()),
      aDesk(browser, 'fr').then((desk) => desk.newPage()),
    ])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  const main = (page: Page) => page.getByRole('main')
  const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`)
  const menu = (page: Page, name: string) => page.locator('header').getByRole('link', { name, exact: true })

  async function begin(page: Page, language: 'en' | 'fr', name: string): Promise<void> {
    const say = words[language].signIn
    await page.goto(`${fanal.workbenchUrl}${say.path}`)
    await press(page, page.getByRole('button', { name: `${say.as} ${name}` }))
    await page.getByRole('button', { name: say.out }).waitFor()
  }

  /** Presses a button that sends a form, and waits for the page that comes after it. */
  async function send(page: Page, button: Locator): Promise<void> {
    const loaded = page.waitForEvent('load')
    await press(page, button)
    await loaded
  }

  /** What is wrong is said where the focus stands, and its first line leads to the field. */
  async function toldWhatIsWrong(page: Page, said: string, to: string): Promise<void> {
    const summary = page.getByRole('alert')
    await summary.waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'error-summary', 'the focus is on what is wrong')
    await press(page, summary.getByRole('link', { name: said }))
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).name), to)
  }

  /** Opens what is folded, by its own line. */
  async function unfold(page: Page, line: string): Promise<void> {
    await press(page, main(page).locator('summary').filter({ hasText: line }).first())
  }

  /** Chooses the second of a list or of a group of buttons. */
  async function chooseSecond(page: Page, first: Locator): Promise<void> {
    await tabTo(page, first)
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
  }

  test('a department writes what was done, is told that the obstacle is missing, names it and the evidence of its milestone, and sends', async () => {
    await begin(lea, 'en', names.lea)
    await press(lea, menu(lea, 'Updates'))
    await press(lea, main(lea).getByRole('link', { name: title.en }).first())
    await chooseSecond(lea, field(lea, 'standing').first())
    await typeInto(lea, field(lea, 'progress-en'), 'One course was given.')
    await typeInto(lea, field(lea, 'progress-fr'), 'Un cours a été donné.')
    await tabTo(lea, field(lea, 'reached'))
    await lea.keyboard.press('Space')
    await typeInto(lea, field(lea, 'evidence-en'), 'The course, as it was published.')
    await typeInto(lea, field(lea, 'evidence-fr'), 'Le cours, tel que publié.')
    await send(lea, lea.getByRole('button', { name: 'Send to the secretariat' }))
    await toldWhatIsWrong(lea, 'It is behind: say in both languages what stands in the way.', 'challenge-en')
    await lea.keyboard.type('Nobody has answered the call for teachers.')
    await typeInto(lea, field(lea, 'challenge-fr'), 'Personne n’a répondu à l’appel de formateurs.')
    // a milestone that asks for evidence and is said to be reached names its own
    await tabTo(lea, field(lea, 'proof-kind').nth(1))
    await lea.keyboard.press('ArrowDown')
    await lea.keyboard.press('ArrowDown')
    await typeInto(lea, field(lea, 'proof-what').nth(1), 'The course, 12 pages')
    assert.equal(await field(lea, 'progress-fr').inputValue(), 'Un cours a été donné.', 'what was typed is there')
    await send(lea, lea.getByRole('button', { name: 'Send to the secretariat' }))
    await main(lea).getByText('Waiting for approval').first().waitFor()
  })

  test('the secretariat returns it and says why, in French; without a reason it is not returned', async () => {
    await begin(ines, 'fr', names.ines)
    await press(ines, menu(ines, 'Comptes rendus'))
    assert.match(await main(ines).locator('table').first().innerText(), /En attente d’approbation/)
    await press(ines, main(ines).getByRole('link', { name: title.fr }).first())
    await send(ines, ines.getByRole('button', { name: 'Renvoyer' }))
    await toldWhatIsWrong(ines, 'Dites dans les deux langues ce qui doit changer.', 'words-en')
    await ines.keyboard.type('Say where the course was given.')
    await typeInto(ines, field(ines, 'words-fr'), 'Dites où le cours a été donné.')
    await send(ines, ines.getByRole('button', { name: 'Renvoyer' }))
    await main(ines).getByText('C’est enregistré.').waitFor()
  })

  test('the department reads why, mends its words and sends again; the secretariat approves', async () => {
    await press(lea, main(lea).getByRole('link', { name: 'All commitments of the period' }))
    await press(lea, main(lea).getByRole('link', { name: title.en }).first())
    await main(lea).getByText('Say where the course was given.').waitFor()
    await tabTo(lea, field(lea, 'progress-en'))
    await lea.keyboard.press('Control+End')
    await lea.keyboard.type(' It was in Moncton.')
    await tabTo(lea, field(lea, 'progress-fr'))
    await lea.keyboard.press('Control+End')
    await lea.keyboard.type(' C’était à Moncton.')
    await send(lea, lea.getByRole('button', { name: 'Send to the secretariat' }))
    await main(lea).getByText('Waiting for approval').first().waitFor()
    await press(ines, main(ines).getByRole('link', { name: 'Tous les engagements de la période' }))
    await press(ines, main(ines).getByRole('link', { name: title.fr }).first())
    await main(ines).getByText('C’était à Moncton.').waitFor()
    await send(ines, ines.getByRole('button', { name: 'Approuver' }))
    await main(ines).getByText('Approuvé').first().waitFor()
  })

  test('the board shows it, and the taskforce’s meeting has a decision and an action', async () => {
    await press(ines, menu(ines, 'Comptes rendus'))
    await unfold(ines, 'Tous les engagements')
    assert.match(await main(ines).locator('details table').first().innerText(), /Approuvé\s+Progrès limités/)
    await press(ines, menu(ines, 'Réunions'))
    await ines.waitForURL((url) => url.pathname === meetingsRoutes.meetings.href({ language: 'fr' }))
    await unfold(ines, 'Inscrire une réunion')
    await tabTo(ines, field(ines, 'plan'))
    await ines.keyboard.press('ArrowDown')
    await typeInto(ines, field(ines, 'held'), '2026-05-28')
    await typeInto(ines, field(ines, 'title-en'), 'After the updates')
    await send(ines, ines.locator('main button[value="meeting"]'))
    await toldWhatIsWrong(ines, 'Écrivez quelque chose.', 'title-fr')
    await ines.keyboard.type('Après les comptes rendus')
    await send(ines, ines.locator('main button[value="meeting"]'))

    await unfold(ines, 'Ajouter une décision ou une action')
    await tabTo(ines, field(ines, 'kind').first())
    await ines.keyboard.press('Space')
    await typeInto(ines, field(ines, 'words-en'), 'The course goes on.')
    await typeInto(ines, field(ines, 'words-fr'), 'Le cours continue.')
    await tabTo(ines, field(ines, 'commitments').first())
    await ines.keyboard.press('Space')
    await send(ines, ines.locator('main button[value="item"]'))
    await main(ines).getByText('Décision. Le cours continue.').waitFor()

    await unfold(ines, 'Ajouter une décision ou une action')
    await chooseSecond(ines, field(ines, 'kind').first())
    await typeInto(ines, field(ines, 'words-en'), 'Find teachers.')
    await typeInto(ines, field(ines, 'words-fr'), 'Trouver des formateurs.')
    await tabTo(ines, field(ines, 'commitments').first())
    await ines.keyboard.press('Space')
    await tabTo(ines, field(ines, 'owner'))
    await ines.keyboard.press('ArrowDown')
    await typeInto(ines, field(ines, 'due'), '2026-06-30')
    await send(ines, ines.locator('main button[value="item"]'))
    await main(ines).getByText('Action. Trouver des formateurs.').first().waitFor()
  })

  test('the department reads what was agreed, in its own language', async () => {
    await press(lea, menu(lea, 'Meetings'))
    await main(lea).getByText('Action. Find teachers.').first().waitFor()
    await press(lea, menu(lea, 'Updates'))
    await lea.waitForURL((url) => url.pathname === updatesRoutes.updates.href({ language: 'en' }))
  })
})
