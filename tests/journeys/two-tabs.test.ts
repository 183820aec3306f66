import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Language } from '@fanal/kernel'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { together } from './network.ts'
import { aDesk, answer, find, signIn } from './officer.ts'
import { aPhone, comeBack, forwardToReceipt, goToForm, readReceipt, shownMessages, writeAndSend } from './reporter.ts'
import { stored, storedSince } from './stored.ts'
import { words } from './words.ts'

// each way in a language of its own: what is counted here is the same in both, and the words of each are looked at elsewhere
const ways = [
  [true, 'en'],
  [false, 'fr'],
] as const

const keepsNothing = {
  en: 'This page keeps nothing. If you go back or reload it before you send, your words are gone.',
  fr: 'Cette page ne garde rien. Si vous revenez en arrière ou la rechargez avant d’envoyer, vos mots sont perdus.',
} as const

describe('two tabs, and the back button', () => {
  let fanal: Running
  let browser: Browser

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  const send = (page: Page, language: Language) => page.getByRole('button', { name: words[language].write.send })

  /** Two tabs of one phone. */
  async function tabs(scripts: boolean, language: Language): Promise<{ context: BrowserContext; one: Page; two: Page }> {
    const context = await aPhone(browser, { scripts, language })
    return { context, one: await context.newPage(), two: await context.newPage() }
  }

  test('one form sent at once into two new tabs is one report with one receipt', async () => {
    const language = 'fr'
    const already = await stored(fanal)
    const context = await aPhone(browser, { scripts: false, language })
    const page = await context.newPage()
    await goToForm(page, fanal.publicUrl, language)
    await page.getByLabel(words[language].write.what).fill(`one form, two tabs, ${language}`)
    await together(context, 2)
    const opened: Page[] = []
    for (let tab = 0; tab < 2; tab += 1) {
      const next = context.waitForEvent('page')
      await send(page, language).click({ modifiers: ['Control'] })
      opened.push(await next)
    }
    const receipts = await Promise.all(opened.map((tab) => readReceipt(tab, language)))
    assert.equal(receipts[0], receipts[1])
    assert.deepEqual(await storedSince(already, fanal), { reports: 1, messages: 1, pieces: 0 })

    // the form still stands in the first tab: what is added there goes under the same receipt
    await page.getByLabel(words[language].write.where).fill('behind the bakery')
    await send(page, language).click()
    assert.equal(await readReceipt(page, language), receipts[0])
    assert.deepEqual(await storedSince(already, fanal), { reports: 1, messages: 2, pieces: 0 })
    await context.close()
  })

  for (const [scripts, language] of ways)
    test(`${language}, scripts ${scripts ? 'on' : 'off'}: two forms written and sent at once are two reports`, async () => {
      const already = await stored(fanal)
      const { context, one, two } = await tabs(scripts, language)
      for (const tab of [one, two]) {
        await goToForm(tab, fanal.publicUrl, language, { seals: scripts })
      }
      await together(context, 2)
      const what = `the same words in two tabs, ${language}, ${scripts}`
      await Promise.all([one, two].map((tab) => writeAndSend(tab, language, { what })))
      const receipts = await Promise.all([one, two].map((tab) => readReceipt(tab, language)))
      assert.notEqual(receipts[0], receipts[1])
      assert.deepEqual(await storedSince(already, fanal), { reports: 2, messages: 2, pieces: 0 })
      await context.close()
    })

  for (const [scripts, language] of ways)
    test(`${language}, scripts ${scripts ? 'on' : 'off'}: one mailbox in two tabs keeps what each of them writes, and the same words once`, async () => {
      const { context, one, two } = await tabs(scripts, language)
      const say = words[language].mailbox
      await goToForm(one, fanal.publicUrl, language, { seals: scripts })
      await writeAndSend(one, language, { what: `one mailbox, two tabs, ${language}, ${scripts}` })
      const receipt = await readReceipt(one, language)
      const already = await stored(fanal)
      for (const tab of [one, two]) {
        await comeBack(tab, fanal.publicUrl, language, receipt, { seals: scripts })
        await shownMessages(tab, language)
      }
      await one.getByLabel(say.more).fill('written in the first tab')
      await two.getByLabel(say.more).fill('written in the second tab')
      const first = await together(context, 2)
      await Promise.all([one, two].map((tab) => send(tab, language).click()))
      await Promise.all([one, two].map((tab) => tab.getByText(say.sent).waitFor()))
      await first.end()
      assert.deepEqual(await storedSince(already, fanal), { reports: 0, messages: 2, pieces: 0 })

      for (const tab of [one, two]) {
        await tab.getByRole('button', { name: say.again }).click()
        await tab.getByLabel(say.more).fill('the same words in both')
      }
      await together(context, 2)
      await Promise.all([one, two].map((tab) => send(tab, language).click()))
      await Promise.all([one, two].map((tab) => tab.getByText(say.sent).waitFor()))
      assert.deepEqual(await storedSince(already, fanal), { reports: 0, messages: 3, pieces: 0 })
      await context.close()
    })

  test('messages deleted in one tab, or beside words not yet sent, take no words with them', async () => {
    const office = await (await aDesk(browser)).newPage()
    await signIn(office, fanal.workbenchUrl, 'en', 'Amina Okafor')
    const language = 'fr'
    const { context, one, two } = await tabs(true, language)
    const [say, what] = [words[language].mailbox, `answered and deleted, ${language}`]
    await goToForm(one, fanal.publicUrl, language, { seals: true })
    await writeAndSend(one, language, { what })
    const receipt = await readReceipt(one, language)
    await find(office, fanal.workbenchUrl, 'en', what)
    await answer(office, 'en', 'Are you safe?')
    for (const tab of [one, two]) {
      await comeBack(tab, fanal.publicUrl, language, receipt, { seals: true })
      assert.deepEqual(await shownMessages(tab, language), ['Are you safe?'])
      await tab.getByLabel(say.more).fill('Not yet sent.')
    }
    const already = await stored(fanal)
    await one.getByRole('button', { name: say.read }).click()
    await one.getByText(say.none).waitFor()
    assert.equal(await one.getByLabel(say.more).inputValue(), 'Not yet sent.')
    await send(two, language).click()
    await two.getByText(say.sent).waitFor()
    assert.deepEqual(await storedSince(already, fanal), { reports: 0, messages: 1, pieces: 0 })
    await context.close()
  })

  /** Presses "back" and stays when the browser asks whether to leave. */
  async function backAndStay(page: Page): Promise<void> {
    const asked = page.waitForEvent('dialog')
    await page.evaluate(() => history.back())
    const dialog = await asked
    assert.equal(dialog.type(), 'beforeunload')
    await dialog.dismiss()
  }

  test('scripts on: back asks while words are unsent, and after the receipt makes no second report', async () => {
    const language = 'fr'
    const already = await stored(fanal)
    const context = await aPhone(browser, { scripts: true, language })
    const page = await context.newPage()
    const [what, more] = [page.getByLabel(words[language].write.what), page.getByLabel(words[language].mailbox.more)]
    await goToForm(page, fanal.publicUrl, language, { seals: true })
    await what.fill('typed, then back')
    await backAndStay(page)
    assert.equal(await what.inputValue(), 'typed, then back')
    await send(page, language).click()
    const receipt = await readReceipt(page, language)
    await page.goBack()
    await page.goForward()
    assert.equal(await what.inputValue(), '')
    await comeBack(page, fanal.publicUrl, language, receipt, { seals: true })
    await shownMessages(page, language)
    await more.fill('more, then back')
    await backAndStay(page)
    assert.equal(await more.inputValue(), 'more, then back')
    await send(page, language).click()
    await page.getByText(words[language].mailbox.sent).waitFor()
    await page.goBack()
    await page.goForward()
    await page.getByLabel(words[language].back.field).waitFor()
    assert.deepEqual(await storedSince(already, fanal), { reports: 1, messages: 2, pieces: 0 })
    await context.close()
  })

  for (const language of ['en', 'fr'] as const)
    test(`${language}, scripts off: the page says what back does to words, and no step of it makes a second report`, async () => {
      const already = await stored(fanal)
      const context = await aPhone(browser, { scripts: false, language })
      const page = await context.newPage()
      const say = words[language]
      await goToForm(page, fanal.publicUrl, language)
      await page.getByText(keepsNothing[language]).waitFor()
      await writeAndSend(page, language, { where: 'behind the bakery' })
      await page.getByText(say.write.missing).first().waitFor()
      assert.equal(await page.getByLabel(say.write.where).inputValue(), 'behind the bakery')
      await writeAndSend(page, language, { what: 'after a slip' })
      const receipt = await readReceipt(page, language)
      await page.getByRole('link', { name: say.receipt.done }).click()
      await assert.rejects(page.goBack(), /ERR_CACHE_MISS/)
      await page.waitForURL('chrome-error://**')
      await comeBack(page, fanal.publicUrl, language, receipt)
      await page.getByLabel(say.mailbox.more).fill('more, without script')
      await send(page, language).click()
      await page.getByText(say.mailbox.sent).waitFor()
      await page.reload()
      await page.getByText(say.mailbox.sent).waitFor()
      assert.deepEqual(await storedSince(already, fanal), { reports: 1, messages: 2, pieces: 0 })

      await goToForm(page, fanal.publicUrl, language)
      await writeAndSend(page, language, { what: 'back from the receipt' })
      const other = await readReceipt(page, language)
      await page.goBack()
      await forwardToReceipt(page, language, other)
      assert.deepEqual(await storedSince(already, fanal), { reports: 2, messages: 3, pieces: 0 })
      await context.close()
    })
})
