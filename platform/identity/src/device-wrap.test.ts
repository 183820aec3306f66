import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newDeviceKey, unwrapOnDevice, wrapForDevice } from './device-wrap.ts'
import { concatSeeds, splitSeeds } from './seed-bytes.ts'

const seeds = { kem: new Uint8Array(32).fill(1), sign: new Uint8Array(32).fill(2) }
const half = new Uint8Array(32).fill(3)
const deviceKey = await newDeviceKey()
const wrap = await wrapForDevice(seeds, { deployment: 'here', organization: 'house', member: 'member' }, deviceKey, half)

test('both halves together open the seeds', async () => {
  assert.deepEqual(await unwrapOnDevice(wrap, deviceKey, half), seeds)
})

test('the device’s key cannot be read out, not even by our own script', async () => {
  await assert.rejects(crypto.subtle.exportKey('raw', deviceKey))
  assert.equal(deviceKey.extractable, false)
})

test('another device, another session, another member or one changed bit open nothing', async () => {
  assert.equal(await unwrapOnDevice(wrap, await newDeviceKey(), half), null)
  assert.equal(await unwrapOnDevice(wrap, deviceKey, new Uint8Array(32)), null)
  for (const other of [{ member: 'other' }, { organization: 'other' }, { deployment: 'other' }])
    assert.equal(await unwrapOnDevice({ ...wrap, ...other }, deviceKey, half), null)
  const ct = new Uint8Array(wrap.ct.slice(0))
  ct[5]! ^= 1
  assert.equal(await unwrapOnDevice({ ...wrap, ct: ct.buffer }, deviceKey, half), null)
})

test('the seeds do not lie open in the wrap', () => {
  assert.ok(!Buffer.from(wrap.ct).includes(Buffer.from(seeds.kem)))
})

test('seeds are written and read as 64 bytes', () => {
  assert.deepEqual(splitSeeds(concatSeeds(seeds)), seeds)
  assert.equal(splitSeeds(new Uint8Array(63)), null)
})
