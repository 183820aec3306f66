import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SecretContext, type WrappedSecret, kemPublicKey, wrapSecret } from '@fanal/seal'
import { indexKeyOfKnownNode, knownNode } from '../line/fixtures/known-node.ts'
import { openIndexKey } from './open-index-key.ts'

const { directory } = await knownNode()
const seed = new Uint8Array(32).fill(8)
const owner = { organization: 'harbour', recipient: 'amina' }
const context: SecretContext = { deployment: directory.deployment, purpose: 'index', subject: 'harbour', recipient: 'amina', epoch: 1 }

async function wrapped(secret: Uint8Array, more: Partial<SecretContext> = {}): Promise<WrappedSecret> {
  const made = await wrapSecret(secret, await kemPublicKey(seed), { ...context, ...more } as SecretContext)
  if (!made.ok) throw new Error(made.problem)
  return made.wrap
}
const chosen = new Uint8Array(32).fill(66)

test('the key that the root’s directory names opens', async () => {
  assert.deepEqual(await openIndexKey([await wrapped(indexKeyOfKnownNode)], seed, owner, directory), indexKeyOfKnownNode)
})

test('a key that a stranger chose and sealed to the member’s public key is none, also before and after the right one', async () => {
  const [bad, good] = [await wrapped(chosen), await wrapped(indexKeyOfKnownNode)]
  assert.equal(await openIndexKey([bad], seed, owner, directory), null)
  for (const wraps of [
    [bad, good],
    [good, bad],
  ])
    assert.deepEqual(await openIndexKey(wraps, seed, owner, directory), indexKeyOfKnownNode)
})

test('a wrap for another place, reader, organization or purpose is none', async () => {
  const others = [{ deployment: 'f'.repeat(32) }, { subject: 'north' }, { recipient: 'bruno' }, { purpose: 'recovery' as const }]
  // oxlint-disable-next-line no-await-in-loop -- four
  for (const other of others) assert.equal(await openIndexKey([await wrapped(indexKeyOfKnownNode, other)], seed, owner, directory), null)
  assert.equal(await openIndexKey([await wrapped(indexKeyOfKnownNode)], seed, { ...owner, organization: 'north' }, directory), null)
})
