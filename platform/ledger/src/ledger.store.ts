import type { Queries } from '@fanal/postgres'
import type { EntryId, OrganizationId, StreamId } from '@fanal/kernel'
import { fromBase64Url, fromHex, toBase64Url, toHex } from '@fanal/kernel'
import type { SignedHead } from './head.ts'
import { type Hash, TreeEdge } from './merkle.ts'
import type { LogRecord, LooseEntry } from './verify.ts'

export interface NewEntry {
  readonly organization: OrganizationId
  readonly stream: StreamId
  readonly id: EntryId
  readonly body: Uint8Array
}

/** Appends entries in their order, inside the caller's transaction; answers each one's place in its stream. */
export async function appendEntries(entries: readonly NewEntry[], tx: Queries): Promise<number[]> {
  if (entries.length === 0) return []
  const rows = await tx.query<{ seq: number }>(
    `select fanal.ledger_append(t.organization, t.stream, t.id, t.body) as seq
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[]) with ordinality as t(organization, stream, id, body, place) order by t.place`,
    [entries.map((e) => e.organization), entries.map((e) => e.stream), entries.map((e) => e.id), entries.map((e) => Buffer.from(e.body))],
  )
  return rows.map((row) => row.seq)
}

/** Moves up to `limit` committed entries into the log; answers how many. One sequencer works at a time. */
export async function sequencePending(limit: number, tx: Queries): Promise<number> {
  const edge = await lockEdge(tx)
  const taken = await tx.query<{ organization_id: string; stream_id: string; seq: number; leaf: Buffer }>(
    `with next as (select organization_id, stream_id, seq from fanal.ledger_pending order by organization_id, stream_id, seq limit $1),
         gone as (delete from fanal.ledger_pending p using next n where p.organization_id = n.organization_id and p.stream_id = n.stream_id and p.seq = n.seq returning p.organization_id, p.stream_id, p.seq)
    select g.organization_id, g.stream_id, g.seq, e.leaf from gone g join fanal.ledger_entry e using (organization_id, stream_id, seq)
    order by g.organization_id, g.stream_id, g.seq`,
    [limit],
  )
  if (taken.length === 0) return 0
  const from = edge.size
  for (const row of taken) edge.append(row.leaf)
  await tx.query(
    `insert into fanal.log_leaf (leaf_index, leaf, organization_id, stream_id, seq)
     select $1::bigint + t.place - 1, t.leaf, t.organization_id, t.stream_id, t.seq
     from unnest($2::bytea[], $3::uuid[], $4::uuid[], $5::int[]) with ordinality as t(leaf, organization_id, stream_id, seq, place)`,
    [from, taken.map((r) => r.leaf), taken.map((r) => r.organization_id), taken.map((r) => r.stream_id), taken.map((r) => r.seq)],
  )
  await tx.query(`update fanal.log_edge set size = $1, subtrees = $2 where log_edge_id = 1`, [edge.size, Buffer.concat(edge.subtrees)])
  return taken.length
}

async function lockEdge(tx: Queries): Promise<TreeEdge> {
  const [row] = await tx.query<{ size: number; subtrees: Buffer }>(
    `select size, subtrees from fanal.log_edge where log_edge_id = 1 for update`,
  )
  return row === undefined ? new TreeEdge() : edgeOf(row)
}

function edgeOf(row: { size: number; subtrees: Buffer }): TreeEdge {
  const subtrees: Hash[] = []
  for (let at = 0; at < row.subtrees.length; at += 32) subtrees.push(new Uint8Array(row.subtrees.subarray(at, at + 32)))
  return new TreeEdge(row.size, subtrees)
}

/** The size and root of the log as it stands. */
export async function currentTree(tx: Queries): Promise<{ size: number; root: Hash }> {
  const [row] = await tx.query<{ size: number; subtrees: Buffer }>(`select size, subtrees from fanal.log_edge where log_edge_id = 1`)
  const edge = row === undefined ? new TreeEdge() : edgeOf(row)
  return { size: edge.size, root: edge.root() }
}

export async function storeHead(head: SignedHead, tx: Queries): Promise<void> {
  await tx.query(
    `insert into fanal.log_head (size, root, signed_at, signature) values ($1, $2, $3::timestamptz, $4) on conflict (size) do nothing`,
    [head.size, Buffer.from(fromHex(head.root) ?? []), head.at, Buffer.from(fromBase64Url(head.signature) ?? [])],
  )
}

interface HeadRow extends Record<string, unknown> {
  size: number
  root: Buffer
  signed_at: Date
  signature: Buffer
}

function headOf(row: HeadRow, deployment: string): SignedHead {
  return { deployment, size: row.size, root: toHex(row.root), at: row.signed_at.toISOString(), signature: toBase64Url(row.signature) }
}

export async function readHeads(deployment: string, tx: Queries): Promise<SignedHead[]> {
  const rows = await tx.query<HeadRow>(`select size, root, signed_at, signature from fanal.log_head order by size`)
  return rows.map((row) => headOf(row, deployment))
}

export async function latestHead(deployment: string, tx: Queries): Promise<SignedHead | null> {
  const [row] = await tx.query<HeadRow>(`select size, root, signed_at, signature from fanal.log_head order by size desc limit 1`)
  return row === undefined ? null : headOf(row, deployment)
}

interface EntryRow extends Record<string, unknown> {
  organization_id: string
  stream_id: string
  seq: number
  entry_id: string | null
  body: Buffer | null
  leaf: Buffer | null
  chain: Buffer | null
}

const pageSize = 5000

/** The whole log in its order, page by page. */
export async function* readLog(tx: Queries): AsyncGenerator<LogRecord> {
  for (let after = -1, more = true; more;) {
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
    const page = await tx.query<EntryRow & { leaf_index: number; logged: Buffer }>(
      `select l.leaf_index, l.leaf as logged, l.organization_id, l.stream_id, l.seq, e.entry_id, e.body, e.leaf, e.chain
       from fanal.log_leaf l left join fanal.ledger_entry e using (organization_id, stream_id, seq)
       where l.leaf_index > $1 order by l.leaf_index limit $2`,
      [after, pageSize],
    )
    for (const row of page)
      yield {
        index: row.leaf_index,
        leaf: row.logged,
        organization: row.organization_id,
        stream: row.stream_id,
        seq: row.seq,
        entry: entryOf(row),
      }
    more = page.length === pageSize
    after = page.at(-1)?.leaf_index ?? after
  }
}

/** Entries that no place of the log points to, in the order of their streams. */
export async function* readLoose(tx: Queries): AsyncGenerator<LooseEntry> {
  const found = await tx.query<EntryRow & { pending: boolean }>(
    `select e.organization_id, e.stream_id, e.seq, e.entry_id, e.body, e.leaf, e.chain, p.organization_id is not null as pending
     from fanal.ledger_entry e
     left join fanal.log_leaf l using (organization_id, stream_id, seq)
     left join fanal.ledger_pending p using (organization_id, stream_id, seq)
     where l.leaf_index is null order by e.organization_id, e.stream_id, e.seq`,
  )
  for (const row of found) {
    const entry = entryOf(row)
    if (entry !== null) yield { organization: row.organization_id, stream: row.stream_id, seq: row.seq, entry, pending: row.pending }
  }
}

function entryOf(row: EntryRow): LogRecord['entry'] {
  if (row.entry_id === null || row.body === null || row.leaf === null || row.chain === null) return null
  return { id: row.entry_id, body: row.body, leaf: row.leaf, chain: row.chain }
}
