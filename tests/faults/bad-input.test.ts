import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { reachNode, receivingUnit, sealLetter } from '@fanal/intake'
import { must } from '@fanal/kernel'
import { openServer } from '@fanal/postgres'
import { receiptKeysFromSecret, writeReceipt } from '@fanal/seal'
import { startFanal } from '../running.ts'

const fanal = await startFanal()
after(() => fanal.stop())
const node = await reachNode(fanal.publicUrl)

async function aSubmission(what = 'words'): Promise<{ submission: Uint8Array; report: string }> {
  const keys = await receiptKeysFromSecret(crypto.getRandomValues(new Uint8Array(32)))
  const { submission } = await sealLetter(node, keys, {
    kind: 'report',
    language: 'en',
    answers: { what },
    files: [],
    sealedBy: 'command',
    unit: receivingUnit(node),
  })
  return { submission, report: keys.reportId }
}

const post = (path: string, body: Uint8Array | string, headers: Record<string, string>) =>
  fetch(`${fanal.publicUrl}${path}`, { method: 'POST', body: body as BodyInit, headers })
const send = (body: Uint8Array, language: string) =>
  post('/api/v1/reports', body, { 'content-type': 'application/octet-stream', 'accept-language': language })

/** No answer shows how the program is made. */
function assertPlain(text: string): void {
  assert.doesNotMatch(text, /\n\s+at \S+ \(|node_modules|\.tsx?:\d+|TypeError|pg\/lib/)
}

const envelopeAt = 4 + 3 * 32 + 1216
const changed = (bytes: Uint8Array, at: number, value: number): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  copy[at] = value
  return copy
}

test('a damaged submission is refused in the reader’s language with what to do, and nothing of it is stored', async () => {
  const { submission } = await aSubmission()
  const wrong: Record<string, Uint8Array> = {
    empty: new Uint8Array(),
    'cut in its head': submission.slice(0, 700),
    'cut in its envelope': submission.slice(0, submission.length - 40),
    'with bytes behind it': Buffer.concat([submission, Buffer.alloc(5)]),
    'of a later version': changed(submission, envelopeAt + 3, '2'.charCodeAt(0)),
    'with a changed head': changed(submission, envelopeAt + 12, 0x58),
    oversize: Buffer.concat([submission, Buffer.alloc(200_000)]),
    'not a submission': Buffer.from('hello'),
  }
  for (const [name, bytes] of Object.entries(wrong)) {
    const said = await Promise.all(
      ['en', 'fr'].map(async (language) => {
        const answer = await send(bytes, language)
        assert.ok(answer.status >= 400 && answer.status < 500, `${name}: ${answer.status}`)
        const text = await answer.text()
        assertPlain(text)
        return (JSON.parse(text) as { error: { message: string } }).error.message
      }),
    )
    assert.ok(said[0]!.length > 20 && said[1]!.length > 20 && said[0] !== said[1], `${name}: ${said.join(' / ')}`)
  }
})

test('a replayed submission is one report, and its parts in another order are none', async () => {
  const { submission, report } = await aSubmission()
  for (let time = 0; time < 3; time += 1) assert.ok((await send(submission, 'en')).ok)
  const turned = Buffer.concat([
    submission.subarray(0, envelopeAt),
    submission.subarray(submission.length - 2000),
    submission.subarray(envelopeAt, submission.length - 2000),
  ])
  const refused = await send(turned, 'en')
  assert.ok(refused.status >= 400 && refused.status < 500, String(refused.status))
  const server = must(await openServer({ dataDir: fanal.dataDir, attach: true }))
  const db = server.connect('migrator', { max: 1 })
  const rows = await db.query<{ messages: number }>('select messages from fanal.report where report_id = $1', [report])
  assert.deepEqual(rows, [{ messages: 1 }])
  await server.stop()
})

test('10,000 generated envelopes: each is answered, none is an error of ours', async () => {
  const { submission } = await aSubmission()
  const mutated = fc
    .array(fc.tuple(fc.nat(submission.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    .map((changes) => changes.reduce((bytes, [at, value]) => changed(bytes, at, value), submission))
  const cut = fc.nat(submission.length - 1).map((at) => submission.slice(0, at))
  const noise = fc.uint8Array({ maxLength: 400 }).map((tail) => new Uint8Array(Buffer.concat([submission.subarray(0, envelopeAt), tail])))
  const generated = fc.sample(fc.oneof(mutated, cut, noise, fc.uint8Array({ maxLength: 300 })), 10_000)
  const statuses = new Map<number, number>()
  let next = 0
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (next < generated.length) {
        const answer = await send(generated[next++]!, 'en')
        await answer.arrayBuffer()
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      }
    }),
  )
  const server = [...statuses.keys()].filter((status) => status >= 500)
  assert.deepEqual(server, [], JSON.stringify([...statuses]))
  const refused = [...statuses].filter(([status]) => status >= 400).reduce((sum, [, count]) => sum + count, 0)
  assert.ok(refused > 5000, JSON.stringify([...statuses]))
  assert.equal((await fetch(`${fanal.publicUrl}/healthz`)).status, 200)
})

const form = (path: string, fields: Record<string, string>) =>
  post(path, new URLSearchParams(fields).toString(), { 'content-type': 'application/x-www-form-urlencoded' })
const seedOf = async (path: string): Promise<string> =>
  /name="seed" value="([0-9a-f]+)"/.exec(await (await fetch(`${fanal.publicUrl}${path}`)).text())?.[1] ?? assert.fail('no seed in the form')

/** What stands in the page itself, templates left out. */
const visible = (html: string): string => html.replaceAll(/<template[\s\S]*?<\/template>/g, '')

test('2 MB of text: the page says how much is too much and keeps every character', async () => {
  for (const [path, words] of [
    ['/en/search/write', /too long|shorten/i],
    ['/fr/search/ecrire', /trop long|raccourci/i],
  ] as const) {
    const what = 'é'.repeat(1_000_000)
    const answer = await form(path, { seed: await seedOf(`${path.replace('/search', '')}/2/1`), what })
    const page = visible(await answer.text())
    assert.ok(answer.status >= 400 && answer.status < 500, String(answer.status))
    assert.match(page, words)
    assert.ok(page.includes(what), 'the text was not kept')
    assertPlain(page.replace(what, ''))
  }
})

test('invalid UTF-8 in a form is said, and nothing is sent', async () => {
  for (const [path, words] of [
    ['/en/search/write', /damaged|characters/i],
    ['/fr/search/ecrire', /endommag|caractères/i],
  ] as const) {
    const answer = await post(path, `seed=${await seedOf(`${path.replace('/search', '')}/2/1`)}&what=good%20words%20%FF%FE%20and%20more`, {
      'content-type': 'application/x-www-form-urlencoded',
    })
    const page = visible(await answer.text())
    assert.ok(answer.status >= 400 && answer.status < 500, String(answer.status))
    assert.match(page, words)
    assert.ok(page.includes('good words') && page.includes('and more'))
    assertPlain(page)
  }
})

test('a receipt with one digit wrong: the page says so and keeps what was typed', async () => {
  const digits = writeReceipt(crypto.getRandomValues(new Uint8Array(10)))
  const wrong = `${digits.slice(0, 4)}${(Number(digits[4]) + 1) % 10}${digits.slice(5)}`
  for (const [path, words] of [
    ['/en/search/back', /digit/i],
    ['/fr/search/retour', /chiffre/i],
  ] as const) {
    const answer = await form(path, { receipt: wrong })
    const page = visible(await answer.text())
    assert.match(page, words)
    assert.ok(page.includes(wrong), 'the digits were not kept')
    assertPlain(page)
  }
})
