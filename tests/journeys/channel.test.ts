import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { channelContactsText } from '#root/plan/prevent/src/campaigns/channel-contacts.text.ts'
import type { Language } from '@fanal/kernel'
import type { Browser, Page } from 'playwright-core'
import { faultsOnScreen } from '../accessibility/look.ts'
import { launchBrowser } from '../browser.ts'
import { scanFiles, scanLog, textCanary } from '../canary/scan.ts'
import { type Running, startFanal } from '../running.ts'
import { aDesk, listed, open, signIn } from './officer.ts'
import { aPhone, readReceipt, writeAndSend } from './reporter.ts'
import { stored, storedSince } from './stored.ts'
import { words } from './words.ts'

/** A code that no campaign has: whatever of it is found somewhere was left there by a visit. */
const strange = 'WRFGP'
/** One that is none, with a word that stands nowhere else. */
const wrong = 'yarrowcanary'

/** What somebody types in place of a code. */
const mistyped = 'foxglovecanary on the red poster'

/** The files below a folder whose bytes hold a text: a code is too short for the spellings that a canary is looked for in. */
function filesHolding(folder: string, text: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name))
  return files.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true && readFileSync(file).includes(text))
}

const pictures = process.env['FANAL_SCREENSHOTS']

/** Looks at what is on the screen, wide and narrow. */
async function seen(page: Page, name: string, language: Language): Promise<void> {
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

interface Writing {
  readonly language: Language
  readonly scripts: boolean
  readonly what: string
  /** Of the poster's address. */
  readonly code: string
  /** What is typed over the code that stands in the form. */
  readonly typed?: string
}

describe('the code of a poster, from its address to the number of contacts', () => {
  let fanal: Running
  let browser: Browser
  let desk: Page
  let office: Page
  let activity = ''
  let code = ''

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    desk = await (await aDesk(browser)).newPage()
    await desk.goto(`${fanal.workbenchUrl}${words.en.signIn.path}`)
    await desk.getByRole('button', { name: `${words.en.signIn.as} Léa Marchand` }).click()
    await desk.waitForURL(`${fanal.workbenchUrl}/en/campaigns`, { timeout: 45_000 })
    await desk.getByRole('main').locator('details summary').first().click()
    const form = desk.locator('main form[action$="/keep"]')
    const chosen = { kind: 'campaign', audience: 'temporary-workers', action: 'write-to-us', language: 'several', region: 'ON' }
    for (const [name, value] of Object.entries(chosen)) await form.locator(`select[name="${name}"]`).selectOption(value)
    await form.locator('input[name="began"]').fill('2026-01-05')
    await form.locator('textarea[name="harm"]').fill('Employers who punish whoever reads the poster.')
    await form.locator('input[name="with-code"]').check()
    await form.locator('button').click()
    await desk.waitForURL((url) => url.searchParams.get('done') === 'kept')
    activity = desk.url()
    code = await desk.locator('main dl code').innerText()
    office = await (await aDesk(browser)).newPage()
    await signIn(office, fanal.workbenchUrl, 'en', 'Amina Okafor')
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  /** From the poster's address to the receipt; what else than pages was sent, and what the receipt's page says of the code. */
  async function write({ language, scripts, what, code: at, typed }: Writing) {
    const phone = await aPhone(browser, { scripts, language })
    const page = await phone.newPage()
    const posted: string[] = []
    page.on(
      'request',
      (request) => request.method() === 'POST' && posted.push((request.postDataBuffer() ?? Buffer.alloc(0)).toString('latin1')),
    )
    await page.goto(`${fanal.publicUrl}/${language}/c/${at}`)
    await page.getByRole('main').getByRole('link', { name: words[language].about.witness }).click()
    await page.getByRole('main').getByRole('link', { name: words[language].teams.writeTo }).first().click()
    const field = page.locator('#f-code')
    assert.equal(await field.inputValue(), at, 'the code stands in its field')
    if (scripts) await page.locator('[data-way="device"]').first().waitFor()
    if (typed !== undefined) await field.fill(typed)
    await writeAndSend(page, language, { what })
    await readReceipt(page, language)
    assert.deepEqual(await phone.cookies(), [])
    assert.equal(scripts ? await page.evaluate(() => localStorage.length + sessionStorage.length) : 0, 0)
    const unread = page.locator('main [data-part="code-unread"]')
    if (scripts && typed !== undefined) await unread.and(page.locator(':visible')).waitFor()
    const isUnread = await unread.isVisible()
    await phone.close()
    return { posted, isUnread }
  }

  const asOnPaper = () => `${code.slice(0, 2)}-${code.slice(2).toLowerCase()}`

  test('whoever opens the address of a code leaves no trace of it, whether they go on or not', async () => {
    const earlier = await stored(fanal)
    const phone = await aPhone(browser, { scripts: true, language: 'en' })
    const page = await phone.newPage()
    for (const address of ['/en/c/', '/fr/c/', '/ar/c/'])
      for (const step of ['', '/2', '/2/1']) assert.equal((await page.goto(`${fanal.publicUrl}${address}${strange}${step}`))?.status(), 200)
    await page.goto(`${fanal.publicUrl}/en/c/${wrong}`)
    await page.getByText('You can write to us all the same.').waitFor()
    await page.getByRole('main').getByRole('link', { name: words.en.about.witness }).waitFor()
    assert.deepEqual(await phone.cookies(), [])
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0)
    await phone.close()
    assert.deepEqual(await storedSince(earlier, fanal), { reports: 0, messages: 0, pieces: 0 })
    assert.deepEqual(filesHolding(fanal.dataDir, strange), [])
    assert.deepEqual(scanFiles(fanal.dataDir, [textCanary('wrong code', wrong)]), [])
    assert.ok(!fanal.printed().includes(strange) && !fanal.printed().includes(wrong))
    // the search itself finds: a campaign's own code stands in its row
    assert.ok(filesHolding(fanal.dataDir, code).length > 0)
  })

  test('with script the code leaves the device inside the sealed letter alone', async () => {
    const { posted, isUnread } = await write({ language: 'en', scripts: true, what: 'With script, from the poster.', code })
    assert.ok(posted.length > 0 && posted.every((body) => !body.includes(code) && !body.includes('poster')))
    assert.equal(isUnread, false)
  })

  test('without script it goes with the words, and the sealer seals it', async () => {
    const { posted } = await write({ language: 'fr', scripts: false, what: 'Sans script, depuis l’affiche.', code })
    assert.equal(posted.length, 1)
    assert.match(posted[0]!, new RegExp(`code=${code}`))
  })

  test('a code that is none goes all the same, and is spoken of kindly: with script and without', async () => {
    for (const scripts of [true, false]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { isUnread } = await write({ language: 'en', scripts, what: `Wrong code, ${scripts}.`, code, typed: mistyped })
      assert.equal(isUnread, true)
    }
    const canaries = [textCanary('mistyped', mistyped)]
    assert.deepEqual(
      [...scanFiles(fanal.dataDir, canaries), ...scanLog(fanal.printed(), canaries)],
      [],
      'it is in the sealed letters alone',
    )
    await write({ language: 'en', scripts: false, what: 'Typed from paper.', code, typed: asOnPaper() })
  })

  /** Confirms the record of the open report, every other line as it comes. */
  async function confirm(enter: (record: ReturnType<Page['locator']>) => Promise<void>): Promise<void> {
    const record = office.locator('[data-record]')
    for (const select of await record.locator('select').all())
      if ((await select.inputValue()) === '') await select.selectOption({ index: 1 })
    assert.equal(await record.locator('input[name="channel_code"]').inputValue(), '', 'nothing is taken over by itself')
    await enter(record)
    await Promise.all([office.waitForLoadState('load'), record.getByRole('button', { name: 'Confirm the record' }).click()])
    await office.getByText('Confirmed, version 1').waitFor()
  }

  test('the officer sees each code as it was meant, and enters it by a press; one that is none is entered by nobody', async () => {
    const addresses = await listed(office, fanal.workbenchUrl, 'en')
    assert.equal(addresses.length, 5)
    let entered = 0
    for (const address of addresses) {
      // oxlint-disable-next-line no-await-in-loop -- one report after the other, as an officer reads them
      await open(office, address, 'en')
      // oxlint-disable-next-line no-await-in-loop -- as above
      const said = await office.locator('fanal-sealed').innerText()
      assert.match(said, /Code from a poster or a page/)
      const offer = office.locator('[data-offered]')
      if (said.includes(mistyped)) {
        assert.match(said, /This is no channel code: a letter may be wrong/)
        // oxlint-disable-next-line no-await-in-loop -- as above
        assert.equal(await offer.count(), 0)
        continue
      }
      // oxlint-disable-next-line no-await-in-loop -- as above
      assert.equal(await office.locator('[data-channel-code]:is(code)').innerText(), code)
      // oxlint-disable-next-line no-await-in-loop -- as above
      await confirm(async (record) => {
        if (entered === 0) await seen(office, 'channel-offer', 'en')
        await offer.getByRole('button').click()
        assert.equal(await record.locator('input[name="channel_code"]').inputValue(), code)
      })
      entered += 1
    }
    assert.equal(entered, 3)
  })

  test('the campaign’s page says fewer than five, and what it does not say; a fifth is shown', async () => {
    await desk.goto(activity)
    const section = desk.locator('[data-channel-contacts]')
    assert.match(await section.innerText(), /In each month: fewer than 5\./)
    assert.ok((await section.innerText()).includes(channelContactsText.caveat.en))
    assert.match(await section.innerText(), new RegExp(`/en/c/${code}`))
    // two callers who named it on the telephone: the officers of the other letters type it in
    for (const address of await listed(office, fanal.workbenchUrl, 'en')) {
      // oxlint-disable-next-line no-await-in-loop -- one report after the other
      await open(office, address, 'en')
      // oxlint-disable-next-line no-await-in-loop -- as above
      if ((await office.getByText('Not confirmed yet.').count()) === 0) continue
      // oxlint-disable-next-line no-await-in-loop -- as above
      await confirm((record) => record.locator('input[name="channel_code"]').fill(asOnPaper()))
    }
    await desk.goto(activity)
    assert.doesNotMatch(await section.innerText(), /In each month: fewer than 5/)
    await seen(desk, 'channel-contacts', 'en')
    assert.deepEqual(await section.locator('tbody tr').allInnerTexts(), [`${new Date().toISOString().slice(0, 7)}\t5`])
    await desk.goto(activity.replace('/en/campaigns/', '/fr/campagnes/'))
    await seen(desk, 'channel-contacts', 'fr')
  })
})
