import { type Actor, type Place, type StreamId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type ReportId, intakeAccess } from '../inbox/inbox.ts'
import { reportOf } from '../inbox/inbox.store.ts'
import type { Handover } from './handover.ts'
import { isYoungTold } from '../triage/child-protection.ts'
import type { Minor } from '../triage/triage.store.ts'
import { youngSoFar } from './child-receiver.ts'
import { handoversOfReport } from './handover.store.ts'

export interface ReportHandovers extends Place {
  readonly report: ReportId
  readonly minor: Minor
  /** It is recorded that the young person was told, or why not: only then something goes to child protection. */
  readonly youngTold: boolean
  readonly handovers: readonly Handover[]
}

/** What was handed over of a report, with the unit's own sealed copies. */
export const listHandovers = query({
  name: 'intake.list-handovers',
  access: intakeAccess,
  sensitivity: 'C3',
  purpose: 'triage',
  async load({ report: id }: { readonly report: ReportId }, tx: Transaction, actor: Actor): Promise<ReportHandovers | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const report = await reportOf(organization, id, tx)
    if (report === null) return null
    const handovers = await handoversOfReport(organization, id, tx)
    const { minor, steps } = await youngSoFar(organization, id, tx)
    return { organization, unit: report.unit, report: id, minor, youngTold: isYoungTold(steps), handovers }
  },
  place: (found) => found,
  // A report without any has nothing to show.
  shown: ({ report, handovers }) => (handovers.length === 0 ? [] : [report as string as StreamId]),
  leaves: 'entry-per-record',
})
