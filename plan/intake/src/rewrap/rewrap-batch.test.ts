import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Directory, kemPublicKey, openEnvelope, receiptKeysFromSecret, toBase64url } from '@fanal/seal'
import { knownNode, unitReader } from '../line/fixtures/known-node.ts'
import { sealLetter } from '../line/line-client.ts'
import { readSubmission } from '../line/submission.ts'
import { rewrapBatch } from './rewrap-batch.ts'

const node = await knownNode()
const keys = await receiptKeysFromSecret(new Uint8Array(32).fill(5))
const next = new Uint8Array(32).fill(9)
const seeds = new Map([
  [1, unitReader.seed],
  [2, next],
])

async function rolled(): Promise<Directory> {
  const [unit] = node.directory.units
  const [first] = unit!.epochs
  const second = { ...first!, epoch: 2, inbox: toBase64url(await kemPublicKey(next)) }
  return { ...node.directory, units: [{ ...unit!, epochs: [{ ...first!, state: 'past' }, second] }] }
}

async function message() {
  const site = { to: '', fingerprint: node.fingerprint, deployment: node.deployment, demonstration: false, directory: node.directory }
  const letter = { kind: 'report', language: 'en', answers: { what: 'x' }, files: [], sealedBy: 'browser', unit: 'day' } as const
  const sealed = await sealLetter(site, keys, letter)
  const read = readSubmission(sealed.submission)
  assert.ok(read)
  return { kind: 'message' as const, report: keys.reportId, envelope: sealed.envelope, bytes: toBase64url(read.envelope) }
}

test('a message is wrapped to the later epoch, and opens with its key', async () => {
  const { done } = await rewrapBatch('day', [await message()], seeds, await rolled())
  const bytes = Buffer.from(done[0]!.bytes, 'base64url')
  const expected = { report: keys.reportId, unit: 'day', deployment: node.deployment }
  assert.ok((await openEnvelope(bytes, { ...unitReader, epoch: 2, seed: next }, expected)).ok)
})

test('an older directory takes no message back to an epoch that somebody who left still holds', async () => {
  const { done } = await rewrapBatch('day', [await message()], seeds, await rolled())
  assert.deepEqual(await rewrapBatch('day', done, seeds, node.directory), { done: [], closed: 1 })
  assert.deepEqual(await rewrapBatch('day', done, seeds, await rolled()), { done: [], closed: 1 }, 'nor to the same again')
})
