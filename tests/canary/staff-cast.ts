import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { readTotpSecret, stepOf, totpCode } from '@fanal/identity'
import { aDesk, signIn } from '../journeys/officer.ts'
import { words } from '../journeys/words.ts'
import type { Running } from '../running.ts'

/** Somebody of the demonstration at a computer of their own. */
export async function aMember(browser: Browser, fanal: Running, name: string): Promise<Page> {
  const page = await (await aDesk(browser)).newPage()
  page.on('pageerror', (fault) => assert.fail(fault.message))
  if (name !== 'Pat Nguyen') {
    await signIn(page, fanal.workbenchUrl, 'en', name)
    return page
  }
  // an administrator has no inbox
  await page.goto(`${fanal.workbenchUrl}${words.en.signIn.path}`)
  await page.getByRole('button', { name: `${words.en.signIn.as} ${name}` }).click()
  await page.waitForURL((url) => !url.pathname.startsWith(words.en.signIn.path), { timeout: 45_000 })
  return page
}

/** An administrator invites somebody, who makes keys in a browser of their own; answers the secret of the second factor. */
export async function invitedAndJoined(browser: Browser, fanal: Running, loginName: string, passphrase: string): Promise<string> {
  const pat = await aMember(browser, fanal, 'Pat Nguyen')
  await pat.getByRole('link', { name: 'People', exact: true }).click()
  await pat.getByLabel('Full name').fill('Nour Aziz')
  await pat.getByLabel('Name to sign in with').fill(loginName)
  await pat.getByLabel('Intake officer').check()
  await pat.getByRole('button', { name: 'Make the invitation' }).click()
  const token = await pat.locator('[data-token]').innerText()
  const nour = await (await aDesk(browser)).newPage()
  await nour.goto(`${fanal.workbenchUrl}/en/join#${token}`)
  await nour.getByRole('button', { name: 'Go on' }).click()
  await nour.locator('[data-totp]:not(:empty)').waitFor()
  const secret = await nour.locator('[data-totp]').innerText()
  await nour.getByLabel('Your passphrase').fill(passphrase)
  await nour.getByLabel('The same again').fill(passphrase)
  await nour.getByLabel('Six digits').fill(await totpCode(readTotpSecret(secret)!, stepOf(new Date())))
  await nour.getByRole('button', { name: 'Make my keys' }).click()
  await nour.locator('[data-key]:not(:empty)').waitFor()
  return secret.replaceAll(/\s/g, '')
}
