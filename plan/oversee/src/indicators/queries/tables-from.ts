import {
  type Figure,
  type Protected,
  type Variable,
  countsOf,
  protect,
  publishedCells,
  ratioOf,
  totalCode,
  variableOf,
} from '@fanal/disclose'
import { type Bilingual, type Outcome, ok, refuse } from '@fanal/kernel'
import type { Cell, Dimension, Making, Period, Table } from '../../edition/edition.ts'
import { noCell } from '../cell.ts'
import { unitName } from '../units.text.ts'
import type { NamedQuery, QueryDimension, QueryRow, QueryShare, QueryTable } from './named-query.ts'

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

/** The code of every total. */
export const totalMember = 'all'
const all: Bilingual = { en: 'All', fr: 'Total' }

/**
 * The published tables of one query, protected together: they share every figure that they have in common. One question always has one rounded answer.
 * @returns no table where nothing was counted; a refusal where a community would be shown without its agreement
 * @throws Error where the protection cannot be shown to hold: nothing is published then
 */
export function tablesFrom(query: NamedQuery, rows: readonly QueryRow[], asked: Asked): Outcome<readonly Table[], 'no-agreement'> {
  const isCommunity = query.dimensions.some((dimension) => dimension.isCommunity === true)
  if (isCommunity && asked.agreements?.has(query.name) !== true)
    return refuse('no-agreement', {
      en: 'A table about communities is not made without their agreement on record.',
      fr: 'Un tableau sur des communautés n’est pas établi sans leur accord consigné.',
    })
  if (rows.every(({ n }) => n === 0)) return ok([])
  const variables = query.dimensions.map(({ id, members }) =>
    variableOf(
      id,
      Object.keys(members).map((code) => [code]),
    ),
  )
  const lines = rows.map(({ codes, n }) => ({ codes: codes.map((code, at) => placeOf(variables[at]!, code)), amount: n }))
  const { threshold, round } = asked.rule
  const question = `${query.population}@${query.version}/${asked.period.id}`
  const table = protect(countsOf(variables, lines), {
    threshold,
    tables: query.tables.map(({ by }) => by),
    ...(round === null ? {} : { round: { base: round.base, key: round.key, question } }),
  })
  const counts = query.tables.map((one) => countTable(query, one, table, makingOf(query, asked)))
  const shares = query.shares.map((share) =>
    shareTable(
      share,
      counts.find(({ id }) => id === share.table)!,
    ),
  )
  return ok([...counts, ...shares])
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
  en: 'By the month in which it began, and as it stood when the figures were made: the views hold no earlier state.',
  fr: 'Selon le mois du début, et dans l’état où c’était à l’établissement des chiffres : les vues ne gardent pas d’état antérieur.',
}
const notScored: Bilingual = {
  en: 'What is counted here came to somebody’s notice: more or less of it is neither better nor worse.',
  fr: 'Ce qui est compté ici a été porté à l’attention de quelqu’un : plus ou moins n’est ni mieux ni pire.',
}

/** A share of published figures, in percent, and of nothing else. */
function shareTable({ id, title, part }: QueryShare, table: Table): Table {
  const whole = table.dimensions.map(() => totalMember).join('.')
  const [above, below] = [part.join('.'), whole].map((cell) => table.cells.find((one) => one.id === cell)!)
  const figure: Figure = ratioOf(above!, below!, { per: 100, isShare: true })
  const from = { numerator: `${table.id}/${above!.id}`, denominator: `${table.id}/${below!.id}`, per: 100 }
  return {
    ...table,
    id,
    title,
    unit: 'percent',
    unitName: unitName('percent'),
    dimensions: [{ id: 'share', name: { en: 'Share', fr: 'Part' }, members: [{ code: 'share', name: title }], total: null }],
    cells: [{ ...noCell(['share']), ...figure, from }],
    making: { ...table.making, how: { kind: 'formula', text: formula } },
  }
}

const formula: Bilingual = {
  en: 'The published part, divided by the published whole, in percent. Both are figures of this edition.',
  fr: 'La partie publiée, divisée par l’ensemble publié, en pour cent. Les deux sont des chiffres de cette édition.',
}
