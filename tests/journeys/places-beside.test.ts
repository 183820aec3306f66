import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { must } from '@fanal/kernel'
import { openServer } from '@fanal/postgres'
import { aPlace, keptPlaces } from '@fanal/protect/testing-places'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { keepCall, openContact, takeCall } from './calls.ts'
import { aDesk, open, signIn } from './officer.ts'

const call = (number: string) => [{ number, extension: '', description: '', languages: [] }]
const counted = { capacity_available: 2, capacity_updated: new Date() }
const places = [
  aPlace({
    name: 'Lantern House (invented)',
    region: 'MB',
    locality: 'quiet bend',
    area: 'Quiet Bend',
    languages: ['tl', 'en'],
    phones: call('204-555-0142'),
    ...counted,
  }),
  aPlace({ name: 'Prairie House (invented)', region: 'MB', locality: 'quiet bend', languages: ['en'], interpreter: false, ...counted }),
]
const half = 'A man calls them from 604-555-0188. They can leave at'

describe('an officer finds a place for tonight without leaving the call', () => {
  let fanal: Running
  let browser: Browser
  let desk: BrowserContext
  let office: Page

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    const server = must(await openServer({ dataDir: fanal.dataDir, attach: true }))
    const db = server.connect('migrator', { max: 1 })
    await keptPlaces({ asOperator: (text, values) => db.query(text, values) }, places)
    await server.stop()
    desk = await aDesk(browser)
    office = await desk.newPage()
    await signIn(office, fanal.workbenchUrl, 'en', 'Noor Haddad')
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  const panel = () => office.locator('dialog.places-beside')
  const what = () => office.locator('fanal-contact textarea[name="what"]')

  async function lookInTagalog(): Promise<void> {
    await office.getByLabel('Town, province or postal code').fill('Quiet Bend, Manitoba')
    await panel().getByLabel('Language').selectOption('tl')
    await office.keyboard.press('Enter')
    await panel().getByText('Somebody answers in Tagalog').first().waitFor()
  }

  for (const width of [1280, 320])
    test(`by keyboard, in the middle of a sentence, ${width} px: the place is found, and the sentence goes on where it stopped`, async () => {
      await office.setViewportSize({ width, height: 800 })
      await openContact(office, fanal.workbenchUrl)
      await what().focus()
      await office.keyboard.type(half)
      await office.keyboard.press('F2')
      await panel().locator('#places-place').waitFor()
      assert.equal(await office.evaluate(() => document.activeElement?.id), 'places-place', 'the cursor stands where one types')
      assert.equal(await panel().locator('#places-need').inputValue(), 'bed-tonight', 'it begins with a bed for tonight')
      await lookInTagalog()
      assert.match(await panel().locator('tbody tr').first().innerText(), /Lantern House[\s\S]*2 free[\s\S]*204-555-0142/)
      assert.ok(await office.evaluate(() => document.activeElement?.closest('dialog') !== null), 'the cursor is at the answers')
      assert.equal(await what().inputValue(), half)
      assert.equal(new URL(office.url()).pathname, '/en/contact')
      assert.equal(desk.pages().length, 1, 'no other window')

      await office.keyboard.press('Escape')
      assert.equal(await panel().isVisible(), false)
      await office.keyboard.type(' ten.')
      assert.equal(await what().inputValue(), `${half} ten.`)

      // what was looked for is still there, and the place is written down in one press
      await office.keyboard.press('F2')
      await panel().getByRole('button', { name: 'Write it in the note: Lantern House' }).click()
      await panel().getByText('It stands in the note.').waitFor()
      await office.getByRole('button', { name: 'Back (F2)' }).click()
      const note = `${half} ten.\nPlace offered: Lantern House (invented), 204-555-0142\n`
      assert.equal(await what().inputValue(), note)

      const { address } = await keepCall(office)
      await open(office, address, 'en')
      assert.match(await office.locator('[data-words]').first().innerText(), /They can leave at ten\.[\s\S]*Place offered: Lantern House/)
      const compared = office.locator('fanal-seen li')
      await compared.first().waitFor()
      assert.equal(await compared.count(), 1, 'his number is compared with other reports, that of the shelter links none')
    })

  test('beside the words on a wide screen: one goes on writing while the places stay', async () => {
    await office.setViewportSize({ width: 1280, height: 800 })
    await openContact(office, fanal.workbenchUrl)
    await office.getByRole('link', { name: 'Find a place' }).click()
    await panel().locator('#places-place').waitFor()
    await lookInTagalog()
    await what().fill('She prefers Tagalog.')
    assert.equal(await panel().isVisible(), true)
    const [words, beside] = await Promise.all([what().boundingBox(), panel().boundingBox()])
    assert.ok(words !== null && beside !== null && words.x + words.width <= beside.x, 'nothing lies over what is written')
    await office.keyboard.press('F2')
    assert.ok(await panel().evaluate((one) => one.contains(document.activeElement)), 'the same key goes over to the places')
    await office.keyboard.press('F2')
    assert.equal(await office.evaluate(() => document.activeElement?.getAttribute('name')), 'what')
  })

  test('a session that ended loses neither the question nor the note; signed in again, the same press finds', async () => {
    await openContact(office, fanal.workbenchUrl)
    await what().fill(half)
    await office.keyboard.press('F2')
    await panel().locator('#places-place').waitFor()
    const cookies = await desk.cookies()
    await desk.clearCookies()
    await panel().locator('#places-place').fill('Quiet Bend, Manitoba')
    await office.keyboard.press('Enter')
    await panel().getByText('You are signed out').waitFor()
    assert.equal(await panel().locator('#places-place').inputValue(), 'Quiet Bend, Manitoba')
    assert.equal(await what().inputValue(), half)
    await desk.addCookies(cookies)
    await panel().getByRole('button', { name: 'Find' }).click()
    await panel().getByText('You are signed out').waitFor({ state: 'detached' })
    assert.equal(await panel().locator('#places-place').inputValue(), 'Quiet Bend, Manitoba')
    await panel().getByText('Lantern House').first().waitFor()
  })

  test('where the server cannot be reached it is said, and what was typed stays', async () => {
    await openContact(office, fanal.workbenchUrl)
    await what().fill(half)
    await office.route('**/en/places', (route) => route.abort())
    await office.keyboard.press('F2')
    await panel().getByText('The places could not be reached').waitFor()
    await office.unroute('**/en/places')
    await office.keyboard.press('Escape')
    assert.equal(await office.evaluate(() => document.activeElement?.getAttribute('name')), 'what')
    assert.equal(await what().inputValue(), half)
    await office.keyboard.press('F2')
    await panel().locator('#places-place').waitFor()
  })

  test('on a report by its own key, in French too, and no policy of the page was broken', async () => {
    const { address } = await takeCall(office, fanal.workbenchUrl, 'Elle demande un lit.')
    const french = address.replace('/en/reports/', '/fr/signalements/')
    const broken: string[] = []
    office.on('console', (said) => said.type() === 'error' && broken.push(said.text()))
    await office.goto(french)
    await office.locator('[data-answer]:not([hidden])').waitFor()
    await office.locator('body').press('p')
    await panel().locator('#places-place').waitFor()
    await panel().getByRole('button', { name: 'Trouver' }).click()
    await panel().getByText('Ce qui convient, le meilleur d’abord').first().waitFor()
    assert.equal(await panel().getByRole('button', { name: 'dans la note' }).count(), 0, 'a report has no note to write in')
    await office.keyboard.press('Escape')
    assert.equal(await office.evaluate(() => document.activeElement?.textContent), 'Trouver un lieu')
    assert.deepEqual(broken, [])
  })

  test('without script the way is a link, always to the same window', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await desk.storageState() })
    const page = await plain.newPage()
    await page.goto(`${fanal.workbenchUrl}/en/contact`)
    const link = page.getByRole('link', { name: 'Find a place' })
    assert.deepEqual([await link.getAttribute('href'), await link.getAttribute('target')], ['/en/places', 'fanal-places'])
    assert.equal(await page.locator('dialog.places-beside').isVisible(), false)
    await plain.close()
  })
})
