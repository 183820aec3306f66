import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { aDoor, aMember } from '@fanal/identity/testing'
import { type StreamId, entryBytes, fromBase64Url, fromHex, timedId } from '@fanal/kernel'
import { appendEntries, currentTree, leafHash, sequencePending, signHead, storeHead, verifyInclusion } from '@fanal/ledger'
import { publishedEvent } from '@fanal/oversee'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { logProof } from './edition-log-proof.ts'

const database = await testDatabase()
after(() => database.drop())
const door = aDoor(database)
const { world } = door
const { actor } = await aMember(database, door, ['secretariat'])
const worker = database.connect('worker', { max: 1 })
const auditor = database.connect('auditor', { max: 1 })
const manifest = 'ab'.repeat(32)
const deployment = 'a deployment'

async function append(type: string, named: string): Promise<void> {
  const { organization } = actor
  const [stream, id] = [timedId<'stream'>(world.now(), world.chance(10)) as StreamId, timedId<'entry'>(world.now(), world.chance(10))]
  const body = entryBytes({ type, version: 1, organization, stream, data: { manifest: named } }, { id, at: world.now(), actor })
  await appendEntries([{ organization, stream, id, body }], worker)
}

async function sign(): Promise<void> {
  await unitOfWork(worker, {}, async (tx) => {
    await sequencePending(1000, tx)
    const tree = await currentTree(tx)
    await storeHead(signHead({ deployment, ...tree, at: world.now() }, new Uint8Array(32).fill(1)), tx)
  })
}

suite('an edition that is out is found in the log', () => {
  test('nothing is proven before a signed head holds its publication', async () => {
    await append('oversee.edition.frozen', manifest)
    await append(publishedEvent, 'cd'.repeat(32))
    assert.equal(await logProof(manifest, deployment, auditor), null)
    await sign()
    assert.equal(await logProof(manifest, deployment, auditor), null, 'frozen is not published, and another edition is not this one')
    await append(publishedEvent, manifest)
    await unitOfWork(worker, {}, (tx) => sequencePending(1000, tx))
    assert.equal(await logProof(manifest, deployment, auditor), null, 'the head is from before')
  })

  test('then its entry is proven in the tree of that head, however much came before and after', async () => {
    for (let other = 0; other < 40; other += 1)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await append('runner.read', manifest)
    await sign()
    await append('runner.read', 'after the head')
    await unitOfWork(worker, {}, (tx) => sequencePending(1000, tx))
    const proof = await logProof(manifest, deployment, auditor)
    const entry = fromBase64Url(proof!.entry)!
    assert.equal((JSON.parse(new TextDecoder().decode(entry)) as { type: string }).type, publishedEvent)
    const [hashes, root] = [proof!.proof.map((hash) => fromHex(hash)!), fromHex(proof!.head.root)!]
    const { index, size } = proof!
    assert.ok(verifyInclusion({ index, size, leaf: leafHash(entry), proof: hashes, root }))
    assert.ok(size > 40 && proof!.head.size === size)
  })
})
