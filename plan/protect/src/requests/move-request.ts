import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { endTasksOf } from '../cases/tasks.store.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import { attempt, startOf } from '../machine.ts'
import { type ContactChannel, mayContact } from '../subjects/safe-contact.ts'
import { erasureMachine } from './erasure-machine.ts'
import { actBy, answering, type KnownRequest, knownRequest, type RequestAct, stepEvent } from './request-act.ts'
import { type RequestCommand, type RequestFacts, requestMachine } from './request-machine.ts'
import { type ErasureId, type IdentityCheck, progressOfRow, type RefusalReason } from './request.ts'
import { changeRequest, insertErasure } from './requests.store.ts'

/** How the person is told: nothing goes out where they read it under their own code, or sit beside whoever answers. */
export type AnsweredBy = 'own-view' | 'here' | ContactChannel

export interface MoveRequest extends RequestAct {
  readonly move: RequestCommand
  readonly identityCheck: IdentityCheck | null
  readonly refusalReason: RefusalReason | null
  /** Whether the answer says where to complain. */
  readonly complaintRouteSaid: boolean
  /** Whether what was asked was done. Of a restriction and an erasure the record itself answers. */
  readonly done: boolean
  readonly answeredBy: AnsweredBy | null
  /** Of the erasure that begins with the work on one. */
  readonly erasure: ErasureId
}

function isDone({ row, isSealed, erasure }: KnownRequest, { done }: MoveRequest): boolean {
  if (row.kind === 'restrict') return isSealed
  if (row.kind === 'erase') return erasure?.state === 'key-destroyed' || erasure?.state === 'confirmed'
  return done
}

function maySay({ row, person }: KnownRequest, { answeredBy, at }: MoveRequest): boolean {
  if (answeredBy === null) return false
  if (answeredBy === 'here') return true
  if (answeredBy === 'own-view') return row.channel === 'own-code' && person.status === 'active'
  return mayContact(person.safeContact, at, answeredBy).may
}

function tried(known: KnownRequest, input: MoveRequest) {
  const { row } = known
  const facts: RequestFacts = {
    kind: row.kind,
    channel: row.channel,
    identityCheck: row.identityCheck ?? input.identityCheck,
    done: isDone(known, input),
    refusalReason: input.refusalReason,
    complaintRouteSaid: input.complaintRouteSaid,
    mayContact: maySay(known, input),
  }
  return attempt(requestMachine, progressOfRow(row), input.move, facts, actBy(known.actor, input.at, row.rule))
}

/** One step of a request: what the table does not allow, or a guard does not, is refused and says why. */
export const moveRequest = operation({
  name: 'protect.move-request',
  access: answering,
  load: (input: MoveRequest, tx: Transaction, actor: Actor) => knownRequest('protect.move-request', input, tx, actor),
  place: () => null,
  decide(known: KnownRequest, input: MoveRequest) {
    if (known.sent === 'taken') return grantRefusals.commandTaken
    if (known.sent === 'repeated') return decided<LedgerEvent>([])
    const moved = tried(known, input)
    if (!moved.ok) return moved
    const more = {
      kind: known.row.kind,
      identityCheck: known.row.identityCheck ?? input.identityCheck,
      refusalReason: input.move === 'refuse' ? input.refusalReason : null,
      answeredBy: input.move === 'fulfil' ? input.answeredBy : null,
    }
    return decided([stepEvent(known, 'request', moved.value.event, more)])
  },
  async apply(events, tx: Transaction, input: MoveRequest, known: KnownRequest): Promise<void> {
    const moved = events.length === 0 ? null : tried(known, input)
    if (moved === null || !moved.ok) return
    const { row, actor } = known
    const { state, version, seq } = moved.value.progress
    const ends = requestMachine.states[state].ends
    const refusalReason = state === 'refused' ? input.refusalReason : null
    const identityCheck = row.identityCheck ?? input.identityCheck
    const ended = ends ? { at: input.at, by: actor.member } : null
    await changeRequest(row, { state, version, seq, identityCheck, refusalReason, ended }, tx)
    if (state === 'in-progress' && row.kind === 'erase') await insertErasure(erasureFor(known, input), tx)
    if (!ends) return
    const as = state === 'fulfilled' ? 'done' : 'cancelled'
    await endTasksOf(row.organization, row.id, { as, by: actor.member, at: input.at }, tx)
  },
})

const erasureFor = ({ row, actor }: KnownRequest, { erasure: id, at }: MoveRequest) => {
  const { state, version, seq } = startOf(erasureMachine)
  const { organization, subject, id: request } = row
  const begun = { id, organization, subject, request, state, version, seq, requestedBy: actor.member, requestedAt: at }
  return { ...begun, approvedBy: null, legalHold: null, endedAt: null }
}
