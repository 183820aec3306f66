import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chainAfter, chainStart, leafHash, publicKeyOf, rootOf, signHead } from './index.ts'
import { type EntryId, entryBytes, type OrganizationId, randomId, type StreamId, thisWorld } from '@fanal/kernel'
import { type Transaction, unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { appendEntries, currentTree, latestHead, readHeads, readLog, readLoose, sequencePending, storeHead } from './ledger.store.ts'
import { verifyLedger } from './verify.ts'

const database = await testDatabase()
const workbench = database.connect('workbench')
const worker = database.connect('worker')
const auditor = database.connect('auditor')
after(() => database.drop())

const newId = <N extends string>() => randomId<N>(thisWorld.chance(16))
const organization = newId<'organization'>() as OrganizationId

function entry(stream: StreamId) {
  const id = newId<'entry'>() as EntryId
  return {
    organization,
    stream,
    id,
    body: entryBytes(
      { type: 'test.happened', version: 1, organization, stream, data: {} },
      { id, at: new Date(), actor: { kind: 'public' } },
    ),
  }
}
const append = (...streams: StreamId[]) =>
  unitOfWork(workbench, { organization }, (tx: Transaction) => appendEntries(streams.map(entry), tx))
const sequence = (limit: number) => unitOfWork(worker, {}, (tx) => sequencePending(limit, tx))
const copy = async () => ({ records: readLog(auditor), loose: readLoose(auditor), heads: await readHeads('d', auditor) })
const key = new Uint8Array(32).fill(3)

test('entries take the next place of their stream and chain as code says', async () => {
  const stream = newId<'stream'>() as StreamId
  assert.deepEqual(await append(stream, stream), [1, 2])
  const rows = await auditor.query<{ seq: number; body: Buffer; leaf: Buffer; chain: Buffer }>(
    'select seq, body, leaf, chain from fanal.ledger_entry where stream_id = $1 order by seq',
    [stream],
  )
  const first = chainAfter(chainStart, 1, rows[0]!.body)
  assert.deepEqual(new Uint8Array(rows[0]!.chain), first)
  assert.deepEqual(new Uint8Array(rows[1]!.chain), chainAfter(first, 2, rows[1]!.body))
  assert.deepEqual(new Uint8Array(rows[0]!.leaf), leafHash(rows[0]!.body))
})

test('forty writers of one stream lose and double nothing', async () => {
  const stream = newId<'stream'>() as StreamId
  const places = (await Promise.all(Array.from({ length: 40 }, () => append(stream)))).flat()
  assert.deepEqual(
    places.toSorted((a, b) => a - b),
    Array.from({ length: 40 }, (_, index) => index + 1),
  )
})

test('the sequencer takes everything in pages, the log verifies, and signing is by size', async () => {
  await append(newId<'stream'>(), newId<'stream'>())
  while ((await sequence(7)) > 0);
  const tree = await currentTree(auditor)
  const leaves = (await Array.fromAsync(readLog(auditor))).map((record) => record.leaf)
  assert.equal(tree.size, leaves.length)
  assert.deepEqual(tree.root, rootOf(leaves))
  await unitOfWork(worker, {}, (tx) => storeHead(signHead({ deployment: 'd', size: tree.size, root: tree.root, at: new Date() }, key), tx))
  assert.equal((await latestHead('d', auditor))?.size, tree.size)
  const late = newId<'stream'>() as StreamId
  await append(late)
  const verdict = await verifyLedger(await copy(), publicKeyOf(key))
  assert.deepEqual(
    { ok: verdict.ok, pending: verdict.pending, entries: verdict.entries },
    { ok: true, pending: 1, entries: leaves.length + 1 },
  )
})

test('no role may change, remove or place an entry by hand', async () => {
  await append(newId<'stream'>())
  const tries = [
    'update fanal.ledger_entry set seq = seq',
    'delete from fanal.ledger_entry',
    'truncate fanal.ledger_entry',
    'insert into fanal.ledger_entry select * from fanal.ledger_entry',
    'delete from fanal.log_leaf',
    'update fanal.log_head set size = 1',
  ]
  for (const db of [workbench, worker, auditor, database.connect('public')])
    for (const text of tries) await assert.rejects(db.query(text), /permission denied/, `${db.role}: ${text}`)
})

test('whoever works for one organization appends nothing for another', async () => {
  const stream = newId<'stream'>() as StreamId
  const foreign = unitOfWork(workbench, { organization: newId() }, (tx) => appendEntries([entry(stream)], tx))
  await assert.rejects(foreign, /another organization/)
})

test('another organization’s entries are not seen by the workbench', async () => {
  const stream = newId<'stream'>() as StreamId
  await append(stream)
  const seen = (as: string) =>
    unitOfWork(
      workbench,
      { organization: as },
      async (tx) => (await tx.query('select 1 from fanal.ledger_entry where stream_id = $1', [stream])).length,
    )
  assert.equal(await seen(organization), 1)
  assert.equal(await seen(newId()), 0)
})

test('what an operator changes in the tables is found and named', async () => {
  const stream = newId<'stream'>() as StreamId
  await append(stream, stream, stream)
  while ((await sequence(1000)) > 0);
  const tree = await currentTree(auditor)
  await unitOfWork(worker, {}, (tx) => storeHead(signHead({ deployment: 'd', size: tree.size, root: tree.root, at: new Date() }, key), tx))
  const faults = async (): Promise<string[]> => [
    ...new Set((await verifyLedger(await copy(), publicKeyOf(key))).faults.filter((f) => f.stream === stream).map((f) => f.kind)),
  ]
  assert.deepEqual(await faults(), [])
  const where = `where stream_id = '${stream}' and seq = 2`
  await database.asOperator(`update fanal.ledger_entry set body = set_byte(body, 9, get_byte(body, 9) # 1) ${where}`)
  assert.deepEqual(await faults(), ['changed'])
  await database.asOperator(`delete from fanal.ledger_entry ${where}`)
  assert.deepEqual(await faults(), ['deleted'])
})
