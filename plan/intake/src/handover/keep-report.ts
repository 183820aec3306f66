import type { KeepId } from '@fanal/handover'
import { type Actor, type MemberId, type Place, decided, hourOf, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type ReportId, intakeAccess, reportEvent } from '../inbox/inbox.ts'
import { reportOf } from '../inbox/inbox.store.ts'
import type { HandoverId } from './handover.ts'
import { handoverOf, keepAtNobody } from './handover.store.ts'

interface Facts extends Place {
  readonly member: MemberId
  readonly saidBefore: boolean
}

/** A report goes to nobody: a decision with a reason, like every other one. */
export const keepReport = operation({
  name: 'intake.keep-report',
  access: intakeAccess,
  async load(
    input: { readonly handover: HandoverId; readonly report: ReportId; readonly reason: KeepId; readonly at: Date },
    tx: Transaction,
    actor: Actor,
  ): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const { organization, member } = actor
    const report = await reportOf(organization, input.report, tx, { lock: true })
    const before = await handoverOf(organization, input.handover, tx)
    if (report === null || (before !== null && before.report !== report.id)) return null
    return { organization, unit: report.unit, member, saidBefore: before !== null }
  },
  place: (facts: Facts) => facts,
  decide: (facts: Facts, input) =>
    decided(
      facts.saidBefore
        ? []
        : [reportEvent(facts, input.report, 'intake.handover.kept', { handover: input.handover, reason: input.reason })],
    ),
  async apply(events, tx: Transaction, { handover: id, report, reason, at }, facts: Facts): Promise<{ state: 'kept' }> {
    const { organization, unit, member } = facts
    if (events.length > 0) await keepAtNobody({ organization, id, unit, report, member, hour: hourOf(at), reason }, tx)
    return { state: 'kept' }
  },
})
