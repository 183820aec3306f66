import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { readDemonstration, readTotpSecret, stepOf, totpCode, untilNextStep } from '@fanal/identity'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { look } from '../accessibility/look.ts'
import { type Running, pause, startFanal } from '../running.ts'
import { aDesk, signIn, signOut } from './officer.ts'
import { words } from './words.ts'

describe('a passkey as second factor', () => {
  let fanal: Running
  let browser: Browser
  let office: Page
  let device: CDPSession
  let authenticatorId: string

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    const desk = await aDesk(browser)
    office = await desk.newPage()
    device = await desk.newCDPSession(office)
    await device.send('WebAuthn.enable')
    const options = {
      protocol: 'ctap2',
      transport: 'usb',
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    } as const
    ;({ authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', { options }))
    await signIn(office, fanal.workbenchUrl, 'en', 'Noor Haddad')
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  const noor = () => readDemonstration(fanal.dataDir)!.find(({ displayName }) => displayName === 'Noor Haddad')!

  /** A code that no sign-in of this test has used: of the next step, so it waits until that has begun. */
  async function freshCode(): Promise<string> {
    await pause(untilNextStep(new Date()) + 200)
    const secret = readTotpSecret(noor().totpSecret)
    assert.ok(secret)
    return await totpCode(secret, stepOf(new Date()) + 1)
  }

  async function withPasskey(): Promise<void> {
    const { name, passphrase } = noor()
    await office.goto(`${fanal.workbenchUrl}/en/sign-in`)
    await office.getByLabel('Name you sign in with').fill(name)
    await office.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await office.getByRole('button', { name: 'Use your passkey' }).click()
  }

  const credentials = async () => (await device.send('WebAuthn.getCredentials', { authenticatorId })).credentials

  test('is added with a fresh code, signs in, shows when it was used, and is removed', async () => {
    await office.getByRole('link', { name: 'Your sign-in' }).click()
    await office.getByText('You have no passkey yet.').waitFor()
    await office.getByLabel('What do you call it?').fill('blue key')
    await office.getByLabel('Six-digit code').fill('000000')
    await office.getByRole('button', { name: 'Add this passkey' }).click()
    await office.getByText('The code is wrong.').waitFor()
    assert.equal((await credentials()).length, 0)

    await office.getByLabel('Six-digit code').fill(await freshCode())
    await office.getByLabel('Six-digit code').press('Enter')
    await office.getByText('The passkey was added.').waitFor()
    const [made] = await credentials()
    assert.deepEqual([made?.rpId, made?.isResidentCredential], ['localhost', false])
    assert.match(
      await office.locator('main [data-passkey]').innerText(),
      /blue key\s+Where it lies\s+In one device only\s+Added\s+\w+ \d+, \d{4}\s+Last used\s+Not yet/,
    )

    for (const language of ['en', 'fr'] as const) {
      const page = await office.context().newPage()
      await page.goto(`${fanal.workbenchUrl}${words[language].yourSignIn}`)
      await look({ page, language, fanal, answered: '' }, 'workbench-your-sign-in-listed')
      await page.close()
    }

    await signOut(office, fanal.workbenchUrl, 'en')
    await withPasskey()
    await office.waitForURL(`${fanal.workbenchUrl}/en/inbox`, { timeout: 45_000 })
    assert.ok(((await credentials())[0]?.signCount ?? 0) > (made?.signCount ?? 0))

    await office.goto(`${fanal.workbenchUrl}/fr/votre-ouverture-de-session`)
    assert.doesNotMatch(await office.locator('main [data-passkey]').innerText(), /Pas encore/)
    await office.getByRole('button', { name: 'Retirer blue key' }).click()
    await office.getByText('La clé d’accès a été retirée.').waitFor()
    assert.equal(await office.locator('main [data-passkey]').count(), 0)

    await signOut(office, fanal.workbenchUrl, 'fr')
    await withPasskey()
    await office.getByText('or there is no passkey for this name', { exact: false }).waitFor()
  })
})
