import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { createLog, listen, type Listening } from '@fanal/http'
import { writeTotpSecret } from '@fanal/identity'
import { aNode, type TestNode } from '@fanal/intake/testing'
import { must, thisWorld } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { createWorkbench, workbenchAssets } from '../../apps/workbench/src/workbench.ts'
import { launchBrowser } from '../browser.ts'

const database = await testDatabase()
const house: TestNode = await aNode(database, { ...thisWorld, pass: () => undefined })
const day = house.harbour.units[0]!
let browser: Browser
let workbench: Listening
let officer: BrowserContext
let page: Page
const faults: string[] = []

before(async () => {
  const totpSecret = writeTotpSecret(house.secrets.members[0]!.totpSecret)
  const members = [
    { name: 'amina', displayName: 'Amina', passphrase: house.passphrase, totpSecret, unit: 'Day desk', duty: 'intake-officer' as const },
  ]
  const parts = {
    database: database.connect('workbench'),
    secret: house.secret,
    assets: await workbenchAssets(),
    world: thisWorld,
    version: '0',
    tls: false,
    members,
  }
  const app = createWorkbench({ ...parts, log: createLog({ write: () => undefined }) })
  workbench = must(await listen({ app, host: '127.0.0.1', port: 0, tls: { kind: 'plain-loopback' } }))
  browser = await launchBrowser()
  officer = await browser.newContext({ locale: 'en-CA', timezoneId: 'America/Vancouver' })
  page = await officer.newPage()
  page.on('pageerror', (fault) => faults.push(fault.message))
  await page.goto(`${workbench.url}/en/sign-in`)
  await page.locator('button[data-totp]').first().click()
  await page.waitForURL('**/en/inbox')
  // a minute of these pages is a third of a second
  await page.addInitScript(() => {
    const every = setInterval
    Object.assign(globalThis, { setInterval: (act: () => void, ms: number) => every(act, ms / 200) })
  })
})

after(async () => {
  await browser.close()
  await workbench.close()
  await database.drop()
})

/** Opens a page and waits until it has asked for the first time. */
async function open(path: string): Promise<void> {
  // the page before asks no more
  await page.goto('about:blank')
  const asked = page.waitForResponse((answer) => answer.url().includes('/api/v1/inbox/news'))
  await page.goto(`${workbench.url}${path}`)
  await (await asked).finished()
}
const said = (where: Page) => where.locator('fanal-news [role="status"]')

suite('a page that stays open', () => {
  for (const [path, title, sentence, show] of [
    ['/en/inbox', 'Inbox – Fanal', '2 messages have come.', 'Show them'],
    ['/fr/aujourdhui', 'Aujourd’hui – Fanal', '2 messages sont arrivés.', 'Les afficher'],
  ] as const)
    test(`${path} says that something came, in its title and aloud, and leaves the cursor where it is`, async () => {
      const earlier = await house.send(day, { answers: { what: 'was here before' } })
      await open(path)
      assert.equal(await page.title(), title)
      assert.equal(await said(page).innerText(), '')
      await page.locator('header nav a').first().focus()
      await house.send(day, { answers: { what: 'one' } })
      await house.send(day, { answers: { what: 'two' } })
      await page.getByText(sentence).waitFor()
      assert.equal(await page.title(), `(2) ${title}`)
      assert.equal(await page.evaluate(() => document.activeElement?.closest('header') !== null), true)
      await page.getByRole('link', { name: show }).click()
      await page.locator(`a[href$="${earlier.id}"]`).first().waitFor()
      assert.doesNotMatch(await page.title(), /\(/)
      assert.deepEqual(await page.evaluate(() => [localStorage.length]), [0])
    })

  test('says so when its session has ended, and asks no more', async () => {
    await open('/en/inbox')
    await database.asOperator("update fanal.session set ended_at = now(), ended_by = 'idle', server_half = null where ended_at is null")
    await page.getByText('You are signed out: this page does not show what comes any more.').waitFor()
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.waitForURL('**/en/sign-in?*')
  })
})

suite('an hour', () => {
  test('is the reader’s own where their browser says which, and names the zone', async () => {
    await page.goto(`${workbench.url}/en/sign-in`)
    await page.locator('button[data-totp]').first().click()
    await page.waitForURL('**/en/inbox')
    const sent = await house.send(day, { answers: { what: 'when' } })
    await database.asOperator(
      "update fanal.report set received_hour = '2026-05-06T07:00:00Z', last_hour = '2026-05-06T07:00:00Z' where report_id = $1",
      [sent.id],
    )
    const hours = () =>
      page
        .locator('time[data-hour]')
        .evaluateAll((all) => all.map((one) => [one.getAttribute('datetime'), one.textContent, one.getAttribute('title')]))
    await page.goto(`${workbench.url}/en/inbox?order=oldest`)
    const [age] = await hours()
    assert.match(String(age?.[1]), /days/, 'an age stays one')
    assert.match(String(age?.[2]), /^May 6, 2026, 12:00\sa\.m\. PDT$/)
    await page.goto(`${workbench.url}/fr/signalements/${sent.id}`)
    const [received] = await hours()
    assert.equal(received?.[0], '2026-05-06T07:00:00.000Z')
    assert.match(String(received?.[1]), /^6 mai 2026.*0\sh\s00\s(HAP|UTC)|^6 mai 2026.*00\sh\s00\s(HAP|UTC)/)
  })

  test('is UTC where no script runs, and says so', async () => {
    const still = await browser.newContext({ javaScriptEnabled: false, timezoneId: 'America/Vancouver' })
    await still.addCookies(await officer.cookies())
    const there = await still.newPage()
    await there.goto(`${workbench.url}/en/today`)
    assert.match(await there.locator('.task time').first().innerText(), /UTC$/)
    await still.close()
  })
})

test('no page threw', () => assert.deepEqual(faults, []))
