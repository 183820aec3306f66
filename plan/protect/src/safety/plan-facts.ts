import type { Actor, OrganizationId, Refusal } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type Standing, type SubjectCommand, allows, standing } from '../grants/act.ts'
import type { Subject } from '../subjects/subject.ts'
import { subjectById } from '../subjects/subjects.store.ts'
import type { SafetyItem, SafetyPlan, SafetyPlanId } from './safety-plan.ts'
import { itemsOfPlan, planById } from './safety.store.ts'

export interface SafetyAct extends SubjectCommand {
  readonly plan: SafetyPlanId
}

/** What an act on a plan stands on. */
export interface KnownPlan extends Standing {
  readonly organization: OrganizationId
  readonly person: Subject
  readonly plan: SafetyPlan | null
  readonly items: readonly SafetyItem[]
}

export async function knownPlan(operation: string, input: SafetyAct, tx: Transaction, actor: Actor): Promise<KnownPlan | null> {
  const stands = await standing(operation, input, tx, actor)
  if (stands === null) return null
  const { organization } = stands.actor
  const person = await subjectById(organization, input.subject, tx)
  if (person === null) return null
  const plan = await planById(organization, input.plan, tx, { lock: true })
  if (plan?.subject !== input.subject) return { ...stands, organization, person, plan: null, items: [] }
  return { ...stands, organization, person, plan, items: await itemsOfPlan(organization, input.plan, tx) }
}

/** Whether a member may write about a plan of this person at all; `null` where the command was carried out before. */
export function mayWrite(known: Standing, { at }: SubjectCommand): Refusal | 'go-on' | null {
  const allowed = allows(known, { classes: ['C2'], operation: 'change', at })
  if (!allowed.ok) return allowed
  return allowed.value === 'done-before' ? null : 'go-on'
}
