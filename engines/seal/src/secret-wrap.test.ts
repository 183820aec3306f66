import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flipped } from '../test/fixtures.ts'
import { seededChance, seedOf, world } from '../test/world.ts'
import { fromBase64url, toBase64url } from './encoding.ts'
import { kemPublicKey } from './hpke.ts'
import { isSecretContext, unwrapSecret, wrapSecret, type SecretContext } from './secret-wrap.ts'

const { deployment } = world.directory
const secret = seedOf('intake inbox 2')
const seed = seedOf('amina kem')
const publicKey = await kemPublicKey(seed)
const context: SecretContext = { deployment, purpose: 'unit-inbox', subject: 'intake', recipient: 'amina', epoch: 2 }
const subject: SecretContext = { deployment, purpose: 'subject', subject: 'person-1', class: 'C4', recipient: 'amina', epoch: 0 }

async function wrapOf(place: SecretContext = context) {
  const result = await wrapSecret(secret, publicKey, place, seededChance('secret wrap'))
  assert.ok(result.ok)
  return result.wrap
}

async function problemOf(wrap: unknown, place: SecretContext = context, reader = seed): Promise<string> {
  const opened = await unwrapSecret(wrap, reader, place)
  return opened.ok ? 'none' : opened.problem
}

test('a secret comes back in its own context, also after a trip through JSON', async () => {
  for (const place of [context, subject]) {
    const wrap = JSON.parse(JSON.stringify(await wrapOf(place))) as unknown
    assert.deepEqual(await unwrapSecret(wrap, seed, place), { ok: true, secret })
  }
})

test('a list of wraps can be sorted by its contexts without opening any', async () => {
  assert.deepEqual((await wrapOf(subject)).context, subject)
})

test('a wrap opens for its own reader only', async () => {
  assert.equal(await problemOf(await wrapOf(), context, seedOf('bruno kem')), 'wrap-broken')
})

const elsewhere: SecretContext[] = [
  { ...context, deployment: '0'.repeat(32) },
  { ...context, purpose: 'unit-sign' },
  { ...context, purpose: 'recovery' },
  { ...context, subject: 'night' },
  { ...context, recipient: 'bruno' },
  { ...context, epoch: 3 },
  subject,
]

test('a wrap is refused where the caller wants it for something else', async () => {
  const wrap = await wrapOf()
  for (const other of elsewhere) {
    assert.equal(await problemOf(wrap, other), 'other-context', JSON.stringify(other))
  }
})

test('a wrap whose context was rewritten does not open', async () => {
  const wrap = await wrapOf()
  for (const other of elsewhere) {
    assert.equal(await problemOf({ ...wrap, context: other }, other), 'wrap-broken', JSON.stringify(other))
  }
})

test('a wrap for one class opens that class only', async () => {
  const wrap = await wrapOf(subject)
  const health: SecretContext = { ...subject, class: 'C6' }
  assert.equal(await problemOf(wrap, subject), 'none')
  assert.equal(await problemOf(wrap, health), 'other-context')
  assert.equal(await problemOf({ ...wrap, context: health }, health), 'wrap-broken')
})

test('flipped bits are noticed', async () => {
  const wrap = await wrapOf()
  const enc = fromBase64url(wrap.enc) ?? new Uint8Array()
  const ct = fromBase64url(wrap.ct) ?? new Uint8Array()
  for (const bit of [0, 4000, 8703, 8704, 8959]) {
    assert.equal(await problemOf({ ...wrap, enc: toBase64url(flipped(enc, bit)) }), 'wrap-broken')
  }
  for (const bit of [0, 255, 256, 383]) {
    assert.equal(await problemOf({ ...wrap, ct: toBase64url(flipped(ct, bit)) }), 'wrap-broken')
  }
})

test('what is no wrap is named', async () => {
  const wrap = await wrapOf()
  const others = [
    null,
    {},
    { ...wrap, v: 2 },
    { ...wrap, extra: 1 },
    { ...wrap, enc: wrap.ct },
    { ...wrap, ct: wrap.enc },
    { ...wrap, context: null },
  ]
  for (const other of others) {
    assert.equal(await problemOf(other), 'bad-shape')
  }
})

test('a context has its fields, a class where it is of a subject and nowhere else', () => {
  assert.ok(isSecretContext(context) && isSecretContext(subject))
  const { class: _, ...classless } = subject
  for (const other of [
    null,
    {},
    classless,
    { ...context, class: 'C4' },
    { ...subject, class: 'C8' },
    { ...context, epoch: -1 },
    { ...context, subject: '' },
  ]) {
    assert.ok(!isSecretContext(other), JSON.stringify(other))
  }
})

test('what cannot be wrapped is named', async () => {
  const problems = [
    await wrapSecret(new Uint8Array(31), publicKey, context),
    await wrapSecret(secret, publicKey, { ...context, deployment: 'demo' }),
    await wrapSecret(secret, publicKey.subarray(1), context),
  ]
  assert.deepEqual(
    problems.map((result) => !result.ok && result.problem),
    ['bad-secret', 'bad-context', 'bad-recipient'],
  )
})
