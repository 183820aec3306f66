import type { Actor, MemberActor, OrganizationId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Commitment } from '../plan/plan.ts'
import { unitOf } from './access.ts'
import { type Party, noticesOf, partiesOf, periodsOf, reviewsOf } from './coordinating.store.ts'
import { type PlanReviewer, reviewersOf } from './reviewer.store.ts'
import { type OpenedPeriod, answersFor } from './reporting-period.ts'
import { remindedOf } from './silence-clock.store.ts'
import type { Reminded } from './silence.ts'
import { type PeriodFacts, lastStanding } from './standing.ts'
import type { ChosenStanding, Said } from './update.ts'
import { logsOf } from './updates.store.ts'

/** What stood last time, by the code of the promise. */
export type LastTime = ReadonlyMap<string, { readonly standing: ChosenStanding; readonly said: Said }>

/** The periods that a member may see: of their organization's plans, and of those for which it answers or which it reviews. */
export async function periodsSeen(
  actor: Actor,
  tx: Transaction,
): Promise<{ readonly periods: readonly OpenedPeriod[]; readonly parties: readonly Party[]; readonly reviewers: readonly PlanReviewer[] }> {
  if (actor.kind !== 'member') return { periods: [], parties: [], reviewers: [] }
  const parties = await partiesOf(actor.organization, tx)
  const reviewers = await reviewersOf(actor.organization, tx)
  const organizations = new Set<OrganizationId>([actor.organization, ...[...parties, ...reviewers].map(({ organization }) => organization)])
  return { periods: await periodsOf([...organizations], tx), parties, reviewers }
}

/** Whether a member's organization was named from outside to review the plan of a period. */
export const reviewsFromOutside = (
  actor: MemberActor,
  { organization, plan }: Pick<OpenedPeriod, 'organization' | 'plan'>,
  reviewers: readonly PlanReviewer[],
): boolean =>
  unitOf(actor, 'reviewer') !== null &&
  reviewers.some((one) => one.organization === organization && one.plan === plan && one.reviews === actor.organization)

/** What is known of a period that was opened. */
export interface OpenedFacts extends PeriodFacts {
  readonly period: OpenedPeriod
  /** Which departments were reminded of it, and when. */
  readonly reminded: readonly Reminded[]
}

/** Everything that is known of a period, as far as the reader may see it. */
export async function factsOf(period: OpenedPeriod, tx: Transaction): Promise<OpenedFacts> {
  const updates = await logsOf(period.organization, [period.id], tx)
  return {
    period,
    updates,
    notices: await noticesOf(period, tx),
    reviews: await reviewsOf(period, tx),
    reminded: await remindedOf(period, tx),
  }
}

/** What stood when an update was last approved, in whichever earlier period of the plan. */
export async function lastTime(period: OpenedPeriod, periods: readonly OpenedPeriod[], tx: Transaction): Promise<LastTime> {
  const earlier = periods
    .filter(({ organization, plan, due }) => organization === period.organization && plan === period.plan && due < period.due)
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
    .map(({ id }) => id)
  const logs = await logsOf(period.organization, earlier, tx)
  const inOrder = logs.toSorted((a, b) => earlier.indexOf(a.period) - earlier.indexOf(b.period))
  const found = new Map<string, { standing: ChosenStanding; said: Said }>()
  for (const { id } of period.commitments) {
    const last = lastStanding(inOrder.filter(({ commitment }) => commitment === id))
    if (last !== null) found.set(id, last)
  }
  return found
}

/** The departments of a plan's organization that the member's organization answers as. */
export const departmentsOf = (actor: Actor, organization: OrganizationId, parties: readonly Party[]): readonly Party[] =>
  actor.kind === 'member' && actor.held.some(({ duty }) => duty === 'department-contributor')
    ? parties.filter((party) => party.organization === organization && party.answers === actor.organization)
    : []

/** What a contributor is asked: the promises that their department answers for, and no other's. */
export function askedOf(period: OpenedPeriod, mine: readonly Party[]): OpenedPeriod {
  const own = (commitment: Commitment) => mine.some(({ department }) => department === answersFor(commitment))
  return { ...period, commitments: period.commitments.filter(own) }
}

/** What is known of a period of a plan by its code, for an edition; `null` where nobody was asked. */
export async function factsNamed(organization: OrganizationId, plan: string, period: string, tx: Transaction): Promise<OpenedFacts | null> {
  const periods = await periodsOf([organization], tx)
  const asked = periods.find((open) => open.plan === plan && open.period.id === period)
  return asked === undefined ? null : await factsOf(asked, tx)
}
