import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { lookAt } from '../accessibility/look.ts'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { aDesk, signIn } from './officer.ts'

const id = (last: string) => `3fa85f64-5717-4562-b3fc-2c963f66af${last}`
/** Three tables of an invented organization: one row has a word for an age, one has no id. */
const tables = (name: string) => ({
  'organizations.csv': `id,name,description\n${id('a7')},Quay House (invented),Beds\n`,
  'services.csv': `id,organization_id,name,status,minimum_age\n${id('a6')},${id('a7')},${name},active,sixteen\nnot-an-id,,Quay Desk (invented),active,\n`,
  'phones.csv': `id,service_id,number\n${id('a8')},${id('a6')},902-555-0142\n`,
})

const say = {
  en: {
    list: '/en/directory',
    enter: 'Import services from a file',
    files: 'Files',
    look: 'Look at what would change',
    none: 'Choose at least one file.',
    large: 'larger than 4 MB together',
    wrong: 'A number is expected here, for example 18.',
    left: 'The row was left out.',
    keep: 'Import',
    done: '2 entries are in.',
    back: 'To our services',
  },
  fr: {
    list: '/fr/repertoire',
    enter: 'Importer des services à partir d’un fichier',
    files: 'Fichiers',
    look: 'Voir ce qui changerait',
    none: 'Choisissez au moins un fichier.',
    large: 'dépassent 4\u00A0Mo en tout',
    wrong: 'Un nombre est attendu ici, par exemple 18.',
    left: 'La ligne est laissée de côté.',
    keep: 'Importer',
    done: '2 fiches sont entrées.',
    back: 'À nos services',
  },
} as const

describe('an organization imports its own file, without script', () => {
  let fanal: Running
  let browser: Browser
  let office: BrowserContext

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    office = await aDesk(browser)
    await signIn(await office.newPage(), fanal.workbenchUrl, 'en', 'Sam Leblanc')
    // none of our modules from here on; the browser's own may run for axe
    await office.route('**/*', (route) => (route.request().resourceType() === 'script' ? route.abort() : route.continue()))
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  async function choose(page: Page, language: keyof typeof say, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
    const chosen = Object.entries(files).map(([name, of]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(of) }))
    await page.getByLabel(say[language].files).setInputFiles(chosen)
    await page.getByRole('button', { name: say[language].look }).click()
  }

  /** The four numbers above the table: new, changed, the same, problems. */
  const numbers = async (page: Page) => await page.locator('main dd').allInnerTexts()

  for (const language of ['en', 'fr'] as const)
    test(`from the list to the list: what is wrong is said first, the good rows are kept: ${language}`, async () => {
      const words = say[language]
      const name = `Quay Beds ${language} (invented)`
      const page = await office.newPage()
      await page.goto(`${fanal.workbenchUrl}${words.list}`)
      await page.getByRole('link', { name: words.enter }).click()
      await lookAt(page, language, 'own-import')

      await choose(page, language, {})
      await page.getByText(words.none).first().waitFor()
      await lookAt(page, language, 'own-import-no-file')
      await choose(page, language, { 'services.csv': Buffer.alloc(5 * 1024 * 1024, 'x') })
      await page.getByText(words.large).first().waitFor()

      await choose(page, language, tables(name))
      await page.getByText(words.wrong).waitFor()
      await page.getByText(words.left).waitFor()
      assert.deepEqual(await numbers(page), language === 'en' ? ['2', '0', '0', '2'] : ['0', '1', '1', '2'])
      await lookAt(page, language, 'own-import-preview')

      await page.getByRole('button', { name: words.keep, exact: true }).click()
      await page.getByText(words.done).waitFor()
      await lookAt(page, language, 'own-import-done')
      await page.getByRole('link', { name: words.back }).click()
      await page.getByRole('link', { name }).waitFor()
      await page.close()
    })
})
