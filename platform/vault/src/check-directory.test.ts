import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Directory, deploymentId, directoryHash, signDirectory, signPublicKey, toBase64url } from '@fanal/seal'
import { type DirectoriesSeen, checkDirectory } from './check-directory.ts'

async function aRoot(fill: number) {
  const seed = new Uint8Array(32).fill(fill)
  const rootPublic = await signPublicKey(seed)
  const body: Directory = {
    v: 1,
    version: 1,
    previous: null,
    deployment: deploymentId(rootPublic),
    issuedAt: '2026-03-05T14:00:00Z',
    organizations: [],
    units: [],
    members: [],
    logKey: toBase64url(new Uint8Array(32)),
  }
  const first = await signDirectory(body, seed)
  const second = await signDirectory({ ...body, version: 2, previous: directoryHash(first) }, seed)
  return { deployment: body.deployment, first, second, said: (directory: unknown) => ({ rootPublic: toBase64url(rootPublic), directory }) }
}

const [ours, stranger] = [await aRoot(1), await aRoot(2)]

/** A device that has seen nothing yet. */
function device(): DirectoriesSeen {
  const versions = new Map<string, number>()
  return {
    highest: (deployment) => Promise.resolve(versions.get(deployment) ?? 0),
    keep: (deployment, version) => Promise.resolve(void versions.set(deployment, version)),
  }
}
const codeOf = (checked: { ok: boolean; problem?: string }) => (checked.ok ? 'ok' : checked.problem)

test('a directory that a stranger’s root signed, sent with that root, is of another node', async () => {
  assert.equal(codeOf(await checkDirectory(ours.said(ours.first), ours.deployment, device())), 'ok')
  assert.equal(codeOf(await checkDirectory(stranger.said(stranger.first), ours.deployment, device())), 'other-deployment')
  assert.equal(codeOf(await checkDirectory(ours.said(stranger.first), ours.deployment, device())), 'not-signed')
  for (const said of [{}, { rootPublic: 1 }, ours.said(null)])
    assert.equal(codeOf(await checkDirectory(said, ours.deployment, device())), 'not-signed')
})

test('a genuine directory that is older than one the device has seen is refused, and a device that saw none takes it', async () => {
  const seen = device()
  assert.equal(codeOf(await checkDirectory(ours.said(ours.first), ours.deployment, seen)), 'ok')
  assert.equal(codeOf(await checkDirectory(ours.said(ours.second), ours.deployment, seen)), 'ok')
  assert.equal(codeOf(await checkDirectory(ours.said(ours.first), ours.deployment, seen)), 'older')
  assert.equal(codeOf(await checkDirectory(ours.said(ours.second), ours.deployment, seen)), 'ok')
  assert.equal(codeOf(await checkDirectory(stranger.said(stranger.first), null, seen)), 'ok', 'each node counts for itself')
})

test('what is refused does not count as seen', async () => {
  const seen = device()
  assert.equal(codeOf(await checkDirectory(stranger.said(stranger.second), ours.deployment, seen)), 'other-deployment')
  assert.equal(await seen.highest(stranger.deployment), 0)
})
