import assert from 'node:assert/strict'
import { writeSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { Language } from '@fanal/kernel'
import { chunksOf } from '@fanal/seal'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { network } from './network.ts'
import { onDisk } from './on-disk.ts'
import { aPhone, comeBack, goToBack, goToForm, readReceipt, shownMessages, writeAndSend } from './reporter.ts'
import { type Stored, stored, storedSince } from './stored.ts'
import { words } from './words.ts'

const says = {
  en: {
    lost: /The connection to us was lost\. Your text is still here/,
    notOpened: /We could not look for messages just now/,
    notLoaded: /This part of the page could not be fetched\. Your report is stored/,
    noWords: /The words could not be fetched\. The digits are enough/,
    asWords: 'Show it as 8 words instead',
    paused: /The connection is lost\. Nothing is lost: sending goes on by itself/,
  },
  fr: {
    lost: /La connexion avec nous a été perdue\. Votre texte est toujours ici/,
    notOpened: /Nous n’avons pas pu chercher vos messages à l’instant/,
    notLoaded: /Cette partie de la page n’a pas pu être récupérée\. Votre signalement est conservé/,
    noWords: /Les mots n’ont pas pu être récupérés\. Les chiffres suffisent/,
    asWords: 'L’afficher plutôt en 8 mots',
    paused: /La connexion est coupée\. Rien n’est perdu\s: l’envoi reprendra de lui-même/,
  },
} as const

const aFile = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`${name}: two vans, every night. `.repeat(12_000)) })
const piecesOf = ({ buffer }: { buffer: Buffer }) => chunksOf(buffer.length)
const nothing: Stored = { reports: 0, messages: 0, pieces: 0 }

describe('a phone that loses the network', () => {
  let fanal: Running
  let browser: Browser

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  const whatField = (page: Page, language: Language) => page.getByLabel(words[language].write.what)
  const sendReport = (page: Page, language: Language) => page.getByRole('button', { name: words[language].write.send }).click()
  const openMailbox = (page: Page, language: Language) =>
    page.getByRole('main').getByRole('button', { name: words[language].back.open, exact: true }).click()
  const problem = async (page: Page, sentence: RegExp) => await page.locator('#problem').getByText(sentence).waitFor()

  /** Sends while the network is lost: it is said, and every word is still there. */
  async function sendInVain(page: Page, language: Language, what: string): Promise<void> {
    await sendReport(page, language)
    await problem(page, says[language].lost)
    assert.equal(await whatField(page, language).inputValue(), what)
  }

  for (const language of ['en', 'fr'] as const)
    test(`${language}: before the send, during it, and in the middle of the answer: one report`, async () => {
      const already = await stored(fanal)
      const context = await aPhone(browser, { scripts: true, language })
      const page = await context.newPage()
      const what = `lost at every step, ${language}`
      await goToForm(page, fanal.publicUrl, language, { seals: true })
      await whatField(page, language).fill(what)

      await context.setOffline(true)
      await sendInVain(page, language, what)
      await context.setOffline(false)
      const away = await network(page, '**/api/v1/reports', { arrives: false })
      await sendInVain(page, language, what)
      assert.deepEqual(await storedSince(already, fanal), nothing)
      away.mend()

      // stored, and the answer breaks off in its middle
      await page.route(
        '**/api/v1/reports',
        async (route) => {
          const response = await route.fetch()
          const whole = await response.text()
          await route.fulfill({ status: response.status(), contentType: 'application/json', body: whole.slice(0, whole.length / 2) })
        },
        { times: 1 },
      )
      await sendInVain(page, language, what)
      assert.deepEqual(await storedSince(already, fanal), { reports: 1, messages: 1, pieces: 0 })
      await sendReport(page, language)
      await readReceipt(page, language)
      assert.deepEqual(await storedSince(already, fanal), { reports: 1, messages: 1, pieces: 0 })
      await context.close()
    })

  test('nobody answers at all: after a minute it is said, and the words are there', async () => {
    const language = 'fr'
    const already = await stored(fanal)
    const context = await aPhone(browser, { scripts: true, language })
    const page = await context.newPage()
    await page.clock.install()
    await goToForm(page, fanal.publicUrl, language, { seals: true })
    let silent = true
    const asked = new Promise<void>((resolve) => {
      void page.route('**/api/v1/reports', (route) => (silent ? resolve() : route.continue()))
    })
    const what = `into the silence, ${language}`
    await writeAndSend(page, language, { what })
    await asked
    await page.clock.fastForward('01:05')
    await problem(page, says[language].lost)
    assert.equal(await whatField(page, language).inputValue(), what)
    silent = false
    await sendReport(page, language)
    await readReceipt(page, language)
    assert.deepEqual(await storedSince(already, fanal), { reports: 1, messages: 1, pieces: 0 })
    await context.close()
  })

  test('the page came without its modules: our server seals, and the page says so before anything is typed', async () => {
    const language = 'en'
    const context = await aPhone(browser, { scripts: true, language })
    const page = await context.newPage()
    await network(page, /\/assets\/(line|chunk)-/, { arrives: false })
    await goToForm(page, fanal.publicUrl, language)
    await page.getByText(words[language].write.byServer).waitFor()
    await writeAndSend(page, language, { what: `no module came, ${language}` })
    await readReceipt(page, language)
    await page.getByText(words[language].receipt.byServer).waitFor()
    await context.close()
  })

  for (const language of ['en', 'fr'] as const)
    test(`${language}: at the receipt and in the middle of a file, which is stored once`, async () => {
      const [say, files] = [says[language], words[language].files]
      const context = await aPhone(browser, { scripts: true, language })
      const page = await context.newPage()
      await goToForm(page, fanal.publicUrl, language, { seals: true })
      await writeAndSend(page, language, { what: `files in a tunnel, ${language}` })
      const receipt = await readReceipt(page, language)
      const already = await stored(fanal)

      const [first, second] = [aFile('first.txt'), aFile('second.txt')]
      await context.setOffline(true)
      await page.getByText(say.asWords).click()
      await page.getByText(say.noWords).waitFor()
      await page.locator('#f-file').setInputFiles(first)
      await problem(page, say.notLoaded)
      await context.setOffline(false)
      assert.equal((await page.locator('.receipt-digits').innerText()).replaceAll(/\s/g, ''), receipt)
      await page.getByText(say.asWords).click()
      await page.getByText(say.asWords).click()
      await page
        .locator('.receipt-words')
        .getByText(/^\S+( \S+){7}$/)
        .waitFor()
      await page.locator('#f-file').setInputFiles(first)
      await page.locator('.chosen-file').getByText('first.txt').first().waitFor()
      assert.equal(await page.locator('#problem').count(), 0)

      const tunnel = await network(page, '**/api/v1/files', { arrives: true, after: 2 })
      await page.getByRole('button', { name: files.send }).click()
      await page.getByText(say.paused).waitFor()
      assert.ok(tunnel.arrived() > 0)
      tunnel.mend()
      await page.getByRole('heading', { name: files.done }).waitFor()
      assert.deepEqual(await storedSince(already, fanal), { reports: 0, messages: 1, pieces: piecesOf(first) })

      // the page is gone in the middle: the same file under the same receipt goes on where it stopped
      const sofar = await stored(fanal)
      await page.getByRole('button', { name: words[language].files.more }).click()
      await page.locator('#f-file').setInputFiles(second)
      // the question how far the file has come, and its first two pieces
      tunnel.lose(3)
      await page.getByRole('button', { name: files.send }).click()
      await page.getByText(say.paused).waitFor()
      await page.goto('about:blank')
      const half = await storedSince(sofar, fanal)
      assert.ok(half.pieces > 0 && half.pieces < piecesOf(second), `${half.pieces} of ${piecesOf(second)}`)
      tunnel.mend()
      await comeBack(page, fanal.publicUrl, language, receipt, { seals: true })
      await shownMessages(page, language)
      await page.locator('#f-file').setInputFiles(second)
      let sentAgain = 0
      page.on('request', (request) => {
        if (request.url().endsWith('/api/v1/files') && (request.postDataBuffer()?.length ?? 0) > 1000) sentAgain += 1
      })
      await page.getByRole('button', { name: files.send }).click()
      await page.getByRole('heading', { name: files.done }).waitFor()
      assert.deepEqual(await storedSince(sofar, fanal), { reports: 0, messages: 1, pieces: piecesOf(second) })
      assert.ok(sentAgain > 0 && sentAgain <= piecesOf(second) - 2, `${sentAgain} pieces were sent, ${half.pieces} lay there`)
      await context.close()
    })

  for (const language of ['en', 'fr'] as const)
    test(`${language}: on coming back and on a further message: the receipt and the words stay, and it is one message`, async () => {
      const [say, mailbox] = [says[language], words[language].mailbox]
      const context = await aPhone(browser, { scripts: true, language })
      const page = await context.newPage()
      await goToForm(page, fanal.publicUrl, language, { seals: true })
      await writeAndSend(page, language, { what: `comes back in a tunnel, ${language}` })
      const receipt = await readReceipt(page, language)
      const already = await stored(fanal)

      const field = page.getByLabel(words[language].back.field)
      const directory = await network(page, '**/api/v1/directory', { arrives: false })
      await comeBack(page, fanal.publicUrl, language, receipt, { seals: true })
      await problem(page, say.lost)
      assert.equal(await field.inputValue(), receipt)
      directory.mend()
      const box = await network(page, '**/api/v1/mailbox', { arrives: false })
      await openMailbox(page, language)
      await problem(page, say.notOpened)
      assert.equal(await field.inputValue(), receipt)
      box.mend()
      await openMailbox(page, language)
      await shownMessages(page, language)

      const what = `a further message, ${language}`
      const further = page.getByLabel(mailbox.more)
      const reports = await network(page, '**/api/v1/reports', { arrives: true })
      await further.fill(what)
      await sendReport(page, language)
      await problem(page, say.lost)
      assert.ok(reports.arrived() > 0)
      assert.equal(await further.inputValue(), what)
      reports.mend()
      await sendReport(page, language)
      await page.getByText(mailbox.sent).waitFor()
      box.lose()
      await page.getByRole('button', { name: mailbox.again }).click()
      await page.locator('#problem').waitFor()
      box.mend()
      await page.getByRole('button', { name: mailbox.again }).click()
      await shownMessages(page, language)
      assert.deepEqual(await storedSince(already, fanal), { reports: 0, messages: 1, pieces: 0 })
      await context.close()
    })

  /** The browser says itself that it has no network; when it has one, its "reload" sends the same form again. */
  async function lostThenReload(page: Page, send: () => Promise<void>, mend: () => void | Promise<void>): Promise<void> {
    await send()
    await page.waitForURL('chrome-error://**')
    await mend()
    await page.reload()
  }

  for (const language of ['en', 'fr'] as const)
    test(`${language}, scripts off: lost at the send, at the mailbox, a further message and its files: each is stored once`, async (t) => {
      const already = await stored(fanal)
      const [{ mailbox, files }, file] = [words[language], aFile('third.txt')]
      const context = await aPhone(browser, { scripts: false, language })
      const page = await context.newPage()
      await goToForm(page, fanal.publicUrl, language)
      await whatField(page, language).fill(`lost without scripts, ${language}`)
      await context.setOffline(true)
      await lostThenReload(
        page,
        () => sendReport(page, language),
        () => context.setOffline(false),
      )
      const receipt = await readReceipt(page, language)

      await goToBack(page, fanal.publicUrl, language)
      await page.getByLabel(words[language].back.field).fill(receipt)
      await context.setOffline(true)
      await lostThenReload(
        page,
        () => openMailbox(page, language),
        () => context.setOffline(false),
      )
      await shownMessages(page, language)

      // this arrives, and only its answer is lost
      const answers = await network(page, /\/(back\/more|retour\/suite)$/, { arrives: true })
      await page.getByLabel(mailbox.more).fill('a further message')
      await lostThenReload(page, () => sendReport(page, language), answers.mend)
      await page.getByText(mailbox.sent).waitFor()
      assert.equal(answers.arrived(), 1)
      await page.getByRole('button', { name: mailbox.again }).click()
      await page.locator('#f-file').setInputFiles(onDisk(t, file.name, (at) => void writeSync(at, file.buffer)))
      await context.setOffline(true)
      await lostThenReload(
        page,
        () => page.getByRole('button', { name: files.send }).click(),
        () => context.setOffline(false),
      )
      await page.getByRole('heading', { name: files.done }).waitFor()
      await page.reload()
      await page.getByRole('heading', { name: files.done }).waitFor()
      assert.deepEqual(await storedSince(already, fanal), { reports: 1, messages: 3, pieces: piecesOf(file) })
      await context.close()
    })
})
