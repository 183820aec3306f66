import { membersOfUnit } from '@fanal/identity'
import { type Actor, type MemberId, type Place, decided, hourOf, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type ReportCodes, type ReportId, intakeAccess, intakeDuties, reportEvent } from '../inbox/inbox.ts'
import { type StoredReport, reportOf } from '../inbox/inbox.store.ts'
import { nextSteps } from '../triage/child-protection.ts'
import { codesOf, stepsOf } from '../triage/triage.store.ts'
import { changeReport } from './work.store.ts'
import { workRefusals as say } from './work.text.ts'
import { type CloseReason, closesYoung, mayAssign } from './work.ts'

interface Facts extends Place {
  readonly report: StoredReport
  readonly member: MemberId
  readonly isSupervisor: boolean
  /** Who works at this unit's inbox. */
  readonly colleagues: ReadonlySet<MemberId>
}

async function factsOf({ report: id }: { readonly report: ReportId }, tx: Transaction, actor: Actor): Promise<Facts | null> {
  if (actor.kind !== 'member') return null
  const { organization, member } = actor
  const report = await reportOf(organization, id, tx, { lock: true })
  if (report === null) return null
  const { unit } = report
  const isSupervisor = actor.held.some((held) => held.unit === unit && held.duty === 'intake-supervisor')
  const members = await membersOfUnit({ organization, unit }, tx)
  const works = members.filter(({ duties }) => duties.some((duty) => (intakeDuties as readonly string[]).includes(duty)))
  return { organization, unit, report, member, isSupervisor, colleagues: new Set(works.map((one) => one.member)) }
}

export interface AssignReport {
  readonly report: ReportId
  /** Whoever shall have it; `null` gives it back to the queue. */
  readonly to: MemberId | null
  readonly at: Date
}

/** Takes a report, gives it to a colleague of the unit, or gives it back. */
export const assignReport = operation({
  name: 'intake.assign-report',
  access: intakeAccess,
  load: (input: AssignReport, tx: Transaction, actor: Actor) => factsOf(input, tx, actor),
  place: (facts: Facts) => facts,
  decide(facts: Facts, { report, to }) {
    const { assigned } = facts.report
    if (assigned === to) return decided([])
    // who does not work at this inbox any more has nothing there
    const holder = assigned !== null && facts.colleagues.has(assigned) ? assigned : null
    if (!mayAssign(holder, facts.member, facts.isSupervisor)) return refuse('conflict', say.takenMeanwhile)
    if (to !== null && !facts.colleagues.has(to)) return refuse('invalid', say.noColleague)
    return decided([reportEvent(facts, report, 'intake.report.assigned', { to })])
  },
  async apply(events, tx: Transaction, { report, to, at }, { organization }): Promise<MemberId | null> {
    const change = { assigned_member: to, assigned_hour: to === null ? null : hourOf(at) }
    if (events.length > 0) await changeReport(organization, report, change, tx)
    return to
  },
})

export interface SetQueueCodes extends Pick<ReportCodes, 'urgency' | 'language'> {
  readonly report: ReportId
}

/** Sets how urgent a report is and which language it is in, after reading. */
export const setQueueCodes = operation({
  name: 'intake.set-queue-codes',
  access: intakeAccess,
  load: (input: SetQueueCodes, tx: Transaction, actor: Actor) => factsOf(input, tx, actor),
  place: (facts: Facts) => facts,
  decide(facts: Facts, { report, urgency, language }) {
    const now = facts.report
    return decided(
      now.urgency === urgency && now.language === language
        ? []
        : [reportEvent(facts, report, 'intake.report.queued', { urgency, language })],
    )
  },
  async apply(events, tx: Transaction, { report, urgency, language }, { organization }): Promise<void> {
    if (events.length > 0) await changeReport(organization, report, { urgency, language }, tx)
  },
})

export interface CloseReport {
  readonly report: ReportId
  /** `null` opens it again. */
  readonly reason: CloseReason | null
}

interface CloseFacts extends Facts {
  /** Somebody may be under 18, and something of the separate path is still to be done. */
  readonly youngStepOpen: boolean
}

async function closeFactsOf(input: CloseReport, tx: Transaction, actor: Actor): Promise<CloseFacts | null> {
  const facts = await factsOf(input, tx, actor)
  if (facts === null) return null
  const codes = await codesOf(facts.organization, input.report, tx)
  const open = nextSteps(await stepsOf(facts.organization, input.report, tx))
  return { ...facts, youngStepOpen: codes?.minor === 'possible' && open.length > 0 }
}

/**
 * Closes a report with a reason, or opens it again; a message of the reporter opens it by itself. While somebody may be under 18 and a
 * step is open, it stays open.
 */
export const closeReport = operation({
  name: 'intake.close-report',
  access: intakeAccess,
  load: closeFactsOf,
  place: (facts: CloseFacts) => facts,
  decide(facts: CloseFacts, { report, reason }) {
    const isClosed = facts.report.state === 'closed'
    if (isClosed === (reason !== null)) return decided([])
    if (reason !== null && facts.youngStepOpen && !closesYoung.includes(reason)) return refuse('conflict', say.youngStepOpen)
    return decided([
      reportEvent(facts, report, reason === null ? 'intake.report.reopened' : 'intake.report.closed', reason === null ? {} : { reason }),
    ])
  },
  async apply(events, tx: Transaction, { report, reason }, { organization, report: now }): Promise<void> {
    if (events.length === 0) return
    const reopened = now.replies > 0 ? ('answered' as const) : ('open' as const)
    await changeReport(organization, report, { state: reason === null ? reopened : 'closed', close_reason: reason }, tx)
  },
})
