import { type Actor, type LedgerEvent, type Refusal, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { protecting } from '../grants/act.ts'
import { fieldsKept, fieldsProblem, keepAlong } from '../subjects/keep-along.ts'
import { actionsOf, changeAction, changeNeed, insertAction, insertNeed, needsOf } from './board.store.ts'
import { type CaseAct, type KnownCase, caseEvent, caseRefusals, knownCase, mayWriteCase } from './case-act.ts'
import type { ActionId, Need, NeedDomain, NeedId, NeedUrgency, PlanAction, UnmetReason } from './case.ts'

/** What is done on the board of needs, plan and delivered services. */
export type BoardAct =
  | {
      readonly act: 'add-need'
      readonly need: NeedId
      readonly domain: NeedDomain
      readonly urgency: NeedUrgency
      readonly saidByPerson: boolean
    }
  | { readonly act: 'end-need'; readonly need: NeedId; readonly as: 'met' | 'unmet'; readonly reason: UnmetReason | null }
  | { readonly act: 'reopen-need'; readonly need: NeedId }
  | { readonly act: 'add-step'; readonly action: ActionId; readonly need: NeedId; readonly dueAt: Date | null }
  | {
      readonly act: 'change-step'
      readonly action: ActionId
      readonly to: PlanAction['state']
      /** A service that was given: the day, and how much in units of that service. */
      readonly deliveredOn: string | null
      readonly units: number | null
    }

export interface WorkOnNeeds extends CaseAct {
  readonly board: BoardAct
}

interface Facts extends KnownCase {
  readonly needs: readonly Need[]
  readonly actions: readonly PlanAction[]
}

/** One press on the board: a need that was said, a step towards it, a service that was given, or why it could not be. */
export const workOnNeeds = operation({
  name: 'protect.work-on-needs',
  access: protecting,
  async load(input: WorkOnNeeds, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const known = await knownCase('protect.work-on-needs', input, tx, actor)
    if (known === null) return null
    const { organization, row } = known
    return { ...known, needs: await needsOf(organization, row.id, tx), actions: await actionsOf(organization, row.id, tx) }
  },
  place: () => null,
  decide(known: Facts, input: WorkOnNeeds) {
    const may = mayWriteCase(known, input)
    if (may === null) return decided<LedgerEvent>([])
    if (may !== 'go-on') return may
    const problem = fieldsProblem(known, input.fields, known.now, input.at) ?? boardProblem(known, input.board)
    if (problem !== null) return problem
    const kept = input.fields.length === 0 ? [] : [fieldsKept(known.organization, input.subject, input.fields)]
    const { act, ...said } = input.board
    const data = Object.fromEntries(
      Object.entries(said).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
    )
    return decided<LedgerEvent>([caseEvent(known, act, data), ...kept])
  },
  async apply(events, tx: Transaction, input: WorkOnNeeds, known: Facts): Promise<void> {
    if (events.length === 0) return
    await write(input, known, tx)
    await keepAlong(input.fields, { actor: known.actor, ...input }, tx)
  },
})

function boardProblem({ row, needs, actions }: Facts, board: BoardAct): Refusal | null {
  if (row.state === 'closed') return caseRefusals.closed
  const need = 'need' in board ? needs.find(({ id }) => id === board.need) : undefined
  const isEnded = need?.state === 'met' || need?.state === 'unmet'
  switch (board.act) {
    case 'add-need':
      return need === undefined ? null : caseRefusals.goneElsewhere
    case 'end-need':
      if (need === undefined) return caseRefusals.noNeed
      if (isEnded) return caseRefusals.goneElsewhere
      return (board.as === 'unmet') === (board.reason !== null) ? null : caseRefusals.reasonNeeded
    case 'reopen-need':
      if (need === undefined) return caseRefusals.noNeed
      return isEnded ? null : caseRefusals.goneElsewhere
    case 'add-step':
      if (need === undefined) return caseRefusals.noNeed
      return isEnded || actions.some(({ id }) => id === board.action) ? caseRefusals.goneElsewhere : null
    case 'change-step': {
      const step = actions.find(({ id }) => id === board.action)
      if (step === undefined) return caseRefusals.noNeed
      return step.state === 'done' || step.state === 'dropped' ? caseRefusals.goneElsewhere : null
    }
  }
}

async function write(
  { board, at, subject }: WorkOnNeeds,
  { organization, row, actor, needs, actions }: Facts,
  tx: Transaction,
): Promise<void> {
  const on = { organization, caseId: row.id, subject, by: actor.member, at }
  switch (board.act) {
    case 'add-need':
      return insertNeed({ ...board, id: board.need }, on, tx)
    case 'end-need':
      return changeNeed(organization, board.need, { state: board.as, unmetReason: board.reason }, at, tx)
    case 'reopen-need': {
      const state = actions.some(({ need }) => need === board.need) ? 'planned' : 'open'
      return changeNeed(organization, board.need, { state, unmetReason: null }, null, tx)
    }
    case 'add-step': {
      await insertAction({ id: board.action, need: board.need, owner: actor.member, dueAt: board.dueAt }, on, tx)
      const need = needs.find(({ id }) => id === board.need)
      if (need?.state === 'open') await changeNeed(organization, board.need, { state: 'planned', unmetReason: null }, null, tx)
      return
    }
    case 'change-step': {
      const ended = board.to === 'done' || board.to === 'dropped' ? at : null
      const given = board.to === 'done' ? { deliveredOn: board.deliveredOn, units: board.units } : { deliveredOn: null, units: null }
      return changeAction(organization, board.action, { state: board.to, ...given }, ended, tx)
    }
  }
}
