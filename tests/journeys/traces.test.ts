import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { aDesk, listed, signIn } from './officer.ts'
import { aPhone, comeBack, forwardToReceipt, goToForm, misread, onPaper, readReceipt, shownMessages, writeAndSend } from './reporter.ts'
import { words } from './words.ts'

const weather = { en: 'https://weather.gc.ca/', fr: 'https://meteo.gc.ca/' } as const

/** Everything a page could have left on the device. */
async function leftBehind(context: BrowserContext, page: Page): Promise<Readonly<Record<string, unknown>>> {
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    name: window.name,
    cookie: document.cookie,
    history: history.state as unknown,
  }))
  return { ...stored, cookies: (await context.cookies()).length }
}

const nothing = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, name: '', cookie: '', history: null, cookies: 0 }

describe('what the line leaves behind, and what mishaps do to it', () => {
  let fanal: Running
  let browser: Browser
  let office: Page

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    office = await (await aDesk(browser)).newPage()
    await signIn(office, fanal.workbenchUrl, 'en', 'Amina Okafor')
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  const inboxSize = async () => (await listed(office, fanal.workbenchUrl, 'en')).length

  test('the whole visit stores nothing, asks nobody else, and is called the same on every page', async () => {
    const context = await aPhone(browser, { scripts: true, language: 'en' })
    const page = await context.newPage()
    const [origins, keeping, titles] = [new Set<string>(), new Set<string>(), new Set<string>()]
    context.on('request', (request) => request.url().startsWith('data:') || origins.add(new URL(request.url()).origin))
    page.on('response', (response) => {
      if (response.url().startsWith('http') && response.headers()['cache-control'] !== 'no-store') keeping.add(response.url())
    })
    page.on('load', () => void page.title().then((title) => titles.add(title)))
    await goToForm(page, fanal.publicUrl, 'en')
    await writeAndSend(page, 'en', { what: 'A visit that leaves nothing.' })
    const receipt = await readReceipt(page, 'en')
    titles.add(await page.title())
    assert.deepEqual(await leftBehind(context, page), nothing)
    await comeBack(page, fanal.publicUrl, 'en', receipt)
    await shownMessages(page, 'en')
    titles.add(await page.title())
    await page.goto(`${fanal.publicUrl}/en/privacy`)
    assert.deepEqual(await leftBehind(context, page), nothing)
    assert.deepEqual([[...origins], [...keeping], [...titles]], [[fanal.publicUrl], [], ['Fanal']])
    await context.close()
  })

  for (const scripts of [false, true])
    test(`sent twice, reloaded and gone back to, scripts ${scripts ? 'on' : 'off'}: it is one report`, async () => {
      const context = await aPhone(browser, { scripts, language: 'fr' })
      const page = await context.newPage()
      const had = await inboxSize()
      await goToForm(page, fanal.publicUrl, 'fr')
      await page.getByLabel(words.fr.write.what).fill('Envoyé deux fois.')
      await page.getByRole('button', { name: words.fr.write.send }).dblclick()
      const receipt = await readReceipt(page, 'fr')
      assert.equal(await inboxSize(), had + 1, 'a double press')
      await page.reload()
      if (!scripts) assert.equal(await readReceipt(page, 'fr'), receipt, 'the same receipt again')
      assert.equal(await inboxSize(), had + 1, 'a reload')
      await page.goBack()
      if (scripts) await page.goForward()
      else await forwardToReceipt(page, 'fr', receipt)
      assert.equal(await inboxSize(), had + 1, 'back and forward')
      await comeBack(page, fanal.publicUrl, 'fr', receipt)
      assert.deepEqual(await shownMessages(page, 'fr'), [])
      await context.close()
    })

  for (const scripts of [false, true])
    for (const language of ['en', 'fr'] as const)
      test(`a receipt with one digit wrong says so and keeps the digits: ${language}, scripts ${scripts ? 'on' : 'off'}`, async () => {
        const context = await aPhone(browser, { scripts, language })
        const page = await context.newPage()
        const typed = onPaper(misread('000111222333444555666777888'))
        await comeBack(page, fanal.publicUrl, language, typed)
        await page.getByText(words[language].back.wrongDigit).first().waitFor()
        const field = page.getByLabel(words[language].back.field)
        assert.equal(await field.inputValue(), typed)
        assert.equal(await field.getAttribute('aria-invalid'), 'true')
        await context.close()
      })

  const exits = [
    { how: 'by a click without script', scripts: false, leave: (page: Page) => page.getByRole('link', { name: words.en.exit }).click() },
    { how: 'by a click', scripts: true, leave: (page: Page) => page.getByRole('link', { name: words.en.exit }).click() },
    {
      how: 'by Esc twice',
      scripts: true,
      leave: async (page: Page) => {
        await page.keyboard.press('Escape')
        await page.keyboard.press('Escape')
      },
    },
  ] as const
  for (const { how, scripts, leave } of exits)
    test(`leaving at once ${how}`, async () => {
      const context = await aPhone(browser, { scripts, language: 'en' })
      await context.route(`${weather.en}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }))
      const page = await context.newPage()
      await goToForm(page, fanal.publicUrl, 'en')
      await page.getByLabel(words.en.write.what).fill('Somebody is coming.')
      // until its module is there the bar is a plain link, which replaces nothing
      if (scripts) await page.locator('[data-quick-exit-hint]:not([hidden])').waitFor({ state: 'attached' })
      await leave(page)
      await page.waitForURL(weather.en)
      if (!scripts) return await context.close()
      await page.goBack()
      assert.doesNotMatch(await page.locator('body').innerText(), /Somebody|Tell us what is happening\s*\(/)
      // the page with the words was replaced; the choice before it holds none
      assert.doesNotMatch(page.url(), /write\/\d+\/\d+/)
      await context.close()
    })

  test('one press of Esc does not leave', async () => {
    const context = await aPhone(browser, { scripts: true, language: 'fr' })
    const page = await context.newPage()
    await goToForm(page, fanal.publicUrl, 'fr')
    await page.keyboard.press('Escape')
    await page.waitForTimeout(300)
    assert.match(page.url(), /\/fr\/ecrire\/2\/\d+$/)
    await context.close()
  })
})
