import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { faultsOnScreen } from '../accessibility/look.ts'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { aDesk } from './officer.ts'
import { words } from './words.ts'

const pictures = process.env['FANAL_SCREENSHOTS']

/** An invented statement of an invented person. */
const statement = (index: number, changes: object = {}) => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  actor: { mbox: `mailto:invented-${index}@example.org` },
  verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
  object: { id: 'https://learn.example/signs/1' },
  timestamp: '2026-01-12T10:00:00Z',
  ...changes,
})

describe('a program officer keeps the records of prevention', () => {
  let fanal: Running
  let browser: Browser

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  /** Looks at what is on the screen, wide and narrow. */
  async function seen(page: Page, name: string, language: 'en' | 'fr'): Promise<void> {
    const faults: string[] = []
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      if (pictures !== undefined) {
        mkdirSync(pictures, { recursive: true })
        await page.screenshot({ path: path.join(pictures, `${name}-${language}-${width}.png`), fullPage: true })
      }
      faults.push(...(await faultsOnScreen(page, language)).map((fault) => `${name}, ${width}: ${fault}`))
    }
    assert.deepEqual(faults, [])
  }

  for (const language of ['en', 'fr'] as const)
    test(`a campaign with its code and counts, a course, who completed it, an import: ${language}`, async () => {
      const context = await aDesk(browser, language)
      const page = await context.newPage()
      const main = page.getByRole('main')
      const campaigns = language === 'en' ? '/en/campaigns' : '/fr/campagnes'
      await page.goto(`${fanal.workbenchUrl}${words[language].signIn.path}`)
      await page.getByRole('button', { name: `${words[language].signIn.as} Léa Marchand` }).click()
      await page.waitForURL(`${fanal.workbenchUrl}${campaigns}`, { timeout: 45_000 })

      await main.locator('details summary').first().click()
      const form = main.locator(`form:is([action$="/keep"], [action$="/garder"])`)
      for (const [name, value] of Object.entries({
        kind: 'campaign',
        audience: 'temporary-workers',
        action: 'check-an-offer',
        language: 'tl',
        region: 'ON',
      }))
        await form.locator(`select[name="${name}"]`).selectOption(value)
      await form.locator('input[name="began"]').fill('2026-01-05')
      await form.locator('input[name="with-code"]').check()
      await form.locator('button').click()
      // what was forgotten is said at its field, and the rest stays
      await main.getByRole('alert').waitFor()
      await seen(page, 'campaign-incomplete', language)
      await form.locator('textarea[name="harm"]').fill('Employers who punish whoever reads the poster.')
      await form.locator('button').click()
      await page.waitForURL((url) => url.searchParams.get('done') === 'kept')
      assert.match(await main.locator('dl code').innerText(), /^[BCDFGHJKMNPQRTVWXYZ]{5}$/)

      await main.locator('details summary').first().click()
      const count = main.locator('form:is([action$="/count"], [action$="/nombre"])').first()
      await count.locator('select[name="measure"]').selectOption('acted')
      await count.locator('input[name="on"]').fill('2026-02-01')
      await count.locator('input[name="people"]').fill('17')
      await count.locator('button').click()
      await main.locator('td', { hasText: '17' }).first().waitFor()
      await seen(page, 'activity', language)
      await page.goto(`${fanal.workbenchUrl}${campaigns}`)
      await seen(page, 'campaigns', language)

      const training = language === 'en' ? '/en/training' : '/fr/formation'
      await page.goto(`${fanal.workbenchUrl}${training}`)
      await main.locator('details summary').last().click()
      const course = main.locator('form:is([action$="/course"], [action$="/cours"])')
      const address = 'https://learn.example/signs/1'
      const typed = {
        code: 'signs',
        version: `1-${language}`,
        'title-en': 'Signs',
        'title-fr': 'Les signes',
        valid: '12',
        xapi: `${address}${language}`,
      }
      for (const [name, value] of Object.entries(typed)) await course.locator(`input[name="${name}"]`).fill(value)
      await course.locator('button').click()
      await page.waitForURL((url) => url.searchParams.get('done') === 'kept')

      await main.locator('details summary').first().click()
      const completed = main.locator('form:is([action$="/completed"], [action$="/termine"])').first()
      for (const [name, value] of Object.entries({
        audience: 'hospitality',
        'delivered-by': 'partner',
        modality: 'in-person',
        language: 'fr',
        region: 'QC',
      }))
        await completed.locator(`select[name="${name}"]`).selectOption(value)
      await completed.locator('select[name="course"]').selectOption({ index: 1 })
      for (const [name, value] of Object.entries({ done: '2025-01-12', people: '18', 'pre-mean': '41', 'post-mean': '78' }))
        await completed.locator(`input[name="${name}"]`).fill(value)
      await completed.locator('button').click()
      await page.waitForURL((url) => url.searchParams.get('done') === 'kept')
      await main
        .getByText(language === 'en' ? 'Expired (2026-01-12)' : 'Expiré (2026-01-12)')
        .first()
        .waitFor()
      await seen(page, 'training', language)

      await main
        .locator('details summary', { hasText: language === 'en' ? 'Import' : 'Importer' })
        .first()
        .click()
      const importing = main.locator('form:is([action$="/import"], [action$="/importer"])')
      for (const [name, value] of Object.entries({
        audience: 'schools',
        'delivered-by': 'self',
        modality: 'self-paced',
        region: 'national',
      }))
        await importing.locator(`select[name="${name}"]`).selectOption(value)
      const at = language === 'en' ? 100 : 200
      const object = { object: { id: `${address}${language}` } }
      const rows = [statement(at, object), statement(at + 1, object), statement(at + 2, { ...object, timestamp: undefined })]
      await importing.locator('textarea').fill(JSON.stringify(rows))
      await importing.locator('button').click()
      await main.getByText('timestamp').waitFor()
      await seen(page, 'training-imported', language)
      assert.doesNotMatch(await main.innerText(), /invented-|example\.org/)
      await context.close()
    })
})
