import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { must, thisWorld } from '@fanal/kernel'
import { openServer } from '@fanal/postgres'
import { settleTransfers } from '@fanal/protect'
import { createRunner } from '@fanal/runner'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { beginCase, look, opened, part, press } from './case-worker.ts'
import { aDesk, signIn } from './officer.ts'

/** Who the person is, invented: whoever is asked to take the case reads it only once they said yes. */
const called = 'Juniper'

describe('a yes that changes, and a case that moves to somebody else', () => {
  let fanal: Running
  let browser: Browser
  let desks: readonly BrowserContext[]
  let rose: Page
  let sam: Page
  let number: string
  let address: string

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    desks = await Promise.all([aDesk(browser), aDesk(browser)])
    ;[rose, sam] = await Promise.all([desks[0]!.newPage(), desks[1]!.newPage()])
    for (const page of [rose, sam]) page.on('pageerror', (fault) => assert.fail(fault.message))
    await signIn(rose, fanal.workbenchUrl, 'en', 'Rose Cardinal')
    await beginCase(rose, fanal.workbenchUrl, called)
    number = await rose.locator('h1 code').innerText()
    address = rose.url()
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  test('a yes is asked for, and some of it is kept: what ends is said before the press, and in the person’s copy', async () => {
    await part(rose, 'Consent')
    const asking = rose.locator('#ask')
    await asking.getByLabel('Help and services').check()
    await asking.getByLabel('Who may receive it?').selectOption({ label: 'Another organization – Cedar House (invented)' })
    await asking.getByLabel('The story and notes').check()
    await asking.getByLabel('Name, number and how to reach them').check()
    await asking.getByLabel('Read and write').check()
    await asking.getByLabel('None was needed').check()
    for (const point of await asking.locator('input[name="explained"]').all()) await point.check()
    await press(rose, 'It was explained')
    await rose.getByLabel('Signed on paper').check()
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
    await rose.getByLabel('Until when does it hold?').fill(soon)
    await press(rose, 'The person said yes')
    await rose.getByText('Yes, ends soon').waitFor()
    await look(rose, 'consent-ends-soon')
    await rose.getByRole('link', { name: 'Keep some of it, end the rest' }).click()
    await opened(rose)
    await look(rose, 'consent-narrowing')
    await rose.getByLabel('The story and notes').uncheck()
    await rose.getByLabel('Read', { exact: true }).check()
    await rose.getByRole('button', { name: 'Show what changes' }).click()
    await rose.locator('#changes').waitFor()
    await opened(rose)
    await look(rose, 'consent-what-changes')
    const copy = rose.waitForURL(/\/copy$/)
    await rose.getByRole('button', { name: 'End the rest now' }).click()
    await copy
    const changed = rose.locator('section[lang="en-CA"]')
    await changed.getByText('This has ended:').waitFor()
    assert.match(await changed.innerText(), /The story and notes[^]*Writing: from now on reading only/)
    await look(rose, 'consent-copy-narrowed', 'h1')
  })

  test('the case says that a yes ends soon; it is asked for again with everything explained anew', async () => {
    await rose.goto(address)
    await opened(rose)
    await rose.getByRole('heading', { name: 'A yes ends soon' }).waitFor()
    await look(rose, 'case-yes-ends-soon')
    await rose.locator('.notice.warning').getByRole('link', { name: 'Help and services' }).click()
    await opened(rose)
    await look(rose, 'consent-renewing')
    for (const point of await rose.locator('input[name="explained"]').all()) await point.check()
    await rose.locator('input[name="interpreter"][value="none-needed"]').check()
    await rose.getByLabel('On a device').check()
    const copy = rose.waitForURL(/\/copy$/)
    await rose.getByRole('button', { name: 'The person said yes again' }).click()
    await copy
    await look(rose, 'consent-copy-renewed', 'h1')
  })

  test('a colleague is asked to take the case: they see a number and codes, and no name', async () => {
    await rose.goto(address)
    await opened(rose)
    await part(rose, 'Another team')
    await look(rose, 'transfer-none')
    await rose.getByLabel('Who is asked?').selectOption({ label: 'Colleague – Sam Leblanc (Front door)' })
    await rose.getByLabel('The person asked for it').check()
    await rose.getByLabel('Yes: they know who it would be', { exact: false }).check()
    await press(rose, 'Ask them')
    await rose.getByText('Proposed', { exact: true }).waitFor()
    await opened(rose)
    await look(rose, 'transfer-proposed')
    await rose.goto(address)
    await opened(rose)
    await rose.getByRole('link', { name: 'Somebody is asked to take this case' }).waitFor()
    await signIn(sam, fanal.workbenchUrl, 'en', 'Sam Leblanc')
    await sam.goto(`${fanal.workbenchUrl}/en/cases`)
    await sam.getByRole('heading', { name: 'You are asked to take' }).waitFor()
    await look(sam, 'transfer-queue', 'h1')
    await sam.getByRole('link', { name: `${number} See and answer` }).click()
    await sam.getByRole('heading', { name: 'You are asked to take this case' }).waitFor()
    assert.ok(!(await sam.locator('main').innerText()).includes(called))
    await look(sam, 'transfer-asked', 'h1')
  })

  test('they say yes: both read the case, and both pages say until when', async () => {
    const loaded = sam.waitForURL(new URL(address).href)
    await sam.getByRole('button', { name: 'I take it' }).click()
    await loaded
    await opened(sam)
    await sam.getByText(called).first().waitFor()
    await look(sam, 'transfer-taken')
    await rose.goto(`${address}/transfer`)
    await opened(rose)
    await rose.getByText('Accepted, both see it').waitFor()
    await look(rose, 'transfer-accepted')
  })

  test('two weeks later the clock has moved it: whoever had it keeps a summary, and no page of the case', async () => {
    const server = must(await openServer({ dataDir: fanal.dataDir, attach: true }))
    try {
      const runner = createRunner({ database: server.connect('worker'), world: thisWorld })
      const at = new Date(Date.now() + 15 * 86_400_000)
      assert.deepEqual(must(await runner.run(settleTransfers, { at, limit: 10 }, { kind: 'system', process: 'worker' })), { moved: 1 })
    } finally {
      await server.stop()
    }
    assert.equal((await rose.goto(address))?.status(), 404)
    await rose.goto(`${fanal.workbenchUrl}/en/cases?closed=yes`)
    await rose.getByRole('heading', { name: 'Moved to others' }).waitFor()
    await look(rose, 'transfer-away-list', 'h1')
    await rose.getByRole('link', { name: number }).click()
    await rose.getByRole('heading', { name: 'What you keep of it' }).waitFor()
    assert.ok(!(await rose.locator('main').innerText()).includes(called))
    await look(rose, 'transfer-summary', 'h1')
    await sam.goto(address)
    await opened(sam)
    await sam.getByText(called).first().waitFor()
    await look(sam, 'transfer-moved')
  })
})
