import { type Actor, type Place, type StreamId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type ReportId, intakeAccess } from '../inbox/inbox.ts'
import { reportOf } from '../inbox/inbox.store.ts'
import type { Handover } from './handover.ts'
import { handoversOfReport, minorOf } from './handover.store.ts'

export interface ReportHandovers extends Place {
  readonly report: ReportId
  readonly minor: 'unknown' | 'possible' | 'no'
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
    return { organization, unit: report.unit, report: id, minor: await minorOf(organization, id, tx), handovers }
  },
  place: (found) => found,
  // A report without any has nothing to show.
  shown: ({ report, handovers }) => (handovers.length === 0 ? [] : [report as string as StreamId]),
  leaves: 'entry-per-record',
})
