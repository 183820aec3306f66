import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { entryBytes, type EntryId, type OrganizationId, randomId, type StreamId, toHex } from '@fanal/kernel'
import { chainAfter, chainStart } from './chain.ts'
import { publicKeyOf, signHead, type SignedHead } from './head.ts'
import { leafHash, rootOf } from './merkle.ts'
import { type Fault, type LedgerCopy, type LogRecord, type LooseEntry, verifyLedger } from './verify.ts'

const seed = new Uint8Array(32).fill(7)
const logKey = publicKeyOf(seed)
const deployment = '00112233445566778899aabbccddeeff'
const organization = randomId<'organization'>(new Uint8Array(16).fill(1)) as OrganizationId
const idOf = <N extends string>(n: number) => randomId<N>(new Uint8Array(createHash('sha256').update(String(n)).digest().subarray(0, 16)))

type Entry = NonNullable<LogRecord['entry']>
interface Book {
  records: LogRecord[]
  loose: LooseEntry[]
  heads: SignedHead[]
}

/** Three streams of four entries, interleaved, with a head after each third. */
function aBook(): Book {
  return { records: [...whole.records], loose: [], heads: [...whole.heads] }
}

function writeBook(): Book {
  const chains = new Map<string, Uint8Array>()
  const records = Array.from({ length: 12 }, (_, index): LogRecord => {
    const stream = idOf<'stream'>(index % 3) as StreamId
    const seq = Math.floor(index / 3) + 1
    const id = idOf<'entry'>(100 + index) as EntryId
    const body = entryBytes(
      { type: 'test.happened', version: 1, organization, stream, data: { index } },
      { id, at: new Date(index * 1000), actor: { kind: 'public' } },
    )
    const chain = chainAfter(chains.get(stream) ?? chainStart, seq, body)
    chains.set(stream, chain)
    return { index, leaf: leafHash(body), organization, stream, seq, entry: { id, body, leaf: leafHash(body), chain } }
  })
  const heads = [3, 6, 9, 12].map((size) => headOf(records, size))
  return { records, loose: [], heads }
}

function headOf(records: readonly LogRecord[], size: number, key = seed): SignedHead {
  return signHead({ deployment, size, root: rootOf(records.slice(0, size).map((r) => r.leaf)), at: new Date(0) }, key)
}

const whole = writeBook()

async function kinds(book: LedgerCopy, kept: SignedHead[] = []): Promise<Fault['kind'][]> {
  const verdict = await verifyLedger(book, logKey, kept)
  assert.equal(verdict.ok, verdict.faults.length === 0)
  return [...new Set(verdict.faults.map((fault) => fault.kind))]
}

const withEntry = (record: LogRecord, change: Partial<Entry>): LogRecord => ({ ...record, entry: { ...record.entry!, ...change } })

test('a whole ledger is found whole', async () => {
  const book = aBook()
  const verdict = await verifyLedger(book, logKey, [book.heads[1]!])
  assert.deepEqual(verdict, {
    ok: true,
    entries: 12,
    streams: 3,
    pending: 0,
    root: toHex(rootOf(book.records.map((r) => r.leaf))),
    size: 12,
    faults: [],
  })
})

test('any changed byte of an entry, its hashes or its place in the log is found and named', async () => {
  for (const [index, record] of aBook().records.entries())
    for (const part of ['body', 'leaf', 'chain'] as const)
      for (let at = 0; at < record.entry![part].length; at += part === 'body' ? 1 : 11) {
        const book = aBook()
        const bytes = Uint8Array.from(record.entry![part])
        bytes[at]! ^= 1
        book.records[index] = withEntry(record, { [part]: bytes })
        const verdict = await verifyLedger(book, logKey)
        const named = verdict.faults.some(
          (f) => f.kind === 'changed' && f.index === index && f.stream === record.stream && f.seq === record.seq,
        )
        assert.ok(named, `${part} byte ${at} of entry ${index}`)
      }
})

test('an entry whose hashes were all computed anew still differs from the log and its heads', async () => {
  const book = aBook()
  const record = book.records[4]!
  const body = entryBytes(
    { type: 'test.other', version: 1, organization, stream: record.stream as StreamId, data: {} },
    { id: record.entry!.id as EntryId, at: new Date(0), actor: { kind: 'public' } },
  )
  const before = book.records[1]!.entry!.chain
  book.records[4] = withEntry(record, { body, leaf: leafHash(body), chain: chainAfter(before, 2, body) })
  assert.ok((await kinds(book)).includes('changed'))
  book.records[4] = { ...book.records[4], leaf: leafHash(body) }
  assert.ok((await kinds(book)).includes('head-differs'))
})

test('a deleted entry is named, with or without its place in the log', async () => {
  const emptied = aBook()
  emptied.records[5] = { ...emptied.records[5]!, entry: null }
  assert.ok((await kinds(emptied)).includes('deleted'))
  const closed = aBook()
  closed.records.splice(5, 1)
  assert.deepEqual((await kinds(closed)).includes('reordered'), true)
  const renumbered = aBook()
  renumbered.records.splice(5, 1)
  renumbered.records = renumbered.records.map((r, index) => ({ ...r, index }))
  const found = await kinds(renumbered)
  assert.ok(found.includes('deleted') && found.includes('head-differs') && found.includes('truncated'))
})

test('an entry that nobody appended properly is named as inserted', async () => {
  const book = aBook()
  const last = book.records[9]!
  const body = entryBytes(
    { type: 'test.forged', version: 1, organization, stream: last.stream as StreamId, data: {} },
    { id: idOf<'entry'>(999), at: new Date(0), actor: { kind: 'public' } },
  )
  const entry = { id: idOf(999), body, leaf: leafHash(body), chain: chainAfter(last.entry!.chain, 5, body) }
  const loose = { organization, stream: last.stream, seq: 5, entry, pending: false }
  assert.deepEqual(await kinds({ ...book, loose: [loose] }), ['inserted'])
  assert.deepEqual(await kinds({ ...book, loose: [{ ...loose, pending: true }] }), [])
})

test('two entries that changed places are named', async () => {
  const book = aBook()
  const [a, b] = [book.records[1]!, book.records[4]!]
  book.records[1] = { ...a, seq: b.seq, entry: b.entry }
  book.records[4] = { ...b, seq: a.seq, entry: a.entry }
  assert.ok((await kinds(book)).some((kind) => kind === 'reordered' || kind === 'changed' || kind === 'deleted'))
  const swapped = aBook()
  swapped.records[2] = { ...aBook().records[3]!, index: 2 }
  swapped.records[3] = { ...aBook().records[2]!, index: 3 }
  assert.ok((await kinds(swapped)).includes('head-differs'))
})

test('a truncated log is seen by its own heads, and one cut with its heads by a head kept elsewhere', async () => {
  const book = aBook()
  const kept = book.heads[3]!
  const cut = { ...book, records: book.records.slice(0, 9) }
  assert.deepEqual(await kinds(cut), ['truncated'])
  const quiet = { ...cut, heads: book.heads.slice(0, 3) }
  assert.deepEqual(await kinds(quiet), [])
  assert.deepEqual(await kinds(quiet, [kept]), ['truncated'])
})

test('a log that was written and signed anew as a whole is seen by a head kept elsewhere', async () => {
  const kept = aBook().heads[1]!
  const book = aBook()
  const first = book.records[0]!
  const body = entryBytes(
    { type: 'test.rewritten', version: 1, organization, stream: first.stream as StreamId, data: {} },
    { id: first.entry!.id as EntryId, at: new Date(0), actor: { kind: 'public' } },
  )
  let chain = chainStart
  book.records = book.records.map((r) => {
    if (r.stream !== first.stream) return r
    const bytes = r.seq === 1 ? body : r.entry!.body
    chain = chainAfter(chain, r.seq, bytes)
    return { ...r, leaf: leafHash(bytes), entry: { id: r.entry!.id, body: bytes, leaf: leafHash(bytes), chain } }
  })
  book.heads = [3, 6, 9, 12].map((size) => headOf(book.records, size))
  assert.deepEqual(await kinds(book), [])
  assert.deepEqual(await kinds(book, [kept]), ['kept-head-differs'])
})

test('a head signed by another key is named as forged', async () => {
  const book = aBook()
  book.heads.push(headOf(book.records, 12, new Uint8Array(32).fill(8)))
  assert.deepEqual(await kinds(book), ['head-forged'])
})
