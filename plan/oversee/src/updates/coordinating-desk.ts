import { type Actor, type OrganizationId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { MeetingAction } from '../meetings/meeting.ts'
import { itemsOf, meetingsOf } from '../meetings/meetings.store.ts'
import { type PlanNamed, plansOf } from '../plan/plan.store.ts'
import { coordinatingReaders, oversees, unitOf } from './access.ts'
import type { Party } from './coordinating.store.ts'
import { type LastTime, type OpenedFacts, askedOf, departmentsOf, factsOf, lastTime, periodsSeen, reviewsFromOutside } from './facts.ts'
import { answeringOrganizations } from './period.operations.ts'
import type { OpenedPeriod } from './reporting-period.ts'
import { reviewingOrganizations } from './reviewer.operations.ts'
import type { PlanReviewer } from './reviewer.store.ts'

export interface CoordinatingDesk {
  readonly periods: readonly OpenedPeriod[]
  /** The period that is looked at, as far as the reader is asked or oversees; `null` where none is open. */
  readonly facts: OpenedFacts | null
  readonly last: LastTime
  /** As whom the reader's organization writes in it. */
  readonly mine: readonly Party[]
  readonly parties: readonly Party[]
  /** What the secretariat chooses from; empty for everybody else. */
  readonly organizations: readonly { readonly id: OrganizationId; readonly name: { readonly en: string; readonly fr: string } }[]
  readonly plans: readonly PlanNamed[]
  /** Who reviews the plan of the period from outside, and who could; for the secretariat. */
  readonly reviewers: readonly PlanReviewer[]
  readonly outside: CoordinatingDesk['organizations']
  /** What the taskforce agreed to do for the period's plan, as far as the reader may see it. */
  readonly actions: readonly MeetingAction[]
  readonly keeps: boolean
  readonly reviews: boolean
}

async function actionsOf({ organization, plan }: OpenedPeriod, tx: Transaction): Promise<readonly MeetingAction[]> {
  const meetings = await meetingsOf([organization], tx)
  const ofPlan = new Set(meetings.filter((held) => held.plan === plan).map(({ id }) => id))
  const items = await itemsOf([organization], tx)
  return items.filter((item): item is MeetingAction => item.kind === 'action' && ofPlan.has(item.meeting))
}

/** The desk of whoever coordinates and of whoever is asked: periods, what is known of one, and what the reader may do. */
export const coordinatingDesk = query({
  name: 'oversee.coordinating-desk',
  access: coordinatingReaders,
  sensitivity: 'C1',
  purpose: 'oversight',
  async load({ period: wanted }: { readonly period: string | null }, tx: Transaction, actor: Actor): Promise<CoordinatingDesk | null> {
    if (actor.kind !== 'member') return null
    const { periods, parties, reviewers } = await periodsSeen(actor, tx)
    const period = wanted === null ? periods[0] : periods.find(({ id }) => id === wanted)
    if (wanted !== null && period === undefined) return null
    const keeps = unitOf(actor, 'secretariat') !== null
    const own = period !== undefined && period.organization === actor.organization
    const mine = period === undefined ? [] : departmentsOf(actor, period.organization, parties)
    const isOutside = period !== undefined && reviewsFromOutside(actor, period, reviewers)
    const shown = period === undefined || isOutside || (own && oversees(actor)) ? period : askedOf(period, mine)
    return {
      periods,
      facts: shown === undefined ? null : await factsOf(shown, tx),
      last: period === undefined ? new Map() : await lastTime(period, periods, tx),
      mine,
      parties: keeps ? parties.filter(({ organization }) => organization === actor.organization) : [],
      organizations: keeps ? await answeringOrganizations(actor.organization, tx) : [],
      plans: keeps ? await plansOf(actor.organization, tx) : [],
      reviewers: keeps && own ? reviewers.filter((one) => one.organization === period.organization && one.plan === period.plan) : [],
      outside: keeps && own ? await reviewingOrganizations(actor.organization, parties, tx) : [],
      actions: period === undefined ? [] : await actionsOf(period, tx),
      keeps: keeps && (own || period === undefined),
      reviews: isOutside || (own && unitOf(actor, 'reviewer') !== null),
    }
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})
