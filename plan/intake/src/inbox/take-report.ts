import { type Actor, type Place, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type ReportId, type ReportState, intakeAccess, reportEvent } from './inbox.ts'
import { reportOf, setState } from './inbox.store.ts'

interface Facts extends Place {
  readonly state: ReportState
}

/** Somebody has read a new report: it is open. For every other state nothing changes. */
export const takeReport = operation({
  name: 'intake.take-report',
  access: intakeAccess,
  async load(input: { readonly report: ReportId }, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const report = await reportOf(actor.organization, input.report, tx, { lock: true })
    return report && { organization: actor.organization, unit: report.unit, state: report.state }
  },
  place: (facts: Facts) => facts,
  decide: (facts: Facts, input) => decided(facts.state === 'new' ? [reportEvent(facts, input.report, 'intake.report.taken', {})] : []),
  async apply(events, tx: Transaction, input, facts: Facts): Promise<ReportState> {
    if (events.length === 0) return facts.state
    await setState(facts.organization, input.report, 'open', tx)
    return 'open'
  },
})
