import { type DecideWith, type LedgerEvent, type MemberId, type OrganizationId, byDuty, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { addDays, dayAt } from '../calendar.ts'
import { clockAct, madeId } from '../record-act.ts'
import { afterMove, callFor, leadOf, planEvent } from '../safety/plan-moves.ts'
import type { SafetyPlan } from '../safety/safety-plan.ts'
import { planOfSubject } from '../safety/safety.store.ts'
import { afterStep, permitEvent, permitStep } from './permit-moves.ts'
import type { Permit } from './permit.ts'
import { permitsToWatch } from './permits.store.ts'

export interface WatchPermits {
  readonly at: Date
  /** How many at once; the rest wait for the next time. */
  readonly limit: number
}

interface Watched {
  readonly organization: OrganizationId
  readonly permit: Permit
  readonly lead: MemberId | null
  readonly plan: SafetyPlan | null
}

const nobodyInParticular = { safeContact: { state: 'unsaid' } } as const

/** What the clock does with one permit today, there where the person is: it lapses, or somebody is warned. `null` where nothing is due. */
function due({ permit, plan }: Watched, at: Date) {
  const act = clockAct(at)
  const said = { immigrationConsent: false }
  const lapsed = permitStep(permit, 'lapse', said, act)
  if (lapsed.ok) return { step: lapsed.value, call: callFor(plan, 'permit-event', nobodyInParticular, act) }
  const warned = permitStep(permit, 'warn', said, act)
  return warned.ok ? { step: warned.value, call: null } : null
}

/** Warns that permits end, and writes down that one has: an urgent task. The worker runs it: no member has a way in. */
export const watchPermits = operation({
  name: 'protect.watch-permits',
  access: byDuty(),
  async load({ at, limit }: WatchPermits, tx: Transaction): Promise<readonly Watched[]> {
    const watched: Watched[] = []
    // the day is ahead of every zone of the country; each permit's own zone decides
    for (const { organization, permit } of await permitsToWatch(addDays(dayAt(at, 'UTC'), 1), limit, tx)) {
      // oxlint-disable-next-line no-await-in-loop -- one connection
      const plan = await planOfSubject(organization, permit.subject, tx, { lock: true })
      // oxlint-disable-next-line no-await-in-loop -- one connection
      watched.push({ organization, permit, plan, lead: await leadOf(organization, permit, tx) })
    }
    return firstOfEach(watched)
  },
  place: () => null,
  decide: (watched: readonly Watched[], { at }: WatchPermits, { world }: DecideWith) =>
    decided(
      watched.flatMap((one): LedgerEvent[] => {
        const found = due(one, at)
        if (found === null) return []
        const { step, call } = found
        const event = permitEvent(one.organization, one.permit, step, () => madeId(world))
        return call === null
          ? [event]
          : [event, planEvent(one.organization, call.plan, call.attempted, world, { trigger: call.change.trigger })]
      }),
    ),
  async apply(events, tx: Transaction, { at }: WatchPermits, watched: readonly Watched[]): Promise<{ moved: number }> {
    let moved = 0
    for (const one of watched) {
      const found = due(one, at)
      const entry = (key: string, id: string | undefined) => events.find(({ data }) => data[key] === id)
      const event = entry('permit', one.permit.id)
      if (found === null || event === undefined) continue
      moved++
      // oxlint-disable-next-line no-await-in-loop -- one connection
      await afterStep({ ...one, by: null, at }, found.step, event, tx)
      const call = entry('plan', found.call?.plan.id)
      if (found.call === null || call === undefined) continue
      const { plan, attempted, change } = found.call
      // oxlint-disable-next-line no-await-in-loop -- one connection
      await afterMove({ ...one, plan, by: null, at }, attempted, { ...change, event: call }, tx)
    }
    return { moved }
  },
})

/** One permit of each person at a time: what one of them does to the plan, the next one has to see. */
function firstOfEach(watched: readonly Watched[]): readonly Watched[] {
  return watched.filter(({ permit }, at) => watched.findIndex((one) => one.permit.subject === permit.subject) === at)
}
