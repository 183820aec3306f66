import { type Actor, type LedgerEvent, type MemberActor, type UnitId, byDuty, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { answersForPrivacy, wallStanding } from '../approvals/wall-standing.ts'
import type { IsoDay } from '../calendar.ts'
import { putTask } from '../cases/wall-tasks.store.ts'
import { type Standing, type SubjectCommand, allows, streamOf } from '../grants/act.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import { actBy, machineEvent } from '../machine-event.ts'
import { attempt, startOf } from '../machine.ts'
import { subjectById } from '../subjects/subjects.store.ts'
import { type DemandKind, type Issuer, demandMachine } from './demand-machine.ts'
import { whoIssues } from './demand-rules.ts'
import { type Demand, type DemandId, demandFacts } from './demand.ts'
import { insertDemand } from './demands.store.ts'
import { demandRefusals } from './demands.text.ts'

/** Whoever works with the person, and whoever answers for privacy: a demand comes to whoever opens the door. */
export const handlesDemands = byDuty('case-worker', 'case-supervisor', 'privacy-officer')

export interface ReceiveDemand extends SubjectCommand {
  readonly demand: DemandId
  readonly case: string | null
  readonly kind: DemandKind
  readonly issuedBy: Issuer
  readonly isTraffickingCase: boolean
  readonly receivedOn: IsoDay
  readonly answerBy: Date
  /** Of the answer, and of telling the person. */
  readonly tasks: readonly [string, string]
}

interface Facts extends Standing {
  readonly unit: UnitId
  readonly erased: boolean
}

/** Writes a demand down and freezes at once what is held: nothing of this person is erased or exported until it has ended. */
export const receiveDemand = operation({
  name: 'protect.receive-demand',
  access: handlesDemands,
  async load(input: ReceiveDemand, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    // first held: a demand comes before an erasure, and freezes it, or after it
    const stands = await wallStanding('protect.receive-demand', input, actor, tx)
    const person = await subjectById(actor.organization, input.subject, tx)
    return person && { ...stands, unit: person.unit, erased: person.status === 'erased' }
  },
  place: () => null,
  decide(facts: Facts, input: ReceiveDemand) {
    const { actor, sent, unit } = facts
    if (sent === 'taken') return grantRefusals.commandTaken
    if (sent === 'repeated') return decided<LedgerEvent>([])
    const allowed = answersForPrivacy(actor) ? null : allows(facts, { classes: ['C2'], operation: 'change', at: input.at })
    if (allowed !== null && !allowed.ok) return allowed
    if (facts.erased) return demandRefusals.erased
    if (input.answerBy < new Date(`${input.receivedOn}T00:00:00Z`)) return demandRefusals.badDay
    const rule = ruleOf(input)
    const frozen = attempt(
      demandMachine,
      startOf(demandMachine),
      'freeze',
      demandFacts(demandOf(input, unit, actor)),
      actBy(actor, input.at, rule),
    )
    if (!frozen.ok) return frozen
    const stream = streamOf(input.subject)
    const data = {
      demand: input.demand,
      kind: input.kind,
      issuedBy: input.issuedBy,
      trafficking: input.isTraffickingCase,
      receivedOn: input.receivedOn,
      answerBy: input.answerBy.toISOString(),
      rule,
    }
    return decided([
      { type: 'protect.demand.received', version: 1, organization: actor.organization, stream, data },
      machineEvent({ organization: actor.organization, stream, noun: 'demand', id: input.demand }, frozen.value),
    ])
  },
  async apply(events, tx: Transaction, input: ReceiveDemand, { actor, unit }: Facts): Promise<{ demand: DemandId }> {
    if (events.length === 0) return { demand: input.demand }
    const { at, subject, demand } = input
    await insertDemand({ ...demandOf(input, unit, actor), state: 'frozen', seq: 1 }, actor, at, tx)
    const task = { subject, case: input.case, assignee: null, rule: ruleOf(input), source: demand }
    await putTask({ ...task, id: input.tasks[0], kind: 'demand-answer', due: input.answerBy }, at, tx)
    await putTask({ ...task, id: input.tasks[1], kind: 'demand-tell-person', due: at }, at, tx)
    return { demand }
  },
})

function ruleOf({ kind, isTraffickingCase, receivedOn }: ReceiveDemand): string | null {
  const issues = whoIssues(kind, isTraffickingCase, receivedOn)
  return issues.ok ? issues.value.rule.version : null
}

const demandOf = (input: ReceiveDemand, unit: UnitId, { member }: MemberActor): Demand => ({
  ...startOf(demandMachine),
  id: input.demand,
  subject: input.subject,
  unit,
  case: input.case,
  caseNumber: null,
  kind: input.kind,
  issuedBy: input.issuedBy,
  isTraffickingCase: input.isTraffickingCase,
  receivedOn: input.receivedOn,
  answerBy: input.answerBy,
  rule: ruleOf(input),
  counselAt: null,
  told: null,
  toldChannel: null,
  toldAt: null,
  package: [],
  packageBy: null,
  releasedBy: null,
  releasedAt: null,
  releasedCount: 0,
  refusal: null,
  enteredBy: member,
  enteredAt: input.at,
  endedAt: null,
})
