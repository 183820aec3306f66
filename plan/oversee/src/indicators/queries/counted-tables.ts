import { type Bilingual, type Outcome, must, ok } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import type { Missing, Period, Table } from '../../edition/edition.ts'
import type { NamedQuery, QueryRow } from './named-query.ts'
import { namedQueries, parametersOf, runQuery } from './run-query.store.ts'
import { type Asked, type DisclosureRule, tablesFrom } from './tables-from.ts'
import { type Tabulated, narrowedQueries } from './told-together.ts'

export interface Counted {
  readonly tables: readonly Table[]
  /** Of what no table is there, and what a table that is there is not disaggregated by. */
  readonly missing: readonly Missing[]
}

export interface Answered {
  readonly query: NamedQuery
  readonly rows: readonly QueryRow[]
}

/**
 * The tables of all queries of one population. They have its whole in common: each shows it, rounded alike, or is not published, as what one says would give
 * away what the other hides. A query of which the others would narrow down a small figure is left out.
 */
export function populationTables(answers: readonly Answered[], asked: Asked): Outcome<readonly Table[], 'no-agreement'> {
  const population: Tabulated[] = []
  for (const { query, rows } of answers) {
    const made = tablesFrom(query, rows, asked)
    if (!made.ok) return made
    population.push({ query, rows, tables: made.value })
  }
  const out = narrowedQueries(population, asked)
  return ok(population.filter(({ query }) => !out.has(query.name)).flatMap(({ tables }) => tables))
}

/** What an edition says of a query beside its tables: nothing was counted, it was too little to tell so finely, or it is not held. */
export function missingOf({ query, rows }: Answered, there: ReadonlySet<string>): readonly Missing[] {
  const isEmpty = rows.every(({ n }) => n === 0)
  const absent = [...query.tables, ...query.shares].filter(({ id }) => !there.has(id))
  const told = isEmpty
    ? query.tables.map(({ title }) => title)
    : absent.map(({ title }): Bilingual => ({ en: `${title.en}: ${tooFew.en}`, fr: `${title.fr}\u00A0: ${tooFew.fr}` }))
  const isSomething = query.tables.some(({ id, coarser = [] }) => there.has(id) || coarser.some((one) => there.has(one.id)))
  const without = isSomething && query.without !== undefined ? [query.without] : []
  return [...told, ...without].map((what) => ({ what, department: null }))
}

const tooFew: Bilingual = {
  en: 'too few were counted to tell it so finely.',
  fr: 'trop peu ont été comptés pour le dire aussi finement.',
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
  return { tables, missing: answers.flatMap((answer) => missingOf(answer, there)) }
}
