import {
  type Actor,
  type Language,
  type LedgerEvent,
  type OrganizationId,
  type Place,
  type StreamId,
  type World,
  decided,
  operation,
  refuse,
} from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { planKeepers, secretariatUnit } from '../access.ts'
import { planDigest } from '../plan.operations.ts'
import { type HeldPlan, insertPlan, lastVersion, planOf } from '../plan.store.ts'
import { planText } from '../plan.text.ts'
import type { Plan } from '../plan.ts'
import { type Changed, withPart, withoutPart } from './change-plan.ts'
import type { Typed } from './field.ts'
import type { HandPart } from './part-fields.ts'

export interface PlanChange {
  readonly plan: string
  /** The version that the form was made from. */
  readonly seen: number
  readonly part: HandPart
  /** The part that is mended or taken out, by its code; null for a new one. */
  readonly of: string | null
  /** What was typed; null takes the part out. */
  readonly typed: Typed | null
  readonly language: Language
  readonly world: World
}

interface ChangeFacts extends Place {
  readonly actor: Extract<Actor, { kind: 'member' }>
  readonly held: HeldPlan
  readonly changed: Changed
}

/** What a change makes of a plan. */
export function changedBy(plan: Plan, { part, of, typed, language, world }: Omit<PlanChange, 'plan' | 'seen'>): Changed {
  const today = world.now().toISOString().slice(0, 10)
  return typed === null ? withoutPart(plan, part, of ?? '') : withPart(plan, { part, of, typed, language, today })
}

function enteredByHand(
  plan: Plan,
  { held, organization, unit }: Pick<ChangeFacts, 'held' | 'unit'> & { readonly organization: OrganizationId },
  { part, typed }: PlanChange,
): LedgerEvent {
  const digest = Buffer.from(planDigest(plan)).toString('hex')
  const data = { plan: plan.id, planVersion: held.version + 1, digest, part, act: typed === null ? 'taken-out' : 'kept' }
  return { type: 'oversee.plan.changed', version: 1, organization, stream: unit as string as StreamId, data }
}

/** The secretariat enters, mends or takes out one part by hand: a further version, by the rules by which a file is read. */
export const changePlan = operation({
  name: 'oversee.change-plan',
  access: planKeepers,
  async load(change: PlanChange, tx: Transaction, actor: Actor): Promise<ChangeFacts | null> {
    const unit = secretariatUnit(actor)
    if (actor.kind !== 'member' || unit === null) return null
    const { organization } = actor
    await lastVersion(organization, change.plan, tx)
    const held = await planOf(organization, change.plan, tx)
    return held === null ? null : { actor, organization, unit, held, changed: changedBy(held.plan, change) }
  },
  place: (facts: ChangeFacts) => facts,
  decide(facts: ChangeFacts, change) {
    const { held, changed } = facts
    if (change.seen !== held.version) return refuse('changed-meanwhile', planText.changedMeanwhile)
    if (!changed.ok) return refuse('bad-field', changed.faults[0]!.say)
    return decided(isSame(changed.plan, held.plan) ? [] : [enteredByHand(changed.plan, facts, change)])
  },
  /** @returns the version that holds now */
  async apply(_events, tx: Transaction, { world }, { organization, actor, held, changed }): Promise<number> {
    if (!changed.ok || isSame(changed.plan, held.plan)) return held.version
    const { plan } = changed
    const version = held.version + 1
    await insertPlan(plan, { version, digest: planDigest(plan), organization, member: actor.member, world }, tx)
    return version
  },
})

const isSame = (a: Plan, b: Plan): boolean => Buffer.from(planDigest(a)).equals(planDigest(b))
