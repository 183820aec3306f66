import { type Actor, type DecideWith, type LedgerEvent, type MemberId, type OrganizationId, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { IsoDay } from '../calendar.ts'
import { consentsOf } from '../consent/consent.store.ts'
import { type Standing, type SubjectCommand, allows, protecting, standing } from '../grants/act.ts'
import { madeId, memberAct } from '../record-act.ts'
import { type PlanBeside, callEntries, planBeside, writeCall } from '../safety/call-along.ts'
import { leadOf } from '../safety/plan-moves.ts'
import { fieldsKept, fieldsNow, fieldsProblem, keepAlong } from '../subjects/keep-along.ts'
import type { FieldToKeep, SealedField } from '../subjects/subject.ts'
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
  readonly permit: Permit | null
  readonly lead: MemberId | null
  readonly immigrationConsent: boolean
  readonly now: readonly SealedField[]
  readonly beside: PlanBeside
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
      permit,
      lead: await leadOf(organization, permit, tx),
      immigrationConsent: consents.some(
        ({ purpose, state, validTo }) =>
          purpose === 'immigration' && (state === 'active' || state === 'expiring') && validTo !== null && validTo > input.at,
      ),
      now: await fieldsNow(organization, input.subject, input.fields, tx),
      beside: await planBeside(organization, person, tx),
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
    return decided([
      permitEvent(organization, permit, step.value, () => madeId(world)),
      ...(input.fields.length === 0 ? [] : [fieldsKept(organization, input.subject, input.fields)]),
      ...(events.has(input.to) ? callEntries(known.beside, 'permit-event', memberAct(known, input.at), world) : []),
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
    await writeCall(known.beside, 'permit-event', memberAct(known, at), decidedOn, tx)
  },
})

function stepOf(permit: Permit, input: MovePermit, known: Facts) {
  const { to, validFrom, validTo, interviewOn: on, endReason } = input
  const { immigrationConsent } = known
  return permitStep(permit, to, { immigrationConsent, validFrom, validTo, on, endReason }, memberAct(known, input.at))
}
