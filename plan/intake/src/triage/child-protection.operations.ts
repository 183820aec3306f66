import { type Actor, type MemberId, type Place, decided, hourOf, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type ReportId, intakeAccess, reportEvent } from '../inbox/inbox.ts'
import { reportOf } from '../inbox/inbox.store.ts'
import { type NotYoungReason, type Step, stepProblem } from './child-protection.ts'
import { type KeptStep, type Minor, insertStep, codesOf, setMinor, stepsOf } from './triage.store.ts'
import { stepRefusals, triageRefusals as say } from './triage.refusals.ts'

interface Facts extends Place {
  readonly member: MemberId
  readonly minor: Minor
  readonly before: readonly KeptStep[]
}

async function factsOf(report: ReportId, tx: Transaction, actor: Actor): Promise<Facts | null> {
  if (actor.kind !== 'member') return null
  const { organization, member } = actor
  const found = await reportOf(organization, report, tx, { lock: true })
  const codes = await codesOf(organization, report, tx)
  if (found === null || codes === null) return null
  return { organization, unit: found.unit, member, minor: codes.minor, before: await stepsOf(organization, report, tx) }
}

export interface MarkYoung {
  readonly report: ReportId
  readonly minor: Minor
  /** Why the mark is taken back; the ledger keeps it. */
  readonly reason: NotYoungReason | null
}

/** Says whether somebody of a report may be under 18: then it takes its separate path, and leaves it for a reason only. */
export const markYoung = operation({
  name: 'intake.mark-young',
  access: intakeAccess,
  load: (input: MarkYoung, tx: Transaction, actor: Actor) => factsOf(input.report, tx, actor),
  place: (facts: Facts) => facts,
  decide(facts: Facts, { report, minor, reason }) {
    if (facts.minor === minor) return decided([])
    const isTakenBack = facts.minor === 'possible'
    if (isTakenBack && reason === null) return refuse('invalid', say.whyNotYoung)
    return decided([reportEvent(facts, report, 'intake.report.age-marked', { minor, reason: isTakenBack ? reason : null })])
  },
  async apply(events, tx: Transaction, { report, minor }, facts: Facts): Promise<Minor> {
    if (events.length > 0) await setMinor(facts.organization, report, minor, tx)
    return minor
  },
})

export interface RecordStep extends Step {
  readonly report: ReportId
  readonly id: string
  readonly at: Date
}

/** Records one step of the separate path; a guardian is told only after somebody wrote down why that is safe. */
export const recordStep = operation({
  name: 'intake.record-child-protection-step',
  access: intakeAccess,
  load: (input: RecordStep, tx: Transaction, actor: Actor) => factsOf(input.report, tx, actor),
  place: (facts: Facts) => facts,
  decide(facts: Facts, { report, step, reason, region }) {
    if (facts.minor !== 'possible') return refuse('invalid', say.notYoung)
    const problem = stepProblem({ step, reason, region }, facts.before)
    if (problem !== null)
      return refuse(problem === 'guardian-not-safe' || problem === 'young-person-first' ? 'conflict' : 'invalid', stepRefusals[problem])
    return decided([reportEvent(facts, report, 'intake.child-protection.step', { step, reason, region })])
  },
  async apply(_events, tx: Transaction, { report, id, step, reason, region, at }, { organization, member }): Promise<void> {
    await insertStep(organization, report, { id, step, reason, region, member, hour: hourOf(at) }, tx)
  },
})
