import type { Queries } from '@fanal/postgres'
import type { Period } from '../../edition/edition.ts'
import { lineQueries } from './line-queries.store.ts'
import type { NamedQuery, QueryRow } from './named-query.ts'
import { preventionQueries, protectionQueries } from './other-queries.store.ts'

/** Every named query, each in its newest version. */
export const namedQueries: readonly NamedQuery[] = [...lineQueries, ...protectionQueries, ...preventionQueries]

/** What a query is asked with: months, as the views hold no days, and the instant as of which it asks. */
export function parametersOf({ from, until }: Period, cutoff: string): Readonly<Record<'from' | 'until' | 'cutoff', string>> {
  const [year, month] = cutoff.slice(0, 7).split('-').map(Number)
  const next = month === 12 ? `${year! + 1}-01` : `${year}-${String(month! + 1).padStart(2, '0')}`
  const last = until.slice(0, 7)
  return { from: from.slice(0, 7), until: last < next ? last : next, cutoff }
}

/**
 * Asks one query of the views, as the worker or the auditor.
 * @throws Error where the views hold a code that the query does not know: nothing is left out in silence
 */
export async function runQuery(query: NamedQuery, period: Period, cutoff: string, db: Queries): Promise<readonly QueryRow[]> {
  const { from, until } = parametersOf(period, cutoff)
  const values = query.text.includes('$3') ? [from, until, cutoff] : [from, until]
  const rows = await db.query<Record<string, string | number>>(query.text, values)
  return rows.map((row) => {
    const codes = query.dimensions.map(({ id }) => String(row[id]))
    const strange = query.dimensions.find(({ members }, at) => !Object.hasOwn(members, codes[at]!))
    if (strange !== undefined) throw new Error(`${query.name}@${query.version}: ${strange.id} holds a code that is not among its members`)
    return { codes, n: Number(row['n']) }
  })
}
