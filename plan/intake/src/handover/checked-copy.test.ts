import { openPackage } from '@fanal/handover/open'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Package } from '@fanal/handover'
import { openWithReportKey, sha256, systemChance, toBase64url, toHex } from '@fanal/seal'
import { knownNode, unitReader } from '../line/fixtures/known-node.ts'
import { digestIfAsShown, isCopyOf, isWrittenFor } from './checked-copy.ts'
import { type OpenedCopy, openCopy } from './open-handover.ts'
import { sealCopy, sealPackage } from './seal-handover.ts'

const { directory, deployment } = await knownNode()
const keys = { inbox: new Map([[1, unitReader.seed]]) }
const report = crypto.randomUUID()
const written: Package = {
  to: 'police',
  basis: 'reporter-yes',
  reason: 'Said yes.',
  language: 'en',
  fields: { situation: 'Three women are kept in a flat.' },
}

/** What a writer's device seals, and what a colleague's opens of it. */
async function writing(change: Partial<Package> = {}) {
  const made = await sealPackage({ ...written, ...change }, 'day', directory)
  assert.ok(made.ok)
  const at = { unit: 'day', report, member: 'amina', version: 1, toUnit: 'day', seal: made.seal }
  const sealed = await sealCopy(written, at, directory)
  assert.ok(sealed.ok)
  const copy = await openCopy(sealed.text, { deployment, unit: 'day', id: report }, keys)
  assert.ok(copy)
  return { copy, package: made }
}
const { copy, package: good } = await writing()
const row = { version: 1, receiver: 'police', toUnit: 'day', basis: 'reporter-yes' } as const

test('the copy is of the hand-over that the server lists, or it is not shown as that', () => {
  assert.ok(isCopyOf(copy, row))
  for (const other of [
    { version: 2 },
    { receiver: 'unit' as const },
    { toUnit: 'night' },
    { toUnit: null },
    { basis: 'court-order' as const },
  ])
    assert.ok(!isCopyOf(copy, { ...row, ...other }), JSON.stringify(other))
})

test('words that were written for the police do not go to a unit that the root calls a shelter', () => {
  assert.ok(isWrittenFor(copy, [{ unit: 'day', kind: 'police' }]))
  assert.ok(!isWrittenFor(copy, [{ unit: 'day', kind: 'victim-services' }]))
  assert.ok(!isWrittenFor(copy, []))
})

test('the package that waits opens with the key in the copy, and is released by its digest', async () => {
  const bytes = Buffer.from(good.text, 'base64url')
  assert.equal(await digestIfAsShown(good.text, copy, deployment), toHex(sha256(bytes)))
  assert.ok(
    (await openPackage(good.text, { deployment, unit: 'day', id: good.id }, written, keys)) !== null,
    'as it does at the receiver’s',
  )
})

test('other words than the ones that are shown are not released, whoever sealed them', async () => {
  const sly = await writing({ fields: { situation: 'Look at 12 Elm Street.' } })
  assert.equal(await digestIfAsShown(sly.package.text, sly.copy, deployment), null)
})

test('another package, a changed one, none, or one for another place is not released', async () => {
  const other = (await writing()).package
  const damaged = Buffer.from(good.text, 'base64url')
  damaged[damaged.length - 1]! ^= 1
  for (const waiting of [other.text, damaged.toString('base64url'), '', null])
    assert.equal(await digestIfAsShown(waiting, copy, deployment), null)
  const digest = toHex(sha256(damaged))
  assert.equal(await digestIfAsShown(damaged.toString('base64url'), { ...copy, seal: { ...copy.seal, digest } }, deployment), null)
  assert.equal(await digestIfAsShown(good.text, copy, 'f'.repeat(32)), null)
  const elsewhere: OpenedCopy = { ...copy, toUnit: 'night' }
  assert.equal(await digestIfAsShown(good.text, elsewhere, deployment), null)
})

test('a key that is not the envelope’s opens nothing', async () => {
  const bytes = Buffer.from(good.text, 'base64url')
  assert.deepEqual(await openWithReportKey(bytes, systemChance(32)), { ok: false, problem: 'commit-mismatch' })
  assert.equal(await digestIfAsShown(good.text, { ...copy, seal: { ...copy.seal, key: toBase64url(systemChance(32)) } }, deployment), null)
})

test('what the receiver opens says what the list says, or it is not shown', async () => {
  const place = { deployment, unit: 'day', id: good.id }
  assert.equal(await openPackage(good.text, place, { to: 'unit', basis: written.basis }, keys), null)
  assert.equal(await openPackage(good.text, place, { to: written.to, basis: 'court-order' }, keys), null)
})
