import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../test/world.ts'
import { toBase64url } from './encoding.ts'
import { keyId, keysId, recipientsFor } from './recipients.ts'

const { directory } = world

test('a new envelope goes to the unit and to its organization’s recovery', () => {
  const recipients = recipientsFor(directory, 'intake')
  assert.ok(recipients)
  const [unit, recovery] = recipients
  assert.deepEqual([unit.to, unit.id, unit.epoch], ['unit', 'intake', 2])
  assert.equal(toBase64url(unit.publicKey), directory.units[0]?.epochs[1]?.inbox)
  assert.deepEqual([recovery.to, recovery.id, recovery.epoch], ['recovery', keyId(recovery.publicKey), 0])
  assert.equal(toBase64url(recovery.publicKey), directory.organizations[0]?.recovery)
})

test('an unknown unit, or one without a current key, receives nothing', () => {
  assert.equal(recipientsFor(directory, 'nobody'), undefined)
  const [intake] = directory.units
  assert.ok(intake)
  assert.equal(recipientsFor({ ...directory, units: [{ ...intake, epochs: intake.epochs.slice(0, 1) }] }, 'intake'), undefined)
})

test('the name of a key is sixteen hexadecimal digits', () => {
  assert.match(keyId(new Uint8Array(1216)), /^[0-9a-f]{16}$/)
  assert.notEqual(keyId(new Uint8Array(1216)), keyId(new Uint8Array(1216).fill(1)))
})

test('the name of somebody’s keys changes with either of them', () => {
  const [kem, sign] = [new Uint8Array(1216), new Uint8Array(32)]
  assert.match(keysId(kem, sign), /^[0-9a-f]{16}$/)
  assert.notEqual(keysId(kem, sign), keysId(kem.with(1215, 1), sign))
  assert.notEqual(keysId(kem, sign), keysId(kem, sign.with(0, 1)))
  assert.notEqual(keysId(kem, sign), keyId(kem))
})
