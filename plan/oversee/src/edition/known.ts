import type { Queries } from '@fanal/postgres'
import { publishedPlan } from '../plan/plan.store.ts'
import type { Known } from './assemble.ts'
import type { Period } from './edition.ts'

/** What the published views tell of a plan and a period; null where no plan has that code. */
export async function knownOf(plan: string, _period: Period, _cutoff: string, db: Queries): Promise<Known | null> {
  const held = await publishedPlan(plan, db)
  return held === null ? null : { plan: held.plan, facts: null, counted: [] }
}
