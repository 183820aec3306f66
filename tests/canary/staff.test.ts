import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { signIn as signInByCommand, stepOf, untilNextStep } from '@fanal/identity'
import { must, thisWorld } from '@fanal/kernel'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { keepCall, writeCall } from '../journeys/calls.ts'
import { decideCoding, tick } from '../journeys/coding.ts'
import { handing, openHanded, writeHandover } from '../journeys/handing.ts'
import { find, open } from '../journeys/officer.ts'
import { aPhone, comeBack, goToForm, readReceipt, shownMessages, writeAndSend } from '../journeys/reporter.ts'
import { words } from '../journeys/words.ts'
import { type Running, pause, startFanal } from '../running.ts'
import { foundAway } from './ceremony.ts'
import { processesOf } from './processes.ts'
import { receiptCanaries } from './receipts.ts'
import { byteCanary, type Canary, type Finding, scanFiles, scanLog, scanMemory, textCanary } from './scan.ts'
import { aMember, invitedAndJoined } from './staff-cast.ts'

// Everything that staff and reporters write in one evening stands on some screen; here it is looked for everywhere on the server.

const number = ['6045550173', '604 555 0173', '604-555-0173', '604.555.0173', '(604) 555-0173', '+16045550173'] as const
const passphrases = {
  nour: 'nine paper lanterns quillwort',
  mira: 'six quiet boats bellflower',
  yann: 'a green door harebell',
  zoe: 'two slow trains toadflax',
} as const

describe('what people of the line write is nowhere on the server', () => {
  let fanal: Running
  let browser: Browser
  let noor: Page
  let address = ''
  const away = mkdtempSync(path.join(os.tmpdir(), 'fanal-away-'))
  const planted: Canary[] = [
    ...number.map((spelling) => textCanary('the number of a caller’s boss', spelling)),
    ...Object.entries(passphrases).map(([name, passphrase]) => textCanary(`passphrase of ${name}`, passphrase)),
  ]
  /** Words to write, that are looked for in the end. */
  const plant = (name: string, text: string): string => {
    planted.push(textCanary(name, text))
    return text
  }
  const part = (page: Page) => page.locator('fanal-handover')

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    noor = await aMember(browser, fanal, 'Noor Haddad')
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
    rmSync(away, { recursive: true, force: true })
  })

  test('a call is taken: its words, the number in it, and the receipt that is read aloud in digits and in words', async () => {
    await writeCall(noor, fanal.workbenchUrl, `${plant('an earlier call', 'Campanulacanary')}: ask for work at ${number[3]}.`)
    await noor.locator('[data-seen] input').first().waitFor()
    await keepCall(noor)
    await writeCall(noor, fanal.workbenchUrl, `${plant('the call', 'Marigoldcanary')}: my boss at ${number[4]} keeps my passport.`)
    await noor.locator('[data-seen]').getByText('stands in 1 other report').waitFor()
    const kept = await keepCall(noor, { 'onward-services': 'yes', path: 'own', language: 'fr' })
    address = kept.address
    const spoken = noor.locator('[data-receipt-words] li')
    await spoken.first().waitFor()
    planted.push(...receiptCanaries(kept.receipt, (await spoken.allInnerTexts()).join(' ')))
  })

  test('it is coded, with reasons', async () => {
    await open(noor, address, 'en')
    await tick(noor, 'passport', 'm_documents_kept')
    await decideCoding(noor, 'trafficking-likely', plant('reasons of the coding', 'Larkspurcanary: papers are held'))
    await noor.locator('fanal-triage').getByText('Sealed and kept.', { exact: false }).waitFor()
  })

  test('a shelter is asked, answers, and the caller is told', async () => {
    await open(noor, address, 'en')
    await writeHandover(noor, {
      to: 'North Star Shelter (invented), Front door',
      basis: 'The person said yes',
      reason: plant('reason of the package', 'Harebellcanary: said yes on the phone'),
      fields: { 'What is asked': plant('the package', 'Thistlecanary: one bed tonight') },
    })
    await part(noor).getByRole('button', { name: handing.preview }).click()
    await part(noor).getByRole('button', { name: handing.send }).click()
    await part(noor).getByText('Sent, not yet received').waitFor()
    const sam = await aMember(browser, fanal, 'Sam Leblanc')
    assert.match(await openHanded(sam, fanal.workbenchUrl), /Thistlecanary/)
    await sam.getByRole('button', { name: 'We have it' }).click()
    await sam.getByLabel('A bed is held').check()
    await sam.getByRole('button', { name: 'Tell them what came of it' }).click()
    await sam.getByText('Outcome reported').waitFor()
    await open(noor, address, 'en')
    await part(noor).getByLabel('Pass it on to the person').fill(plant('what the caller is told', 'Speedwellcanary: ask for Sam'))
    await part(noor).getByRole('button', { name: handing.tell }).click()
    await part(noor).getByText('Passed on to the person').waitFor()
  })

  test('a witness reports with a file and reads by words; the report is rewritten for the police, checked and received', async () => {
    const page = await (await aPhone(browser, { scripts: true, language: 'en' })).newPage()
    const what = plant('the report', 'Gentiancanary saw three women locked in')
    await goToForm(page, fanal.publicUrl, 'en')
    await writeAndSend(page, 'en', { what })
    const digits = await readReceipt(page, 'en')
    await page.getByText('Show it as 8 words instead').click()
    const spoken = await page.locator('.receipt-words:not(:empty)').innerText()
    planted.push(...receiptCanaries(digits, spoken))
    const name = plant('name of the file', 'pimpernelcanary.txt')
    const buffer = Buffer.from(plant('content of the file', 'Foxglovecanary stands in the file'))
    await page.locator('#f-file').setInputFiles({ name, mimeType: 'text/plain', buffer })
    await page.getByRole('button', { name: words.en.files.send }).click()
    await page.getByRole('heading', { level: 2, name: words.en.files.done }).waitFor()

    const [amina, luc, dana] = await Promise.all(['Amina Okafor', 'Luc Tremblay', 'Dana Roy'].map((one) => aMember(browser, fanal, one)))
    const witness = await find(amina!, fanal.workbenchUrl, 'en', what)
    await writeHandover(amina!, {
      to: 'River City Police (invented), Exploitation Unit',
      basis: 'A life is in danger now',
      reason: plant('reason of the rewritten package', 'Snapdragoncanary: there is nobody to ask'),
      fields: { 'What has to be known': plant('the rewritten package', 'Delphiniumcanary: three women are held') },
    })
    await part(amina!).getByRole('button', { name: handing.preview }).click()
    await part(amina!).getByRole('button', { name: handing.forCheck }).click()
    await part(amina!).getByText('Waits for a second person', { exact: true }).waitFor()
    await open(luc!, witness, 'en')
    await part(luc!).getByRole('button', { name: handing.approve }).click()
    await part(luc!).getByText('Sent, not yet received').waitFor()
    assert.match(await openHanded(dana!, fanal.workbenchUrl), /Delphiniumcanary/)
    await comeBack(page, fanal.publicUrl, 'en', spoken)
    await shownMessages(page, 'en')
  })

  test('somebody joins and makes keys in a browser: passphrase and seeds', async () => {
    const totpSecret = await invitedAndJoined(browser, fanal, 'nour', passphrases.nour)
    // the code of this half minute was used to join
    const joined = stepOf(new Date())
    while (stepOf(new Date()) === joined) await pause(untilNextStep(new Date()) + 200)
    const { nour: passphrase } = passphrases
    const to = fanal.workbenchUrl
    const session = must(await signInByCommand({ to, name: 'nour', passphrase, totpSecret, fetch, world: thisWorld, cacheDir: away }))
    planted.push(byteCanary('a seed made in a browser', session.seeds.kem), byteCanary('a signing seed', session.seeds.sign))
  })

  test('an organization makes its keys away from the node: papers, recovery key, passphrases', async () => {
    const { papers, recoverySeed } = await foundAway(fanal, away, [passphrases.mira, passphrases.yann, passphrases.zoe])
    assert.equal(papers.length, 5)
    for (const paper of papers) plant('a paper share', paper.slice(0, 53))
    for (const paper of papers) plant('a paper share without spaces', paper.replaceAll(' ', ''))
    planted.push(byteCanary('the recovery key', recoverySeed))
  })

  test('none of it is in the database, in a file, in a log or in the memory of any process', async () => {
    for (let request = 0; request < 100; request += 1) await fetch(`${fanal.publicUrl}/en`).then((answer) => answer.arrayBuffer())
    const known = textCanary('a name that the server knows', 'Nour Aziz')
    const ownCache = path.join(fanal.dataDir, 'cache')
    const inFiles = scanFiles(fanal.dataDir, [...planted, known], (file) => file.startsWith(ownCache))
    const inMemory = scanMemory(processesOf(fanal), [...planted, known])
    const isKnown = ({ canary }: Finding) => canary === known.name
    assert.deepEqual(
      [...inFiles, ...inMemory, ...scanLog(fanal.printed(), planted)].filter((one) => !isKnown(one)),
      [],
    )
    assert.ok(planted.length > 40 && inFiles.some(isKnown) && inMemory.some(isKnown), 'the search finds nothing at all')
    // and each planted value is one that the search can find: they are all in the memory of this process
    const own = new Set(scanMemory([process.pid], planted).map(({ canary }) => canary))
    assert.deepEqual(
      [...new Set(planted.map(({ name }) => name))].filter((name) => !own.has(name)),
      [],
    )
  })
})
