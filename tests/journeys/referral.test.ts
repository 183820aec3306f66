import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { look, lookAt } from './case-worker.ts'
import { aDesk, signIn } from './officer.ts'

describe('a referral closes its loop', () => {
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

  /** Presses a button and waits for the page that comes after it. */
  async function press(page: Page, name: string): Promise<void> {
    const loaded = page.waitForEvent('load')
    await page.getByRole('button', { name, exact: true }).first().click()
    await loaded
  }
  const part = async (page: Page, name: string) => {
    await page.getByRole('navigation', { name: 'More of this case' }).getByRole('link', { name, exact: true }).click()
  }

  /** Somebody with a case and a need for a place to stay, who said yes to Cedar House. */
  async function aCase(rose: Page): Promise<void> {
    await rose.goto(`${fanal.workbenchUrl}/en/cases/new`)
    await ready(rose)
    await rose.getByLabel('What the person wants to be called').fill('Marisol')
    await rose.getByLabel('What happened, and what the person wants').fill('She slept in the laundry.')
    await rose.getByLabel('No', { exact: true }).check()
    await press(rose, 'Start intake')
    await ready(rose)
    await rose.getByLabel('What it is about', { exact: false }).selectOption({ label: 'A place to stay' })
    await rose.getByLabel('Today', { exact: true }).check()
    await rose.getByLabel('In the person’s own words').fill('A room with a door that locks.')
    await press(rose, 'Add a need')
    await ready(rose)
    await part(rose, 'Consent')
    await ready(rose)
    await rose.getByLabel('Passing the person on', { exact: false }).first().check()
    await rose.getByLabel('Who may receive it?', { exact: false }).selectOption({ label: 'Another organization – Cedar House (invented)' })
    for (const label of ['The story and notes', 'Name, number and how to reach them']) await rose.getByLabel(label).check()
    await rose.getByLabel('None was needed').check()
    for (const label of [
      'What it is for',
      'Who will see it, and what they do with it',
      'That figures without names may be made of it',
      'That they can see it, and who looked',
      'How long it is kept',
      'That they can take it back, and that a no blocks no help',
    ])
      await rose.getByLabel(label, { exact: true }).check()
    await press(rose, 'It was explained')
    await ready(rose)
    await rose.getByLabel('Said aloud, with a witness').check()
    await press(rose, 'The person said yes')
    await ready(rose)
  }

  /** Finds Cedar House for the need, looks at the packet and offers it. */
  async function offers(rose: Page, watch: (name: string, waits: string) => Promise<void> = async () => {}): Promise<void> {
    await part(rose, 'Referrals')
    await rose.getByRole('link', { name: 'Ask a service' }).click()
    await rose.getByRole('button', { name: 'Show who fits' }).waitFor()
    await watch('referral-new', '#find-services')
    await press(rose, 'Show who fits')
    await rose.getByRole('heading', { name: 'Cedar House rooms (invented)' }).waitFor()
    assert.equal(await rose.getByRole('heading', { name: 'North Star second home (invented)' }).count(), 0, 'one’s own house is not asked')
    await rose.getByRole('button', { name: 'Ask this service (Cedar House rooms (invented))' }).click()
    await rose.locator('fanal-packet[data-ready]').waitFor()
    const preview = rose.locator('[data-preview]')
    await preview.getByText('A room with a door that locks.').waitFor()
    assert.equal((await preview.innerText()).includes('laundry'), false, 'what is not ticked is not in it')
    await watch('referral-packet', 'fanal-packet[data-ready]')
    await rose.getByLabel('I looked at exactly what they will see').check()
    await press(rose, 'Seal and offer')
    await rose.getByText('Offered', { exact: true }).waitFor()
  }

  test('from a need to a yes of another house, and to the person; a taken-back yes is heard', async () => {
    const rose = await aMember('Rose Cardinal')
    await aCase(rose)
    await offers(rose, (name, waits) => look(rose, name, waits))
    await look(rose, 'referral-offered', 'main dl')

    const eli = await aMember('Eli Santos')
    await eli.getByRole('link', { name: 'Referred to us' }).click()
    await eli.locator('main table a').waitFor()
    await look(eli, 'referred-list', 'main table')
    await eli.locator('main table a').first().click()
    await eli.getByText('The words are sealed to your unit.').waitFor()
    assert.equal(await eli.getByText('Marisol').count(), 0)
    await press(eli, 'Open it')
    await eli.locator('fanal-referred[data-open]').waitFor()
    await eli.getByText('A room with a door that locks.').waitFor()
    await eli.getByText('Marisol').waitFor()
    await look(eli, 'referred-opened', 'fanal-referred[data-open]')
    await press(eli, 'Yes, we can help')
    await eli.getByText('Accepted', { exact: true }).waitFor()

    await rose.reload()
    await rose.getByText('Accepted', { exact: true }).waitFor()
    await part(rose, 'Consent')
    await ready(rose)
    await rose.locator('summary', { hasText: 'Take it back' }).click()
    await press(rose, 'Take it back now')
    await rose.getByText('Taken back').waitFor()

    await eli.reload()
    await eli.getByText('The person took back their yes. Stop using this.').waitFor()
    assert.equal(await eli.getByText('Marisol').count(), 0)
    await look(eli, 'referred-stop', 'main form')
    await eli.getByLabel('We stopped').check()
    await press(eli, 'Tell the sender')
    await eli.getByText('You answered: We stopped').waitFor()
    await part(rose, 'Referrals')
    await rose.locator('main table a').first().click()
    await rose.getByText('They say that they stopped.').waitFor()
    await look(rose, 'referral-stopped', 'main dl')
  })

  test('a no has a reason, and the next service is at hand', async () => {
    const rose = await aMember('Rose Cardinal')
    await aCase(rose)
    await offers(rose)
    const eli = await aMember('Eli Santos')
    await eli.goto(`${fanal.workbenchUrl}/en/referrals`)
    await eli.locator('main tr', { hasText: 'Offered' }).locator('a').first().click()
    await eli.locator('summary', { hasText: 'Say no' }).click()
    await eli.getByLabel('No room').check()
    await press(eli, 'We cannot help')
    await eli.getByText('Declined', { exact: true }).waitFor()
    await rose.reload()
    await rose.getByText('No room').waitFor()
    await rose.getByRole('heading', { name: 'Ask the next service' }).waitFor()
    await rose.getByRole('heading', { name: 'Cedar House flats (invented)' }).waitFor()
    assert.equal(await rose.getByRole('heading', { name: 'Cedar House rooms (invented)' }).count(), 0, 'nobody is asked twice')
    await look(rose, 'referral-declined', 'main dl')
    await press(rose, 'They know now')
    await rose.getByText('It is not safe to reach the person now in this way.').waitFor()

    const words = ['Marisol', 'laundry', 'door that locks']
    const sent = posted.map((body) => decodeURIComponent(body.replaceAll('+', ' '))).join('\n')
    for (const word of words) assert.equal(sent.includes(word), false, `“${word}” left the device`)
  })

  test('a link that nobody made opens nothing, and is not left in the address', async () => {
    const context = await aDesk(browser)
    const page = await context.newPage()
    page.on('pageerror', (fault) => assert.fail(fault.message))
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
    const secret = 'A'.repeat(43)
    await page.goto(`${fanal.publicUrl}/en/shared#00000000-0000-4000-8000-000000000000.${secret}`)
    await page.getByRole('button', { name: 'Open it now' }).waitFor()
    assert.equal(new URL(page.url()).hash, '')
    await lookAt(page, 'shared', 'en')
    await page.getByRole('button', { name: 'Open it now' }).click()
    await page.getByText('This link does not open any more.').waitFor()
    assert.equal(asked.join('\n').includes(secret), false, 'what is behind the number sign reached the server')
  })
})
