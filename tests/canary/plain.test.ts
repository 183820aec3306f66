import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { after, test } from 'node:test'
import { pause, startFanal } from '../running.ts'
import { commandOf, processesOf, publicProcessOf } from './processes.ts'
import { receiptCanaries } from './receipts.ts'
import { type Canary, scanFiles, scanLog, scanMemory, textCanary } from './scan.ts'

const words = 'Snapdragoncanary: the driver took both passports & the « phone »'
const more = 'Harebellcanary: they are at the second house now'
const place = 'Campanulacanary motel'

const fanal = await startFanal()
after(() => fanal.stop())
const formType = { 'content-type': 'application/x-www-form-urlencoded' }

const processes = () => processesOf(fanal)
const children = () =>
  readdirSync('/proc')
    .filter((pid) => commandOf(Number(pid)).includes('sealer-child-') && commandOf(Number(pid)).includes('--permission'))
    .map(Number)

const found = (canaries: readonly Canary[]) => [
  ...scanFiles(fanal.dataDir, canaries),
  ...scanMemory([...processes(), ...children()], canaries),
  ...scanLog(fanal.printed(), canaries),
]

async function send(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await fetch(`${fanal.publicUrl}${path}`, {
    method: 'POST',
    headers: formType,
    body: new URLSearchParams(fields).toString(),
  })
  const page = await answer.text()
  assert.equal(answer.status, 200, page.slice(0, 2000))
  return page
}

async function hundredSmallRequests(): Promise<void> {
  for (let at = 0; at < 100; at += 1) await (await fetch(`${fanal.publicUrl}/healthz`)).arrayBuffer()
}

const seedOf = (page: string): string => /name="seed" value="([0-9a-f]{20})"/.exec(page)?.[1] ?? assert.fail('no seed in the form')
const digitsOf = (page: string): string =>
  /class="receipt-digits"[^>]*>(.*?)<\/p>/.exec(page)?.[1]?.replaceAll(/<[^>]*>| /g, '') ?? assert.fail('no receipt')

/** Filler before the planted words, so that they stand deep in what Node reads at once. */
const filler = 'The house has a green door and two cars. '.repeat(600)

test('without script: text and receipt are in no file and no log, and after a hundred small requests in no process', async () => {
  const form = await (await fetch(`${fanal.publicUrl}/en/write/2/1`)).text()
  const seed = seedOf(form)
  const page = await send('/en/search/write', { seed, what: words, where: place, how: filler.slice(0, 1900) })
  const long = await send('/fr/search/ecrire', {
    seed: seedOf(await (await fetch(`${fanal.publicUrl}/fr/ecrire/2/1`)).text()),
    what: filler.slice(0, 15_000) + words,
  })
  const digits = digitsOf(page)
  const opened = await send('/en/search/back', { receipt: digits.replaceAll(/.../g, '$& ').trim() })
  assert.match(opened, /There are no messages yet/)
  await send('/fr/search/retour/suite', { receipt: digits, what: more })
  await send('/en/search/back/read', { receipt: digits, upTo: '1' })
  const canaries = [
    textCanary('words', words),
    textCanary('more', more),
    textCanary('place', place),
    ...receiptCanaries(digits),
    textCanary('second receipt', digitsOf(long)),
  ]
  await hundredSmallRequests()
  await pause(500)
  assert.deepEqual(found(canaries), [])
})

test('a form that arrives in pieces, is refused, or comes when no sealer is there, is not kept either', async () => {
  const refused = 'Delphiniumcanary is far too long'
  const answer = await fetch(`${fanal.publicUrl}/en/search/write`, {
    method: 'POST',
    headers: formType,
    body: `what=${encodeURIComponent(`${refused} `.repeat(40_000))}`,
  })
  assert.equal(answer.status, 422)
  assert.ok((await answer.text()).includes(refused))
  const huge = 'Saxifragecanary '
  const tooLarge = await fetch(`${fanal.publicUrl}/en/search/write`, {
    method: 'POST',
    headers: formType,
    body: `what=${huge.repeat(600_000)}`,
  })
  assert.equal(tooLarge.status, 413)
  await tooLarge.arrayBuffer()
  await hundredSmallRequests()
  await pause(500)
  assert.deepEqual(found([textCanary('refused', refused), textCanary('huge', huge)]), [])
})

test('the search finds what is there: in the memory of a process, and in a log line', async () => {
  // what the public process is asked by address alone is a string of its own for a while, and the search must see it
  const planted = `gentiancanary${crypto.randomUUID()}`
  await Promise.all(Array.from({ length: 20 }, async () => (await fetch(`${fanal.publicUrl}/${planted}`)).arrayBuffer()))
  assert.ok(scanMemory([publicProcessOf(fanal)], [textCanary('planted', planted)]).length > 0, 'a planted string was not found')
  const line = JSON.stringify({ level: 30, event: 'report.sealed', code: words })
  assert.deepEqual(scanLog(`${fanal.printed()}\n${line}`, [textCanary('words', words)]), [{ canary: 'words', where: 'log' }])
  assert.ok(scanMemory([process.pid], [textCanary('words', words)]).length > 0, 'our own words were not found')
})
