import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { keepCall, openContact, writeCall } from './calls.ts'
import { decideCoding, tick } from './coding.ts'
import { aDesk, answer, open, signIn, signOut } from './officer.ts'
import { aPhone, comeBack, shownMessages } from './reporter.ts'

const noor = 'Noor Haddad'
const hereStill = 'You are signed out, and nothing was sent'
const somebodyElse = 'Somebody else is signed in'

describe('a session ends while somebody writes', () => {
  let fanal: Running
  let browser: Browser
  let desk: BrowserContext
  let tab: Page
  let aside: Page
  let receipt = ''
  let address = ''

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    desk = await aDesk(browser)
    tab = await desk.newPage()
    aside = await desk.newPage()
    await signIn(tab, fanal.workbenchUrl, 'en', noor)
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  const sealIt = () => tab.getByRole('button', { name: 'Seal and keep' }).click()

  /** In a second tab: what an idle quarter of an hour does too, and worse, since the device forgets its half of the keys. */
  async function endSession(): Promise<void> {
    await aside.goto(`${fanal.workbenchUrl}/en/inbox`)
    await signOut(aside, fanal.workbenchUrl, 'en')
  }
  const signInAside = async () => await signIn(aside, fanal.workbenchUrl, 'en', noor)

  test('a call is written on: after signing in in a second tab, it is sealed', async () => {
    await writeCall(tab, fanal.workbenchUrl, 'He locks the door at night.')
    await endSession()
    await sealIt()
    await tab.getByText(hereStill).waitFor()
    assert.match((await tab.getByRole('link', { name: 'Sign in in another tab' }).getAttribute('target')) ?? '', /_blank/)
    await signInAside()
    ;({ receipt, address } = await keepCall(tab))
    await open(aside, address, 'en')
    assert.match(await aside.locator('[data-words]').first().innerText(), /He locks the door at night\./)
  })

  test('an answer is signed and sealed, a coding sealed, and both are read', async () => {
    await open(tab, address, 'en')
    await tab.getByLabel('Your answer').fill('We can meet you at the door.')
    await tick(tab, 'controls', 'act_control_movement')
    await endSession()
    const triage = tab.locator('fanal-triage')
    await tab.getByRole('button', { name: 'Seal and send' }).click()
    await tab.locator('[data-answer]').getByText(hereStill).waitFor()
    await decideCoding(tab, 'trafficking-likely', 'Locked in at night.')
    await triage.getByText(hereStill).waitFor()
    await signInAside()
    await triage.getByRole('button', { name: 'Seal this coding' }).click()
    await triage.locator('[data-history] li').getByText('Locked in at night.').waitFor()
    await answer(tab, 'en', 'We can meet you at the door.')
    await open(tab, address, 'en')
    await triage.locator('[data-history] li').getByText('Locked in at night.').waitFor()
    const phone = await aPhone(browser, { scripts: true, language: 'en' })
    const page = await phone.newPage()
    await comeBack(page, fanal.publicUrl, 'en', receipt)
    assert.deepEqual(await shownMessages(page, 'en'), ['We can meet you at the door.'])
    await phone.close()
  })

  test('what is closed on a screen that nobody touched opens again with the keys of the new session', async () => {
    await tab.clock.install()
    await open(tab, address, 'en')
    await tab.getByLabel('Your answer').fill('Half a sentence')
    await endSession()
    await tab.clock.fastForward('16:00')
    await tab.getByText('Nobody touched this screen').waitFor()
    assert.doesNotMatch(await tab.locator('main').innerText(), /locks the door/)
    // One-time codes are of the hour that it is.
    await tab.clock.setSystemTime(new Date())
    await signInAside()
    await tab.getByRole('button', { name: 'Open it again' }).click()
    await tab.locator('[data-words]').getByText('He locks the door at night.').waitFor()
    assert.equal(await tab.getByLabel('Your answer').inputValue(), 'Half a sentence')
    await tab.getByLabel('Your answer').fill('')
  })

  test('somebody else who signed in meanwhile does not keep it in their name', async () => {
    await writeCall(tab, fanal.workbenchUrl, 'Three men, one van.')
    await endSession()
    await signIn(aside, fanal.workbenchUrl, 'en', 'Amina Okafor')
    const stored: number[] = []
    tab.on('response', (response) => response.url().endsWith('/api/v1/contacts') && stored.push(response.status()))
    await sealIt()
    await tab.getByText(somebodyElse).waitFor()
    assert.deepEqual(stored, [403])
    assert.equal(await tab.getByLabel('What is happening').inputValue(), 'Three men, one van.')
    await tab.getByLabel('What is happening').fill('')
  })

  test('whoever types is there: the session is asked after once a minute, and its end is said at once', async () => {
    const asked: string[] = []
    tab.on('request', (request) => request.url().endsWith('/api/v1/session') && asked.push(request.url()))
    await openContact(tab, fanal.workbenchUrl)
    await tab.waitForLoadState('networkidle')
    asked.length = 0
    const what = tab.getByLabel('What is happening')
    await what.pressSequentially('She says')
    assert.equal(asked.length, 0)
    await tab.clock.fastForward('01:01')
    const [renewed] = await Promise.all([
      tab.waitForResponse((response) => response.url().endsWith('/api/v1/session')),
      what.pressSequentially(' that he'),
    ])
    assert.deepEqual([renewed.status(), asked.length], [200, 1])
    await endSession()
    await tab.clock.fastForward('01:01')
    await what.press('x')
    await tab.getByText(hereStill).waitFor()
    assert.equal(await what.evaluate((field) => field === document.activeElement), true, 'the cursor stays where the words go')
    await what.fill('')
  })
})
