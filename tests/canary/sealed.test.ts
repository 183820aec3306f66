import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { signIn } from '@fanal/identity'
import { checkMailbox, listInbox, openReport, reachNode, receiptKeysAt, receivingUnit, sendLetter, sendReply } from '@fanal/intake'
import { must, thisWorld } from '@fanal/kernel'
import { writeReceipt } from '@fanal/seal'
import { aDevice } from '@fanal/intake/testing'
import { launchBrowser } from '../browser.ts'
import { pause, startFanal } from '../running.ts'
import { processesOf } from './processes.ts'
import { byteCanary, type Canary, scanFiles, scanLog, scanMemory, textCanary } from './scan.ts'

const passphrase = 'quillwort seven lanterns hollow brook'
const typed = 'Marigoldcanary says the foreman keeps her passport'
const command = 'Thistlecanary by command with a file'
const fileName = 'pimpernelcanary.txt'
const fileText = 'Foxglovecanary is in the file'
const replyText = 'Larkspurcanary: a bed is held for you'

const keysFolder = mkdtempSync(path.join(os.tmpdir(), 'fanal-keys-'))
const fanal = await startFanal({ args: ['--empty'] })
after(async () => {
  await fanal.stop()
  rmSync(keysFolder, { recursive: true, force: true })
})

const everywhere = (canaries: readonly Canary[]) => [
  ...scanFiles(fanal.dataDir, canaries, (file) => file.startsWith(path.join(fanal.dataDir, 'cache'))),
  ...scanMemory(processesOf(fanal), canaries),
  ...scanLog(fanal.printed(), canaries),
]

test('what is sealed on a device is nowhere on the server: not in its database, files, logs or memory', async () => {
  const made = fanal.fanal(
    [
      'keys',
      'init',
      '--root-out',
      path.join(keysFolder, 'root.json'),
      '--organization',
      'Harbourlight|Havrelumière',
      '--unit',
      'Intake|Accueil',
      '--languages',
      'en,fr',
      '--member',
      'amina',
      '--display',
      'Amina',
      '--shares',
      'file',
      '--json',
    ],
    { FANAL_PASSPHRASE: passphrase },
  )
  assert.equal(made.code, 0, made.err)
  const { totpSecret } = JSON.parse(made.out) as { totpSecret: string }
  await pause(2500)

  const browser = await launchBrowser()
  const page = await browser.newPage()
  await page.goto(`${fanal.publicUrl}/en/write/2/1`)
  await page
    .locator('[data-line-ready], [data-ready]')
    .first()
    .waitFor({ timeout: 15_000 })
    .catch(() => undefined)
  await page.locator('textarea').first().fill(typed)
  await page.locator('main form button[type=submit]').first().click()
  const shown = await page.locator('.receipt').first().innerText({ timeout: 30_000 })
  await browser.close()

  const node = await reachNode(fanal.publicUrl)
  const entropy = thisWorld.chance(10)
  const keys = await receiptKeysAt(node, entropy)
  await sendLetter(node, keys, {
    kind: 'report',
    language: 'en',
    answers: { what: command },
    files: [{ name: fileName, type: 'text/plain', bytes: Buffer.from(fileText) }],
    sealedBy: 'command',
    unit: receivingUnit(node),
  })

  const session = must(
    await signIn({ to: fanal.workbenchUrl, name: 'amina', passphrase, totpSecret, fetch, world: thisWorld, cacheDir: keysFolder }),
  )
  const desk = { to: fanal.workbenchUrl, token: session.token, seeds: session.seeds, deployment: session.deployment, seen: aDevice() }
  const reports = await listInbox(desk)
  assert.equal(reports.length, 2)
  const opened = await Promise.all(reports.map((report) => openReport(desk, report.id)))
  assert.deepEqual(
    opened.map((report) => report.answers['what'] ?? '').toSorted((a, b) => a.localeCompare(b)),
    [typed, command].toSorted((a, b) => a.localeCompare(b)),
  )
  await sendReply(desk, keys.reportId, { text: replyText, at: thisWorld.now() })
  assert.equal((await checkMailbox(node, keys)).messages[0]?.text, replyText)
  for (let request = 0; request < 100; request += 1) await fetch(`${fanal.publicUrl}/en`).then((answer) => answer.arrayBuffer())

  const planted = [
    textCanary('typed in the browser', 'Marigoldcanary'),
    textCanary('sent by command', 'Thistlecanary'),
    textCanary('file name', 'pimpernelcanary'),
    textCanary('file content', 'Foxglovecanary'),
    textCanary('reply', 'Larkspurcanary'),
    textCanary('passphrase', 'quillwort seven lanterns'),
    textCanary('receipt of the browser', shown.replaceAll(/\s+/g, ' ').trim()),
    textCanary('its digits', shown.replaceAll(/\D/g, '')),
    textCanary('receipt of the command', writeReceipt(entropy)),
    byteCanary('receipt bytes', entropy),
    byteCanary('member seed', session.seeds.kem),
    byteCanary('member signing seed', session.seeds.sign),
  ]
  assert.deepEqual(everywhere(planted), [])

  // The search itself must be able to find: what the server does hold is found in files and in memory.
  const known = everywhere([textCanary('a name that the server knows', 'Harbourlight')])
  assert.ok(
    known.some((finding) => finding.where.startsWith(fanal.dataDir)) && known.some((finding) => /^\d+ /.test(finding.where)),
    'the search finds nothing at all',
  )
  for (const leaked of ['Marigoldcanary', 'Larkspurcanary'])
    assert.equal(
      scanLog(`${fanal.printed()}\n{"level":30,"event":"x","words":"${leaked}"}`, planted).length,
      1,
      'a log line that carries it is not seen',
    )
})
