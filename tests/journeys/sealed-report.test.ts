import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, suite, test } from 'node:test'
import { createLog, listen, type Listening } from '@fanal/http'
import { writeTotpSecret } from '@fanal/identity'
import { sendReply } from '@fanal/intake'
import { aDevice, aNode, type TestNode } from '@fanal/intake/testing'
import { must, thisWorld } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { openReply } from '@fanal/seal'
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
  officer = await browser.newContext({ locale: 'en-CA', acceptDownloads: true })
  page = await officer.newPage()
  page.on('pageerror', (fault) => faults.push(fault.message))
  await page.goto(`${workbench.url}/en/sign-in`)
  await page.locator('button[data-totp]').first().click()
  await page.waitForURL('**/en/inbox')
})

after(async () => {
  await browser.close()
  await workbench.close()
  await database.drop()
})

const open = async (id: string, path = 'en/reports') => {
  await page.goto(`${workbench.url}/${path}/${id}`)
  await page.getByText(/Opened on this device|Ouvert sur cet appareil/).waitFor()
}
const message = (kind: string) => page.locator(`article[data-kind="${kind}"]`)
const textOf = async (kind: string) => (await message(kind).first().locator('[data-words]').innerText()).trim()
const send = () => page.getByRole('button', { name: /Seal and send|Sceller et envoyer/ }).click()
const answers = async (sent: Awaited<ReturnType<TestNode['send']>>) => {
  const box = must(await house.line.pickUp(sent.keys))
  const read = await Promise.all(box.messages.map(({ bytes }) => openReply(bytes, sent.keys, house.node.directory)))
  return read.map((reply) => (reply.ok ? reply.text : reply.problem))
}

suite('a sealed report in a real browser', () => {
  test('words stand as text, whatever they look like, and the report is open from then on', async () => {
    const sent = await house.send(day, {
      answers: { what: 'First line\n<img src=x onerror="document.title=1">', where: 'Exit 12' },
      language: 'fr',
    })
    await open(sent.id)
    assert.match(await textOf('report'), /First line\n<img src=x/)
    assert.equal(await message('report').locator('img').count(), 0)
    await page.locator('[data-state]', { hasText: 'Open' }).waitFor()
    assert.equal(await page.getByRole('radio', { name: 'French' }).isChecked(), true)
    assert.equal(await page.locator('[data-needs-script]').count(), 0)
    assert.equal(await page.locator('#work-language').inputValue(), 'fr', 'keeping the codes takes nothing away again')
    await page.goto(`${workbench.url}/en/inbox?language=fr`)
    await page.locator(`tr:has(a[href$="${sent.id}"])`, { hasText: 'French' }).waitFor()
  })

  test('a changed message says so, keeps the others readable, and stays new', async () => {
    const sent = await house.send(day, { answers: { what: 'to be changed' } })
    await house.send(day, { answers: { what: 'this one opens' }, keys: sent.keys })
    await database.asOperator(
      'update fanal.report_envelope set bytes = set_byte(bytes, length(bytes) - 9, get_byte(bytes, length(bytes) - 9) # 1) where envelope_id = $1',
      [sent.envelope],
    )
    await open(sent.id)
    assert.match(await textOf('report'), /This message does not open[\s\S]*changed after it was sealed/)
    assert.equal(await textOf('follow-up'), 'this one opens')
    assert.equal((await page.locator('[data-state]').innerText()).trim(), 'New')
  })

  test('a file is assembled, checked and saved under a name that hides nothing; a broken one is not', async () => {
    const files = [
      { name: '../photo\u202Egpj.html', type: 'text/html', bytes: new Uint8Array(70_000).fill(7) },
      { name: 'broken.bin', type: 'application/octet-stream', bytes: new Uint8Array(10) },
    ]
    const sent = await house.send(day, { answers: { what: 'files' }, files })
    await house.upload(sent, files)
    await database.asOperator(
      'update fanal.report_file_chunk set bytes = set_byte(bytes, 30, get_byte(bytes, 30) # 1) where envelope_id = $1 and part = 2',
      [sent.envelope],
    )
    await open(sent.id)
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Open and save photogpj.html' }).click(),
    ])
    assert.equal(saved.suggestedFilename(), 'photogpj.html')
    assert.deepEqual(new Uint8Array(readFileSync(await saved.path())), files[0]!.bytes)
    await page.getByRole('button', { name: 'Open and save broken.bin' }).click()
    await page.getByText('This file was changed or is not whole').waitFor()
  })

  test('a cleaned copy and its original are told apart, and a name that lies is said before it is saved', async () => {
    const html = new TextEncoder().encode('<!doctype html><script>alert(1)</script>')
    const jpeg = new Uint8Array(100).fill(1)
    jpeg.set([0xff, 0xd8, 0xff, 0xe0])
    const files = [
      { name: 'door.jpg', type: 'image/jpeg', bytes: jpeg, metadata: 'removed' as const },
      { name: 'door.jpg', type: 'image/jpeg', bytes: jpeg, metadata: 'original' as const },
      { name: 'bill.pdf', type: 'text/html', bytes: html },
    ]
    const sent = await house.send(day, { answers: { what: 'files' }, files })
    await house.upload(sent, files)
    await open(sent.id)
    const items = page.locator('ul.files li')
    assert.match(await items.nth(0).innerText(), /Cleaned: hidden data taken out/)
    assert.match(await items.nth(1).innerText(), /Original, with its hidden data/)
    assert.match(await items.nth(2).innerText(), /As it was sent[^]*Its name says one thing, its type another/)
    assert.doesNotMatch(await items.nth(0).innerText(), /says one thing/)
    await items.nth(2).getByRole('button', { name: 'Open and save' }).click()
    await items.nth(2).getByText('It was not saved').waitFor()
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      items.nth(2).getByRole('button', { name: 'Save it all the same' }).click(),
    ])
    assert.equal(saved.suggestedFilename(), 'bill.pdf')
  })

  test('a large file shows how far it is, and can be stopped', async () => {
    const files = [{ name: 'long.bin', type: 'application/octet-stream', bytes: new Uint8Array(700_000).fill(9) }]
    const sent = await house.send(day, { answers: { what: 'files' }, files })
    await house.upload(sent, files)
    await open(sent.id)
    const item = page.locator('ul.files li')
    const save = item.getByRole('button', { name: 'Open and save' })
    await page.route('**/files/*/1/3', () => undefined)
    await save.click()
    await page.waitForFunction(() => document.querySelector<HTMLProgressElement>('ul.files progress')?.value === 3)
    await item.getByRole('button', { name: 'Stop' }).click()
    await item.getByText('Stopped. Nothing was saved.').waitFor()
    assert.equal(await save.evaluate((button) => button === document.activeElement), true)
    await page.unroute('**/files/*/1/3')
    const [saved] = await Promise.all([page.waitForEvent('download'), save.click()])
    assert.equal(readFileSync(await saved.path()).length, 700_000)
  })
})

suite('an answer in a real browser', () => {
  test('it is sealed, sent, shown among the messages, and verified with the receipt', async () => {
    const sent = await house.send(day, { answers: { what: 'please answer' } })
    await open(sent.id)
    await page.getByLabel('Your answer').fill('Are you safe?')
    await send()
    await page.getByText('Your answer was sealed and sent').waitFor()
    assert.equal(await textOf('answer'), 'Are you safe?')
    assert.equal(await page.getByLabel('Your answer').inputValue(), '')
    assert.equal((await page.locator('[data-state]').innerText()).trim(), 'Answered')
    assert.deepEqual(await answers(sent), ['Are you safe?'])
  })

  test('no answer is offered where the mailbox is not the one the reporter made', async () => {
    const sent = await house.send(day, { answers: { what: 'x' } })
    await database.asOperator('update fanal.report set mailbox = set_byte(mailbox, 7, get_byte(mailbox, 7) # 1) where report_id = $1', [
      sent.id,
    ])
    await open(sent.id)
    assert.match(await textOf('report'), /Do not answer/)
    assert.equal(await page.getByLabel('Your answer').isVisible(), false)
  })

  test('an empty answer is not sent, and the cursor goes where it is missing', async () => {
    const sent = await house.send(day, { answers: { what: 'x' } })
    await open(sent.id)
    await page.getByLabel('Your answer').fill('  ')
    await send()
    await page.getByText('Write your answer first').waitFor()
    assert.equal(await page.evaluate('document.activeElement.name'), 'text')
    assert.deepEqual(await answers(sent), [])
  })

  test('when the connection breaks after the server took it, the text is kept and a second press doubles nothing', async () => {
    const sent = await house.send(day, { answers: { what: 'once' }, language: 'fr' })
    await open(sent.id, 'fr/signalements')
    await page.route('**/replies', async (route) => (await route.fetch(), await route.abort()), { times: 1 })
    await page.getByLabel('Votre réponse').fill('Une seule fois')
    await send()
    await page.getByText('La connexion s’est coupée').waitFor()
    assert.equal(await page.getByLabel('Votre réponse').inputValue(), 'Une seule fois')
    await send()
    await page.getByText('Votre réponse a été scellée et envoyée').waitFor()
    assert.deepEqual(await answers(sent), ['Une seule fois'])
  })

  test('when a colleague answered first, their answer is shown and one’s own follows', async () => {
    const sent = await house.send(day, { answers: { what: 'two officers' } })
    await open(sent.id)
    const cookies = await officer.cookies()
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const csrf = await page.locator('input[name="_csrf"]').first().inputValue()
    const asColleague: typeof fetch = (url, init) => {
      const headers = new Headers(init?.headers)
      headers.delete('authorization')
      for (const [name, value] of [
        ['cookie', cookie],
        ['x-csrf-token', csrf],
        ['sec-fetch-site', 'same-origin'],
      ] as const)
        headers.set(name, value)
      return fetch(url, { ...init, headers })
    }
    const colleague = {
      to: workbench.url,
      token: '',
      seeds: house.seeds,
      deployment: house.node.deployment,
      seen: aDevice(),
      fetch: asColleague,
    }
    await sendReply(colleague, sent.id, { text: 'first', at: new Date() })
    await page.getByLabel('Your answer').fill('second')
    await send()
    await page.getByText('A colleague answered at the same moment').waitFor()
    assert.deepEqual(await message('answer').locator('[data-words]').allInnerTexts(), ['first', 'second'])
    assert.deepEqual(await answers(sent), ['first', 'second'])
  })

  test('when the session has ended nothing is sent, and the text is kept', async () => {
    const sent = await house.send(day, { answers: { what: 'x' } })
    await open(sent.id)
    await page.getByLabel('Your answer').fill('kept')
    const out = { status: 401, json: { error: { code: 'not-signed-in', message: 'x' } } }
    for (const path of ['**/replies', '**/api/v1/session']) await page.route(path, (route) => route.fulfill(out), { times: 1 })
    await send()
    await page.getByText('You are signed out, and nothing was sent').waitFor()
    assert.equal(await page.getByLabel('Your answer').inputValue(), 'kept')
    await page.getByLabel('Your answer').fill('')
  })
})

suite('who may not read it', () => {
  test('a signed-in browser that holds no keys opens nothing and says what to do', async () => {
    const sent = await house.send(day, { answers: { what: 'no keys here' } })
    const stranger = await browser.newContext({ locale: 'en-CA' })
    await stranger.addCookies(await officer.cookies())
    const other = await stranger.newPage()
    await other.goto(`${workbench.url}/en/reports/${sent.id}`)
    await other.getByText('Your session on this device has ended').waitFor()
    assert.match((await other.getByRole('link', { name: 'Sign in again' }).getAttribute('href')) ?? '', /^\/en\/sign-in\?from=/)
    assert.doesNotMatch(await other.locator('main').innerText(), /no keys here/)
    await stranger.close()
  })

  test('without script the page says that it needs one, and shows no form', async () => {
    const sent = await house.send(day, { answers: { what: 'x' } })
    const plain = await browser.newContext({ javaScriptEnabled: false })
    await plain.addCookies(await officer.cookies())
    const other = await plain.newPage()
    await other.goto(`${workbench.url}/fr/signalements/${sent.id}`)
    assert.match(await other.locator('main').innerText(), /Cette page a besoin de JavaScript/)
    assert.equal(await other.locator('textarea:visible').count(), 0)
    await plain.close()
  })

  test('after signing out, neither "back" nor the address shows a word', async () => {
    const sent = await house.send(day, { answers: { what: 'gone after signing out' } })
    await open(sent.id)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL('**/sign-in**')
    await page.goBack()
    await page.waitForLoadState('networkidle')
    assert.doesNotMatch(await page.locator('body').innerText(), /gone after signing out/)
    await page.goto(`${workbench.url}/en/reports/${sent.id}`)
    assert.match(page.url(), /\/en\/sign-in\?from=/)
  })
})

test('no page threw', () => {
  assert.deepEqual(faults, [])
})
