import { type Actor, type DecideWith, type LedgerEvent, decided, ok, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { IsoDay } from '../calendar.ts'
import { protecting } from '../grants/act.ts'
import { attempt } from '../machine.ts'
import { memberAct } from '../record-act.ts'
import { type KnownPlan, type SafetyAct, knownPlan, mayWrite } from './plan-facts.ts'
import { type Called, afterMove, leadOf, planEvent, reviewDate, urgentDate } from './plan-moves.ts'
import { type SafetyPlanCommand, type ReviewTrigger, safetyPlanMachine } from './safety-plan-machine.ts'
import { type EndReason, type SafetyPlanId, planFacts, planProgress } from './safety-plan.ts'
import { type PlanChange, insertPlan } from './safety.store.ts'
import { safetyRefusals } from './safety.text.ts'

/** What somebody does with a plan. `personAgreed` is what the person said now, with the plan before them. */
export type PlanMove =
  | { readonly to: 'agree'; readonly personAgreed: boolean }
  | { readonly to: 'start' | 'confirm'; readonly personAgreed: boolean; readonly reviewOn: IsoDay | null }
  | { readonly to: 'call-for-review'; readonly trigger: ReviewTrigger | null }
  | { readonly to: 'supersede'; readonly personAgreed: boolean; readonly next: SafetyPlanId }
  | { readonly to: 'end'; readonly reason: EndReason | null }

export interface MoveSafetyPlan extends SafetyAct {
  readonly move: PlanMove
}

interface Facts extends KnownPlan {
  readonly lead: Called['lead']
}

/** One step of a plan’s life: agreed, put to use, called for review, confirmed, replaced, ended. */
export const moveSafetyPlan = operation({
  name: 'protect.move-safety-plan',
  access: protecting,
  async load(input: MoveSafetyPlan, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const known = await knownPlan('protect.move-safety-plan', input, tx, actor)
    return known === null ? null : { ...known, lead: await leadOf(known.organization, known.plan, tx) }
  },
  place: () => null,
  decide(known: Facts, input: MoveSafetyPlan, { world }: DecideWith) {
    const may = mayWrite(known, input)
    if (may === null) return decided<LedgerEvent>([])
    if (may !== 'go-on') return may
    const tried = moved(known, input)
    if (!tried.ok) return tried
    return decided([planEvent(known.organization, tried.value.plan, tried.value.attempted, world, saidBy(input.move))])
  },
  async apply(events, tx: Transaction, input: MoveSafetyPlan, known: Facts): Promise<void> {
    const [event] = events
    if (event === undefined) return
    const tried = moved(known, input)
    if (!tried.ok) throw new Error('what was decided is tried again with the same facts')
    const { plan, attempted, change } = tried.value
    const { organization, actor, lead } = known
    await afterMove({ organization, plan, lead, by: actor.member, at: input.at }, attempted, { ...change, event }, tx)
    if (input.move.to !== 'supersede') return
    const next = { id: input.move.next, subject: plan.subject, caseId: plan.caseId, begunBy: actor.member, begunAt: input.at }
    if (!(await insertPlan(organization, next, tx))) throw new Error('the id of the next plan is taken')
  },
})

/** The move as the machine answers it, with what it changes beside the state. Pure, so that what is decided is what is written. */
function moved({ plan, items, person, actor }: Facts, { move, at }: MoveSafetyPlan) {
  if (plan === null) return safetyRefusals.noPlan
  const tryTo = (to: SafetyPlanCommand, said: Parameters<typeof planFacts>[2], change: PlanChange, rule: string | null = null) => {
    const tried = attempt(safetyPlanMachine, planProgress(plan), to, planFacts(plan, items, said), memberAct({ actor }, at, rule))
    return tried.ok ? ok({ plan, change, attempted: tried.value }) : tried
  }
  switch (move.to) {
    case 'agree':
      if (!items.some(({ state }) => state === 'kept')) return safetyRefusals.empty
      return tryTo('agree', { agreed: move.personAgreed }, { agreedAt: at })
    case 'start':
    case 'confirm': {
      const review = reviewDate(at, person, move.reviewOn)
      if (!review.ok) return review
      const { reviewAt, rule } = review.value
      const agreed = move.to === 'start' ? planFacts(plan, items).agreed || move.personAgreed : move.personAgreed
      const change = { reviewAt, reviewRule: rule, confirmedAt: at, trigger: null, dueAt: null, ...(move.personAgreed && { agreedAt: at }) }
      return tryTo(move.to, { agreed, reviewAt }, change, rule)
    }
    case 'call-for-review': {
      const urgent = urgentDate(at, person)
      if (!urgent.ok) return urgent
      return tryTo(move.to, { trigger: move.trigger }, { trigger: move.trigger, dueAt: urgent.value.dueAt }, urgent.value.rule)
    }
    case 'supersede':
      return tryTo(move.to, { agreed: move.personAgreed }, { endedAt: at, trigger: null, dueAt: null })
    case 'end':
      return tryTo(move.to, { endReason: move.reason }, { endedAt: at, endReason: move.reason, trigger: null, dueAt: null })
  }
}

function saidBy(move: PlanMove): LedgerEvent['data'] {
  if (move.to === 'call-for-review') return { trigger: move.trigger }
  if (move.to === 'supersede') return { next: move.next }
  return move.to === 'end' ? { reason: move.reason } : {}
}
