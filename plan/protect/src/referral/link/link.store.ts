import type { DeclineId, PacketClass, ReferralId } from '@fanal/handover'
import type { EntryId, OrganizationId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import type { TaskId } from '../../cases/case.ts'
import type { ReferralState } from '../referral-machine.ts'

export type Asked = Pick<Queries, 'query'>

/** What is known behind a link, before and after it is opened: codes. */
export interface LinkedReferral {
  readonly organization: OrganizationId
  readonly referral: ReferralId
  readonly service: string
  readonly classes: readonly PacketClass[]
  readonly respondBy: Date
  readonly version: number
  readonly seq: number
  readonly state: ReferralState
  readonly yesUntil: Date | null
}

interface LinkRow {
  organization_id: OrganizationId
  referral_id: ReferralId
  service_id: string
  classes: readonly PacketClass[]
  respond_by: Date
  version: number
  seq: number
  state: ReferralState
  yes_until: Date | null
}

/** An entry that is written in the act's own transaction. */
export interface Entry {
  readonly id: EntryId
  readonly body: Uint8Array
}

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The referral of a link that can still be opened or answered; `null` where there is none, whatever the reason. */
export async function linkOf(tokenHash: Uint8Array, at: Date, db: Asked): Promise<LinkedReferral | null> {
  const [row] = await db.query<LinkRow>('select * from fanal.referral_link_of($1, $2)', [buffer(tokenHash), at])
  if (row === undefined) return null
  const { organization_id: organization, referral_id: referral, service_id: service, respond_by: respondBy, yes_until: yesUntil } = row
  return {
    organization,
    referral,
    service,
    respondBy,
    yesUntil,
    classes: row.classes,
    version: row.version,
    seq: row.seq,
    state: row.state,
  }
}

/** Opens a link, once: what it answers is not there any more. `null` where somebody was there first. */
export async function openLink(tokenHash: Uint8Array, seq: number, entry: Entry, at: Date, db: Asked): Promise<Uint8Array | null> {
  const [row] = await db.query<{ bytes: Uint8Array | null }>('select fanal.referral_link_open($1, $2, $3, $4, $5) as bytes', [
    buffer(tokenHash),
    seq,
    entry.id,
    buffer(entry.body),
    at,
  ])
  return row?.bytes ?? null
}

export interface LinkAnswer {
  readonly accepts: boolean
  readonly reason: DeclineId | null
}

/** Answers for whoever opened a link, once. */
export async function answerLink(
  tokenHash: Uint8Array,
  { accepts, reason }: LinkAnswer,
  act: { readonly seq: number; readonly entry: Entry; readonly task: { readonly id: TaskId; readonly at: Date; readonly rule: string } },
  at: Date,
  db: Asked,
): Promise<boolean> {
  const [row] = await db.query<{ done: boolean }>('select fanal.referral_link_answer($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as done', [
    buffer(tokenHash),
    act.seq,
    accepts,
    reason,
    act.entry.id,
    buffer(act.entry.body),
    act.task.id,
    act.task.at,
    act.task.rule,
    at,
  ])
  return row?.done ?? false
}
