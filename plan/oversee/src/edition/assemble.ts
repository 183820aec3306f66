import type { Bilingual } from '@fanal/kernel'
import { type Counted, missingFor, tablesFor } from '../indicators/index.ts'
import type { Plan } from '../plan/plan.ts'
import { type PeriodFacts, standingsFor } from '../updates/index.ts'
import { asPublished } from './as-published.ts'
import type { Edition, Missing, Period, Publication } from './edition.ts'
import { freeze } from './freeze.ts'

/** Everything that is known of a plan and a period, as the published views tell it. */
export interface Known {
  readonly plan: Plan
  /** What departments were asked and said; null where nobody opened the period. */
  readonly facts: PeriodFacts | null
  /** Tables of the named queries, protected, and what nothing was counted of. */
  readonly counted: Counted
  /** Who publishes it, where and on which terms; where nobody is known, the files say so. */
  readonly publication?: Publication
}

export interface AsKnown {
  readonly period: Period
  /** UTC instant. */
  readonly cutoff: string
  readonly publishAt: string | null
  readonly corrected: { readonly edition: Edition; readonly manifest: string; readonly why: Bilingual } | null
}

/** One edition of what is known: how each promise stands, every table, and what is missing. */
export function assemble(
  { plan, facts: asked, counted: now, publication }: Known,
  { period, cutoff, publishAt, corrected }: AsKnown,
): Edition {
  const counted = asPublished(now, corrected?.edition ?? null)
  const facts = asked ?? notAsked(plan, period)
  const asOf = new Date(cutoff)
  const entered = tablesFor(plan, plan.observations, period, cutoff)
  const tables = [...counted.tables, ...entered]
  const there = new Set(tables.map(({ id }) => id))
  const tablesOf = new Map(plan.commitments.map(({ id, indicators }) => [id, indicators.filter((indicator) => there.has(indicator))]))
  return freeze({
    plan: { id: plan.id, title: plan.title },
    period,
    cutoff,
    publishAt,
    ...(publication === undefined ? {} : { publication }),
    pillars: plan.pillars.map(({ id: code, name }) => ({ code, name })),
    departments: plan.departments.map(({ id: code, name }) => ({ code, name })),
    standings: standingsFor(facts, asOf, tablesOf),
    tables,
    missing: [...plan.gaps.map((what): Missing => ({ what, department: null })), ...missingFor(plan, entered, period), ...counted.missing],
    sources: plan.sources,
    corrected,
  })
}

/** A period that nobody was asked about: every promise is without evidence, and nobody is named for it. */
function notAsked(plan: Plan, period: Period): PeriodFacts {
  const asked = { id: '' as PeriodFacts['period']['id'], plan: plan.id, period, due: period.until, replyDays: 0 }
  return { period: { ...asked, commitments: plan.commitments, departments: plan.departments }, updates: [], notices: [], reviews: [] }
}
