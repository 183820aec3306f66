import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { flipped } from '../test/fixtures.ts'
import { seedOf, world } from '../test/world.ts'
import type { Directory } from './directory.ts'
import { signPublicKey } from './ed25519.ts'
import { fromBase64url, toBase64url } from './encoding.ts'
import {
  deploymentId,
  directoryHash,
  rootFingerprint,
  signDirectory,
  verifyDirectory,
  verifyDirectoryChain,
  type SignedDirectory,
} from './sign-directory.ts'

const { directory, rootSeed, rootPublic } = world
const first = await signDirectory(directory, rootSeed)
const otherRoot = await signPublicKey(seedOf('another root'))

async function next(previous: SignedDirectory, changes: Partial<Directory> = {}): Promise<SignedDirectory> {
  const version = previous.body.version + 1
  return signDirectory({ ...previous.body, version, previous: directoryHash(previous), ...changes }, rootSeed)
}

const second = await next(first)
const third = await next(second)

async function problemOf(signed: unknown, root: Uint8Array = rootPublic): Promise<string> {
  const result = await verifyDirectory(signed, root)
  return result.ok ? 'none' : result.problem
}

async function chainProblem(chain: readonly unknown[]): Promise<string> {
  const result = await verifyDirectoryChain(chain, rootPublic)
  return result.ok ? 'none' : result.problem
}

test('the deployment is the start of a hash of the root key', () => {
  assert.equal(deploymentId(rootPublic), createHash('sha256').update(rootPublic).digest('hex').slice(0, 32))
})

test('a signed directory is verified, also after a trip through JSON', async () => {
  const sent = JSON.parse(JSON.stringify(first, undefined, 2)) as unknown
  const result = await verifyDirectory(sent, rootPublic)
  assert.ok(result.ok)
  assert.deepEqual(result.directory, directory)
})

test('what another root signed is of another deployment', async () => {
  assert.equal(await problemOf(first, otherRoot), 'other-deployment')
  assert.equal(await problemOf({ ...first, body: { ...directory, deployment: deploymentId(otherRoot) } }, otherRoot), 'bad-signature')
})

test('any change after the signature is noticed', async () => {
  const [intake] = directory.units
  assert.ok(intake)
  const changes: Partial<Directory>[] = [
    { issuedAt: '2026-03-05T14:00:01Z' },
    { logKey: toBase64url(otherRoot) },
    { members: [] },
    { units: [intake] },
    { units: [{ ...intake, receives: false }] },
    { version: 2, previous: '0'.repeat(64) },
  ]
  for (const change of changes) {
    assert.equal(await problemOf({ ...first, body: { ...directory, ...change } }), 'bad-signature', Object.keys(change).join())
  }
  const signature = fromBase64url(first.signature) ?? new Uint8Array()
  for (const bit of [0, 255, 256, 511]) {
    assert.equal(await problemOf({ ...first, signature: toBase64url(flipped(signature, bit)) }), 'bad-signature')
  }
})

test('what is no signed directory is named', async () => {
  for (const other of [
    null,
    [],
    {},
    'x',
    { ...first, extra: 1 },
    { body: first.body },
    { ...first, signature: 'short' },
    { ...first, body: null },
  ]) {
    assert.equal(await problemOf(other), 'bad-shape')
  }
  const [harbour] = directory.organizations
  assert.ok(harbour)
  const half = { ...directory, organizations: [{ ...harbour, name: { en: '\uD83D', fr: '' } }] }
  assert.equal(await problemOf({ ...first, body: half }), 'bad-signature')
})

test('a chain of versions is verified up to the last', async () => {
  const result = await verifyDirectoryChain([first, second, third], rootPublic)
  assert.ok(result.ok)
  assert.equal(result.directory.version, 3)
  assert.equal(await chainProblem([first]), 'none')
  assert.equal(await chainProblem([second, third]), 'none')
})

test('a version left out, repeated, out of order or put in is noticed', async () => {
  assert.equal(await chainProblem([]), 'empty')
  assert.equal(await chainProblem([first, third]), 'broken-chain')
  assert.equal(await chainProblem([first, first]), 'broken-chain')
  assert.equal(await chainProblem([second, first]), 'broken-chain')
  const fork = await next(first, { issuedAt: '2026-04-01T00:00:00Z' })
  assert.equal(await chainProblem([first, fork]), 'none')
  assert.equal(await chainProblem([first, fork, third]), 'broken-chain')
  assert.equal(await chainProblem([first, { ...second, signature: first.signature }, third]), 'bad-signature')
})

test('what is no directory of this root is not signed', async () => {
  await assert.rejects(signDirectory({ ...directory, version: 0 }, rootSeed), TypeError)
  await assert.rejects(signDirectory(directory, seedOf('another root')), TypeError)
})

test('the fingerprint of the root is six groups of five digits, another root has another', () => {
  assert.match(rootFingerprint(rootPublic), /^\d{5}( \d{5}){5}$/)
  assert.notEqual(rootFingerprint(rootPublic), rootFingerprint(otherRoot))
  const digest = createHash('sha256').update('fanal/v1/root-fingerprint').update(rootPublic).digest()
  assert.equal(rootFingerprint(rootPublic).slice(-5), String(digest.readUIntBE(25, 5) % 100_000).padStart(5, '0'))
})
