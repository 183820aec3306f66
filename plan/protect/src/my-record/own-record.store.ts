import type { PacketClass, ReferralId } from '@fanal/handover'
import type { Queries } from '@fanal/postgres'
import type { Mark } from '../machine.ts'
import type { EndedReferral } from '../referral/ended-consent.ts'
import type { ReferralState } from '../referral/referral-machine.ts'
import type { OwnRecord } from './own-record.ts'

/** SHA-256 of what a code derives: 32 bytes each. */
export interface OwnHashes {
  readonly locatorHash: Uint8Array
  readonly fetchHash: Uint8Array
}

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** What a code opens; every other code gets the same answer with nothing in it. */
export async function openOwnRecord({ locatorHash, fetchHash }: OwnHashes, db: Pick<Queries, 'query'>): Promise<OwnRecord> {
  const [row] = await db.query<{ record: OwnRecord }>('select fanal.own_record_open($1, $2) as record', [
    buffer(locatorHash),
    buffer(fetchHash),
  ])
  if (row === undefined) throw new Error('own_record_open answered nothing')
  return row.record
}

export interface Entry {
  readonly entry: string
  readonly entryBody: Uint8Array
}

interface StandingRow {
  referral_id: ReferralId
  classes: readonly PacketClass[]
  by_link: boolean
  state: ReferralState
  version: number
  seq: number
  marks: readonly Mark[]
  received_at: Date | null
  stop_asked_at: Date | null
}

/** What stands on a yes of theirs, as far as one has to know it to end it. */
export async function standingOn(
  { locatorHash, fetchHash }: OwnHashes,
  consent: string,
  db: Pick<Queries, 'query'>,
): Promise<readonly Omit<EndedReferral, 'organization' | 'subject' | 'consent'>[]> {
  const rows = await db.query<StandingRow>('select * from fanal.own_record_referrals($1, $2, $3)', [
    buffer(locatorHash),
    buffer(fetchHash),
    consent,
  ])
  return rows.map((row) => ({
    id: row.referral_id,
    classes: row.classes,
    isByLink: row.by_link,
    state: row.state,
    version: row.version,
    seq: row.seq,
    marks: row.marks,
    receivedAt: row.received_at,
    stopAskedAt: row.stop_asked_at,
  }))
}

/** Takes a yes back in one statement with its entry and those of what stood on it, or nothing. */
export async function withdrawOwn(
  act: OwnHashes &
    Entry & {
      readonly consent: string
      readonly seq: number
      readonly at: Date
      /** Where each referral on it stood, in the order of their ids. */
      readonly referrals: readonly number[]
      readonly ends: readonly Entry[]
    },
  db: Pick<Queries, 'query'>,
): Promise<boolean> {
  const [row] = await db.query<{ done: boolean }>('select fanal.own_record_withdraw($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as done', [
    buffer(act.locatorHash),
    buffer(act.fetchHash),
    act.consent,
    act.seq,
    act.at,
    act.entry,
    buffer(act.entryBody),
    act.referrals,
    act.ends.map(({ entry }) => entry),
    act.ends.map(({ entryBody }) => buffer(entryBody)),
  ])
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
