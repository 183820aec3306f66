import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { faultsOnScreen } from '../accessibility/look.ts'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { takeCall } from './calls.ts'
import { handing, openHanded, writeHandover } from './handing.ts'
import { aDesk, open, signIn } from './officer.ts'

const pictures = process.env['FANAL_SCREENSHOTS']

/** Nothing is wrong with what is on the screen, wide and narrow, in both languages. */
async function look(page: Page, name: string): Promise<void> {
  const address = page.url()
  for (const language of ['en', 'fr'] as const) {
    if (language === 'fr') {
      const other = await page.locator('a.language[hreflang="fr"]').first().getAttribute('href')
      await page.goto(new URL(other ?? address, address).href)
      await page.locator('fanal-person[data-open]').waitFor()
    }
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 740 })
      assert.deepEqual(await faultsOnScreen(page, language), [], `${name} at ${width} in ${language}`)
      if (pictures === undefined) continue
      mkdirSync(pictures, { recursive: true })
      await page.screenshot({ path: path.join(pictures, `${name}-${language}-${width}.png`), fullPage: true })
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(address)
  await page.locator('fanal-person[data-open]').waitFor()
}

describe('from a report to a safe person', () => {
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

  async function aMember(name: string): Promise<Page> {
    const context = await aDesk(browser)
    const page = await context.newPage()
    page.on('request', (request) => request.method() === 'POST' && posted.push(request.postData() ?? ''))
    page.on('pageerror', (fault) => assert.fail(fault.message))
    await signIn(page, fanal.workbenchUrl, 'en', name)
    return page
  }

  const ready = (page: Page) => page.locator('fanal-person[data-open]').waitFor()

  /** Presses a button whose form is sealed and sent, and waits for the page that comes after it. */
  async function press(page: Page, name: string): Promise<void> {
    const loaded = page.waitForEvent('load')
    await page.getByRole('button', { name, exact: true }).first().click()
    await loaded
    await ready(page)
  }

  test('a case begins with what was handed over, and a colleague sees it only after a yes', async () => {
    const noor = await aMember('Noor Haddad')
    const { address } = await takeCall(noor, fanal.workbenchUrl, 'He keeps my passport and I sleep in the laundry.', {
      'onward-services': 'yes',
    })
    await open(noor, address, 'en')
    await noor.locator('fanal-handover').getByText('Nothing of this report was handed over.').waitFor()
    await writeHandover(noor, {
      to: 'North Star Shelter (invented), Front door',
      basis: 'The person said yes',
      reason: 'Said yes on the phone this evening.',
      fields: { 'What is asked': 'One bed tonight for one adult.', 'How to reach the person safely': '555-0142, mornings only' },
    })
    await noor.locator('fanal-handover').getByRole('button', { name: handing.preview }).click()
    await noor.locator('fanal-handover [data-preview]').getByRole('button', { name: handing.send }).click()
    await noor.locator('fanal-handover').getByText('It was sealed and handed over.').waitFor()
    await noor.context().close()

    const rose = await aMember('Rose Cardinal')
    assert.match(await openHanded(rose, fanal.workbenchUrl), /One bed tonight/)
    await rose.getByRole('link', { name: 'Open a case with this' }).click()
    await ready(rose)
    await rose.locator('fanal-handed-words[data-filled]').waitFor()
    assert.match(await rose.getByLabel('What happened, and what the person wants').inputValue(), /One bed tonight for one adult/)
    assert.equal(await rose.getByLabel('Number or address where they can be reached safely').inputValue(), '555-0142, mornings only')
    await look(rose, 'new-case')
    await rose.getByLabel('What the person wants to be called').fill('Marisol')
    await rose.getByLabel('No', { exact: true }).check()
    await press(rose, 'Open the case')
    await rose.getByText('Marisol').first().waitFor()
    await look(rose, 'case-intake')

    const sam = await aMember('Sam Leblanc')
    await sam.goto(`${fanal.workbenchUrl}/en/cases`)
    await sam.getByText('No case yet').waitFor()

    await rose.getByRole('navigation', { name: 'More of this case' }).getByRole('link', { name: 'Consent' }).click()
    await ready(rose)
    await rose.getByLabel('Help and services').check()
    await rose.getByLabel('Who may receive it?', { exact: false }).selectOption({ label: 'Our team – Front door' })
    for (const label of ['The story and notes', 'Name, number and how to reach them', 'Where the person is'])
      await rose.getByLabel(label).check()
    await rose.getByLabel('None was needed').check()
    for (const label of ['What it is for', 'Who will see it, and what they do with it', 'That figures without names may be made of it'])
      await rose.getByLabel(label, { exact: true }).check()
    for (const label of [
      'That they can see it, and who looked',
      'How long it is kept',
      'That they can take it back, and that a no blocks no help',
    ])
      await rose.getByLabel(label, { exact: true }).check()
    await press(rose, 'It was explained')
    await look(rose, 'consent-explained')
    await rose.getByLabel('Said aloud, with a witness').check()
    await press(rose, 'The person said yes')
    await rose.getByText('Holds until').waitFor()
    await look(rose, 'consent-yes')

    await rose.getByRole('navigation', { name: 'More of this case' }).getByRole('link', { name: 'Overview' }).click()
    await ready(rose)
    await press(rose, 'Open the case')
    await rose.getByLabel('High risk').check()
    await rose.getByLabel('Why, in a sentence').fill('He knows where she works.')
    await press(rose, 'Keep')
    await rose.getByLabel('Who leads', { exact: false }).selectOption({ label: 'Rose Cardinal' })
    await press(rose, 'Keep')
    await press(rose, 'Begin the work')
    await rose.getByText('Active', { exact: true }).first().waitFor()
    await rose.getByLabel('What it is about', { exact: false }).selectOption({ label: 'A place to stay' })
    await rose.getByLabel('Today', { exact: true }).check()
    await rose.getByLabel('In the person’s own words').fill('A room with a door that locks.')
    await press(rose, 'Add a need')
    await rose.getByText('A room with a door that locks.').waitFor()
    await look(rose, 'case-active')

    await sam.goto(`${fanal.workbenchUrl}/en/cases`)
    await sam.locator('main table a').first().click()
    await ready(sam)
    await sam.getByText('Marisol').first().waitFor()
    await sam.getByText('A room with a door that locks.').waitFor()

    await rose.getByRole('navigation', { name: 'More of this case' }).getByRole('link', { name: 'Consent' }).click()
    await ready(rose)
    await rose.locator('summary', { hasText: 'Take it back' }).click()
    await press(rose, 'Take it back now')
    await rose.getByText('Taken back').waitFor()

    await sam.goto(`${fanal.workbenchUrl}/en/cases`)
    await sam.getByText('No case yet').waitFor()

    const words = ['Marisol', 'laundry', '555-0142', 'He knows where', 'door that locks']
    const sent = posted.map((body) => decodeURIComponent(body.replaceAll('+', ' '))).join('\n')
    for (const word of words) assert.equal(sent.includes(word), false, `“${word}” left the device`)
  })
})
