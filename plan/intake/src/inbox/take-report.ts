import { type Actor, type Place, decided, operation, type PublicLanguage } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type ReportId, type ReportLine, intakeAccess, reportEvent } from './inbox.ts'
import { reportOf, setLanguage, setState } from './inbox.store.ts'

export interface TakeReport {
  readonly report: ReportId
  /**
   * In which language the opened letter says that it is written, by whoever opened it: the server cannot know.
   * It is taken as the report's code where nobody has set one.
   */
  readonly language?: PublicLanguage | undefined
}

interface Facts extends Place, Pick<ReportLine, 'state' | 'language'> {}

/** Somebody has read a new report: it is open. For every other state nothing changes. */
export const takeReport = operation({
  name: 'intake.take-report',
  access: intakeAccess,
  async load(input: TakeReport, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const report = await reportOf(actor.organization, input.report, tx, { lock: true })
    return report && { organization: actor.organization, unit: report.unit, state: report.state, language: report.language }
  },
  place: (facts: Facts) => facts,
  decide(facts: Facts, { report, language }) {
    if (facts.state !== 'new') return decided([])
    const isNews = language !== undefined && facts.language === null
    return decided([reportEvent(facts, report, 'intake.report.taken', isNews ? { language } : {})])
  },
  async apply(events, tx: Transaction, { report, language }, facts: Facts): Promise<ReportLine['state']> {
    if (events.length === 0) return facts.state
    await setState(facts.organization, report, 'open', tx)
    if (language !== undefined && facts.language === null) await setLanguage(facts.organization, report, language, tx)
    return 'open'
  },
})
