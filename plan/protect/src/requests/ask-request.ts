import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { addTask } from '../cases/tasks.store.ts'
import type { TaskId } from '../cases/case.ts'
import { type SubjectCommand, type Standing, allows, protecting, standing, streamOf } from '../grants/act.ts'
import { startOf } from '../machine.ts'
import { requestDue } from './request-due.ts'
import { requestMachine, type RequestKind } from './request-machine.ts'
import type { IdentityCheck, RequestChannel, RequestId } from './request.ts'
import { insertRequest } from './requests.store.ts'

export interface AskRequest extends SubjectCommand {
  readonly request: RequestId
  readonly kind: RequestKind
  readonly channel: Exclude<RequestChannel, 'own-code'>
  /** `null` where nobody has made sure yet that it is the person. */
  readonly identityCheck: Exclude<IdentityCheck, 'own-code'> | null
  readonly task: TaskId
}

/** A worker writes down what somebody asked about their own record; from then on a day runs by which it has to be answered. */
export const askRequest = operation({
  name: 'protect.ask-request',
  access: protecting,
  load: (input: AskRequest, tx: Transaction, actor: Actor): Promise<Standing | null> => standing('protect.ask-request', input, tx, actor),
  place: () => null,
  decide(stands: Standing, input: AskRequest) {
    const allowed = allows(stands, { classes: ['C2'], operation: 'change', at: input.at })
    if (!allowed.ok) return allowed
    if (allowed.value === 'done-before') return decided<LedgerEvent>([])
    const { due, rule } = requestDue(input.at)
    const { request, kind, channel, identityCheck } = input
    const data = { request, kind, channel, identityCheck, due: due.toISOString(), rule, words: null }
    const { organization } = stands.actor
    return decided([{ type: 'protect.request.asked', version: 1, organization, stream: streamOf(input.subject), data }])
  },
  async apply(events, tx: Transaction, input: AskRequest, { actor }: Standing): Promise<{ readonly request: RequestId }> {
    if (events.length === 0) return { request: input.request }
    const { due: dueAt, rule } = requestDue(input.at)
    const { organization, member } = actor
    const { state, version, seq } = startOf(requestMachine)
    const { request: id, subject, kind, channel, identityCheck, at } = input
    const asked = { id, organization, subject, kind, channel, identityCheck, dueAt, rule, askedAt: at, askedBy: member }
    await insertRequest({ ...asked, state, version, seq, refusalReason: null, endedAt: null }, tx)
    const task = { id: input.task, caseId: null, subject, kind: 'answer-request', assignee: null, dueAt, rule, source: id }
    await addTask(organization, task, at, tx)
    return { request: id }
  },
})
