import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { readTotpSecret, stepOf, totpCode, untilNextStep } from '@fanal/identity'
import type { Language } from '@fanal/kernel'
import type { Browser, Page } from 'playwright-core'
import { look } from '../accessibility/look.ts'
import { launchBrowser } from '../browser.ts'
import { type Running, pause, startFanal } from '../running.ts'
import { aDesk, find, open, signIn } from './officer.ts'
import { aPhone, goToForm, readReceipt, writeAndSend } from './reporter.ts'
import { words } from './words.ts'

const said = {
  en: {
    people: 'People',
    keys: 'Keys',
    invite: 'Make the invitation',
    displayName: 'Full name',
    loginName: 'Name to sign in with',
    officer: 'Intake officer',
    goOn: 'Go on',
    passphrase: 'Your passphrase',
    again: 'The same again',
    code: 'Six digits',
    make: 'Make my keys',
    heard: 'The sixteen characters',
    give: 'Compare and give',
    leaves: 'Leaves',
    sure: 'Yes, they have left',
    roll: 'Make new keys',
    rewrap: 'Wrap them now',
  },
  fr: {
    people: 'Personnes',
    keys: 'Clés',
    invite: 'Créer l’invitation',
    displayName: 'Nom complet',
    loginName: 'Nom d’utilisateur',
    officer: 'Agente ou agent d’accueil',
    goOn: 'Continuer',
    passphrase: 'Votre phrase de passe',
    again: 'La même, encore une fois',
    code: 'Six chiffres',
    make: 'Créer mes clés',
    heard: 'Les seize caractères',
    give: 'Comparer et donner',
    leaves: 'Départ',
    sure: 'Oui, départ confirmé',
    roll: 'Créer de nouvelles clés',
    rewrap: 'Les envelopper maintenant',
  },
} as const

for (const language of ['en', 'fr'] as const)
  describe(`keys that people live with, in the browser, ${language}`, () => {
    const say = said[language]
    const loginName = `nour-${language}`
    let fanal: Running
    let browser: Browser
    let admin: Page
    let officer: Page
    let nour: Page
    let secret: Uint8Array
    const what = `Words for the keys (${language}).`
    const seen = async (page: Page, picture: string) => await look({ page, language, fanal, answered: '' }, `keys-${picture}`)

    before(async () => {
      ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
      const phone = await aPhone(browser, { scripts: false, language })
      const page = await phone.newPage()
      await goToForm(page, fanal.publicUrl, language)
      await writeAndSend(page, language, { what, where: 'Moncton', when: '2026', who: '3', how: 'x' })
      await readReceipt(page, language)
      await phone.close()
      ;[admin, officer, nour] = (await Promise.all([1, 2, 3].map(async () => await (await aDesk(browser, language)).newPage()))) as [
        Page,
        Page,
        Page,
      ]
    })
    after(async () => {
      await browser?.close()
      await fanal?.stop()
    })

    test('an administrator invites without a script of ours, and is told the token once', async () => {
      await signInAnywhere(admin, fanal.workbenchUrl, language, 'Pat Nguyen')
      await admin.getByRole('link', { name: say.people, exact: true }).click()
      await seen(admin, 'people')
      await admin.getByLabel(say.displayName).fill('Nour Aziz')
      await admin.getByLabel(say.loginName).fill('Not a name!')
      await admin.getByRole('button', { name: say.invite }).click()
      await admin.locator('main .notice.danger').first().waitFor()
      await admin.getByLabel(say.loginName).fill(loginName)
      await admin.getByLabel(say.officer).check()
      await admin.getByRole('button', { name: say.invite }).click()
      await admin.locator('[data-token]').waitFor()
      await seen(admin, 'invited')
    })

    test('she makes her keys on her own device; nothing of them stands in what the server was sent', async () => {
      const token = await admin.locator('[data-token]').innerText()
      const posted: string[] = []
      nour.on('request', (request) => posted.push(`${request.url()} ${request.postData() ?? ''}`))
      await nour.goto(`${fanal.workbenchUrl}/${language === 'en' ? 'en/join' : 'fr/se-joindre'}#${token}`)
      assert.ok(!nour.url().includes(token) || (await nour.evaluate(() => location.hash)) === '')
      await nour.getByRole('button', { name: say.goOn }).click()
      await nour.locator('[data-totp]:not(:empty)').waitFor()
      await seen(nour, 'join')
      secret = readTotpSecret(await nour.locator('[data-totp]').innerText())!
      await nour.getByLabel(say.passphrase).fill('short')
      await nour.getByRole('button', { name: say.make }).click()
      await nour.locator('[data-says].danger').waitFor()
      const passphrase = 'nine paper lanterns up'
      await nour.getByLabel(say.passphrase).fill(passphrase)
      await nour.getByLabel(say.again).fill(passphrase)
      await nour.getByLabel(say.code).fill(await totpCode(secret, stepOf(new Date())))
      await nour.getByRole('button', { name: say.make }).click()
      await nour.locator('[data-key]:not(:empty)').waitFor()
      await seen(nour, 'joined')
      assert.ok(!posted.some((one) => one.includes(passphrase)), 'the passphrase left the device')
      assert.ok(!posted.some((one) => one.split(' ')[0]!.includes(token)), 'the token stood in an address')
    })

    test('a colleague types what she hears: a wrong character gives nothing, the right ones give the keys', async () => {
      await signIn(officer, fanal.workbenchUrl, language, 'Amina Okafor')
      await officer.getByRole('link', { name: say.keys, exact: true }).click()
      const form = officer.locator('form[data-give]', { hasText: 'Nour Aziz' })
      await form.waitFor()
      await seen(officer, 'waiting')
      const key = await nour.locator('[data-key]').innerText()
      await form.getByLabel(say.heard).fill(key.replace(/^./, (first) => (first === '0' ? '1' : '0')))
      await form.getByRole('button', { name: say.give }).click()
      await officer.locator('[data-says].danger').waitFor()
      await seen(officer, 'other-key')
      await form.getByLabel(say.heard).fill(key)
      await form.getByRole('button', { name: say.give }).click()
      await officer.locator('[data-says].info').waitFor()
      assert.equal(await form.isVisible(), false)
    })

    test('she reads what came before she did', async () => {
      await pause(untilNextStep(new Date()) + 200)
      await nour.goto(`${fanal.workbenchUrl}${words[language].signIn.path}`)
      await nour.locator('input[data-field="name"]').fill(loginName)
      await nour.locator('input[data-field="passphrase"]').fill('nine paper lanterns up')
      await nour.locator('input[data-field="code"]').fill(await totpCode(secret, stepOf(new Date())))
      await nour.locator('form[data-with-script] button[type="submit"]').click()
      await nour.waitForURL(`${fanal.workbenchUrl}${words[language].inbox.path}`)
      assert.ok(await find(nour, fanal.workbenchUrl, language, what))
    })

    test('she leaves: her page is nobody’s at the next click; new keys are made, signed, published, and the report wrapped anew', async () => {
      await admin.goto(`${fanal.workbenchUrl}/${language === 'en' ? 'en/people' : 'fr/personnes'}`)
      await admin.locator('.people li', { hasText: 'Nour Aziz' }).getByRole('button', { name: say.leaves }).click()
      await seen(admin, 'leaving')
      await admin.getByRole('button', { name: say.sure }).click()
      await admin.locator('main .notice.success').waitFor()
      await nour.goto(`${fanal.workbenchUrl}${words[language].inbox.path}`)
      assert.ok(nour.url().includes(words[language].signIn.path))

      await officer.getByRole('button', { name: say.roll }).click()
      await officer.locator('[data-request]:not([hidden])').waitFor()
      const [download] = await Promise.all([officer.waitForEvent('download'), officer.locator('[data-request]').click()])
      const request = `${fanal.dataDir}/roll.json`
      await download.saveAs(request)
      assert.match(readFileSync(request, 'utf8'), /"directory-request"/)
      const root = `${fanal.dataDir}/demonstration.root.json`
      const done = fanal.fanal(['keys', 'sign', request, '--root', root, '--out', `${request}.signed`, '--yes'])
      assert.equal(done.code, 0, done.err)
      assert.equal(fanal.fanal(['keys', 'publish', `${request}.signed`]).code, 0)
      await officer.reload()
      await officer.getByRole('button', { name: say.rewrap }).click()
      await officer.locator('[data-says].info', { hasText: /\b0\b/ }).waitFor()
      await officer.locator('h1').click()
      await seen(officer, 'wrapped')
      const address = await find(officer, fanal.workbenchUrl, language, what)
      await open(officer, address, language)
    })
  })

/** An administrator has no inbox: whatever page comes after signing in. */
async function signInAnywhere(page: Page, workbench: string, language: Language, name: string): Promise<void> {
  await page.goto(`${workbench}${words[language].signIn.path}`)
  await page.getByRole('button', { name: `${words[language].signIn.as} ${name}` }).click()
  await page.waitForURL((url) => !url.pathname.startsWith(words[language].signIn.path), { timeout: 45_000 })
}
