import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { flipped, toHexText } from '../test/fixtures.ts'
import { seededChance, seedOf, world } from '../test/world.ts'
import { concat, utf8 } from './bytes.ts'
import { canonicalBytes } from './canonical.ts'
import type { Directory } from './directory.ts'
import { sign } from './ed25519.ts'
import { toBase64url } from './encoding.ts'
import { sealTo } from './hpke.ts'
import type { Json } from './json.ts'
import { openReply } from './open-reply.ts'
import { pad } from './padding.ts'
import { receiptKeysFromSecret } from './receipt-keys.ts'
import { isoHour, mailboxHash, replyBinding, replyMagic, replySignedText, sealReply, type Reply, type ReplyContent } from './reply.ts'

const { keys, directory, signSeed } = world
const text = 'Bonjour. Êtes-vous en sécurité en ce moment ?'

function replyWith(changes: Partial<Reply> = {}): Reply {
  return {
    deployment: directory.deployment,
    mailboxPublic: keys.mailboxPublic,
    report: keys.reportId,
    sequence: 1,
    unit: 'intake',
    epoch: 2,
    directory: 1,
    at: '2026-03-05T14:00:00Z',
    language: 'fr',
    text,
    ...changes,
  }
}

async function sealed(changes: Partial<Reply> = {}, seed = signSeed): Promise<Uint8Array> {
  const result = await sealReply(replyWith(changes), seed, seededChance('reply'))
  assert.ok(result.ok)
  return result.bytes
}

/** Seals any plaintext to the mailbox, as anybody who knows its public key can. */
async function forged(plaintext: Json, content: Pick<ReplyContent, 'report' | 'mailbox'>): Promise<Uint8Array> {
  const binding = replyBinding(directory.deployment, content.report, content.mailbox)
  const message = await sealTo(keys.mailboxPublic, binding, pad(canonicalBytes(plaintext), 4096), seededChance('forged'))
  assert.ok(message)
  return concat(replyMagic, message.enc, message.ct)
}

async function problemOf(bytes: Uint8Array, from: Directory = directory): Promise<string> {
  const opened = await openReply(bytes, keys, from)
  if (opened.ok) return 'none'
  assert.deepEqual(Object.keys(opened).toSorted(), ['ok', 'problem'], 'a reply that is refused shows nothing of itself')
  return opened.problem
}

test('a reply signed by the unit is read and verified', async () => {
  assert.deepEqual(await openReply(await sealed(), keys, directory), {
    ok: true,
    text,
    language: 'fr',
    at: '2026-03-05T14:00:00Z',
    unit: 'intake',
    sequence: 1,
    directory: 1,
    verified: true,
  })
})

test('a reply from before an epoch roll is still good', async () => {
  assert.equal(await problemOf(await sealed({ epoch: 1 }, seedOf('intake sign 1'))), 'none')
})

test('a reply that the unit did not sign is not shown', async () => {
  assert.equal(await problemOf(await sealed({}, seedOf('somebody'))), 'not-signed-by-unit')
  assert.equal(await problemOf(await sealed({ epoch: 1 })), 'not-signed-by-unit')
  assert.equal(await problemOf(await sealed({ epoch: 9 })), 'not-signed-by-unit')
  assert.equal(await problemOf(await sealed({ unit: 'night', epoch: 1 })), 'not-signed-by-unit')
  assert.equal(await problemOf(await sealed({ unit: 'nobody' })), 'not-signed-by-unit')
  assert.equal(await problemOf(await sealed(), { ...directory, units: [] }), 'not-signed-by-unit')
})

test('a signed reply is not shown when a word, the hour or the number was changed', async () => {
  const { mailboxPublic: _, deployment: __, ...fields } = replyWith()
  const content: ReplyContent = { v: 1, ...fields, mailbox: mailboxHash(keys.mailboxPublic) }
  const signature = toBase64url(await sign(replySignedText(content), signSeed))
  assert.equal(await problemOf(await forged({ content, signature }, content)), 'none')
  const changes: Partial<ReplyContent>[] = [
    { text: 'Go back' },
    { at: '2026-03-05T15:00:00Z' },
    { sequence: 2 },
    { language: 'en' },
    { directory: 2 },
  ]
  for (const change of changes) {
    assert.equal(await problemOf(await forged({ content: { ...content, ...change }, signature }, content)), 'not-signed-by-unit')
  }
})

const signed = async (content: ReplyContent) => ({ content, signature: toBase64url(await sign(replySignedText(content), signSeed)) })

test('a reply signed for another mailbox or report is not shown', async () => {
  const { mailboxPublic: _, deployment: __, ...fields } = replyWith()
  const ours = { report: keys.reportId, mailbox: mailboxHash(keys.mailboxPublic) }
  const elsewhere: ReplyContent = { v: 1, ...fields, mailbox: '0'.repeat(64) }
  const another: ReplyContent = { v: 1, ...fields, ...ours, report: '00000000-0000-4000-8000-000000000000' }
  assert.equal(await problemOf(await forged(await signed(elsewhere), ours)), 'other-mailbox')
  assert.equal(await problemOf(await forged(await signed(another), ours)), 'other-report')
})

test('a reply opens with its own receipt and in its own deployment only', async () => {
  const bytes = await sealed()
  const other = await receiptKeysFromSecret(seedOf('another receipt'))
  assert.deepEqual(await openReply(bytes, other, directory), { ok: false, problem: 'not-for-this-receipt' })
  assert.deepEqual(await openReply(bytes, { ...keys, reportId: other.reportId }, directory), { ok: false, problem: 'not-for-this-receipt' })
  assert.equal(await problemOf(bytes, { ...directory, deployment: '0'.repeat(32) }), 'not-for-this-receipt')
})

test('plaintext of another form is named', async () => {
  const ours = { report: keys.reportId, mailbox: mailboxHash(keys.mailboxPublic) }
  const others: Json[] = [null, {}, { content: {}, signature: 'A'.repeat(86) }, { content: null, signature: '' }]
  for (const other of others) {
    assert.equal(await problemOf(await forged(other, ours)), 'unreadable-content')
  }
  const dirty = pad(utf8('{}'), 4096)
  dirty[4095] = 1
  const message = await sealTo(
    keys.mailboxPublic,
    replyBinding(directory.deployment, ours.report, ours.mailbox),
    dirty,
    seededChance('dirty'),
  )
  assert.ok(message)
  assert.equal(await problemOf(concat(replyMagic, message.enc, message.ct)), 'bad-padding')
})

test('a reply shows one of three sizes', async () => {
  const sizes = await Promise.all(
    ['', 'a'.repeat(3000), 'a'.repeat(4000), 'a'.repeat(60_000)].map(async (words) => (await sealed({ text: words })).length),
  )
  assert.deepEqual(
    sizes,
    [4096, 4096, 16_384, 65_536].map((bucket) => 4 + 1120 + bucket + 16),
  )
})

test('flipped bits and cut bytes are noticed', async () => {
  const bytes = await sealed()
  assert.equal(await problemOf(flipped(bytes, 0)), 'malformed')
  for (let i = 0; i < 80; i++) {
    const bit = 32 + Math.floor((i / 80) * (bytes.length - 4) * 8) + (i % 8)
    assert.equal(await problemOf(flipped(bytes, bit)), 'not-for-this-receipt', `bit ${bit}`)
  }
  for (const length of [0, 3, 4, 1124, bytes.length - 1]) {
    assert.equal(await problemOf(bytes.subarray(0, length)), 'malformed')
  }
  assert.equal(await problemOf(concat(bytes, Uint8Array.of(0))), 'malformed')
})

test('no bytes make the reader throw', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => assert.equal(await problemOf(bytes), 'malformed')))
})

test('what is no reply is not sealed', async () => {
  const problems = await Promise.all(
    [{ at: '2026-03-05T14:32:10Z' }, { at: 'today' }, { report: 'x' }, { sequence: -1 }, { unit: '' }].map((change) =>
      sealReply(replyWith(change), signSeed),
    ),
  )
  assert.ok(problems.every((result) => !result.ok && result.problem === 'bad-reply'))
  const large = await sealReply(replyWith({ text: 'a'.repeat(65_536) }), signSeed)
  const noMailbox = await sealReply(replyWith({ mailboxPublic: keys.mailboxPublic.subarray(1) }), signSeed)
  const badMailbox = await sealReply(replyWith({ mailboxPublic: new Uint8Array(1216).fill(255) }), signSeed)
  assert.deepEqual(
    [large, noMailbox, badMailbox].map((result) => !result.ok && result.problem),
    ['too-large', 'bad-mailbox', 'bad-mailbox'],
  )
})

test('the time of a reply is cut to the hour', () => {
  assert.equal(isoHour(new Date('2026-03-05T14:59:59.999Z')), '2026-03-05T14:00:00Z')
})

test('half an emoji in a reply does not stop it', async () => {
  const opened = await openReply(await sealed({ text: 'Courage \uD83D' }), keys, directory)
  assert.ok(opened.ok)
  assert.equal(opened.text, 'Courage \uFFFD')
  assert.ok(!toHexText(await sealed()).includes(toHexText(utf8('Bonjour'))))
})
