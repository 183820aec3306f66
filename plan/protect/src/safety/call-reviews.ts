import {
  type DecideWith,
  type LedgerEvent,
  type MemberId,
  type OrganizationId,
  type World,
  byDuty,
  decided,
  operation,
} from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { clockAct } from '../record-act.ts'
import { afterMove, callFor, leadOf, planEvent } from './plan-moves.ts'
import type { SafetyPlan } from './safety-plan.ts'
import { plansForReview } from './safety.store.ts'

export interface CallSafetyReviews {
  readonly at: Date
  /** How many at once; the rest wait for the next time. */
  readonly limit: number
}

interface Waiting {
  readonly organization: OrganizationId
  readonly plan: SafetyPlan
  readonly lead: MemberId | null
}

/** The clock knows nobody's own hours: it counts in the house's. */
const nobodyInParticular = { safeContact: { state: 'unsaid' } } as const

const called = (plan: SafetyPlan, at: Date) => callFor(plan, 'time-passed', nobodyInParticular, clockAct(at))

const entryOf = ({ organization, plan }: Waiting, at: Date, world: Pick<World, 'now' | 'chance'>): LedgerEvent[] => {
  const call = called(plan, at)
  return call === null ? [] : [planEvent(organization, plan, call.attempted, world, { trigger: 'time-passed' })]
}

/** Calls for the review of plans that nobody looked at for too long. The worker runs it: no member has a way in. */
export const callSafetyReviews = operation({
  name: 'protect.call-safety-reviews',
  access: byDuty(),
  async load({ at, limit }: CallSafetyReviews, tx: Transaction): Promise<readonly Waiting[]> {
    const waiting: Waiting[] = []
    for (const { organization, plan } of await plansForReview(at, limit, tx))
      // oxlint-disable-next-line no-await-in-loop -- one connection
      waiting.push({ organization, plan, lead: await leadOf(organization, plan, tx) })
    return waiting
  },
  place: () => null,
  decide: (waiting: readonly Waiting[], { at }: CallSafetyReviews, { world }: DecideWith) =>
    decided(waiting.flatMap((one) => entryOf(one, at, world))),
  async apply(events, tx: Transaction, { at }: CallSafetyReviews, waiting: readonly Waiting[]): Promise<{ called: number }> {
    for (const event of events) {
      const one = waiting.find(({ plan }) => plan.id === event.data['plan'])
      const call = one === undefined ? null : called(one.plan, at)
      if (one === undefined || call === null) throw new Error('what was decided is tried again with the same facts')
      // oxlint-disable-next-line no-await-in-loop -- one connection
      await afterMove({ ...one, by: null, at }, call.attempted, { ...call.change, event }, tx)
    }
    return { called: events.length }
  },
})
