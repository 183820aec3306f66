import { type UnitMember, membersOfUnit } from '@fanal/identity'
import { type Actor, type MemberId, type Place, type StreamId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type ReportId, intakeAccess, intakeDuties } from '../inbox/inbox.ts'
import { type StoredReport, reportOf } from '../inbox/inbox.store.ts'
import { type WorkRow, workRowOf } from './work.store.ts'

export interface Work extends Place {
  readonly report: StoredReport
  readonly row: WorkRow
  readonly colleagues: readonly UnitMember[]
  readonly me: MemberId
}

/** Who has a report, and who could. */
export const workOf = query({
  name: 'intake.work-of',
  access: intakeAccess,
  sensitivity: 'C2',
  purpose: 'triage',
  async load(input: { readonly report: ReportId }, tx: Transaction, actor: Actor): Promise<Work | null> {
    if (actor.kind !== 'member') return null
    const { organization, member: me } = actor
    const report = await reportOf(organization, input.report, tx)
    const row = await workRowOf(organization, input.report, tx)
    if (report === null || row === null) return null
    const members = await membersOfUnit({ organization, unit: report.unit }, tx)
    const colleagues = members.filter(({ duties }) => duties.some((duty) => (intakeDuties as readonly string[]).includes(duty)))
    return { organization, unit: report.unit, report, row, colleagues, me }
  },
  place: (work) => work,
  shown: ({ report }) => [report.id as string as StreamId],
  leaves: 'entry-per-record',
})
