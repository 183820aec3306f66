import type { Period } from './edition.ts'
import type { Database } from '@fanal/postgres'
import { unitOfWork } from '@fanal/postgres'
import { openServerSecret } from '@fanal/identity'
import { type OrganizationId, type Outcome, type World, ok } from '@fanal/kernel'
import { type DisclosureRule, countedTables } from '../indicators/index.ts'
import { publishedPlan } from '../plan/plan.store.ts'
import { factsNamed } from '../updates/index.ts'
import type { Known } from './assemble.ts'

/** The house's connections: `auditor` reads what is published of every pillar, `workbench` what departments said. The worker may do both. */
export interface Connections {
  readonly auditor: Database
  readonly workbench: Database
}

/** How the house protects its counts: fewer than five are not shown, the others are rounded to five by its own key. */
export const houseRule = (key: Uint8Array): DisclosureRule => ({ threshold: 5, round: { base: 5, key } })

/** The same, with the key in a node's data folder. */
export function houseRuleAt(dataDir: string, { chance }: Pick<World, 'chance'>): Outcome<DisclosureRule> {
  const secret = openServerSecret(dataDir, chance)
  return secret.ok ? ok(houseRule(secret.value.key('rounding'))) : secret
}

/** Everything that an edition of this plan and period may say, as known at the cut-off; null where no such plan was held by then. */
export async function knownOf(
  asked: {
    readonly plan: string
    readonly period: Period
    readonly cutoff: string
    readonly rule: DisclosureRule
    /** Whose plan it has to be; anybody's where it is left out. */
    readonly organization?: OrganizationId
  },
  { auditor, workbench }: Connections,
): Promise<Known | null> {
  const { plan, period, cutoff, rule } = asked
  const held = await publishedPlan(plan, auditor, { asOf: new Date(cutoff) })
  if (held === null || (asked.organization ?? held.organization) !== held.organization) return null
  const { organization } = held
  const facts = await unitOfWork(workbench, { organization, duties: ['secretariat'] }, (tx) =>
    factsNamed(organization, plan, period.id, tx),
  )
  const counted = await countedTables(period, cutoff, rule, auditor)
  return { plan: held.plan, facts, counted }
}
