import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { takeCall } from './calls.ts'
import { look, opened as ready, part, press } from './case-worker.ts'
import { handing, openHanded, writeHandover } from './handing.ts'
import { aDesk, open, signIn } from './officer.ts'
import { aPhone } from './reporter.ts'

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

  const explained = [
    'What it is for',
    'Who will see it, and what they do with it',
    'That figures without names may be made of it',
    'That they can see it, and who looked',
    'How long it is kept',
    'That they can take it back, and that a no blocks no help',
  ]

  /** Asks for a yes on the page of consents, explains it, and writes down that the person said it. */
  async function asksFor(page: Page, purpose: string, recipient: string, classes: readonly string[]): Promise<void> {
    await part(page, 'Consent')
    if (!(await page.locator('#ask').isVisible())) await page.locator('summary', { hasText: 'Ask for a consent' }).click()
    const ask = page.locator('#ask')
    await ask.getByLabel(purpose, { exact: true }).check()
    await ask.getByLabel('Who may receive it?', { exact: false }).selectOption({ label: recipient })
    for (const label of classes) await ask.getByLabel(label).check()
    // what stands open is named, and nothing is sent
    await ask.getByRole('button', { name: 'It was explained' }).click()
    await ask.getByText('Still to answer: With which interpreter?').waitFor()
    await ask.getByLabel('None was needed').check()
    for (const label of explained) await ask.getByLabel(label, { exact: true }).check()
    await press(page, 'It was explained')
    await page.getByLabel('Said aloud, with a witness').check()
    await press(page, 'The person said yes')
  }

  test('a case from what was handed over: a yes, a plan, another house, a yes taken back, and who looked', async () => {
    const noor = await aMember('Noor Haddad')
    const { address: call } = await takeCall(noor, fanal.workbenchUrl, 'He keeps my passport and I sleep in the laundry.', {
      'onward-services': 'yes',
    })
    await open(noor, call, 'en')
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
    await press(rose, 'Start intake')
    await rose.getByText('Marisol').first().waitFor()
    await look(rose, 'case-intake')
    const address = rose.url()
    await openHanded(rose, fanal.workbenchUrl)
    await rose.getByRole('link', { name: 'Go to the case' }).click()
    await ready(rose)
    assert.equal(rose.url(), address)

    const sam = await aMember('Sam Leblanc')
    await sam.goto(`${fanal.workbenchUrl}/en/cases`)
    await sam.getByText('No case yet').waitFor()

    await asksFor(rose, 'Help and services', 'Our team – Front door', [
      'The story and notes',
      'Name, number and how to reach them',
      'Where the person is',
    ])
    await rose.getByText('Holds until').waitFor()
    await look(rose, 'consent-yes')

    await part(rose, 'Overview')
    await rose.getByText('The person said yes to services: open the case').waitFor()
    await press(rose, 'Open the case')
    await rose.getByRole('button', { name: 'Begin the work' }).click()
    await rose.getByText('Say first how great the risk is.').waitFor()
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

    await part(rose, 'Safety plan')
    await press(rose, 'Begin together')
    await rose.locator('#line textarea').fill('He knows the bus she takes.')
    await press(rose, 'Keep and go on')
    await rose.getByRole('link', { name: 'See the whole plan' }).click()
    await ready(rose)
    await rose.getByLabel('The person has gone through it and agrees').first().check()
    await press(rose, 'Agreed with the person')
    await press(rose, 'Put it to use')
    await rose.getByText('In use', { exact: true }).waitFor()

    await asksFor(rose, 'Passing the person on to another service', 'Another organization – Cedar House (invented)', [
      'The story and notes',
      'Name, number and how to reach them',
    ])
    await rose.getByRole('navigation', { name: 'More of this case' }).getByRole('link', { name: 'Referrals', exact: true }).click()
    await rose.getByRole('link', { name: 'Ask a service' }).click()
    await rose.getByRole('button', { name: 'Show who fits' }).click()
    await rose.getByRole('button', { name: 'Ask this service (Cedar House rooms (invented))' }).click()
    await rose.locator('fanal-packet[data-ready]').waitFor()
    await rose.getByLabel('I looked at exactly what they will see').check()
    await rose.getByRole('button', { name: 'Seal and offer' }).click()
    await rose.getByText('Offered', { exact: true }).waitFor()

    const eli = await aMember('Eli Santos')
    await eli.getByRole('link', { name: 'Referred to us' }).click()
    await eli.locator('main table a').first().click()
    await eli.getByRole('button', { name: 'Open it' }).click()
    await eli.getByText('A room with a door that locks.').waitFor()
    await eli.getByRole('button', { name: 'Yes, we can help' }).click()
    await eli.getByText('Accepted', { exact: true }).waitFor()

    await rose.goto(address)
    await ready(rose)
    await part(rose, 'Their own code')
    for (const label of ['The story and notes', 'Name, number and how to reach them']) await rose.getByLabel(label).check()
    await rose.getByRole('button', { name: 'Make the code' }).click()
    await rose.getByRole('heading', { name: 'Shown once' }).waitFor()
    const code = (await rose.locator('[data-own-code="digits"]').first().innerText()).replaceAll(/\D/g, '')

    await rose.goto(address)
    await ready(rose)
    await part(rose, 'Consent')
    const toTeam = rose.locator('article', { hasText: 'Help and services' })
    await toTeam.locator('summary', { hasText: 'Take it back' }).click()
    await press(rose, 'Take it back now', 'article:has-text("Help and services")')
    await toTeam.getByText('Taken back', { exact: true }).waitFor()

    await sam.goto(`${fanal.workbenchUrl}/en/cases`)
    await sam.getByText('No case yet').waitFor()

    const phone = await (await aPhone(browser, { scripts: true, language: 'en' })).newPage()
    await phone.goto(`${fanal.publicUrl}/en/open`)
    await phone.getByLabel('Your code').fill(code)
    await phone.getByRole('button', { name: 'Open', exact: true }).click()
    await phone.getByRole('main').getByRole('heading', { name: 'Who looked' }).waitFor()
    assert.match(await phone.getByRole('main').innerText(), /Case worker, North Star Shelter/)

    const words = ['Marisol', 'laundry', '555-0142', 'He knows where', 'door that locks']
    const sent = posted.map((body) => decodeURIComponent(body.replaceAll('+', ' '))).join('\n')
    for (const word of words) assert.equal(sent.includes(word), false, `“${word}” left the device`)
  })
})
