import { must } from '@fanal/kernel'
import fc from 'fast-check'
import { readPeriod } from '../indicators/period.ts'
import { type Answered, populationTables } from '../indicators/queries/counted-tables.ts'
import { namedQueries, parametersOf } from '../indicators/queries/run-query.store.ts'
import type { DisclosureRule } from '../indicators/queries/tables-from.ts'
import { aPlan } from '../indicators/testing-plan.ts'
import { assemble } from './assemble.ts'
import type { Edition, Table } from './edition.ts'
import { manifestHash, manifestOf } from './manifest.ts'
import type { Definition } from './testing-attacker.ts'

/** So many records that are alike in every code. */
export interface Alike {
  readonly codes: Readonly<Record<string, string>>
  readonly n: number
}

export type Ledger = readonly Alike[]

export const period = readPeriod('2026-27')!

/** The queries of one population, and which code each record has in each of their classifications. */
const queriesOf = (population: string) => namedQueries.filter((query) => query.population === population)

export const populations = [...new Set(namedQueries.map(({ population }) => population))]

/** A report is screened where any of the three tests was put to it: the query's own text says so. */
const tests = ['cc_279', 'palermo', 'irpa_118'] as const
const isScreened = (codes: Alike['codes']) => tests.some((test) => codes[test] !== 'not-screened')
export const definitions: readonly Definition[] = [
  { dimensions: ['screened', ...tests], isPossible: (codes) => codes['screened'] === (isScreened(codes) ? 'yes' : 'no') },
]

const derived = (codes: Alike['codes']): Alike['codes'] =>
  'cc_279' in codes ? { ...codes, screened: isScreened(codes) ? 'yes' : 'no' } : codes

function someCodes(population: string): fc.Arbitrary<Alike['codes']> {
  const dimensions = new Map(
    queriesOf(population).flatMap((query) => query.dimensions.map(({ id, members }) => [id, Object.keys(members)])),
  )
  const one = (members: readonly string[]) =>
    fc.oneof(
      { weight: 5, arbitrary: fc.constant(members[0]!) },
      { weight: 3, arbitrary: fc.constant(members[1]!) },
      { weight: 2, arbitrary: fc.constant(members.at(-1)!) },
    )
  return fc.record(Object.fromEntries([...dimensions].map(([id, members]) => [id, one(members)]))).map(derived)
}

const someMany = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: 3, max: 40 }) },
)

/** Records of one population that are few in kind, with the many small counts that tables of people have. */
export const someLedger = (population: string): fc.Arbitrary<Ledger> =>
  fc.array(fc.record({ codes: someCodes(population), n: someMany }), { minLength: 1, maxLength: 9 })

/** The same ledger at a later cut-off: a few records more or fewer of a kind, coded otherwise, or of a further kind. */
export const someCorrection = (population: string) =>
  fc.record({
    more: fc.array(fc.constantFrom(0, 0, 0, 0, 0, 1, 1, -1, 2, 3), { minLength: 9, maxLength: 9 }),
    further: fc.array(fc.record({ codes: someCodes(population), n: fc.integer({ min: 1, max: 3 }) }), { maxLength: 2 }),
  })

export type Correction = typeof someCorrection extends (population: string) => fc.Arbitrary<infer One> ? One : never

export const corrected = (ledger: Ledger, { more, further }: Correction): Ledger =>
  [...ledger.map(({ codes, n }, at) => ({ codes, n: Math.max(0, n + more[at]!) })), ...further].filter(({ n }) => n > 0)

/** What each query of a population answers of a ledger: rows as the database gives them. */
export const answersOf = (population: string, ledger: Ledger): readonly Answered[] =>
  queriesOf(population).map((query) => {
    const rows = Map.groupBy(ledger, ({ codes }) => query.dimensions.map(({ id }) => codes[id]!).join(' '))
    return { query, rows: [...rows].map(([at, alike]) => ({ codes: at.split(' '), n: alike.reduce((sum, { n }) => sum + n, 0) })) }
  })

export const tablesOf = (population: string, ledger: Ledger, cutoff: string, rule: DisclosureRule): readonly Table[] =>
  must(populationTables(answersOf(population, ledger), { period, cutoff, rule, parameters: parametersOf(period, cutoff) }))

const why = { en: 'Records came late.', fr: 'Des fiches sont arrivées en retard.' }

/** The edition of these tables, as the house makes it; a correction of the one before where there is one. */
export function editionOf(tables: readonly Table[], cutoff: string, before: Edition | null = null): Edition {
  const correctedOne = before === null ? null : { edition: before, manifest: manifestHash(manifestOf(before, [])), why }
  const known = { plan: aPlan(), facts: null, counted: { tables, missing: [] } }
  return assemble(known, { period, cutoff, publishAt: null, corrected: correctedOne })
}

/** How many there are in truth of what a figure is about. */
export function trueCount(ledger: Ledger, table: Table, at: readonly string[]): number {
  const isOf = ({ codes }: Alike) => table.dimensions.every(({ id, total }, index) => at[index] === total || codes[id] === at[index])
  return ledger.filter(isOf).reduce((sum, { n }) => sum + n, 0)
}
