import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goodEnvelope, letterWith, seededChance, seedOf, world } from '../test/world.ts'
import { open, seal, singleUseNonce } from './aead.ts'
import { concat, uint, utf8 } from './bytes.ts'
import { bodyKey, sealEnvelope, wrapAll } from './envelope.ts'
import { canonicalBytes } from './canonical.ts'
import { keepsWrap, readFrame, writeFrame, type Frame } from './envelope-frame.ts'
import { toBase64url } from './encoding.ts'
import { sha256 } from './hash.ts'
import { kemPublicKey } from './hpke.ts'
import { openEnvelope, rewrapEnvelope, type Expected } from './open-envelope.ts'
import { pad } from './padding.ts'
import { tagOfWraps, type Reader } from './wraps.ts'

const { officer, recovery, recipients, directory, keys } = world
const good = await goodEnvelope()

function frameOf(bytes: Uint8Array): Frame {
  const read = readFrame(bytes)
  assert.ok(read.ok)
  return read.frame
}

async function problemOf(bytes: Uint8Array, reader: Reader = officer, expected: Expected = {}): Promise<string> {
  const opened = await openEnvelope(bytes, reader, expected)
  return opened.ok ? 'none' : opened.problem
}

/** The same envelope, sealed again with another plaintext under the right keys: what only a key holder could do. */
async function withPlaintext(plaintext: Uint8Array): Promise<Uint8Array> {
  const frame = frameOf(good.bytes)
  return writeFrame({ ...frame, body: await seal(bodyKey(good.reportKey, frame.head), singleUseNonce, plaintext, sha256(frame.headBytes)) })
}

test('a reader without a wrap is told so', async () => {
  assert.equal(await problemOf(good.bytes, { ...officer, epoch: 1 }), 'not-for-this-reader')
  assert.equal(await problemOf(good.bytes, { ...officer, id: 'night' }), 'not-for-this-reader')
  assert.equal(await problemOf(good.bytes, { ...officer, to: 'supervisor' }), 'not-for-this-reader')
})

test('the name of a reader opens nothing without the seed', async () => {
  assert.equal(await problemOf(good.bytes, { ...officer, seed: recovery.seed }), 'wrap-broken')
  assert.equal(await problemOf(good.bytes, { ...officer, seed: seedOf('intake inbox 1') }), 'wrap-broken')
  assert.equal(await problemOf(good.bytes, { ...officer, seed: new Uint8Array(5) }), 'wrap-broken')
})

test('what the reader knows must agree', async () => {
  const { report, unit, deployment } = good.head
  assert.equal(await problemOf(good.bytes, officer, { report, unit, deployment }), 'none')
  assert.equal(await problemOf(good.bytes, officer, { deployment: '0'.repeat(32) }), 'other-deployment')
  assert.equal(await problemOf(good.bytes, officer, { unit: 'night' }), 'other-unit')
  assert.equal(await problemOf(good.bytes, officer, { report: '00000000-0000-4000-8000-000000000000' }), 'other-report')
})

test('a wrap for one reader does not open under the name of another', async () => {
  const frame = frameOf(good.bytes)
  const [unit, other] = frame.wraps
  assert.ok(unit && other)
  const swapped = canonicalBytes([
    { ...unit, enc: other.enc, ct: other.ct },
    { ...other, enc: unit.enc, ct: unit.ct },
  ])
  assert.equal(await problemOf(writeFrame({ ...frame, wrapsBytes: swapped })), 'wrap-broken')
  assert.equal(
    await problemOf(writeFrame({ ...frame, wrapsBytes: swapped }), { ...officer, to: 'recovery', id: recovery.id, epoch: 0 }),
    'wrap-broken',
  )
})

test('parts of two good envelopes do not fit together', async () => {
  const other = await sealEnvelope(letterWith({ answers: { what: 'B woman at the motel' } }), recipients, seededChance('other'))
  assert.ok(other.ok)
  const [a, b] = [frameOf(good.bytes), frameOf(other.bytes)]
  assert.equal(await problemOf(writeFrame({ ...a, body: b.body })), 'body-tampered')
  assert.equal(await problemOf(writeFrame({ ...a, wrapsTag: b.wrapsTag })), 'wraps-tampered')
  assert.equal(await problemOf(writeFrame({ ...a, wrapsBytes: b.wrapsBytes })), 'wrap-broken')
  assert.equal(await problemOf(writeFrame({ ...a, headBytes: b.headBytes })), 'wrap-broken')
  assert.equal(await problemOf(writeFrame({ ...a, wrapsBytes: b.wrapsBytes, wrapsTag: b.wrapsTag, body: b.body })), 'wrap-broken')
})

test('a wrap left out, doubled in order or added is noticed by whoever stays', async () => {
  const frame = frameOf(good.bytes)
  const [unit, other] = frame.wraps
  assert.ok(unit && other)
  assert.equal(await problemOf(writeFrame({ ...frame, wrapsBytes: canonicalBytes([unit]) })), 'wraps-tampered')
  assert.equal(await problemOf(writeFrame({ ...frame, wrapsBytes: canonicalBytes([other, unit]) })), 'wraps-tampered')
  const added = canonicalBytes([unit, other, { ...other, id: 'somebody' }])
  assert.equal(await problemOf(writeFrame({ ...frame, wrapsBytes: added })), 'wraps-tampered')
})

test('two readers cannot be given two report keys: the commitment is checked', async () => {
  const frame = frameOf(good.bytes)
  const otherKey = seedOf('another report key')
  const forSecond = await wrapAll(otherKey, frame.head, frame.headBytes, recipients, seededChance('equivocation'))
  assert.ok(forSecond)
  assert.equal(
    await problemOf(writeFrame({ ...frame, wrapsBytes: forSecond, wrapsTag: tagOfWraps(otherKey, forSecond) })),
    'commit-mismatch',
  )
})

test('padding that is not zero, a false length and content that is not canonical are named', async () => {
  const dirty = pad(utf8('"a"'), 4096)
  dirty[4095] = 1
  assert.equal(await problemOf(await withPlaintext(dirty)), 'bad-padding')
  assert.equal(await problemOf(await withPlaintext(concat(uint(5000, 4), new Uint8Array(4092)))), 'bad-padding')
  assert.equal(await problemOf(await withPlaintext(pad(utf8('{ }'), 4096))), 'unreadable-content')
  assert.equal(await problemOf(await withPlaintext(pad(utf8(''), 4096))), 'unreadable-content')
  assert.equal(await problemOf(await withPlaintext(pad(Uint8Array.of(0xff), 4096))), 'unreadable-content')
  assert.equal(await problemOf(await withPlaintext(pad(utf8('['.repeat(4000)), 4096))), 'unreadable-content')
  assert.equal(await problemOf(await withPlaintext(pad(utf8('"a"'), 4096))), 'none')
})

test('the body is bound to the head', async () => {
  const frame = frameOf(good.bytes)
  const body = await open(bodyKey(good.reportKey, frame.head), singleUseNonce, frame.body, sha256(utf8('another head')))
  assert.equal(body, undefined)
})

const nextSeed = seedOf('intake inbox 3')
const next: Reader = { to: 'unit', id: 'intake', epoch: 3, seed: nextSeed }
const nextRecipient = { to: 'unit', id: 'intake', epoch: 3, publicKey: await kemPublicKey(nextSeed) } as const

test('after an epoch roll the new key opens the same report, the old one does not', async () => {
  const rolled = await rewrapEnvelope(good.bytes, officer, [nextRecipient])
  assert.ok(rolled.ok)
  const opened = await openEnvelope(rolled.bytes, next, { report: keys.reportId, deployment: directory.deployment })
  assert.ok(opened.ok)
  assert.deepEqual(opened.head, good.head)
  assert.equal(await problemOf(rolled.bytes, officer), 'not-for-this-reader')
  assert.equal(await problemOf(rolled.bytes, recovery), 'not-for-this-reader')
  const [before, after] = [frameOf(good.bytes), frameOf(rolled.bytes)]
  assert.deepEqual(after.headBytes, before.headBytes)
  assert.deepEqual(after.body, before.body)
})

test('recovery can give a report back to the unit, again and again', async () => {
  const once = await rewrapEnvelope(good.bytes, recovery, [nextRecipient, ...recipients])
  assert.ok(once.ok)
  const twice = await rewrapEnvelope(once.bytes, next, recipients)
  assert.ok(twice.ok)
  assert.equal(await problemOf(twice.bytes), 'none')
  assert.equal(await problemOf(twice.bytes, next), 'not-for-this-reader')
})

test('what cannot be opened is not re-wrapped', async () => {
  const attempts = [
    await rewrapEnvelope(good.bytes.subarray(1), officer, recipients),
    await rewrapEnvelope(good.bytes, next, recipients),
    await rewrapEnvelope(good.bytes, officer, []),
    await rewrapEnvelope(writeFrame({ ...frameOf(good.bytes), wrapsTag: new Uint8Array(32) }), officer, recipients),
  ]
  assert.deepEqual(
    attempts.map((attempt) => (attempt.ok ? 'none' : attempt.problem)),
    ['wrong-magic', 'not-for-this-reader', 'bad-recipients', 'wraps-tampered'],
  )
})

test('recovery’s wrap stays byte for byte when the unit’s keys roll, and a server can see it', async () => {
  const rolled = await rewrapEnvelope(good.bytes, officer, [nextRecipient, ...recipients.filter(({ to }) => to === 'recovery')])
  assert.ok(rolled.ok)
  assert.ok(keepsWrap(good.bytes, rolled.bytes, recovery))
  assert.equal(await problemOf(rolled.bytes, recovery), 'none')
  assert.ok(!keepsWrap(good.bytes, rolled.bytes, next), 'a new reader had none before')
  assert.ok(!keepsWrap(good.bytes, rolled.bytes, officer), 'who is left out has none after')
  const frame = frameOf(rolled.bytes)
  const noise = frame.wraps.map((wrap) => ({ ...wrap, ct: toBase64url(new Uint8Array(48)) }))
  assert.ok(!keepsWrap(good.bytes, writeFrame({ ...frame, wrapsBytes: canonicalBytes(noise) }), recovery))
})
