import { type Release, narrowed } from '@fanal/disclose'
import { releaseIn } from '../../edition/disclosure.ts'
import type { Table } from '../../edition/edition.ts'
import type { NamedQuery, QueryRow } from './named-query.ts'
import type { Asked } from './tables-from.ts'

export interface Tabulated {
  readonly query: NamedQuery
  readonly rows: readonly QueryRow[]
  readonly tables: readonly Table[]
}

/**
 * Queries of one population of which some small figure would be narrowed down by what the others tell of the whole they have in common. Each is protected by
 * itself; this looks at all of them, with the true counts.
 * @returns names of queries
 */
export function narrowedQueries(population: readonly Tabulated[], { period, rule }: Asked): ReadonlySet<string> {
  const edition = { plan: { id: '', title: { en: '', fr: '' } }, period, number: 0 }
  const releases = population.flatMap(({ query, tables }) =>
    tables.flatMap((table): Release[] => {
      const release = releaseIn(edition, table)
      return release === null ? [] : [{ ...release, id: query.name }]
    }),
  )
  const [any] = releases
  if (any === undefined) return new Set()
  const byDefinition = population.flatMap(({ query }) => query.never ?? []).map((about) => ({ about, value: 0, status: '' as const }))
  const isAtRisk = (about: Readonly<Record<string, string>>) => countOf(population, about) < rule.threshold
  const found = narrowed([...releases, { ...any, id: '', cells: byDefinition, whole: {} }], isAtRisk)
  return new Set(found.map(({ release }) => release))
}

/** How many there are of what a figure is about, by the rows of a query that knows. */
function countOf(population: readonly Tabulated[], about: Readonly<Record<string, string>>): number {
  const names = Object.keys(about)
  const knows = population.find(({ query }) => names.every((name) => query.dimensions.some(({ id }) => id === name)))
  if (knows === undefined) throw new Error(`no query knows ${names.join(', ')}`)
  const { query, rows } = knows
  const isOf = ({ codes }: QueryRow) => query.dimensions.every(({ id }, at) => about[id] === undefined || about[id] === codes[at])
  return rows.filter(isOf).reduce((sum, { n }) => sum + n, 0)
}
