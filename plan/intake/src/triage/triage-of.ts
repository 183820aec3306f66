import { namesAtUnit } from '@fanal/identity'
import { type Actor, type MemberId, type Place, type StreamId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type ReportId, intakeAccess } from '../inbox/inbox.ts'
import { reportOf } from '../inbox/inbox.store.ts'
import { type KeptRecord, type KeptStep, type ReportCodes, codesOf, recordOf, stepsOf } from './triage.store.ts'

export interface Triage extends Place {
  readonly id: ReportId
  readonly codes: ReportCodes
  readonly steps: readonly KeptStep[]
  readonly record: KeptRecord | null
  /** Who did what: the members of the unit and whoever took a step, by name. */
  readonly names: ReadonlyMap<MemberId, string>
}

/** What was decided about a report in codes: the path of the young, and the statistical record. */
export const triageOf = query({
  name: 'intake.triage-of',
  access: intakeAccess,
  sensitivity: 'C2',
  purpose: 'triage',
  async load(input: { readonly report: ReportId }, tx: Transaction, actor: Actor): Promise<Triage | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const report = await reportOf(organization, input.report, tx)
    const codes = await codesOf(organization, input.report, tx)
    if (report === null || codes === null) return null
    const { id, unit } = report
    const steps = await stepsOf(organization, id, tx)
    const names = await namesAtUnit(
      { organization, unit },
      steps.map(({ member }) => member),
      tx,
    )
    return { organization, unit, id, codes, steps, record: await recordOf(organization, id, tx), names }
  },
  place: (triage) => triage,
  shown: ({ id }) => [id as string as StreamId],
  leaves: 'entry-per-record',
})
