import { type Protected, type Variable, countsOf, protect, publishedCells, totalCode, variableOf } from '@fanal/disclose'
import { type Bilingual, type Outcome, ok, refuse } from '@fanal/kernel'
import type { Cell, Dimension, Making, Period, Table } from '../../edition/edition.ts'
import { noCell } from '../cell.ts'
import { unitName } from '../units.text.ts'
import { asFineAsLetThrough, totalMember } from './let-through.ts'
import type { NamedQuery, QueryDimension, QueryRow, QueryTable } from './named-query.ts'
import { shareTable } from './share-table.ts'

/** How tables of people are protected. The key is the deployment’s and stays in the house. */
export interface DisclosureRule {
  readonly threshold: number
  readonly round: { readonly base: number; readonly key: Uint8Array } | null
}

export interface Asked {
  readonly period: Period
  /** UTC instant. */
  readonly cutoff: string
  readonly parameters: Readonly<Record<string, string>>
  readonly rule: DisclosureRule
  /** Names of queries for which the communities concerned agreed to be shown, on record. */
  readonly agreements?: ReadonlySet<string>
}

const all: Bilingual = { en: 'All', fr: 'Total' }

/**
 * The published tables of one query, protected together: they share every figure that they have in common. One question always has one rounded answer. A table
 * that the rule does not let through is left for its coarser ones.
 * @returns no table where nothing was counted, or too little; a refusal where a community would be shown without its agreement
 * @throws Error where the protection cannot be shown to hold: nothing is published then
 */
export function tablesFrom(query: NamedQuery, rows: readonly QueryRow[], asked: Asked): Outcome<readonly Table[], 'no-agreement'> {
  const isCommunity = query.dimensions.some((dimension) => dimension.isCommunity === true)
  if (isCommunity && asked.agreements?.has(query.name) !== true)
    return refuse('no-agreement', {
      en: 'A table about communities is not made without their agreement on record.',
      fr: 'Un tableau sur des communautés n’est pas établi sans leur accord consigné.',
    })
  const counts = asFineAsLetThrough(query.tables, (tables) => protectedTables(query, tables, rows, asked))
  return ok([...counts, ...query.shares.flatMap((share) => shareTable(share, counts) ?? [])])
}

function protectedTables(query: NamedQuery, tables: readonly QueryTable[], rows: readonly QueryRow[], asked: Asked): readonly Table[] {
  // fewer than the rule shows of anything
  if (rows.reduce((sum, { n }) => sum + n, 0) < Math.max(1, asked.rule.threshold)) return []
  // what no table tells is nothing to protect
  const told = query.dimensions.filter(({ id }) => tables.some(({ by }) => by.includes(id)))
  const columns = told.map((dimension) => query.dimensions.indexOf(dimension))
  const variables = told.map(({ id, members }) =>
    variableOf(
      id,
      Object.keys(members).map((code) => [code]),
    ),
  )
  const lines = rows.map(({ codes, n }) => ({ codes: columns.map((column, at) => placeOf(variables[at]!, codes[column]!)), amount: n }))
  const { threshold, round } = asked.rule
  const question = `${query.population}@${query.version}/${asked.period.id}`
  const table = protect(countsOf(variables, lines), {
    threshold,
    tables: tables.map(({ by }) => by),
    ...(round === null ? {} : { round: { base: round.base, key: round.key, question } }),
  })
  const making = makingOf(query, asked)
  return tables.map((one) => countTable({ ...query, dimensions: told }, one, table, making))
}

function placeOf({ codes }: Variable, code: string): number {
  const place = codes.indexOf(code)
  if (place < 1) throw new RangeError(`no member ${code}`)
  return place
}

function makingOf(query: NamedQuery, { cutoff, parameters, rule }: Asked): Making {
  return {
    // every table of one population is one question to the auditor of releases
    indicator: query.population,
    version: query.version,
    definition: query.definition,
    provisions: query.provisions,
    reading: query.reading,
    how: { kind: 'query', name: query.name, version: query.version, text: query.text, parameters },
    disclosure: { threshold: rule.threshold, round: rule.round?.base ?? null },
    cutoff,
  }
}

const dimensionOf = ({ id, name, members }: QueryDimension): Dimension => ({
  id,
  name,
  members: [...Object.entries(members).map(([code, named]) => ({ code, name: named })), { code: totalMember, name: all }],
  total: totalMember,
})

function countTable(query: NamedQuery, { id, title, by }: QueryTable, table: Protected, making: Making): Table {
  const figures = new Map(publishedCells(table).map(({ codes, value, status, symbol }) => [codes.join('.'), { value, status, symbol }]))
  const dimensions = by.map((name) => dimensionOf(query.dimensions.find((dimension) => dimension.id === name)!))
  const places = dimensions.reduce<readonly (readonly string[])[]>(
    (some, { members }) => some.flatMap((at) => members.map(({ code }) => [...at, code])),
    [[]],
  )
  const cells = places.map((at): Cell => {
    const whole = query.dimensions.map((dimension) => {
      const code = at[by.indexOf(dimension.id)]
      return code === undefined || code === totalMember ? totalCode : code
    })
    return { ...noCell(at), ...figures.get(whole.join('.'))! }
  })
  return { id, title, unit: query.unit, unitName: unitName(query.unit), dimensions, cells, making, notes: notesOf(query, making) }
}

function notesOf(query: NamedQuery, { disclosure }: Making): readonly Bilingual[] {
  return [
    ...(disclosure?.round === null ? [] : [rounded]),
    ...(query.isAsKnown ? [] : [stateOfNow]),
    ...(query.reading === 'not-scorable' ? [notScored] : []),
  ]
}

const rounded: Bilingual = {
  en: 'Figures are rounded at random, each by itself, so that totals need not be the sum of their parts; small ones are suppressed.',
  fr: 'Les chiffres sont arrondis au hasard, chacun pour soi : un total peut différer de la somme de ses parties; les petits sont supprimés.',
}
const stateOfNow: Bilingual = {
  en: 'By month, and as it stood when the figures were made: the views hold no earlier state.',
  fr: 'Par mois, et dans l’état où c’était à l’établissement des chiffres : les vues ne gardent pas d’état antérieur.',
}
const notScored: Bilingual = {
  en: 'What is counted here came to somebody’s notice: more or less of it is neither better nor worse.',
  fr: 'Ce qui est compté ici a été porté à l’attention de quelqu’un : plus ou moins n’est ni mieux ni pire.',
}
