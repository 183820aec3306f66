import type { Period } from './edition.ts'
import type { Database } from '@fanal/postgres'
import { unitOfWork } from '@fanal/postgres'
import { openServerSecret } from '@fanal/identity'
import { type OrganizationId, type Outcome, type World, ok } from '@fanal/kernel'
import { type DisclosureRule, countedTables } from '../indicators/index.ts'
import { currentDirectory } from '@fanal/vault'
import { publishedPlan } from '../plan/plan.store.ts'
import { factsNamed } from '../updates/index.ts'
import type { Known } from './assemble.ts'
import type { Publication } from './edition.ts'
import type { Terms } from './terms.ts'

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
    /** What the operator states of it. */
    readonly terms?: Terms
  },
  { auditor, workbench }: Connections,
): Promise<Known | null> {
  const { plan, period, cutoff, rule, terms = {} } = asked
  const held = await publishedPlan(plan, auditor, { asOf: new Date(cutoff) })
  if (held === null || (asked.organization ?? held.organization) !== held.organization) return null
  const { organization } = held
  const facts = await unitOfWork(workbench, { organization, duties: ['secretariat'] }, (tx) =>
    factsNamed(organization, plan, period.id, tx),
  )
  const counted = await countedTables(period, cutoff, rule, auditor)
  const publication = await publicationOf(organization, terms, auditor)
  return { plan: held.plan, facts, counted, ...(publication === null ? {} : { publication }) }
}

/** The organization whose plan it is publishes it, under the name that the key directory gives it; the rest is what the operator states. */
async function publicationOf(
  organization: OrganizationId,
  { address = null, licence = null }: Terms,
  auditor: Database,
): Promise<Publication | null> {
  const listed = (await currentDirectory(auditor))?.body.organizations.find(({ id }) => id === (organization as string))
  return listed === undefined ? null : { publisher: listed.name, address, licence }
}
