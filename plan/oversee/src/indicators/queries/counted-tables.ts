import { type Outcome, must, ok } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import type { Missing, Period, Table } from '../../edition/edition.ts'
import type { NamedQuery, QueryRow } from './named-query.ts'
import { namedQueries, parametersOf, runQuery } from './run-query.store.ts'
import { type Asked, type DisclosureRule, tablesFrom, totalMember } from './tables-from.ts'
import { type Tabulated, narrowedQueries } from './told-together.ts'

export interface Counted {
  readonly tables: readonly Table[]
  /** Of what no table is there: nothing was counted in the period, or too little to show anything of it. */
  readonly missing: readonly Missing[]
}

export interface Answered {
  readonly query: NamedQuery
  readonly rows: readonly QueryRow[]
}

/**
 * The tables of all queries of one population. They have its whole in common: where one of them must hide it and another would show it, none is published, as
 * what one says would give away what the other hides. A query of which the others would narrow down a small figure is left out.
 */
export function populationTables(answers: readonly Answered[], asked: Asked): Outcome<readonly Table[], 'no-agreement'> {
  const population: Tabulated[] = []
  for (const { query, rows } of answers) {
    const made = tablesFrom(query, rows, asked)
    if (!made.ok) return made
    population.push({ query, rows, tables: made.value })
  }
  const tables = population.flatMap((one) => one.tables)
  const wholes = tables.flatMap(({ dimensions, cells }) => {
    const whole = dimensions.map(() => totalMember).join('.')
    return cells.filter(({ id }) => id === whole).map(({ status }) => status)
  })
  if (new Set(wholes).size > 1) return ok([])
  const out = narrowedQueries(population, asked)
  return ok(population.filter(({ query }) => !out.has(query.name)).flatMap((one) => one.tables))
}

/** Asks every named query as known at the cut-off, one after the other, and protects what they say. */
export async function countedTables(period: Period, cutoff: string, rule: DisclosureRule, db: Queries): Promise<Counted> {
  const asked: Asked = { period, cutoff, rule, parameters: parametersOf(period, cutoff) }
  const answers: Answered[] = []
  // oxlint-disable-next-line no-await-in-loop -- one connection
  for (const query of namedQueries) answers.push({ query, rows: await runQuery(query, period, cutoff, db) })
  const populations = Map.groupBy(answers, ({ query }) => query.population)
  const tables = [...populations.values()].flatMap((of) => must(populationTables(of, asked)))
  const there = new Set(tables.map(({ id }) => id))
  const missing = namedQueries.flatMap((query) =>
    query.tables.filter(({ id }) => !there.has(id)).map(({ title }) => ({ what: title, department: null })),
  )
  return { tables, missing }
}
