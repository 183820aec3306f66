import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { lookAt } from '../accessibility/look.ts'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { press, tabTo, typeInto } from './keyboard.ts'
import { aDesk, signIn } from './officer.ts'

const say = {
  en: {
    first: '/en/updates',
    plans: '/en/plans',
    enter: 'enter',
    look: 'Look at what would change',
    keep: 'Take it in',
    begin: 'Begin',
    hold: 'Keep',
    changed: 'Somebody changed this plan meanwhile.',
  },
  fr: {
    first: '/fr/comptes-rendus',
    plans: '/fr/plans',
    enter: 'inscrire',
    look: 'Voir ce qui changerait',
    keep: 'Importer',
    begin: 'Commencer',
    hold: 'Garder',
    changed: 'Une autre personne a modifié ce plan entre-temps.',
  },
} as const
type Spoken = keyof typeof say

/** An invented plan as a file; a promise may be spoiled or changed. */
const file = (changes: object = {}) => ({
  schema_version: '1.0',
  title: { en: 'Harbour plan (invented)', fr: 'Plan du port (inventé)' },
  pillars: [{ id: 'quays', en: 'Quays', fr: 'Quais' }],
  departments: { HARBOUR: { en: 'Harbour Authority', fr: 'Autorité portuaire' } },
  commitments: [
    { id: 'H-1', pillar: 'quays', title: { en: 'Light the quays', fr: 'Éclairer les quais' }, lead: ['HARBOUR'], ...changes },
    { id: 'H-2', pillar: 'quays', title: { en: 'Open a desk', fr: 'Ouvrir un comptoir' }, lead: ['HARBOUR'] },
  ],
})

describe('a secretariat takes in a plan by a file and enters one by hand', { concurrency: 1 }, () => {
  let fanal: Running
  let browser: Browser
  const desks = {} as Record<Spoken, BrowserContext>

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    for (const language of ['en', 'fr'] as const) {
      desks[language] = await aDesk(browser, language)
      await signIn(await desks[language].newPage(), fanal.workbenchUrl, language, 'Inès Fortin', say[language].first)
      // none of our modules from here on; the browser's own may run for axe
      await desks[language].route('**/*', (route) => (route.request().resourceType() === 'script' ? route.abort() : route.continue()))
    }
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  async function choose(page: Page, language: Spoken, code: string, plan: object): Promise<void> {
    await page.goto(`${fanal.workbenchUrl}${say[language].plans}`)
    await page.locator('#f-plan').fill(code)
    const chosen = { name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(plan)) }
    await page.locator('#f-file').setInputFiles(chosen)
    await page.getByRole('button', { name: say[language].look }).click()
  }
  const part = async (page: Page, language: Spoken, code: string, name: string) =>
    await page.goto(`${fanal.workbenchUrl}${say[language].plans}/${code}/${say[language].enter}/${name}`)
  const hold = async (page: Page, language: Spoken) => await page.getByRole('button', { name: say[language].hold, exact: true }).click()
  /** Says that the plan changed; the demonstration has a notice of its own on every page. */
  const meanwhile = async (page: Page, language: Spoken) => await page.getByText(say[language].changed).waitFor()
  const kept = (page: Page) => page.locator('main .notice.success').waitFor()

  for (const language of ['en', 'fr'] as const)
    test(`by a file: faults with their place, then what would change, and only then is it held: ${language}`, async () => {
      const page = await desks[language].newPage()
      const main = page.getByRole('main')
      const code = `harbour-${language}`
      await page.goto(`${fanal.workbenchUrl}${say[language].plans}`)
      await page.getByRole('button', { name: say[language].look }).click()
      await main.getByRole('alert').waitFor()
      await lookAt(page, language, 'plan-no-file')

      await choose(page, language, code, file({ due: 'by fall 2028', lead: ['NOBODY'] }))
      await main.getByText('commitments[0].due').waitFor()
      await main.getByText('commitments[0].lead').waitFor()
      await lookAt(page, language, 'plan-faults')
      await page.goto(`${fanal.workbenchUrl}${say[language].plans}/${code}`)
      assert.equal(await main.getByText(/H-1|Light the quays/).count(), 0, 'nothing is half taken in')

      await choose(page, language, code, file())
      await main.getByRole('button', { name: say[language].keep, exact: true }).waitFor()
      await lookAt(page, language, 'plan-preview')
      await page.getByRole('button', { name: say[language].keep, exact: true }).click()
      await page.waitForURL((url) => url.searchParams.get('done') === 'taken')
      await lookAt(page, language, 'plan-taken')

      await choose(page, language, code, file())
      assert.equal(await main.getByRole('button', { name: say[language].keep, exact: true }).count(), 0, 'the same again')
      await choose(page, language, code, file({ due: '2028-09-30' }))
      const row = main
        .locator('tbody tr')
        .filter({ hasText: language === 'en' ? 'Commitments' : 'Engagements' })
        .first()
      assert.deepEqual(await row.locator('td').allInnerTexts(), ['0', '1', '0', '1'])

      // somebody enters a pillar meanwhile, at another desk
      const other = await desks[language].newPage()
      await part(other, language, code, 'pillar')
      for (const [name, words] of Object.entries({ id: 'lamps', en: 'Lamps', fr: 'Lampes' })) await other.locator(`#f-${name}`).fill(words)
      await hold(other, language)
      await kept(other)
      await other.close()
      await page.getByRole('button', { name: say[language].keep, exact: true }).click()
      await meanwhile(page, language)
      await lookAt(page, language, 'plan-preview-again')
      await page.close()
    })

  test('by hand from an empty start, by keys alone: a code, a pillar, a department, a promise', async () => {
    const page = await desks.en.newPage()
    const main = page.getByRole('main')
    await page.goto(`${fanal.workbenchUrl}${say.en.plans}`)
    await typeInto(page, page.locator('#f-begin-plan'), 'keys-only')
    await typeInto(page, page.locator('#f-title-en'), 'Plan of keys (invented)')
    await typeInto(page, page.locator('#f-title-fr'), 'Plan des touches (inventé)')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/en\/plans\/keys-only\?done=taken/)

    await press(page, main.getByRole('link', { name: 'Pillars', exact: true }))
    for (const [name, words] of Object.entries({ id: 'keys', en: 'Keys', fr: 'Touches' }))
      await typeInto(page, page.locator(`#f-${name}`), words)
    await page.keyboard.press('Enter')
    await kept(page)
    await press(page, main.getByRole('link', { name: 'Plan of keys (invented)' }))
    await press(page, main.getByRole('link', { name: 'Departments and organizations' }))
    for (const [name, words] of Object.entries({ id: 'TYPE', en: 'Typists', fr: 'Dactylos' }))
      await typeInto(page, page.locator(`#f-${name}`), words)
    await page.keyboard.press('Enter')
    await kept(page)
    await press(page, main.getByRole('link', { name: 'Plan of keys (invented)' }))
    await press(page, main.getByRole('link', { name: 'Commitments' }))
    await typeInto(page, page.locator('#f-id'), 'K-1')
    await typeInto(page, page.locator('#f-title-en'), 'Type it')
    await typeInto(page, page.locator('#f-title-fr'), 'Le taper')
    await tabTo(page, page.locator('#f-pillar'))
    await page.keyboard.press('ArrowDown')
    await tabTo(page, page.locator('#f-lead'))
    await page.keyboard.press('ArrowDown')
    await typeInto(page, page.locator('#f-due'), '2028-06-30')
    await press(page, page.getByRole('button', { name: 'Keep', exact: true }))
    await kept(page)
    await press(page, main.getByRole('link', { name: 'K-1 – Type it' }))
    await tabTo(page, page.getByRole('button', { name: 'Take it out of the plan' }))
    await page.close()
  })

  for (const language of ['en', 'fr'] as const)
    test(`what is wrong is said at its field and what was typed stays; a change meanwhile shows both: ${language}`, async () => {
      const page = await desks[language].newPage()
      const main = page.getByRole('main')
      const code = `harbour-${language}`
      const number = language === 'en' ? '12.5' : '12,5'
      for (const name of ['plan', 'pillar', 'department', 'source', 'commitment', 'milestone', 'indicator', 'baseline', 'target', 'gap']) {
        await part(page, language, code, name)
        await lookAt(page, language, `plan-enter-${name}`)
      }
      await part(page, language, code, 'indicator')
      const typed = { id: 'lamps_lit', 'name-en': 'Lamps lit', 'name-fr': 'Lampes allumées', unit: 'lamps', 'source-instrument-en': 'Log' }
      for (const [name, words] of Object.entries(typed)) await page.locator(`#f-${name}`).fill(words)
      await page.locator('input[name="source-kind"][value="entered"]').check()
      await hold(page, language)
      await main.getByRole('alert').waitFor()
      assert.deepEqual(await main.locator('.error-summary a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))), [
        '#f-unit',
        '#f-source-instrument-fr',
      ])
      for (const [name, words] of Object.entries(typed)) assert.equal(await page.locator(`#f-${name}`).inputValue(), words)
      await lookAt(page, language, 'plan-enter-indicator-wrong')
      await page.locator('#f-unit').fill('inspections')
      await page.locator('#f-source-instrument-fr').fill('Journal')
      await hold(page, language)
      await kept(page)

      await part(page, language, code, 'source')
      for (const [name, words] of Object.entries({ id: 'S1', 'title-en': 'Gazette', 'title-fr': 'Gazette' }))
        await page.locator(`#f-${name}`).fill(words)
      await hold(page, language)
      await kept(page)
      await part(page, language, code, 'baseline')
      await page.locator('#f-indicator').selectOption('lamps_lit')
      await page.locator('#f-period').fill('2026')
      await page.locator('#f-value').fill(number)
      await page.locator('#f-source').selectOption('S1')
      await hold(page, language)
      await kept(page)
      await main.getByRole('link', { name: new RegExp(`lamps_lit, 2026.*${number}`) }).waitFor()

      await part(page, language, code, 'target')
      await page.locator('#f-indicator').selectOption('lamps_lit')
      await page.locator('#f-period').fill('2027')
      await page.locator('input[name="kind"][value="number"]').check()
      await page.locator('#f-value').fill('90')
      await hold(page, language)
      await kept(page)
      await lookAt(page, language, 'plan-enter-target-kept')

      // two tabs mend the same promise
      const mend = `${fanal.workbenchUrl}${say[language].plans}/${code}/${say[language].enter}/commitment?of=H-1`
      const other = await desks[language].newPage()
      await page.goto(mend)
      await other.goto(mend)
      await lookAt(page, language, 'plan-mend-commitment')
      await other.locator('#f-title-en').fill('Light every quay')
      await hold(other, language)
      await kept(other)
      await other.close()
      await page.locator('#f-due').fill('2028-12-31')
      await hold(page, language)
      await meanwhile(page, language)
      await main.getByText('Light every quay').first().waitFor()
      assert.equal(await page.locator('#f-due').inputValue(), '2028-12-31')
      await lookAt(page, language, 'plan-mend-meanwhile')
      await page.locator('#f-title-en').fill('Light every quay')
      await hold(page, language)
      await kept(page)

      await page.goto(`${fanal.workbenchUrl}${say[language].plans}/${code}/${say[language].enter}/department?of=HARBOUR`)
      await page.locator('button.danger').click()
      await main.getByRole('alert').waitFor()
      await main
        .getByText(/H-1, H-2/)
        .first()
        .waitFor()
      await lookAt(page, language, 'plan-still-named')
      await page.close()
    })
})
