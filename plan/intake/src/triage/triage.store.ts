import type { MemberId, OrganizationId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { InboxTables } from '../inbox/inbox.tables.ts'
import type { EnvelopeId, ReportId } from '../inbox/inbox.ts'
import type { ChildProtectionStep, StepReason } from './child-protection.ts'
import type { Region, StatisticalCodes } from './statistics.ts'

/** The rows of db/migrations/0011_triage.sql and 0031_channel_contacts.sql. Times are UTC, cut to the hour. */
interface TriageTables extends InboxTables {
  'fanal.statistical_record': StatisticalCodes & {
    organization_id: OrganizationId
    report_id: ReportId
    version: number
    confirmed_by: MemberId
    confirmed_hour: Date
    month: string
    channel_code: string | null
  }
  'fanal.child_protection_step': {
    organization_id: OrganizationId
    report_id: ReportId
    child_protection_step_id: string
    step: ChildProtectionStep
    reason: StepReason | null
    region: Region | null
    member_id: MemberId
    at_hour: Date
  }
}

export interface SealedCoding {
  readonly envelope: EnvelopeId
  readonly epoch: number
  readonly bytes: Uint8Array
  readonly hour: Date
}

/** Puts a coding beside the report; the caller holds the report's lock. */
export async function storeCoding(organization: OrganizationId, report: ReportId, coding: SealedCoding, tx: Transaction): Promise<void> {
  const db = tx.tables<TriageTables>()
  const { messages } = await db
    .selectFrom('fanal.report')
    .select('messages')
    .where('organization_id', '=', organization)
    .where('report_id', '=', report)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('fanal.report_envelope')
    .values({
      organization_id: organization,
      report_id: report,
      envelope_id: coding.envelope,
      ordinal: messages,
      kind: 'triage',
      epoch: coding.epoch,
      sealed_by: 'officer',
      files: 0,
      received_hour: coding.hour,
      bytes: coding.bytes,
    })
    .execute()
}

export type Minor = 'unknown' | 'possible' | 'no'

/** What staff coded of a report, and how it came. */
export type ReportCodes = Pick<InboxTables['fanal.report'], 'minor' | 'channel' | 'language'>

export async function codesOf(organization: OrganizationId, report: ReportId, tx: Transaction): Promise<ReportCodes | null> {
  const row = await tx
    .tables<TriageTables>()
    .selectFrom('fanal.report')
    .select(['minor', 'channel', 'language'])
    .where('organization_id', '=', organization)
    .where('report_id', '=', report)
    .executeTakeFirst()
  return row ?? null
}

export async function setMinor(organization: OrganizationId, report: ReportId, minor: Minor, tx: Transaction): Promise<void> {
  await tx
    .tables<TriageTables>()
    .updateTable('fanal.report')
    .set({ minor })
    .where('organization_id', '=', organization)
    .where('report_id', '=', report)
    .execute()
}

export interface KeptRecord {
  readonly version: number
  readonly codes: StatisticalCodes
  /** The code of a poster or page, where the contact named one and an officer entered it. */
  readonly channelCode: string | null
}

/** The version that counts. */
export async function recordOf(organization: OrganizationId, report: ReportId, tx: Transaction): Promise<KeptRecord | null> {
  const row = await tx
    .tables<TriageTables>()
    .selectFrom('fanal.statistical_record')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('report_id', '=', report)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const {
    version,
    channel_code: channelCode,
    organization_id: _o,
    report_id: _r,
    confirmed_by: _b,
    confirmed_hour: _h,
    month: _m,
    ...codes
  } = row
  return { version, codes, channelCode }
}

export interface NewRecord extends KeptRecord {
  readonly member: MemberId
  readonly hour: Date
  readonly month: string
}

export async function insertRecord(organization: OrganizationId, report: ReportId, record: NewRecord, tx: Transaction): Promise<void> {
  await tx
    .tables<TriageTables>()
    .insertInto('fanal.statistical_record')
    .values({
      organization_id: organization,
      report_id: report,
      version: record.version,
      confirmed_by: record.member,
      confirmed_hour: record.hour,
      month: record.month,
      channel_code: record.channelCode,
      ...record.codes,
    })
    .execute()
}

export interface KeptStep {
  readonly id: string
  readonly step: ChildProtectionStep
  readonly reason: StepReason | null
  readonly region: Region | null
  readonly member: MemberId
  readonly hour: Date
}

export async function stepsOf(organization: OrganizationId, report: ReportId, tx: Transaction): Promise<readonly KeptStep[]> {
  const rows = await tx
    .tables<TriageTables>()
    .selectFrom('fanal.child_protection_step')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('report_id', '=', report)
    .orderBy('at_hour')
    .orderBy('child_protection_step_id')
    .execute()
  return rows.map((row) => ({
    id: row.child_protection_step_id,
    step: row.step,
    reason: row.reason,
    region: row.region,
    member: row.member_id,
    hour: row.at_hour,
  }))
}

export async function insertStep(organization: OrganizationId, report: ReportId, step: KeptStep, tx: Transaction): Promise<void> {
  await tx
    .tables<TriageTables>()
    .insertInto('fanal.child_protection_step')
    .values({
      organization_id: organization,
      report_id: report,
      child_protection_step_id: step.id,
      step: step.step,
      reason: step.reason,
      region: step.region,
      member_id: step.member,
      at_hour: step.hour,
    })
    .execute()
}
