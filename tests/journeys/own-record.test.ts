import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { Decrypter } from 'age-encryption'
import type { Browser, Page } from 'playwright-core'
import { faultsOnScreen } from '../accessibility/look.ts'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { aDesk, signIn } from './officer.ts'

const pictures = process.env['FANAL_SCREENSHOTS']
const pronounced = ['What it is for', 'Who will see it, and what they do with it', 'That figures without names may be made of it']
const promised = ['That they can see it, and who looked', 'How long it is kept', 'That they can take it back, and that a no blocks no help']

/** Nothing is wrong with what is on the screen, narrow and wide. */
async function look(page: Page, name: string, language: 'en' | 'fr', widths: readonly number[] = [1280, 320]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 740 })
    assert.deepEqual(await faultsOnScreen(page, language), [], `${name} at ${width} in ${language}`)
    if (pictures === undefined) continue
    mkdirSync(pictures, { recursive: true })
    await page.screenshot({ path: path.join(pictures, `${name}-${language}-${width}.png`), fullPage: true })
  }
}

describe('a survivor reads with her own code who looked, and takes a yes back', () => {
  let fanal: Running
  let browser: Browser
  const posted: string[] = []

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  const ready = (page: Page) => page.locator('fanal-person[data-open]').waitFor()

  async function press(page: Page, name: string): Promise<void> {
    const loaded = page.waitForEvent('load')
    await page.getByRole('button', { name, exact: true }).first().click()
    await loaded
    await ready(page)
  }

  async function aMember(name: string): Promise<Page> {
    const page = await (await aDesk(browser)).newPage()
    page.on('request', (request) => request.method() === 'POST' && posted.push(request.postData() ?? ''))
    page.on('pageerror', (fault) => assert.fail(fault.message))
    await signIn(page, fanal.workbenchUrl, 'en', name)
    return page
  }

  /** A phone that keeps what phones keep. */
  async function aPhone(language: 'en' | 'fr', scripts = true): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 320, height: 640 },
      locale: `${language}-CA`,
      javaScriptEnabled: scripts,
      acceptDownloads: true,
    })
    context.setDefaultTimeout(20_000)
    const page = await context.newPage()
    page.on('request', (request) => request.method() === 'POST' && scripts && posted.push(request.postData() ?? ''))
    if (scripts) page.on('pageerror', (fault) => assert.fail(fault.message))
    await page.goto(`${fanal.publicUrl}${language === 'en' ? '/en/open' : '/fr/ouvrir'}`)
    return page
  }

  /** A case with a name, and a yes to the whole team. */
  async function aCase(rose: Page): Promise<string> {
    await rose.goto(`${fanal.workbenchUrl}/en/cases/new`)
    await ready(rose)
    await rose.getByLabel('What the person wants to be called').fill('Marisol')
    await rose.getByLabel('What happened, and what the person wants').fill('She wants a room with a door that locks.')
    await rose.getByLabel('No', { exact: true }).check()
    await press(rose, 'Start intake')
    const address = rose.url()
    await rose.goto(`${address}/consents`)
    await ready(rose)
    await rose.getByLabel('Help and services').check()
    await rose.getByLabel('Who may receive it?', { exact: false }).selectOption({ label: 'Our team – Front door' })
    await rose.getByLabel('Name, number and how to reach them').check()
    await rose.getByLabel('None was needed').check()
    for (const label of [...pronounced, ...promised]) await rose.getByLabel(label, { exact: true }).check()
    await press(rose, 'It was explained')
    await rose.getByLabel('Said aloud, with a witness').check()
    await press(rose, 'The person said yes')
    return address
  }

  test('the worker makes the code with her; she opens it on a phone, reads, takes back, and is gone', async () => {
    const rose = await aMember('Rose Cardinal')
    const address = await aCase(rose)
    const sam = await aMember('Sam Leblanc')
    await sam.goto(`${fanal.workbenchUrl}/en/cases`)
    await sam.locator('main table a').first().click()
    await ready(sam)
    await sam.getByText('Marisol').first().waitFor()

    await rose.goto(`${address}/own-code`)
    await ready(rose)
    await look(rose, 'own-code', 'en')
    await rose.setViewportSize({ width: 1280, height: 800 })
    await rose.getByLabel('The story and notes').check()
    await rose.getByLabel('Name, number and how to reach them').check()
    await rose.getByLabel('Also make a second code that opens an empty page').check()
    await rose.getByRole('button', { name: 'Make the code' }).click()
    await rose.getByRole('heading', { name: 'Shown once' }).waitFor()
    await look(rose, 'own-code-made', 'en')
    await rose.getByText(`${fanal.publicUrl}/en/open`, { exact: true }).waitFor()
    const [first = '', second = ''] = (await rose.locator('[data-own-code="digits"]').allInnerTexts()).map((text) =>
      text.replaceAll(/\D/g, ''),
    )
    const words = await rose.locator('[data-own-code="first"] [data-own-code="words"]').innerText()
    assert.match(first, /^\d{27}$/)
    assert.match(second, /^\d{27}$/)
    assert.equal(words.split(' ').length, 8)
    await rose.getByRole('button', { name: 'It is written down' }).click()
    assert.equal((await rose.locator('main').innerText()).replaceAll(/\D/g, '').includes(first), false)
    await rose.goto(`${address}/own-code/copy`)
    await ready(rose)
    await look(rose, 'own-copy', 'en')
    await rose.goto(address.replace('/en/cases/', '/fr/dossiers/') + '/code/copie')
    await ready(rose)
    await look(rose, 'own-copy', 'fr')
    await rose.goto(`${address}/own-code/copy`)
    await ready(rose)
    const copied = rose.waitForEvent('download')
    await rose.getByRole('button', { name: 'Make the file' }).click()
    const forHer = new Decrypter()
    const saved = await (await copied).path()
    await rose.getByText('shown once', { exact: false }).waitFor()
    forHer.addPassphrase((await rose.locator('[data-own-copy="digits"]').innerText()).replaceAll(/\D/g, ''))
    const inside = await forHer.decrypt(readFileSync(saved), 'text')
    assert.match(inside, /Marisol[\s\S]*Case worker, North Star Shelter/)
    assert.doesNotMatch(inside, /Leblanc|Cardinal/)
    await rose.getByRole('button', { name: 'It is written down' }).click()
    await rose.getByText('The password is off the screen.').waitFor()

    await rose.goto(`${address}/who-looked`)
    await rose.getByRole('cell', { name: 'Sam Leblanc' }).or(rose.getByText('Sam Leblanc')).first().waitFor()
    await look(rose, 'who-looked', 'en')

    const phone = await aPhone('en')
    const main = phone.getByRole('main')
    await look(phone, 'open', 'en', [320])
    await phone.getByLabel('Your code').fill('12345')
    await phone.getByRole('button', { name: 'Open', exact: true }).click()
    await phone.getByText('This is not a whole code').waitFor()
    await phone.getByLabel('Your code').fill(first)
    await phone.getByRole('button', { name: 'Open', exact: true }).click()
    await main.getByRole('heading', { name: 'Who looked' }).waitFor()
    assert.equal(await main.getByText('Marisol').isVisible(), false, 'nothing stands open at a glance')
    await main.locator('summary', { hasText: 'Who you are' }).click()
    await main.getByText('Marisol').waitFor()
    assert.match(await main.innerText(), /Case worker, North Star Shelter/)
    assert.doesNotMatch(await main.innerText(), /Leblanc|Cardinal/)
    await look(phone, 'opened', 'en', [320])

    const download = phone.waitForEvent('download')
    await main.getByRole('button', { name: 'Make the file' }).click()
    const file = await (await download).path()
    const decrypter = new Decrypter()
    decrypter.addPassphrase(first)
    assert.match(await decrypter.decrypt(readFileSync(file), 'text'), /Marisol/)

    await main.getByLabel('Something is wrong: correct it').check()
    await main.getByLabel('Anything to add?', { exact: false }).fill('The door is green.')
    await main.getByRole('button', { name: 'Send' }).click()
    await main.getByText('It was sent.').waitFor()

    await main.getByRole('button', { name: 'Take this yes back' }).click()
    await main.getByText('From now on they cannot open it', { exact: false }).waitFor()
    await sam.goto(`${fanal.workbenchUrl}/en/cases`)
    await sam.getByText('No case yet').waitFor()

    await rose.goto(`${fanal.workbenchUrl}/en/requests`)
    await look(rose, 'requests', 'en')
    await rose.getByRole('link', { name: 'Correct something' }).click()
    await ready(rose)
    await rose.getByText('The door is green.').waitFor()
    await look(rose, 'request', 'en')

    assert.equal(phone.url(), `${fanal.publicUrl}/en/open`, 'the address says nothing')
    assert.deepEqual(await phone.context().cookies(), [])
    assert.equal(await phone.evaluate(() => localStorage.length + sessionStorage.length), 0)

    const under = await aPhone('fr')
    await under.getByLabel('Votre code').fill(second)
    await under.getByRole('button', { name: 'Ouvrir', exact: true }).click()
    await under.getByText('Rien n’est gardé sous ce code.').waitFor()
    await look(under, 'empty', 'fr', [320])
    await under.getByRole('link', { name: 'Taper un autre code' }).click()
    await under.getByLabel('Votre code').fill(words)
    await under.getByRole('button', { name: 'Ouvrir', exact: true }).click()
    await under.getByRole('heading', { name: 'Qui a regardé' }).waitFor()
    await look(under, 'opened', 'fr', [320])

    const sent = posted.map((body) => decodeURIComponent(body.replaceAll('+', ' '))).join('\n')
    for (const secret of [first, second, words, 'Marisol', 'door is green'])
      assert.equal(sent.includes(secret), false, 'it left the device')

    const plain = await aPhone('en', false)
    await plain.getByText('Scripts are off in this browser', { exact: false }).waitFor()
    await plain.getByLabel('Your code').fill(first)
    await plain.getByRole('button', { name: 'Open', exact: true }).click()
    await plain.getByText('These words are sealed', { exact: false }).waitFor()
    assert.match(await plain.getByRole('main').innerText(), /Case worker, North Star Shelter/)
  })
})
