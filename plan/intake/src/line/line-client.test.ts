import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rootFingerprint, toBase64url } from '@fanal/seal'
import { knownNode } from './fixtures/known-node.ts'
import { LineRefused, reachNode } from './line-client.ts'

const node = await knownNode()
const poster = rootFingerprint(new Uint8Array(32).fill(9))

/** A server that answers as it likes. */
const saying =
  (more: object): typeof fetch =>
  () => {
    const { deployment, rootPublic, fingerprint, demonstration, signed } = node
    return Promise.resolve(
      Response.json({ deployment, rootPublic: toBase64url(rootPublic), fingerprint, demonstration, directory: signed, ...more }),
    )
  }

test('the digits of the poster belong to the root that signed, however they are spaced', async () => {
  const reached = await reachNode('https://line.example/', { fetch: saying({}), fingerprint: node.fingerprint.replaceAll(' ', '-') })
  assert.equal(reached.fingerprint, rootFingerprint(node.rootPublic))
  assert.equal(reached.deployment, node.deployment)
})

test('a root of one’s own under the digits of the poster is refused', async () => {
  await assert.rejects(
    reachNode('https://line.example', { fetch: saying({ fingerprint: poster }), fingerprint: poster }),
    (fault) => fault instanceof LineRefused && fault.code === 'other-fingerprint',
  )
})

test('what the server calls the fingerprint and the deployment is never passed on', async () => {
  const reached = await reachNode('https://line.example', { fetch: saying({ fingerprint: poster, deployment: '0'.repeat(32) }) })
  assert.deepEqual([reached.fingerprint, reached.deployment], [node.fingerprint, node.deployment])
})
