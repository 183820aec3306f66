import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type EntryId, entryBytes, type OrganizationId, randomId, type StreamId, thisWorld, type World } from '@fanal/kernel'
import { appendEntries, isSignedBy, latestHead, publicKeyOf } from '@fanal/ledger'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { sequenceAll, signCurrentHead } from './sequencer.ts'

const fresh = await testDatabase()
after(() => fresh.drop())
const database = fresh.connect('worker')
let now = new Date('2026-05-06T07:00:00Z')
const world: World = { now: () => now, chance: thisWorld.chance }
const logSeed = new Uint8Array(32).fill(5)
const deployment = '00112233445566778899aabbccddeeff'
const parts = { database, world, logSeed, deployment: () => Promise.resolve(deployment) }
const organization = randomId<'organization'>(thisWorld.chance(16)) as OrganizationId

async function append(): Promise<void> {
  const stream = randomId<'stream'>(thisWorld.chance(16)) as StreamId
  const id = randomId<'entry'>(thisWorld.chance(16)) as EntryId
  const body = entryBytes({ type: 'test.happened', version: 1, organization, stream, data: {} }, { id, at: now, actor: { kind: 'public' } })
  await unitOfWork(database, {}, (tx) => appendEntries([{ organization, stream, id, body }], tx))
}

test('nothing is signed before there is something, the first head at once, the next a minute later', async () => {
  assert.equal(await signCurrentHead(parts, 60_000), false)
  await append()
  assert.equal(await sequenceAll(parts), 1)
  assert.equal(await signCurrentHead(parts, 60_000), true)
  const first = await latestHead(deployment, database)
  assert.ok(first !== null && first.size === 1 && isSignedBy(first, publicKeyOf(logSeed)))
  await append()
  await sequenceAll(parts)
  now = new Date(now.getTime() + 59_000)
  assert.equal(await signCurrentHead(parts, 60_000), false)
  now = new Date(now.getTime() + 1000)
  assert.equal(await signCurrentHead(parts, 60_000), true)
  assert.equal(await signCurrentHead(parts), false, 'a log that did not grow is not signed again')
})

test('a node without keys signs nothing', async () => {
  await append()
  await sequenceAll(parts)
  assert.equal(await signCurrentHead({ ...parts, deployment: () => Promise.resolve(null) }), false)
})
