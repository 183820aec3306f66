import type { SqlCheck } from './checks-sql.ts'
import { editionTables } from './expected-editions.ts'
import { planTables } from './expected-plans.ts'
import { updateTables } from './expected-updates.ts'

type Part = 'using' | 'with check'
type Policy = (table: string, part: Part, put: string, name: string, named?: string) => SqlCheck

/** What a secretariat adds, around the plan and of editions. */
const kept = [
  'plan_party',
  'reporting_period',
  'update_decision',
  'meeting',
  'meeting_item',
  'plan_reviewer',
  'edition_publication',
] as const

/** What a reviewer of another organization reads of a plan that it was named for. */
const reviewed = ['reporting_period', 'update_version', 'update_decision', 'silence_notice', 'silence_reply', 'commitment_review'] as const

/** Every lock of oversight below the code: whose rows are shown, and whose are added to. */
export const oversightSqlChecks = (policy: Policy, own: string): readonly SqlCheck[] => {
  const written = (table: string, put: string, name: string, named: string) =>
    policy(table, 'with check', put, `row security of what is written into ${table}${name}`, named)
  return [
    ...updateTables.map((table) => policy(table, 'using', 'true', `row security of ${table}`, 'oversight')),
    ...updateTables.map((table) => policy(table, 'using', own, `row security of ${table}: duties`, 'oversight')),
    ...updateTables
      .filter((table) => table !== 'plan_reviewer')
      .map((table) => policy(table, 'using', 'true', `row security of ${table}: its department`, 'department')),
    ...reviewed.map((table) => policy(table, 'using', 'true', `row security of ${table}: who reviews it from outside`, 'review')),
    policy('plan_reviewer', 'using', 'true', 'row security of plan_reviewer: who is named', 'named'),
    ...editionTables.map((table) => policy(table, 'using', 'true', `row security of ${table}`, 'oversight')),
    ...planTables.map((table) => written(table, 'true', '', 'oversight')),
    ...planTables.map((table) => written(table, own, ': duties', 'oversight')),
    ...kept.map((table) => written(table, 'true', '', 'kept')),
    ...kept.map((table) => written(table, own, ': duties', 'kept')),
    written('edition_sign_off', 'true', '', 'kept'),
    written('update_version', 'true', '', 'said'),
    written('silence_reply', 'true', '', 'said'),
    written('commitment_review', 'true', '', 'found'),
    written('commitment_review', 'true', ': from outside', 'found_outside'),
    written('action_end', 'true', '', 'ended'),
    written('action_end', own, ': whose it is', 'ended'),
  ]
}
