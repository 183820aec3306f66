import { type Actor, type MemberId, type Place, decided, hourOf, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type ReportId, intakeAccess, reportEvent } from '../inbox/inbox.ts'
import { reportOf } from '../inbox/inbox.store.ts'
import { type StatisticalCodes, monthOf, statisticFieldNames } from './statistics.ts'
import { insertRecord, recordOf } from './triage.store.ts'
import { triageRefusals as say } from './triage.refusals.ts'

export interface ConfirmRecord {
  readonly report: ReportId
  readonly codes: StatisticalCodes
  /** The code of a poster or page that the contact named, as the officer enters it; the server cannot read the letter. */
  readonly channelCode: string | null
  /** The version that the officer had before them, 0 where there was none: two officers do not correct past each other. */
  readonly after: number
  readonly at: Date
}

interface Facts extends Place {
  readonly member: MemberId
  readonly month: string
  readonly version: number
  readonly same: boolean
}

/** Confirms the statistical record of a report: the only thing of it that is counted. A correction is a further version. */
export const confirmRecord = operation({
  name: 'intake.confirm-record',
  access: intakeAccess,
  async load(input: ConfirmRecord, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const { organization, member } = actor
    const report = await reportOf(organization, input.report, tx, { lock: true })
    if (report === null) return null
    const kept = await recordOf(organization, input.report, tx)
    const same =
      kept !== null &&
      kept.channelCode === input.channelCode &&
      statisticFieldNames.every((field) => kept.codes[field] === input.codes[field])
    return { organization, unit: report.unit, member, month: monthOf(report.receivedHour), version: kept?.version ?? 0, same }
  },
  place: (facts: Facts) => facts,
  decide(facts: Facts, input) {
    if (facts.same) return decided([])
    if (input.after !== facts.version) return refuse('conflict', say.recordMeanwhile)
    return decided([
      reportEvent(facts, input.report, 'intake.record.confirmed', {
        version: facts.version + 1,
        channelCode: input.channelCode,
        ...input.codes,
      }),
    ])
  },
  async apply(events, tx: Transaction, input, facts: Facts): Promise<{ version: number }> {
    if (events.length === 0) return { version: facts.version }
    const { member, month } = facts
    const version = facts.version + 1
    const { codes, channelCode } = input
    await insertRecord(facts.organization, input.report, { version, codes, channelCode, member, month, hour: hourOf(input.at) }, tx)
    return { version }
  },
})
