import type { World } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import { publishedEmployers, publishedSnapshots } from './employers.store.ts'
import { type EmployerLookup, createLookup } from './look-up.ts'

/** How long lists may be shown after newer ones were imported, ms. */
const freshFor = 60_000

/**
 * The published lists, ready to be asked. They are read once for each set of lists and stay in memory; whether there are newer
 * ones is asked once a minute. Where the database is away, the last ones answer.
 */
export function lookupFrom(db: Pick<Queries, 'query'>, world: Pick<World, 'now'>): () => Promise<EmployerLookup> {
  let known: { readonly marks: string; readonly lookup: EmployerLookup } | null = null
  let asked: { readonly at: number; readonly value: Promise<EmployerLookup> } | null = null

  async function load(): Promise<EmployerLookup> {
    const snapshots = await publishedSnapshots(db)
    const marks = snapshots.map(({ source, asOf, sha256 }) => `${source} ${asOf} ${sha256}`).join()
    if (known?.marks === marks) return known.lookup
    const lookup = createLookup(snapshots.length === 0 ? [] : await publishedEmployers(db), snapshots)
    known = { marks, lookup }
    return lookup
  }

  return () => {
    const now = world.now().getTime()
    if (asked === null || now - asked.at > freshFor || now < asked.at) {
      const value = load().catch((fault: unknown) => {
        asked = null
        if (known === null) throw fault
        return known.lookup
      })
      asked = { at: now, value }
    }
    return asked.value
  }
}
