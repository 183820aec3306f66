import type { Queries } from '@fanal/postgres'
import type { Period } from '../../edition/edition.ts'
import { lineQueries } from './line-queries.store.ts'
import type { NamedQuery, QueryRow } from './named-query.ts'
import { outreachQueries } from './outreach-queries.store.ts'
import { preventionQueries } from './prevention-queries.store.ts'
import { protectionQueries } from './protection-queries.store.ts'
import { safeguardQueries } from './safeguard-queries.store.ts'

/** Every named query, each in its newest version. */
export const namedQueries: readonly NamedQuery[] = [
  ...lineQueries,
  ...protectionQueries,
  ...safeguardQueries,
  ...preventionQueries,
  ...outreachQueries,
]

/**
 * What a query is asked with: months, as the views hold no days, and the instant as of which it asks. In the order of their names, as whoever makes the pages again
 * from the published edition reads them.
 */
export function parametersOf({ from, until }: Period, cutoff: string): Readonly<Record<'from' | 'until' | 'cutoff', string>> {
  const [year, month] = cutoff.slice(0, 7).split('-').map(Number)
  const next = month === 12 ? `${year! + 1}-01` : `${year}-${String(month! + 1).padStart(2, '0')}`
  const last = until.slice(0, 7)
  return { cutoff, from: from.slice(0, 7), until: last < next ? last : next }
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
