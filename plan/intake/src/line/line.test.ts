import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { serverSecretOf } from '@fanal/identity'
import { must, thisWorld, type World } from '@fanal/kernel'
import { publicKeyOf } from '@fanal/ledger'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { fileNote, readEnvelope, receiptKeysFromSecret, sha256 } from '@fanal/seal'
import { initNode, storeCeremony } from '@fanal/vault'
import { type NotedLetter, sealLetter } from './line-client.ts'
import { createLine } from './line.ts'
import { publishedFrom } from './published.ts'
import { writeChunk } from './submission.ts'

const database = await testDatabase()
after(() => database.drop())
const world: World = { ...thisWorld, now: () => new Date('2026-05-06T07:45:00Z') }
const asPublic = database.connect('public')
const line = createLine({ database: asPublic, published: publishedFrom(asPublic, world), world })

async function found() {
  const unit = (en: string, receives: boolean) => ({ name: { en, fr: en }, languages: ['en', 'fr'], receives })
  const organization = (en: string) => ({
    name: { en, fr: en },
    kind: 'helpline' as const,
    units: [unit('One', true), unit('Two', true), unit('Closed', false)],
    members: [],
  })
  const { ceremony } = await initNode(
    { organizations: [organization('A'), organization('B')], logPublic: publicKeyOf(new Uint8Array(32)), demonstration: false },
    { secret: serverSecretOf(new Uint8Array(32)), world },
  )
  must(await unitOfWork(database.connect('migrator'), {}, (tx) => storeCeremony(tx, ceremony, world)))
  return ceremony
}

const beforeKeys = {
  published: await line.published(),
  pickUp: await line.pickUp({ locator: new Uint8Array(32), fetchKey: new Uint8Array(32) }),
}
const ceremony = await found()
const node = { to: '', deployment: ceremony.deployment.id, fingerprint: '', demonstration: false, directory: ceremony.directory.body }
const units = node.directory.units.filter((unit) => unit.receives).map((unit) => unit.id)
const fresh = createLine({ database: asPublic, published: publishedFrom(asPublic, world), world })

test('before the key ceremony nobody receives, and the line says so', () => {
  assert.equal(beforeKeys.published, null)
  assert.equal(beforeKeys.pickUp.ok ? '' : beforeKeys.pickUp.code, 'nobody-receives')
})

const someKeys = () => receiptKeysFromSecret(crypto.getRandomValues(new Uint8Array(32)))
const letter = (what: string, more: Partial<NotedLetter> = {}): NotedLetter => ({
  kind: 'report',
  language: 'en',
  answers: { what },
  files: [],
  sealedBy: 'browser',
  unit: units[0]!,
  ...more,
})
const rows = (report: string) =>
  database.asOperator<{ state: string; messages: number; received_hour: Date }>(
    'select state, messages, received_hour from fanal.report where report_id = $1',
    [report],
  )
const entries = async (report: string) =>
  (await database.asOperator<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [report])).map(
    (row) => JSON.parse(row.body.toString()) as { type: string; at: string; actor: string },
  )

test('an accepted report stands once, with its entry, at its hour', async () => {
  const keys = await someKeys()
  const { submission } = await sealLetter(node, keys, letter('help'))
  assert.deepEqual(await fresh.accept(submission), { ok: true, value: { acceptedAt: '2026-05-06T07:00:00.000Z', again: false } })
  assert.deepEqual(await rows(keys.reportId), [{ state: 'new', messages: 1, received_hour: new Date('2026-05-06T07:00:00Z') }])
  assert.deepEqual(
    (await entries(keys.reportId)).map((e) => [e.type, e.at, e.actor]),
    [['intake.envelope.received', '2026-05-06T07:00:00.000Z', 'public']],
  )
})

test('a retry never doubles, not even when twenty arrive at once', async () => {
  const keys = await someKeys()
  const { submission } = await sealLetter(node, keys, letter('once'))
  const answers = await Promise.all(Array.from({ length: 20 }, () => fresh.accept(submission)))
  assert.ok(answers.every((answer) => answer.ok))
  assert.equal(answers.filter((answer) => answer.ok && !answer.value.again).length, 1)
  assert.equal((await rows(keys.reportId))[0]?.messages, 1)
  assert.equal((await entries(keys.reportId)).length, 1)
  const resealed = await sealLetter(node, keys, letter('once'))
  assert.deepEqual(resealed.submission, submission)
  const again = await fresh.accept(resealed.submission)
  assert.ok(again.ok && again.value.again)
})

test('the same words sent in another way share no key with the first', async () => {
  const keys = await someKeys()
  const [one, same, other] = await Promise.all(
    [letter('w'), letter('w'), letter('w', { sealedBy: 'server' })].map((l) => sealLetter(node, keys, l)),
  )
  assert.deepEqual(one!.reportKey, same!.reportKey)
  assert.notDeepEqual(one!.reportKey, other!.reportKey)
})

test('edited words under the same receipt become a second message, and so does a follow-up', async () => {
  const keys = await someKeys()
  for (const one of [letter('first'), letter('first, corrected'), letter('more', { kind: 'follow-up' })])
    assert.ok((await fresh.accept((await sealLetter(node, keys, one)).submission)).ok)
  assert.equal((await rows(keys.reportId))[0]?.messages, 3)
  assert.equal((await entries(keys.reportId)).length, 3)
})

test('twenty twins of a follow-up are one message', async () => {
  const keys = await someKeys()
  await fresh.accept((await sealLetter(node, keys, letter('first'))).submission)
  const { submission } = await sealLetter(node, keys, letter('second', { kind: 'follow-up' }))
  await Promise.all(Array.from({ length: 20 }, () => fresh.accept(submission)))
  assert.equal((await rows(keys.reportId))[0]?.messages, 2)
  assert.equal((await entries(keys.reportId)).length, 2)
})

test('a follow-up under a receipt that nobody knows becomes a report: nothing is lost', async () => {
  const keys = await someKeys()
  assert.ok((await fresh.accept((await sealLetter(node, keys, letter('more', { kind: 'follow-up' }))).submission)).ok)
  assert.equal((await rows(keys.reportId))[0]?.state, 'new')
})

test('somebody who knows the locator but not the upload key can add nothing', async () => {
  const keys = await someKeys()
  await fresh.accept((await sealLetter(node, keys, letter('mine'))).submission)
  const thief = { ...keys, uploadKey: new Uint8Array(32) }
  const answer = await fresh.accept((await sealLetter(node, thief, letter('not mine', { kind: 'follow-up' }))).submission)
  assert.equal(answer.ok ? '' : answer.code, 'mismatch')
  assert.equal((await rows(keys.reportId))[0]?.messages, 1)
})

test('a follow-up sealed to another unit cannot land where nobody could open it', async () => {
  const keys = await someKeys()
  await fresh.accept((await sealLetter(node, keys, letter('first'))).submission)
  const answer = await fresh.accept((await sealLetter(node, keys, letter('more', { kind: 'follow-up', unit: units[1]! }))).submission)
  assert.equal(answer.ok ? '' : answer.code, 'mismatch')
  assert.equal((await rows(keys.reportId))[0]?.messages, 1)
})

test('a report id under another receipt is refused, and nothing of it is kept', async () => {
  const [keys, other] = [await someKeys(), await someKeys()]
  await fresh.accept((await sealLetter(node, keys, letter('mine'))).submission)
  const answer = await fresh.accept((await sealLetter(node, { ...other, reportId: keys.reportId }, letter('the same id'))).submission)
  assert.equal(answer.ok ? '' : answer.code, 'mismatch')
  assert.equal((await rows(keys.reportId))[0]?.messages, 1)
  const boxes = await database.asOperator('select 1 from fanal.line_mailbox where locator_hash = $1', [Buffer.from(sha256(other.locator))])
  assert.equal(boxes.length, 0)
})

test('a unit that does not receive, another node and a broken submission are refused with what to do', async () => {
  const keys = await someKeys()
  const closed = node.directory.units.find((unit) => !unit.receives)!.id
  const toClosed = await fresh.accept((await sealLetter(node, keys, letter('x', { unit: closed }))).submission)
  const elsewhere = await fresh.accept((await sealLetter({ ...node, deployment: '0'.repeat(32) }, keys, letter('x'))).submission)
  const broken = await fresh.accept(new Uint8Array(3000))
  for (const [answer, code] of [
    [toClosed, 'unknown-unit'],
    [elsewhere, 'unknown-unit'],
    [broken, 'submission-broken'],
  ] as const) {
    assert.equal(answer.ok ? '' : answer.code, code)
    assert.ok(!answer.ok && answer.say !== undefined && answer.say.fr !== answer.say.en)
  }
  assert.deepEqual(await rows(keys.reportId), [])
})

test('a file’s chunks are stored once each, for the envelope that names them only', async () => {
  const keys = await someKeys()
  const sealed = await sealLetter(node, keys, letter('with a file', { files: [fileNote(1, 'a.txt', 'text/plain', new Uint8Array(10))] }))
  await fresh.accept(sealed.submission)
  const place = { locator: keys.locator, uploadKey: keys.uploadKey, envelope: sealed.envelope, part: 1, index: 0, last: true }
  const chunk = writeChunk({ ...place, bytes: new Uint8Array(100) })
  assert.ok((await fresh.upload(chunk)).ok)
  assert.ok((await fresh.upload(chunk)).ok)
  const codes = await Promise.all(
    [
      { bytes: new Uint8Array(100).fill(1) },
      { bytes: new Uint8Array(100), part: 2 },
      { bytes: new Uint8Array(100), uploadKey: new Uint8Array(32) },
      { bytes: new Uint8Array(3) },
    ].map(async (change) => {
      const answer = await fresh.upload(writeChunk({ ...place, ...change }))
      return answer.ok ? 'stored' : answer.code
    }),
  )
  assert.deepEqual(codes, ['chunk-differs', 'unknown-envelope', 'unknown-envelope', 'chunk-broken'])
})

test('whoever begins a file again is told how far it came: its pieces from the first on, without a gap, and only with the receipt’s own key', async () => {
  const keys = await someKeys()
  const note = fileNote(1, 'a.bin', 'application/octet-stream', new Uint8Array(300_000))
  const sealed = await sealLetter(node, keys, letter('with a large file', { files: [note] }))
  await fresh.accept(sealed.submission)
  const { locator, uploadKey } = keys
  const at = (index: number, bytes: Uint8Array, more = {}) =>
    fresh.upload(
      writeChunk({ locator, uploadKey, envelope: sealed.envelope, part: 1, index, last: index === note.chunks - 1, bytes, ...more }),
    )
  const asked = async (more = {}) => await at(0, new Uint8Array(), more)
  assert.deepEqual(must(await asked()), { held: 0 })
  for (const index of [0, 1, 3]) must(await at(index, new Uint8Array(100).fill(index)))
  assert.deepEqual(must(await asked()), { held: 2 })
  must(await at(2, new Uint8Array(100)))
  assert.deepEqual(must(await asked()), { held: 4 })
  const [withoutKey, otherPart] = [await asked({ uploadKey: new Uint8Array(32) }), await asked({ part: 2 })]
  assert.deepEqual([withoutKey.ok, otherPart.ok], [false, false])
})

test('a mailbox names its own unit; an unknown receipt is answered alike, with a unit of those that receive, always the same', async () => {
  for (const unit of units) {
    const keys = await someKeys()
    await fresh.accept((await sealLetter(node, keys, letter('waiting', { unit }))).submission)
    assert.deepEqual(must(await fresh.pickUp(keys)), { unit, messages: [] })
  }
  const guesses = await Promise.all(Array.from({ length: 60 }, someKeys))
  const [first, second] = [await Promise.all(guesses.map(fresh.pickUp)), await Promise.all(guesses.map(fresh.pickUp))].map((answers) =>
    answers.map(must),
  )
  assert.deepEqual(first, second)
  // 60 draws of 4: each unit comes up (the chance that one does not is 4 · 0.75^60, one in eight million)
  assert.deepEqual([...new Set(first!.map(({ unit }) => unit))].toSorted(), units.toSorted())
  assert.ok(first!.every((answer) => JSON.stringify(answer).length === JSON.stringify({ unit: units[0], messages: [] }).length))
})

test('which unit a guess is answered with is nobody’s to compute: another installation answers otherwise', async () => {
  const guesses = await Promise.all(Array.from({ length: 30 }, someKeys))
  const before = (await Promise.all(guesses.map(fresh.pickUp))).map((answer) => must(answer).unit)
  await database.asOperator("update fanal.line_guess set key = sha256('another'::bytea)")
  const later = (await Promise.all(guesses.map(fresh.pickUp))).map((answer) => must(answer).unit)
  assert.notDeepEqual(before, later)
})

test('a known and an unknown receipt take the same time', async () => {
  const keys = await someKeys()
  await fresh.accept((await sealLetter(node, keys, letter('timed', { unit: units[3]! }))).submission)
  const unknown = await someKeys()
  const spans: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  for (let round = 0; round < 150; round += 1)
    for (const [name, one] of [
      ['known', keys],
      ['unknown', unknown],
    ] as const) {
      const start = performance.now()
      await fresh.pickUp(one)
      spans[name].push(performance.now() - start)
    }
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
  // a whole trip is about a millisecond; what differs must drown in it
  assert.ok(Math.abs(median(spans.known) - median(spans.unknown)) < 0.5, `${median(spans.known)} ${median(spans.unknown)} ms`)
})

test('replies go to the receipt alone and are gone once acknowledged', async () => {
  const keys = await someKeys()
  await fresh.accept((await sealLetter(node, keys, letter('answer me'))).submission)
  const organization = node.directory.units.find((unit) => unit.id === units[0])!.organization
  const reply = (sequence: number) =>
    database.asOperator('insert into fanal.line_reply values ($1, $2, $3, now(), $4)', [
      organization,
      keys.reportId,
      sequence,
      Buffer.from([sequence]),
    ])
  await reply(1)
  await reply(2)
  assert.deepEqual(
    must(await fresh.pickUp(keys)).messages.map((m) => m.sequence),
    [1, 2],
  )
  assert.deepEqual(must(await fresh.pickUp({ ...keys, fetchKey: new Uint8Array(32) })).messages, [])
  assert.ok((await fresh.acknowledge({ ...keys, fetchKey: new Uint8Array(32) }, keys.reportId, 2)).ok)
  assert.equal(must(await fresh.pickUp(keys)).messages.length, 2)
  await fresh.acknowledge(keys, keys.reportId, 1)
  assert.deepEqual(
    must(await fresh.pickUp(keys)).messages.map((m) => m.sequence),
    [2],
  )
  assert.deepEqual(
    (await entries(keys.reportId)).map((e) => e.type),
    ['intake.envelope.received', 'intake.replies.acknowledged'],
  )
})

test('the public role reads no table and the sealed words are in no column', async () => {
  const keys = await someKeys()
  const { submission } = await sealLetter(node, keys, letter('CANARYWORD in the report'))
  await fresh.accept(submission)
  for (const table of ['report', 'report_envelope', 'line_mailbox', 'line_reply', 'report_file_chunk', 'ledger_entry', 'member'])
    await assert.rejects(asPublic.query(`select * from fanal.${table} limit 1`), /permission denied/)
  const [row] = await database.asOperator<{ bytes: Buffer }>('select bytes from fanal.report_envelope where report_id = $1', [
    keys.reportId,
  ])
  assert.ok(readEnvelope(new Uint8Array(row!.bytes)).ok)
  assert.ok(!row!.bytes.includes('CANARYWORD'))
  const boxes = await database.asOperator<{ locator_hash: Buffer }>('select locator_hash from fanal.line_mailbox where report_id = $1', [
    keys.reportId,
  ])
  assert.deepEqual(new Uint8Array(boxes[0]!.locator_hash), new Uint8Array(sha256(keys.locator)))
})

test('a row that shows the poster’s digits over another root is not served', async () => {
  const { id, fingerprint } = ceremony.deployment
  const again = () => publishedFrom(asPublic, world)()
  assert.equal((await again())?.fingerprint, fingerprint)
  await database.asOperator('update fanal.deployment set fingerprint = $1', ['1'.repeat(35)])
  await assert.rejects(again(), /not of its root key/)
  await database.asOperator('update fanal.deployment set fingerprint = $1', [fingerprint])
  assert.equal((await again())?.deployment, id)
})
