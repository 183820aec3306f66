import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { TaskId } from '../cases/case.ts'
import { addTask } from '../cases/tasks.store.ts'
import type { GrantId } from '../grants/access-grant.ts'
import { protecting } from '../grants/act.ts'
import { grantRefusals } from '../grants/grants.text.ts'
import { attempt } from '../machine.ts'
import { type KnownTransfer, type TransferAct, actOfTransfer, factsOfTransfer, knownTransfer, transferEvent } from './transfer-act.ts'
import { overlapDue } from './transfer-dates.ts'
import { transferMachine } from './transfer-machine.ts'
import { type RejectReason, isAsked, progressOfTransfer } from './transfer.ts'
import { acceptTransfer, rejectTransfer } from './transfer.store.ts'

export type TransferAnswer =
  | {
      readonly answer: 'accept'
      readonly grant: GrantId
      /** Of the task to get to know the person together. */
      readonly task: TaskId
      /** Until when both see the case; `null` takes the house's habit. */
      readonly overlapEnds: Date | null
    }
  | { readonly answer: 'reject'; readonly reason: RejectReason }

export type AnswerTransfer = TransferAct & { readonly said: TransferAnswer }

/** Whoever was asked takes the case, with a day until which both see it, or says why not. */
export const answerTransfer = operation({
  name: 'protect.answer-transfer',
  access: protecting,
  load: (input: AnswerTransfer, tx: Transaction, actor: Actor) => knownTransfer('protect.answer-transfer', input, tx, actor),
  place: () => null,
  decide(known: KnownTransfer | 'done-before', input: AnswerTransfer) {
    if (known === 'done-before') return decided<LedgerEvent>([])
    if (known.sent === 'taken') return grantRefusals.commandTaken
    const tried = answered(known, input)
    if (!tried.ok) return tried
    const { said, at } = input
    if (said.answer === 'reject') return decided([transferEvent(known.row, tried.value, { reason: said.reason })])
    const ends = endOf(input)
    const more = { grant: said.grant, lead: known.actor.member, overlapEnds: ends.at.toISOString(), at: at.toISOString() }
    return decided([transferEvent(known.row, tried.value, more)])
  },
  async apply(events, tx: Transaction, input: AnswerTransfer, known: KnownTransfer | 'done-before'): Promise<void> {
    if (events.length === 0 || known === 'done-before') return
    const tried = answered(known, input)
    if (!tried.ok) return
    const { row, actor } = known
    const { said, at } = input
    const { seq } = tried.value.progress
    if (said.answer === 'reject') return rejectTransfer(row.id, said.reason, seq, at, tx)
    const { at: overlapEnds, rule } = endOf(input)
    await acceptTransfer(row.id, { grant: said.grant, overlapEnds, rule, seq, at }, tx)
    const due = { assignee: actor.member, dueAt: overlapEnds, rule, source: row.id }
    await addTask(row.organization, { id: said.task, caseId: row.caseId, subject: row.subject, kind: 'transfer-introduce', ...due }, at, tx)
  },
})

function endOf({ said, at }: AnswerTransfer) {
  const habit = overlapDue(at)
  return said.answer === 'accept' && said.overlapEnds !== null ? { at: said.overlapEnds, rule: habit.rule } : habit
}

function answered(known: KnownTransfer, input: AnswerTransfer) {
  const { row, actor, way } = known
  const { said, at } = input
  const asked = isAsked(row, actor)
  const more = said.answer === 'reject' ? { asked, reason: said.reason } : { asked, overlapEnds: endOf(input).at }
  const rule = said.answer === 'accept' ? endOf(input).rule : null
  return attempt(transferMachine, progressOfTransfer(row), said.answer, factsOfTransfer(row, way, more), actOfTransfer(known, at, rule))
}
