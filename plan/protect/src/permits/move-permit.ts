import { type Actor, type DecideWith, type LedgerEvent, type MemberId, type OrganizationId, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { IsoDay } from '../calendar.ts'
import { consentsOf } from '../consent/consent.store.ts'
import { type Standing, type SubjectCommand, allows, protecting, standing } from '../grants/act.ts'
import { madeId, memberAct } from '../record-act.ts'
import { afterMove, callFor, leadOf, planEvent } from '../safety/plan-moves.ts'
import type { SafetyPlan } from '../safety/safety-plan.ts'
import { planOfSubject } from '../safety/safety.store.ts'
import { fieldsKept, fieldsNow, fieldsProblem, keepAlong } from '../subjects/keep-along.ts'
import type { FieldToKeep, SealedField, Subject } from '../subjects/subject.ts'
import { subjectById } from '../subjects/subjects.store.ts'
import type { PermitCommand } from './permit-machine.ts'
import { afterStep, permitEvent, permitStep } from './permit-moves.ts'
import { type Permit, type PermitEndReason, type PermitId, fieldsOfPermit } from './permit.ts'
import { permitRefusals } from './permit.text.ts'
import { lockPermit } from './permits.store.ts'

export interface MovePermit extends SubjectCommand {
  readonly permit: PermitId
  readonly to: PermitCommand
  /** As they stand on the paper. */
  readonly validFrom: IsoDay | null
  readonly validTo: IsoDay | null
  readonly interviewOn: IsoDay | null
  readonly endReason: PermitEndReason | null
  /** Its number, what was noted, a letter: sealed. */
  readonly fields: readonly FieldToKeep[]
}

interface Facts extends Standing {
  readonly organization: OrganizationId
  readonly person: Subject
  readonly permit: Permit | null
  readonly lead: MemberId | null
  readonly immigrationConsent: boolean
  readonly now: readonly SealedField[]
  readonly plan: SafetyPlan | null
}

/** What an authority said calls for a look at the person’s safety. */
const events: ReadonlySet<PermitCommand> = new Set(['issue', 'refuse', 'uphold-refusal', 'issue-next', 'lapse'])

/** One step of a permit’s life, with the number or notes that come with it. */
export const movePermit = operation({
  name: 'protect.move-permit',
  access: protecting,
  async load(input: MovePermit, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const stands = await standing('protect.move-permit', input, tx, actor)
    if (stands === null) return null
    const { organization } = stands.actor
    const person = await subjectById(organization, input.subject, tx)
    if (person === null) return null
    const found = await lockPermit(organization, input.permit, tx)
    const permit = found?.subject === input.subject ? found : null
    const consents = await consentsOf(organization, input.subject, tx)
    return {
      ...stands,
      organization,
      person,
      permit,
      lead: await leadOf(organization, permit, tx),
      immigrationConsent: consents.some(
        ({ purpose, state, validTo }) =>
          purpose === 'immigration' && (state === 'active' || state === 'expiring') && validTo !== null && validTo > input.at,
      ),
      now: await fieldsNow(organization, input.subject, input.fields, tx),
      plan: await planOfSubject(organization, input.subject, tx, { lock: true }),
    }
  },
  place: () => null,
  decide(known: Facts, input: MovePermit, { world }: DecideWith) {
    const may = allows(known, { classes: ['C2'], operation: 'change', at: input.at })
    if (!may.ok) return may
    if (may.value === 'done-before') return decided<LedgerEvent>([])
    const { permit, organization } = known
    if (permit === null) return permitRefusals.noPermit
    if (input.to === 'call-to-interview' && input.interviewOn === null) return permitRefusals.interviewMissing
    const step = stepOf(permit, input, known)
    if (!step.ok) return step
    if (!input.fields.every((field) => field.class === 'C7' && fieldsOfPermit(permit.id).includes(field.field)))
      return permitRefusals.otherField
    const problem = input.fields.length === 0 ? null : fieldsProblem(known, input.fields, known.now, input.at)
    if (problem !== null) return problem
    const call = callOf(known, input)
    return decided([
      permitEvent(organization, permit, step.value, () => madeId(world)),
      ...(input.fields.length === 0 ? [] : [fieldsKept(organization, input.subject, input.fields)]),
      ...(call === null ? [] : [planEvent(organization, call.plan, call.attempted, world, { trigger: call.change.trigger })]),
    ])
  },
  async apply(decidedOn, tx: Transaction, input: MovePermit, known: Facts): Promise<void> {
    const { permit, organization, actor, lead } = known
    const [event] = decidedOn
    if (event === undefined || permit === null) return
    const step = stepOf(permit, input, known)
    if (!step.ok) throw new Error('what was decided is tried again with the same facts')
    const { command, subject, at, fields } = input
    await afterStep({ organization, permit, lead, by: actor.member, at }, step.value, event, tx)
    await keepAlong(fields, { actor, subject, command, at }, tx)
    const [call, entry] = [callOf(known, input), decidedOn.find(({ type }) => type.startsWith('protect.safety-plan.'))]
    if (call === null || entry === undefined) return
    await afterMove({ organization, plan: call.plan, lead, by: actor.member, at }, call.attempted, { ...call.change, event: entry }, tx)
  },
})

function stepOf(permit: Permit, input: MovePermit, known: Facts) {
  const { to, validFrom, validTo, interviewOn: on, endReason } = input
  const { immigrationConsent } = known
  return permitStep(permit, to, { immigrationConsent, validFrom, validTo, on, endReason }, memberAct(known, input.at))
}

function callOf(known: Facts, { to, at }: MovePermit) {
  return events.has(to) ? callFor(known.plan, 'permit-event', known.person, memberAct(known, at)) : null
}
