import { type Actor, type LedgerEvent, type MemberId, type UnitId, byDuty, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { putTask } from '../cases/wall-tasks.store.ts'
import { type Standing, type SubjectCommand, allows, streamOf } from '../grants/act.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import { fieldsKept, fieldsNow, fieldsProblem, keepAlong } from '../subjects/keep-along.ts'
import type { FieldToKeep, SealedField } from '../subjects/subject.ts'
import { unitOfSubject } from '../subjects/subjects.store.ts'
import type { ApprovalKind } from './approval-machine.ts'
import { type Approval, type ApprovalId, type ApprovalReason, decideHours } from './approval.ts'
import { approvalFor, coSignerNow, insertApproval, isOfPerson } from './approvals.store.ts'
import { approvalRefusals } from './approvals.text.ts'
import { answersForPrivacy, wallStanding } from './wall-standing.ts'

export interface RequestApproval extends SubjectCommand {
  readonly approval: ApprovalId
  readonly kind: ApprovalKind
  /** The record that waits: a case, a screening, a demand; the person where a seal is lifted or everything is erased. */
  readonly target: string
  readonly case: string | null
  readonly reason: ApprovalReason
  readonly task: string
  /** What was asked in words, as the field approval-<id>; may be none. */
  readonly fields: readonly FieldToKeep[]
}

interface Facts extends Standing {
  readonly unit: UnitId
  readonly waiting: Approval | null
  /** Whether what waits, and the case that is named, are this person's. */
  readonly isTheirs: boolean
  readonly coSigner: MemberId | null
  readonly now: readonly SealedField[]
}

/** Asks a second person. Nothing is done before they say yes, and an approval does nothing by itself. */
export const requestApproval = operation({
  name: 'protect.request-approval',
  access: byDuty('case-worker', 'case-supervisor', 'privacy-officer'),
  async load(input: RequestApproval, tx: Transaction, actor: Actor): Promise<Facts | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const unit = await unitOfSubject(organization, input.subject, tx)
    if (unit === null) return null
    const stands = await wallStanding('protect.request-approval', input, actor, tx)
    const waiting = await approvalFor(organization, input, ['requested'], tx)
    const coSigner = (await coSignerNow(organization, tx))?.member ?? null
    const isTheirs =
      (await isOfPerson(input.kind, input.target, input.subject, tx)) &&
      (input.case === null || (await isOfPerson('closure', input.case, input.subject, tx)))
    return { ...stands, unit, waiting, isTheirs, coSigner, now: await fieldsNow(organization, input.subject, input.fields, tx) }
  },
  place: () => null,
  decide(facts: Facts, input: RequestApproval) {
    const { actor, sent, waiting, isTheirs, now } = facts
    if (sent === 'taken') return grantRefusals.commandTaken
    if (sent === 'repeated') return decided<LedgerEvent>([])
    const { fields, subject, at } = input
    const allowed = answersForPrivacy(actor) ? null : allows(facts, { classes: ['C2'], operation: 'change', at })
    if (allowed !== null && !allowed.ok) return allowed
    const problem = fields.length === 0 ? null : fieldsProblem(facts, fields, now, at)
    if (problem !== null) return problem
    if (!isTheirs) return approvalRefusals.anothersRecord
    if (waiting !== null) return approvalRefusals.askedAlready
    const data = { approval: input.approval, kind: input.kind, target: input.target, reason: input.reason }
    const asked: LedgerEvent = {
      type: 'protect.approval.requested',
      version: 1,
      organization: actor.organization,
      stream: streamOf(subject),
      data,
    }
    return decided(fields.length === 0 ? [asked] : [asked, fieldsKept(actor.organization, subject, fields)])
  },
  async apply(events, tx: Transaction, input: RequestApproval, { actor, unit, coSigner }: Facts): Promise<{ approval: ApprovalId }> {
    if (events.length === 0) return { approval: input.approval }
    const { at, subject, command } = input
    const dueAt = new Date(at.getTime() + decideHours * 3_600_000)
    await insertApproval({ ...input, id: input.approval, unit, requestedAt: at, dueAt, coSigner }, actor, tx)
    await keepAlong(input.fields, { actor, subject, command, at }, tx)
    const task = { id: input.task, subject, case: input.case, kind: 'approval-decide', assignee: null, rule: 'fanal/approval' }
    await putTask({ ...task, due: dueAt, source: input.approval }, at, tx)
    return { approval: input.approval }
  },
})
