import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { readDemonstration, readTotpSecret, stepOf, totpCode } from '@fanal/identity'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { look } from './case-worker.ts'
import { aDesk } from './officer.ts'

/** Waits until what is sealed on the page stands open, where something is. */
async function ready(page: Page): Promise<void> {
  if ((await page.locator('fanal-person').count()) > 0) await page.locator('fanal-person[data-open]').first().waitFor()
}

describe('the walls around a record', () => {
  let fanal: Running
  let browser: Browser

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  async function aMember(name: string): Promise<Page> {
    const page = await (await aDesk(browser)).newPage()
    page.on('pageerror', (fault) => assert.fail(fault.message))
    await page.goto(`${fanal.workbenchUrl}/en/sign-in`)
    await page.getByRole('button', { name: `Sign in as ${name}` }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'), { timeout: 45_000 })
    return page
  }

  async function press(page: Page, name: string): Promise<void> {
    const loaded = page.waitForEvent('load')
    await page.getByRole('button', { name, exact: true }).first().click()
    await loaded
    await ready(page)
  }

  /** The code that comes after the one with which they signed in; it is taken a step early. */
  async function freshCode(login: string): Promise<string> {
    const member = readDemonstration(fanal.dataDir)?.find(({ name }) => name === login)
    const secret = member && readTotpSecret(member.totpSecret)
    assert.ok(secret)
    return totpCode(secret, stepOf(new Date()) + 1)
  }

  test('a supervisor reaches somebody in an emergency for an hour, somebody else reviews it, and a demand freezes the record', async () => {
    const rose = await aMember('Rose Cardinal')
    await rose.goto(`${fanal.workbenchUrl}/en/cases/new`)
    await ready(rose)
    await rose.getByLabel('What the person wants to be called').fill('Marisol')
    await rose.getByLabel('No', { exact: true }).check()
    await press(rose, 'Start intake')
    const caseAddress = rose.url()
    const number = await rose.locator('h1 code').innerText()
    await rose.locator('#person summary').click()
    await rose.getByLabel('Where the person is now').fill('Room 4 above the bakery')
    await press(rose, 'Keep')
    await rose.getByText('Room 4 above the bakery').first().waitFor()

    await rose.goto(`${caseAddress}/family`)
    await ready(rose)
    await rose.getByLabel('Name, and what to know').fill('Her cousin, who drives her')
    await rose.getByLabel('Who they are to the person', { exact: false }).selectOption({ label: 'Same household' })
    await rose.getByLabel('Danger: must not learn anything').check()
    await press(rose, 'Keep')
    await rose.getByText('Her cousin, who drives her').waitFor()
    await look(rose, 'family')

    await rose.goto(`${caseAddress}/young-person`)
    await ready(rose)
    await rose.getByLabel('Perhaps under 18').check()
    await press(rose, 'Keep')
    await rose.getByText('No notice, no question and no access').waitFor()
    await rose.goto(`${caseAddress}/young-person?region=ON`)
    await ready(rose)
    await look(rose, 'young')

    const sam = await aMember('Sam Leblanc')
    await sam.goto(`${fanal.workbenchUrl}/en/break-glass`)
    await look(sam, 'break-glass')
    await sam.getByLabel('Number of the case', { exact: false }).fill('000-000')
    await sam.getByLabel('Their life is in danger').check()
    await sam.getByLabel('There is no time to ask anybody').check()
    await sam.getByLabel('A fresh code from your phone', { exact: false }).fill(await freshCode('sam'))
    await press(sam, 'Open it for one hour')
    await sam.getByText('No record that you may open in this way').waitFor()
    await sam.getByLabel('Number of the case', { exact: false }).fill(number.toLowerCase())
    await sam.getByLabel('A fresh code from your phone', { exact: false }).fill(await freshCode('sam'))
    await press(sam, 'Open it for one hour')
    await sam.getByText('Room 4 above the bakery').waitFor()
    assert.equal(await sam.getByText('Marisol').count(), 0, 'never a name')
    await look(sam, 'one-break')

    const gita = await aMember('Gita Rao')
    await gita.goto(`${fanal.workbenchUrl}/en/break-glass`)
    await gita.locator('main table a').first().click()
    await gita.getByLabel('No', { exact: true }).check()
    await gita.getByLabel('What follows?', { exact: false }).selectOption({ label: 'A conversation about it' })
    await look(gita, 'review')
    await gita.getByLabel('No', { exact: true }).check()
    await gita.getByLabel('What follows?', { exact: false }).selectOption({ label: 'A conversation about it' })
    await press(gita, 'Keep the review')
    await gita.getByText('Not justified').first().waitFor()

    await sam.reload()
    assert.equal(await sam.getByText('Room 4 above the bakery').count(), 0, 'what was not justified is closed at once')

    await rose.goto(`${fanal.workbenchUrl}/en/demands`)
    await rose.getByLabel('Number of the case', { exact: false }).fill(number)
    await rose.getByLabel('A subpoena').check()
    await rose.getByLabel('Who issued it?', { exact: false }).selectOption({ label: 'A clerk of the court' })
    await rose.getByLabel('On which day did it come?', { exact: false }).fill('2026-11-20')
    await rose.getByLabel('By which day is an answer asked for?', { exact: false }).fill('2026-12-20')
    await look(rose, 'demands')
    await rose.getByLabel('Number of the case', { exact: false }).fill(number)
    await rose.getByLabel('A subpoena').check()
    await rose.getByLabel('Who issued it?', { exact: false }).selectOption({ label: 'A clerk of the court' })
    await rose.getByLabel('On which day did it come?', { exact: false }).fill('2026-11-20')
    await rose.getByLabel('By which day is an answer asked for?', { exact: false }).fill('2026-12-20')
    await press(rose, 'Write it down and freeze')
    await rose.getByText('No judge issued it').waitFor()
    await rose.getByLabel('Name and number of counsel').fill('A made-up lawyer, 555-0177')
    await press(rose, 'It is with counsel')
    await rose.getByText('A made-up lawyer').waitFor()
    await look(rose, 'demand')

    await gita.goto(`${fanal.workbenchUrl}/en/approvals`)
    await look(gita, 'approvals')
  })
})
