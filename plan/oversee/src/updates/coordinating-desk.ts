import { type Actor, type OrganizationId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type PlanNamed, plansOf } from '../plan/plan.store.ts'
import { coordinatingReaders, oversees, unitOf } from './access.ts'
import type { Party } from './coordinating.store.ts'
import { type LastTime, type OpenedFacts, askedOf, departmentsOf, factsOf, lastTime, periodsSeen } from './facts.ts'
import { answeringOrganizations } from './period.operations.ts'
import type { OpenedPeriod } from './reporting-period.ts'

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
  readonly keeps: boolean
  readonly reviews: boolean
}

/** The desk of whoever coordinates and of whoever is asked: periods, what is known of one, and what the reader may do. */
export const coordinatingDesk = query({
  name: 'oversee.coordinating-desk',
  access: coordinatingReaders,
  sensitivity: 'C1',
  purpose: 'oversight',
  async load({ period: wanted }: { readonly period: string | null }, tx: Transaction, actor: Actor): Promise<CoordinatingDesk | null> {
    if (actor.kind !== 'member') return null
    const { periods, parties } = await periodsSeen(actor, tx)
    const period = wanted === null ? periods[0] : periods.find(({ id }) => id === wanted)
    if (wanted !== null && period === undefined) return null
    const keeps = unitOf(actor, 'secretariat') !== null
    const own = period !== undefined && period.organization === actor.organization
    const mine = period === undefined ? [] : departmentsOf(actor, period.organization, parties)
    const shown = period === undefined || (own && oversees(actor)) ? period : askedOf(period, mine)
    return {
      periods,
      facts: shown === undefined ? null : await factsOf(shown, tx),
      last: period === undefined ? new Map() : await lastTime(period, periods, tx),
      mine,
      parties: keeps ? parties.filter(({ organization }) => organization === actor.organization) : [],
      organizations: keeps ? await answeringOrganizations(actor.organization, tx) : [],
      plans: keeps ? await plansOf(actor.organization, tx) : [],
      keeps: keeps && (own || period === undefined),
      reviews: own && unitOf(actor, 'reviewer') !== null,
    }
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})
