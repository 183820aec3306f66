import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { type Kept, keepCall, openContact, readKept } from './calls.ts'
import { aDesk, answer, open, signIn } from './officer.ts'
import { aPhone, comeBack, shownMessages } from './reporter.ts'

const boss = '(604) 555-0142'

describe('a call is taken', () => {
  let fanal: Running
  let browser: Browser
  let office: Page

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    const desk = await aDesk(browser)
    office = await desk.newPage()
    await signIn(office, fanal.workbenchUrl, 'en', 'Noor Haddad')
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  /** Writes a contact by keyboard alone and answers its receipt and address. */
  async function takeByKeyboard(what: string): Promise<Kept> {
    await openContact(office, fanal.workbenchUrl)
    await office.getByLabel('What is happening', { exact: false }).focus()
    await office.keyboard.type(what)
    await office.locator('[data-seen] input').first().waitFor()
    await office.locator('fanal-contact form button[type="submit"]').focus()
    await office.keyboard.press('Enter')
    return await readKept(office)
  }

  test('by keyboard, with the number seen in two other reports, and the receipt reads the answer', async () => {
    const posted: string[] = []
    office.on('request', (request) => request.method() === 'POST' && posted.push(request.postData() ?? ''))
    await takeByKeyboard(`A man at ${boss} moves us every week.`)
    await takeByKeyboard('The number is 604.555.0142, the driver is the same.')
    await openContact(office, fanal.workbenchUrl)
    await office.getByLabel('What is happening', { exact: false }).fill(`She says +1 604 555 0142 is her boss.`)
    await office.getByText('stands in 2 other reports').waitFor()
    assert.equal(await office.locator('[data-seen] a').count(), 2)

    const { receipt, address } = await takeByKeyboard(`She says +1 604 555 0142 is her boss and keeps her papers.`)
    await office.getByRole('button', { name: 'The caller read it back' }).click()
    assert.equal(await office.locator('[data-digits]').count(), 0, 'what was given is not shown any more')
    assert.ok(
      posted.every((body) => !/5550142|555[-. ]0142|her (boss|papers)/.test(body)),
      'no word and no number left the browser unsealed',
    )

    await open(office, address, 'en')
    assert.match(await office.locator('main').innerText(), /keeps her papers/)
    await office.locator('fanal-seen').getByText('stands in 2 other reports').waitFor()
    assert.equal(await office.locator('fanal-seen input').isChecked(), true, 'what the operator confirmed is kept')
    await answer(office, 'en', 'What you asked about is ready.')
    const phone = await aPhone(browser, { scripts: true, language: 'en' })
    const page = await phone.newPage()
    await comeBack(page, fanal.publicUrl, 'en', receipt)
    assert.deepEqual(await shownMessages(page, 'en'), ['What you asked about is ready.'])
    await phone.close()
  })

  for (const [language, what, silent] of [
    ['en', 'What is happening', 'Silent'],
    ['fr', 'Ce qui se passe', 'Silencieux'],
  ] as const)
    test(`on a screen of 1280 × 800 nobody scrolls: one press for nothing, and the cursor where the words go, ${language}`, async () => {
      const page = await office.context().newPage()
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto(`${fanal.workbenchUrl}/${language}/contact`)
      const words = page.getByLabel(what)
      await words.waitFor()
      await page.keyboard.type('She whispers.')
      assert.equal(await words.inputValue(), 'She whispers.')
      assert.equal(await page.evaluate(() => scrollY), 0)
      for (const seen of [words, page.getByRole('button', { name: silent }), page.locator('fanal-contact input[name="channel"]').first()]) {
        const box = await seen.boundingBox()
        assert.ok(box && box.y >= 0 && box.y + box.height <= 800, `${JSON.stringify(box)} of ${String(seen)}`)
      }
      await words.fill('')
      await page.close()
    })

  test('Enter in a line seals nothing, Ctrl and Enter do; missing words are asked for where they go', async () => {
    const posted: string[] = []
    const page = await office.context().newPage()
    page.on('request', (request) => request.method() === 'POST' && posted.push(new URL(request.url()).pathname))
    await openContact(page, fanal.workbenchUrl)
    await page.keyboard.press('Control+Enter')
    await page.getByText('Write what is happening, or close').waitFor()
    await page.keyboard.type('They took her phone.')
    assert.equal(await page.getByText('Write what is happening, or close').count(), 0)
    await page.getByLabel('Where').fill('Moncton')
    await page.keyboard.press('Enter')
    await page.locator('input[name="relay"][value="tty"]').check()
    await page.keyboard.press('Enter')
    assert.deepEqual(posted, [])
    await page.keyboard.press('Control+Enter')
    const { address } = await readKept(page)
    assert.deepEqual(posted, ['/api/v1/contacts'])
    await open(page, address, 'en')
    assert.match(await page.locator('[data-words]').first().innerText(), /They spoke through\s+TTY/)
    await page.close()
  })

  test('the receipt is said in words of the caller’s language, and these words open the mailbox', async () => {
    await openContact(office, fanal.workbenchUrl)
    await office.getByLabel('What is happening').fill('Elle parle français.')
    const { address } = await keepCall(office, { language: 'fr' })
    const list = office.locator('[data-receipt-words]')
    await list.locator('li').first().waitFor()
    assert.equal(await list.getAttribute('lang'), 'fr')
    assert.equal(await list.locator('li').count(), 8)
    const spoken = (await list.locator('li').allInnerTexts()).join(' ')
    await office.getByRole('button', { name: 'They do not want one' }).click()
    assert.equal(await list.count(), 0)
    await open(office, address, 'en')
    await answer(office, 'en', 'On vous a entendue.')
    const phone = await aPhone(browser, { scripts: true, language: 'fr' })
    const page = await phone.newPage()
    await comeBack(page, fanal.publicUrl, 'fr', spoken)
    assert.deepEqual(await shownMessages(page, 'fr'), ['On vous a entendue.'])
    await phone.close()
  })

  test('where the caller wants no receipt none is shown, and whoever would answer is told that nobody reads it', async () => {
    await openContact(office, fanal.workbenchUrl)
    await office.getByLabel('What is happening').fill('She will not call again.')
    await office.getByLabel('The caller wants no receipt').check()
    await office.getByRole('button', { name: 'Seal and keep' }).click()
    await office.getByText('there is none to give').waitFor()
    assert.equal(await office.locator('[data-digits]').count(), 0)
    await office.getByRole('link', { name: 'Open the report' }).click()
    await office.locator('[data-answer] [data-no-return]').getByText('an answer is read by nobody').waitFor()
  })

  test('a silent call is closed in one press, and taken back where it was none', async () => {
    await office.goto(`${fanal.workbenchUrl}/fr/contact`)
    await office.getByRole('button', { name: 'Silencieux' }).click()
    await office.getByText('Noté et fermé.').waitFor()
    await office.getByRole('button', { name: 'Annuler' }).click()
    await office.getByText('Annulé').waitFor()
  })

  test('what was typed stays when the server cannot be reached, and is stored once', async () => {
    await openContact(office, fanal.workbenchUrl)
    await office.getByLabel('What is happening', { exact: false }).fill('The line dropped while I wrote this.')
    let lost = 0
    await office.route('**/api/v1/contacts', async (route) => {
      lost += 1
      await route.fetch()
      await route.abort()
    })
    await office.getByRole('button', { name: 'Seal and keep' }).click()
    await office.getByText('What you wrote is still here').waitFor()
    assert.equal(lost, 1, 'the server had it, and its answer was lost')
    await office.unroute('**/api/v1/contacts')
    const [again] = await Promise.all([
      office.waitForResponse((response) => response.url().endsWith('/api/v1/contacts')),
      office.getByRole('button', { name: 'Seal and keep' }).click(),
    ])
    assert.equal(again.status(), 200, 'it was stored before')
    await office.locator('[data-digits] span').first().waitFor()
  })

  test('what is changed after a lost answer makes no second report: the receipt is the stored one’s, and the change stays', async () => {
    await openContact(office, fanal.workbenchUrl)
    const what = office.getByLabel('What is happening', { exact: false })
    await what.fill('The second line dropped.')
    await office.route('**/api/v1/contacts', async (route) => {
      await route.fetch()
      await route.abort()
    })
    const seal = office.getByRole('button', { name: 'Seal and keep' })
    await seal.click()
    await office.getByText('What you wrote is still here').waitFor()
    await office.unroute('**/api/v1/contacts')
    await what.fill('The second line dropped. She called back.')
    await seal.click()
    const { receipt, address } = await readKept(office)
    await office.getByText('already been kept').waitFor()
    assert.equal(await what.inputValue(), 'The second line dropped. She called back.', 'nothing typed is lost')
    assert.equal(await seal.count(), 0, 'it cannot be sent a third time')

    const other = await office.context().newPage()
    await open(other, address, 'en')
    assert.match(await other.locator('[data-words]').first().innerText(), /The second line dropped\./)
    await other.close()
    const phone = await aPhone(browser, { scripts: true, language: 'en' })
    const page = await phone.newPage()
    await comeBack(page, fanal.publicUrl, 'en', receipt)
    assert.deepEqual(await shownMessages(page, 'en'), [], 'the receipt opens its mailbox')
    await phone.close()
  })
})
