import type { Queries } from '@fanal/postgres'
import type { OwnRecord } from './own-record.ts'

/** SHA-256 of what a code derives: 32 bytes each. */
export interface OwnHashes {
  readonly locatorHash: Uint8Array
  readonly fetchHash: Uint8Array
}

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** What a code opens, and the entry that it did; every other code gets the same answer with nothing in it. */
export async function openOwnRecord(
  { locatorHash, fetchHash }: OwnHashes,
  look: { readonly entry: string; readonly at: Date },
  db: Pick<Queries, 'query'>,
): Promise<OwnRecord> {
  const [row] = await db.query<{ record: OwnRecord }>('select fanal.own_record_look($1, $2, $3, $4) as record', [
    buffer(locatorHash),
    buffer(fetchHash),
    look.entry,
    look.at,
  ])
  if (row === undefined) throw new Error('own_record_look answered nothing')
  return row.record
}

export interface Entry {
  readonly entry: string
  readonly entryBody: Uint8Array
}

/** Takes a yes back in one statement with its entries and what stands on it, or nothing. */
export async function withdrawOwn(
  act: OwnHashes & {
    readonly consent: string
    readonly seq: number
    /** Where each referral on this yes stood when it was read, by its id. */
    readonly referrals: Readonly<Record<string, number>>
    readonly at: Date
    readonly entries: readonly Entry[]
  },
  db: Pick<Queries, 'query'>,
): Promise<boolean> {
  const [row] = await db.query<{ done: boolean }>(
    'select fanal.own_record_withdraw($1, $2, $3, $4, $5, $6, $7::uuid[], $8::bytea[]) as done',
    [
      buffer(act.locatorHash),
      buffer(act.fetchHash),
      act.consent,
      act.seq,
      JSON.stringify(act.referrals),
      act.at,
      act.entries.map(({ entry }) => entry),
      act.entries.map(({ entryBody }) => buffer(entryBody)),
    ],
  )
  return row?.done ?? false
}

export interface OwnAsking extends OwnHashes, Entry {
  readonly request: string
  readonly kind: string
  readonly task: string
  readonly at: Date
  readonly due: Date
  readonly rule: string
  readonly words: { readonly bytes: Uint8Array; readonly epoch: number } | null
}

/** Keeps what a person asks, in one statement with its task, words and entry. False where it waits already, or the code opens nothing. */
export async function askOwn(act: OwnAsking, db: Pick<Queries, 'query'>): Promise<boolean> {
  const [row] = await db.query<{ done: boolean }>(
    'select fanal.own_record_ask($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) as done',
    [
      buffer(act.locatorHash),
      buffer(act.fetchHash),
      act.request,
      act.kind,
      act.task,
      act.at,
      act.due,
      act.rule,
      act.words === null ? null : buffer(act.words.bytes),
      act.words?.epoch ?? null,
      act.entry,
      buffer(act.entryBody),
    ],
  )
  return row?.done ?? false
}
