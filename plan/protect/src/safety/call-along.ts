import type { LedgerEvent, MemberId, OrganizationId, World } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Act } from '../machine.ts'
import type { Subject } from '../subjects/subject.ts'
import { afterMove, callFor, leadOf, planEvent } from './plan-moves.ts'
import type { ReviewTrigger } from './safety-plan-machine.ts'
import type { SafetyPlan } from './safety-plan.ts'
import { planOfSubject } from './safety.store.ts'

/** What another act has to know to call for a look at the person's safety in the same transaction. */
export interface PlanBeside {
  readonly organization: OrganizationId
  readonly person: Pick<Subject, 'safeContact'>
  /** `null` where the person has none, or whoever acts may not know of it. */
  readonly plan: SafetyPlan | null
  readonly lead: MemberId | null
}

/** The plan of a person, held until the act is done. */
export async function planBeside(organization: OrganizationId, person: Subject, tx: Transaction): Promise<PlanBeside> {
  const plan = await planOfSubject(organization, person.id, tx, { lock: true })
  return { organization, person, plan, lead: await leadOf(organization, plan, tx) }
}

/** The entry that calls for the review; none where no plan is in use, or one has been called for already. */
export function callEntries(beside: PlanBeside, trigger: ReviewTrigger, act: Act, world: Pick<World, 'now' | 'chance'>): LedgerEvent[] {
  const call = callFor(beside.plan, trigger, beside.person, act)
  return call === null ? [] : [planEvent(beside.organization, call.plan, call.attempted, world, { trigger })]
}

/** Writes what was called for, and the urgent task of whoever leads, where the act's entries hold a call. */
export async function writeCall(
  beside: PlanBeside,
  trigger: ReviewTrigger,
  act: Act,
  entries: readonly LedgerEvent[],
  tx: Transaction,
): Promise<void> {
  const event = entries.find(({ type }) => type === 'protect.safety-plan.called-for-review')
  const call = event === undefined ? null : callFor(beside.plan, trigger, beside.person, act)
  if (event === undefined || call === null) return
  const by = act.by.kind === 'member' ? act.by.member : null
  await afterMove({ ...beside, plan: call.plan, by, at: act.now }, call.attempted, { ...call.change, event }, tx)
}
