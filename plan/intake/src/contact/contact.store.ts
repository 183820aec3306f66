import type { MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { BriefContactId, BriefKind, ContactChannel, ContactCodes } from './contact.ts'

/** What db/migrations has of brief contacts. Times are UTC, cut to the hour. */
interface ContactTables {
  'fanal.brief_contact': {
    organization_id: OrganizationId
    brief_contact_id: BriefContactId
    unit_id: UnitId
    member_id: MemberId
    kind: BriefKind
    channel: ContactChannel
    at_hour: Date
  }
}

/** One call of `fanal.contact_accept`; hashes are SHA-256. */
export interface SealedContact {
  readonly locatorHash: Uint8Array
  readonly fetchHash: Uint8Array
  readonly uploadHash: Uint8Array
  readonly mailbox: Uint8Array
  readonly organization: OrganizationId
  readonly unit: string
  readonly report: string
  readonly envelope: string
  readonly epoch: number
  readonly bucket: number
  readonly bytes: Uint8Array
  readonly hour: Date
  readonly member: MemberId
  readonly codes: ContactCodes
}

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Stores mailbox, report and envelope together; `taken` where another contact has this receipt. */
export async function acceptContact(c: SealedContact, tx: Transaction): Promise<'accepted' | 'taken' | 'unknown-unit'> {
  const values = [
    buffer(c.locatorHash),
    buffer(c.fetchHash),
    buffer(c.uploadHash),
    buffer(c.mailbox),
    c.organization,
    c.unit,
    c.report,
    c.envelope,
    c.epoch,
    c.bucket,
    buffer(c.bytes),
    c.hour,
    c.member,
    c.codes.channel,
    c.codes.language,
    c.codes.urgency,
    c.codes.minor,
  ]
  const places = values.map((_, index) => `$${index + 1}`).join(', ')
  const rows = await tx.query<{ outcome: 'accepted' | 'taken' | 'unknown-unit' }>(
    `select fanal.contact_accept(${places}) as outcome`,
    values,
  )
  return rows[0]!.outcome
}

export interface BriefContact {
  readonly id: BriefContactId
  readonly organization: OrganizationId
  readonly unit: UnitId
  readonly member: MemberId
  readonly kind: BriefKind
  readonly channel: ContactChannel
  readonly hour: Date
}

export async function insertBrief(brief: BriefContact, tx: Transaction): Promise<void> {
  await tx
    .tables<ContactTables>()
    .insertInto('fanal.brief_contact')
    .values({
      organization_id: brief.organization,
      brief_contact_id: brief.id,
      unit_id: brief.unit,
      member_id: brief.member,
      kind: brief.kind,
      channel: brief.channel,
      at_hour: brief.hour,
    })
    .execute()
}

export async function briefOf(organization: OrganizationId, id: BriefContactId, tx: Transaction): Promise<BriefContact | null> {
  const row = await tx
    .tables<ContactTables>()
    .selectFrom('fanal.brief_contact')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('brief_contact_id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  return { id, organization, unit: row.unit_id, member: row.member_id, kind: row.kind, channel: row.channel, hour: row.at_hour }
}

export async function deleteBrief(organization: OrganizationId, id: BriefContactId, tx: Transaction): Promise<void> {
  await tx
    .tables<ContactTables>()
    .deleteFrom('fanal.brief_contact')
    .where('organization_id', '=', organization)
    .where('brief_contact_id', '=', id)
    .execute()
}
