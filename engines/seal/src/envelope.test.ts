import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { toHexText } from '../test/fixtures.ts'
import { goodEnvelope, letterWith, seededChance, seedOf, world } from '../test/world.ts'
import { contentBytes } from './canonical.ts'
import { sealEnvelope, type Letter } from './envelope.ts'
import { readEnvelope } from './envelope-frame.ts'
import { kemPublicKey } from './hpke.ts'
import { openEnvelope } from './open-envelope.ts'
import { maxContent } from './padding.ts'
import { envelopeIdFor } from './receipt-keys.ts'
import type { Recipient } from './wraps.ts'

const { recipients, officer, recovery } = world

async function problemOf(letter: Letter, to: readonly Recipient[] = recipients): Promise<string> {
  const sealed = await sealEnvelope(letter, to, seededChance('problems'))
  return sealed.ok ? 'none' : sealed.problem
}

test('unit and recovery both open what was sealed', async () => {
  const content = { answers: { what: 'Une femme au motel', where: 'Route 117' }, language: 'fr' }
  const sealed = await goodEnvelope(content)
  for (const reader of [officer, recovery]) {
    const opened = await openEnvelope(sealed.bytes, reader)
    assert.ok(opened.ok)
    assert.deepEqual(opened.content, content)
    assert.deepEqual(opened.reportKey, sealed.reportKey)
    assert.deepEqual(opened.head, sealed.head)
  }
})

test('any JSON comes back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ stringUnit: 'grapheme' }), async (value) => {
      const sealed = await sealEnvelope(letterWith(value), recipients.slice(0, 1))
      assert.ok(sealed.ok)
      const opened = await openEnvelope(sealed.bytes, officer)
      assert.ok(opened.ok)
      // -0 is 0 in JSON
      assert.deepEqual(opened.content, JSON.parse(JSON.stringify(value)))
    }),
    { numRuns: 60 },
  )
})

test('the server sees the head, the names of readers and one of three sizes', async () => {
  const bodies = await Promise.all(
    ['', 'a'.repeat(4000), 'a'.repeat(4100), 'a'.repeat(60_000)].map(async (what) => {
      const read = readEnvelope((await goodEnvelope({ what })).bytes)
      assert.ok(read.ok)
      assert.deepEqual(
        read.wraps.map(({ to, id, epoch }) => ({ to, id, epoch })),
        [
          { to: 'unit', id: 'intake', epoch: 2 },
          { to: 'recovery', id: recovery.id, epoch: 0 },
        ],
      )
      return read.sizes.body
    }),
  )
  assert.deepEqual(bodies, [4112, 4112, 16_400, 65_552])
})

test('two reports of different length in one bucket have the same size', async () => {
  const short = await goodEnvelope({ what: 'a' })
  const long = await goodEnvelope({ what: 'a'.repeat(3000) })
  assert.equal(short.bytes.length, long.bytes.length)
})

test('nothing of the content, the report key or a seed stands in the bytes', async () => {
  const sealed = await goodEnvelope({ what: 'canary canary canary' })
  const hexBytes = toHexText(sealed.bytes)
  for (const secret of [
    new TextEncoder().encode('canary'),
    sealed.reportKey,
    world.inboxSeed,
    world.keys.locator,
    world.keys.mailboxSeed,
  ]) {
    assert.ok(!hexBytes.includes(toHexText(secret)))
  }
})

test('the same words sent again have the same id under another key', async () => {
  const content = { what: 'the same words' }
  const first = await sealEnvelope(letterWith(content), recipients)
  const again = await sealEnvelope(letterWith(content), recipients)
  assert.ok(first.ok && again.ok)
  assert.equal(first.head.envelope, again.head.envelope)
  assert.equal(first.head.envelope, envelopeIdFor(world.keys, contentBytes(content) ?? new Uint8Array()))
  assert.notEqual(toHexText(first.reportKey), toHexText(again.reportKey))
  assert.notEqual(first.head.commit, again.head.commit)
})

test('the longest content fits, one byte more does not and says how much would', async () => {
  const longest = 'a'.repeat(maxContent - 2)
  assert.equal(await problemOf(letterWith(longest)), 'none')
  const refused = await sealEnvelope(letterWith(`${longest}a`), recipients)
  assert.deepEqual(refused, { ok: false, problem: 'too-large', max: maxContent, size: maxContent + 1 })
  const accents = await sealEnvelope(letterWith('é'.repeat(maxContent / 2)), recipients)
  assert.ok(!accents.ok)
})

test('two megabytes of text are refused, not truncated', async () => {
  assert.equal(await problemOf(letterWith({ what: 'x'.repeat(2_000_000) })), 'too-large')
})

test('half an emoji does not stop a report', async () => {
  const sealed = await sealEnvelope(letterWith({ what: 'help \uD83D' }), recipients)
  assert.ok(sealed.ok)
  const opened = await openEnvelope(sealed.bytes, officer)
  assert.ok(opened.ok)
  assert.deepEqual(opened.content, { what: 'help \uFFFD' })
})

test('what is no JSON, or an id of another form, is named', async () => {
  assert.equal(await problemOf(letterWith(Number.NaN)), 'not-json')
  const changes: Partial<Letter>[] = [
    { deployment: 'demo' },
    { unit: '' },
    { unit: 'in take' },
    { epoch: -1 },
    { epoch: 1.5 },
    { report: 'report-1' },
    { envelope: '00000000-0000-1000-8000-000000000000' },
    { files: -1 },
  ]
  for (const change of changes) {
    assert.equal(await problemOf(letterWith('a', change)), 'bad-head', JSON.stringify(change))
  }
})

test('recipients: at least one, at most 32, none twice, each with a key', async () => {
  const [unit] = recipients
  assert.ok(unit)
  assert.equal(await problemOf(letterWith('a'), []), 'bad-recipients')
  assert.equal(await problemOf(letterWith('a'), [unit, unit]), 'bad-recipients')
  assert.equal(await problemOf(letterWith('a'), [{ ...unit, publicKey: unit.publicKey.subarray(1) }]), 'bad-recipients')
  assert.equal(await problemOf(letterWith('a'), [{ ...unit, id: 'in take' }]), 'bad-recipients')
  const many = (count: number) => Array.from({ length: count }, (_, epoch) => ({ ...unit, id: 'x'.repeat(64), epoch }))
  assert.equal(await problemOf(letterWith('a'), many(32)), 'none')
  assert.equal(await problemOf(letterWith('a'), many(33)), 'bad-recipients')
})

test('a third reader, the duty supervisor, opens with a wrap of their own', async () => {
  const supervisor = { to: 'supervisor', id: 'duty', epoch: 0 } as const
  const seed = seedOf('supervisor')
  const sealed = await sealEnvelope(letterWith('critical'), [...recipients, { ...supervisor, publicKey: await kemPublicKey(seed) }])
  assert.ok(sealed.ok)
  const opened = await openEnvelope(sealed.bytes, { ...supervisor, seed })
  assert.ok(opened.ok)
  assert.equal(opened.content, 'critical')
})
