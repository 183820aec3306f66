import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { aPhone, goToForm, readReceipt, writeAndSend } from './reporter.ts'
import { stored, storedSince } from './stored.ts'

const words = {
  en: {
    lost: /connection to us was lost/i,
    notSealed: /cannot seal your words, so nothing was sent/i,
    anyway: 'Send without sealing here',
  },
  fr: { lost: /connexion avec nous a été perdue/i, notSealed: /ne peut pas sceller vos mots/i, anyway: 'Envoyer sans sceller ici' },
} as const

describe('mishaps with script on', () => {
  let fanal: Running
  let browser: Browser

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  for (const language of ['en', 'fr'] as const)
    test(`${language}: the network drops after the commit; the text stays, and sending again is the same report`, async () => {
      const already = await stored(fanal)
      const context = await aPhone(browser, { scripts: true, language })
      const page: Page = await context.newPage()
      let reached = 0
      // what was sent arrives and is stored; its answer never comes back
      await page.route('**/api/v1/reports', async (route) => {
        const answer = await route.fetch()
        assert.ok(answer.ok())
        reached += 1
        await route.abort('connectionreset')
      })
      await goToForm(page, fanal.publicUrl, language, { seals: true })
      const what = `lost after the commit, ${language}`
      await writeAndSend(page, language, { what })
      await page.getByText(words[language].lost).first().waitFor()
      assert.ok(reached >= 1)
      assert.equal(await page.locator('textarea').first().inputValue(), what)
      await page.unroute('**/api/v1/reports')
      await page.getByRole('main').locator('form button[type=submit]').first().click()
      await readReceipt(page, language)
      assert.deepEqual(await storedSince(already, fanal), { reports: 1, messages: 1, pieces: 0 })
      await context.close()
    })

  for (const language of ['en', 'fr'] as const)
    test(`${language}: a device that cannot seal sends nothing before it is asked to`, async () => {
      const already = await stored(fanal)
      const context = await aPhone(browser, { scripts: true, language })
      await context.addInitScript(() => {
        Reflect.deleteProperty(globalThis, 'WebAssembly')
      })
      const page = await context.newPage()
      const posted: string[] = []
      page.on('request', (request) => {
        if (request.method() === 'POST') posted.push(new URL(request.url()).pathname)
      })
      await goToForm(page, fanal.publicUrl, language)
      await writeAndSend(page, language, { what: `not sealed here, ${language}` })
      await page.getByText(words[language].notSealed).first().waitFor()
      assert.deepEqual(posted, [])
      assert.deepEqual(await stored(fanal), already)
      await page.getByRole('button', { name: words[language].anyway }).click()
      await readReceipt(page, language)
      assert.deepEqual(posted, [language === 'en' ? '/en/search/write' : '/fr/search/ecrire'])
      assert.deepEqual(await storedSince(already, fanal), { reports: 1, messages: 1, pieces: 0 })
      await context.close()
    })
})
