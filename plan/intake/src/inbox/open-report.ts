import { type UnitName, unitsOf } from '@fanal/identity'
import { type Actor, type Duty, type OrganizationId, type StreamId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { currentDirectory } from '@fanal/vault'
import { type ReportId, intakeAccess, intakeDutyIn } from './inbox.ts'
import { type StoredEnvelope, type StoredFile, type StoredReport, envelopesOf, filesOf, reportOf } from './inbox.store.ts'

/** A report as its reader's device gets it: everything that was said is still sealed. */
export interface SealedReport extends StoredReport {
  readonly organization: OrganizationId
  readonly unitName: UnitName
  readonly deployment: string
  readonly directoryVersion: number
  readonly envelopes: readonly StoredEnvelope[]
  readonly stored: readonly StoredFile[]
  /** Why this member may see it. */
  readonly because: Duty | null
}

/** A report whole, for a member who works at its unit's inbox. */
export const openReport = query({
  name: 'intake.open-report',
  access: intakeAccess,
  sensitivity: 'C3',
  purpose: 'triage',
  async load(input: { readonly report: ReportId }, tx: Transaction, actor: Actor): Promise<SealedReport | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const report = await reportOf(organization, input.report, tx)
    const unitName = (await unitsOf(organization, tx)).find((unit) => unit.unit === report?.unit)
    const directory = await currentDirectory(tx)
    if (report === null || unitName === undefined || directory === null) return null
    const envelopes = await envelopesOf(organization, report.id, tx)
    const stored = await filesOf(organization, report.id, tx)
    const { deployment, version: directoryVersion } = directory.body
    return { ...report, organization, unitName, deployment, directoryVersion, envelopes, stored, because: intakeDutyIn(actor, report.unit) }
  },
  place: (report) => report,
  shown: (report) => [report.id as string as StreamId],
  leaves: 'entry-per-record',
})
