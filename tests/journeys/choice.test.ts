import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { aPhone, comeBack, goToForm, readReceipt, shownMessages, writeAndSend } from './reporter.ts'
import { words } from './words.ts'

const say = {
  en: {
    nobody: 'Nobody is here right now',
    police: 'Exploitation Unit',
    other: 'Choose another team',
    words: 'Show it as 8 words instead',
    none: 'I will not come back',
    meant: 'You wanted no receipt',
    gone: 'https://weather.gc.ca/',
  },
  fr: {
    nobody: 'Il n’y a personne ici en ce moment',
    police: 'Section de l’exploitation',
    other: 'Choisir une autre équipe',
    words: 'L’afficher plutôt en 8 mots',
    none: 'Je ne reviendrai pas',
    meant: 'Vous n’avez pas voulu de reçu',
    gone: 'https://meteo.gc.ca/',
  },
} as const

/** A receipt that was made on the device is shown once, and a pull to refresh would lose it. */
async function assertAsksBeforeReload(page: Page): Promise<void> {
  const asked = page.waitForEvent('dialog')
  await page.evaluate(() => void setTimeout(() => location.reload()))
  const dialog = await asked
  assert.equal(dialog.type(), 'beforeunload')
  await dialog.dismiss()
  assert.equal(await page.locator('.receipt-digits').count(), 1)
}

describe('whoever writes chooses', () => {
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
    for (const scripts of [false, true]) {
      const mode = `${language}, scripts ${scripts ? 'on' : 'off'}`

      test(`${mode}: nobody is there, so a line that answers stands first; police read only where they are chosen`, async () => {
        const context = await aPhone(browser, { scripts, language })
        const page = await context.newPage()
        const main = page.getByRole('main')
        await goToForm(page, fanal.publicUrl, language, { about: 'own', team: say[language].police, seals: scripts })
        await main.getByText(say[language].nobody).waitFor()
        assert.equal(await page.locator('input[type=radio]:checked').count(), 0, 'nothing is chosen for anybody')
        assert.match(new URL(page.url()).pathname, /^\/(en\/write|fr\/ecrire)\/1\/\d+$/)
        assert.ok((await main.innerText()).includes(say[language].police))
        // the page keeps nothing, so it asks before words are left behind; without script no page can
        const what = page.getByLabel(words[language].write.what, { exact: false })
        await what.click()
        await page.keyboard.type('Kept while I look again')
        if (scripts) {
          const asked = page.waitForEvent('dialog')
          const leaving = main.getByRole('link', { name: say[language].other }).click({ noWaitAfter: true })
          const dialog = await asked
          assert.equal(dialog.type(), 'beforeunload')
          await dialog.dismiss()
          await leaving
          assert.equal(await what.inputValue(), 'Kept while I look again')
        }
        await context.close()
      })

      test(`${mode}: the receipt in words opens the mailbox, and what is written there goes to the same team`, async () => {
        const context = await aPhone(browser, { scripts, language })
        const page = await context.newPage()
        await goToForm(page, fanal.publicUrl, language, { about: 'work', team: say[language].police, seals: scripts })
        await writeAndSend(page, language, { what: 'Written for my work.' })
        await readReceipt(page, language)
        if (scripts) await assertAsksBeforeReload(page)
        await page.getByText(say[language].words).click()
        await page.waitForFunction(() => (document.querySelector('.receipt-words')?.textContent ?? '').trim().split(' ').length === 8)
        const receipt = (await page.locator('.receipt-words').innerText()).trim()
        await comeBack(page, fanal.publicUrl, language, receipt.toUpperCase())
        assert.deepEqual(await shownMessages(page, language), [])
        await page.getByLabel(words[language].mailbox.more).fill('One more thing.')
        await page.getByRole('button', { name: words[language].write.send }).click()
        await page.getByRole('heading', { level: 1, name: words[language].mailbox.sent }).waitFor()
        await context.close()
      })

      test(`${mode}: whoever will not come back is shown no receipt`, async () => {
        const context = await aPhone(browser, { scripts, language })
        const page = await context.newPage()
        await goToForm(page, fanal.publicUrl, language, { about: 'own' })
        await page.getByLabel(say[language].none, { exact: false }).check()
        await writeAndSend(page, language, { what: 'I only wanted to say it.' })
        await page.getByRole('heading', { name: say[language].meant }).waitFor()
        assert.equal(await page.locator('.receipt-digits, .receipt-words').count(), 0)
        await context.close()
      })
    }

  test('Esc twice blanks the form and leaves; the page that was left is not in the history', async () => {
    const context = await aPhone(browser, { scripts: true, language: 'en' })
    const page = await context.newPage()
    await page.route('https://weather.gc.ca/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }))
    await goToForm(page, fanal.publicUrl, 'en')
    await page.getByLabel(words.en.write.what, { exact: false }).fill('Somebody comes in')
    // until its module is there nothing hears the key
    await page.locator('[data-quick-exit-hint]:not([hidden])').waitFor({ state: 'attached' })
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.waitForURL(say.en.gone)
    await page.goBack()
    assert.match(new URL(page.url()).pathname, /^\/en\/write\/2$/, 'the form itself was replaced')
    assert.ok(!(await page.content()).includes('Somebody comes in'))
    await context.close()
  })
})
