import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { protecting } from '../grants/act.ts'
import { type Attempted, attempt } from '../machine.ts'
import { fieldsKept, fieldsProblem, keepAlong } from '../subjects/keep-along.ts'
import { type CaseAct, type KnownCase, caseActOf, caseEvent, factsOfCase, knownCase, mayWriteCase } from './case-act.ts'
import { dueIn } from './case-dates.ts'
import { type CaseCommand, type CaseState, type ClosingReason, caseMachine } from './case-machine.ts'
import { type TaskId, type VitalInterest, caseProgress } from './case.ts'
import { type CaseChange, changeCase } from './cases.store.ts'
import { addTask, endTasksOf } from './tasks.store.ts'

/** Moves that a worker makes; the seal has operations of its own. */
export type CaseMove = Exclude<CaseCommand, 'seal' | 'unseal'>

export interface MoveCase extends CaseAct {
  readonly move: CaseMove
  /** Where nobody could ask for a yes; the words are the sealed field `vital-interest-<case>`. */
  readonly vitalInterest?: VitalInterest | null
  readonly closingReason?: ClosingReason | null
  /** When a case on hold is looked at again. */
  readonly reviewAt?: Date | null
  /** Of the task to ask how it is, three months after closing. */
  readonly task: TaskId
}

function moved(known: KnownCase, input: MoveCase) {
  const said = {
    ...(input.vitalInterest && { vitalInterest: true }),
    ...(input.closingReason && { closingReason: input.closingReason }),
    ...(input.reviewAt && { reviewAt: input.reviewAt }),
  }
  const to = caseMachine.commands[input.move].moves[known.row.state] ?? known.row.state
  const act = caseActOf(known, input.at, dueIn(to, known.row.risk, input.at).rule)
  return attempt(caseMachine, caseProgress(known.row), input.move, factsOfCase(known, said), act)
}

/** What a move writes beside the state. */
function changeOf({ row, actor }: KnownCase, input: MoveCase, to: CaseState): CaseChange {
  const { at, move } = input
  return {
    nextAt: input.reviewAt ?? dueIn(to, row.risk, at).at,
    ...(input.vitalInterest && { vitalInterest: input.vitalInterest }),
    ...(input.closingReason && { closingReason: input.closingReason }),
    ...(move === 'start-closing' && { closureAskedBy: actor.member, closureAgreedBy: null }),
    ...((move === 'keep-open' || move === 'reopen') && {
      closingReason: null,
      closureAskedBy: null,
      closureAgreedBy: null,
      planReviewedAt: null,
    }),
    closedAt: to === 'closed' ? at : null,
  }
}

/** One step of a case's life: what the table does not allow, or a guard does not, is refused and says why. */
export const moveCase = operation({
  name: 'protect.move-case',
  access: protecting,
  load: (input: MoveCase, tx: Transaction, actor: Actor) => knownCase('protect.move-case', input, tx, actor),
  place: () => null,
  decide(known: KnownCase, input: MoveCase) {
    const may = mayWriteCase(known, input)
    if (may === null) return decided<LedgerEvent>([])
    if (may !== 'go-on') return may
    const problem = fieldsProblem(known, input.fields, known.now, input.at)
    if (problem !== null) return problem
    const tried = moved(known, input)
    if (!tried.ok) return tried
    const kept = input.fields.length === 0 ? [] : [fieldsKept(known.organization, input.subject, input.fields)]
    return decided<LedgerEvent>([movedEvent(known, tried.value, input), ...kept])
  },
  async apply(events, tx: Transaction, input: MoveCase, known: KnownCase): Promise<void> {
    const tried = events.length === 0 ? null : moved(known, input)
    if (tried === null || !tried.ok) return
    const { organization, row, actor } = known
    const { progress, effects } = tried.value
    await changeCase(row, progress, changeOf(known, input, progress.state), tx)
    await keepAlong(input.fields, { actor, ...input }, tx)
    if (progress.state === 'closed') await endTasksOf(organization, row.id, { as: 'cancelled', by: actor.member, at: input.at }, tx)
    if (!effects.includes('schedule-follow-up')) return
    const { at: dueAt, rule } = dueIn('closed', row.risk, input.at)
    const task = {
      id: input.task,
      caseId: row.id,
      subject: row.subject,
      kind: 'case-follow-up',
      assignee: row.lead,
      dueAt,
      rule,
      source: row.id,
    }
    await addTask(organization, task, input.at, tx)
  },
})

function movedEvent(known: KnownCase, { event }: Attempted<CaseState, CaseCommand>, input: MoveCase): LedgerEvent {
  return caseEvent(known, event.command, {
    command: event.command,
    from: event.from,
    to: event.to,
    version: event.version,
    seq: event.seq,
    rule: event.rule,
    vitalInterest: input.vitalInterest ?? null,
    closingReason: input.closingReason ?? null,
  })
}
