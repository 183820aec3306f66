import { canonicalBytes, fromHex, type Json, sameBytes, toHex } from '@fanal/kernel'
import { chainAfter, chainStart } from './chain.ts'
import { isSignedBy, type SignedHead } from './head.ts'
import { leafHash, TreeEdge } from './merkle.ts'

/** One place of the log with the entry that stands there; `entry` is null where the ledger no longer holds it. */
export interface LogRecord {
  readonly index: number
  readonly leaf: Uint8Array
  readonly organization: string
  readonly stream: string
  readonly seq: number
  readonly entry: { readonly id: string; readonly body: Uint8Array; readonly leaf: Uint8Array; readonly chain: Uint8Array } | null
}

/** An entry that the log does not hold yet. */
export interface LooseEntry extends Omit<LogRecord, 'index' | 'leaf' | 'entry'> {
  readonly entry: NonNullable<LogRecord['entry']>
  /** Whether the sequencer has it on its list; where not, nobody appended it properly. */
  readonly pending: boolean
}

export interface Fault {
  readonly kind: 'changed' | 'deleted' | 'inserted' | 'reordered' | 'truncated' | 'head-forged' | 'head-differs' | 'kept-head-differs'
  readonly index?: number
  readonly organization?: string
  readonly stream?: string
  readonly seq?: number
  readonly size?: number
}

export interface Verdict {
  readonly ok: boolean
  readonly entries: number
  readonly streams: number
  /** Entries that wait for the sequencer. */
  readonly pending: number
  readonly root: string
  readonly size: number
  readonly faults: readonly Fault[]
}

export interface LedgerCopy {
  readonly records: AsyncIterable<LogRecord> | Iterable<LogRecord>
  readonly loose: AsyncIterable<LooseEntry> | Iterable<LooseEntry>
  /** The heads that the node published, any order. */
  readonly heads: readonly SignedHead[]
}

/**
 * Walks a whole ledger once, without the server: every entry's bytes, every stream's chain, the order of the log,
 * every published head, and every head that somebody kept elsewhere.
 * @param logKey  32-byte Ed25519 public key of the log, from the signed key directory
 * @param kept    heads kept outside the node; they alone show a log that was truncated or signed anew as a whole
 */
export async function verifyLedger(copy: LedgerCopy, logKey: Uint8Array, kept: readonly SignedHead[] = []): Promise<Verdict> {
  const walk = new Walk()
  const heads = [...copy.heads.map((head) => ({ head, kept: false })), ...kept.map((head) => ({ head, kept: true }))]
  for (const { head } of heads) if (!isSignedBy(head, logKey)) walk.fault({ kind: 'head-forged', size: head.size })
  const bySize = Map.groupBy(heads, ({ head }) => head.size)
  const compare = (): void => {
    for (const { head, kept: outside } of bySize.get(walk.edge.size) ?? [])
      if (!sameBytes(fromHex(head.root) ?? chainStart, walk.edge.root()))
        walk.fault({ kind: outside ? 'kept-head-differs' : 'head-differs', size: head.size })
  }
  compare()
  for await (const record of copy.records) {
    walk.logged(record)
    compare()
  }
  for await (const entry of copy.loose) walk.loose(entry)
  for (const { head } of heads) if (head.size > walk.edge.size) walk.fault({ kind: 'truncated', size: head.size })
  return walk.verdict()
}

class Walk {
  readonly edge = new TreeEdge()
  readonly #streams = new Map<string, { seq: number; chain: Uint8Array }>()
  readonly #faults: Fault[] = []
  #entries = 0
  #pending = 0

  fault(fault: Fault): void {
    this.#faults.push(Object.freeze(fault))
  }

  logged(record: LogRecord): void {
    const at = { index: record.index, organization: record.organization, stream: record.stream, seq: record.seq }
    if (record.index !== this.edge.size) this.fault({ kind: 'reordered', ...at })
    this.edge.append(record.leaf)
    if (record.entry === null) {
      this.fault({ kind: 'deleted', ...at })
      this.#streams.delete(`${record.organization}/${record.stream}`)
      return
    }
    if (!sameBytes(leafHash(record.entry.body), record.leaf)) this.fault({ kind: 'changed', ...at })
    this.#follow(record, record.entry, at)
  }

  loose(loose: LooseEntry): void {
    const at = { organization: loose.organization, stream: loose.stream, seq: loose.seq }
    if (!loose.pending) this.fault({ kind: 'inserted', ...at })
    this.#pending += 1
    this.#follow(loose, loose.entry, at)
  }

  /** The entry must be the next of its stream, say so itself, and carry the hashes of its own bytes. */
  #follow(
    place: { organization: string; stream: string; seq: number },
    entry: NonNullable<LogRecord['entry']>,
    at: Omit<Fault, 'kind'>,
  ): void {
    this.#entries += 1
    const key = `${place.organization}/${place.stream}`
    const before = this.#streams.get(key)
    if (place.seq !== (before?.seq ?? 0) + 1)
      this.fault({ kind: before !== undefined && place.seq <= before.seq ? 'reordered' : 'deleted', ...at })
    else if (!sameBytes(entry.chain, chainAfter(before?.chain ?? chainStart, place.seq, entry.body))) this.fault({ kind: 'changed', ...at })
    if (!sameBytes(entry.leaf, leafHash(entry.body)) || !saysItsPlace(entry, place)) this.fault({ kind: 'changed', ...at })
    this.#streams.set(key, { seq: place.seq, chain: entry.chain })
  }

  verdict(): Verdict {
    return {
      ok: this.#faults.length === 0,
      entries: this.#entries,
      streams: this.#streams.size,
      pending: this.#pending,
      root: toHex(this.edge.root()),
      size: this.edge.size,
      faults: this.#faults,
    }
  }
}

function saysItsPlace(entry: { id: string; body: Uint8Array }, place: { organization: string; stream: string }): boolean {
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(entry.body))
    if (typeof body !== 'object' || body === null || !sameBytes(canonicalBytes(body as Json), entry.body)) return false
    const { id, organization, stream } = body as Record<string, unknown>
    return id === entry.id && organization === place.organization && stream === place.stream
  } catch {
    return false
  }
}
