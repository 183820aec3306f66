import fc from 'fast-check'
import type { Cell, Dimension, Edition, Table } from '../edition.ts'
import { anEdition } from '../testing-edition.ts'

const words = fc.oneof(
  fc.constantFrom(
    'Labour',
    'Travail forcé',
    'a, b',
    'say “so”',
    'say "so"',
    ' in front',
    'two\r\nlines',
    'one\nmore',
    '=1+1',
    'é\u00A0: à',
    '日本',
    'l’été',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !/[\0\uFEFF]/.test(text)),
)
const both = fc.record({ en: words, fr: words })
const code = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,6}$/)
const number = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e24, max: 1e24 }).map((value) => (value === 0 ? 0 : value)),
  fc.constantFrom(0, 0.1, 1e21, 1e-7, 0.924253297),
)

const figure: fc.Arbitrary<Pick<Cell, 'value' | 'status' | 'symbol'>> = fc.oneof(
  fc.record({ value: number, status: fc.constant('' as const), symbol: fc.constantFrom('', '0s', 'p', 'r', 'E') }),
  fc.record({ value: fc.constant(null), status: fc.constantFrom('.', '..', '...', 'x', 'F'), symbol: fc.constant('' as const) }),
)

const dimension: fc.Arbitrary<Dimension> = fc
  .record({
    id: fc.constantFrom('period', 'year', 'geo', 'region', 'sex', 'age', 'form', 'value', 'status', '2nd', 'ref-date', 'how long'),
    name: both,
    members: fc.uniqueArray(fc.record({ code, name: both }), { minLength: 1, maxLength: 3, selector: ({ code: of }) => of }),
  })
  .map(({ name, ...made }) => ({ ...made, name: { en: `${name.en} ${made.id}`, fr: `${name.fr} ${made.id}` }, total: null }))

function cross(dimensions: readonly Dimension[]): readonly (readonly string[])[] {
  return dimensions.reduce<readonly (readonly string[])[]>(
    (so, { members }) => so.flatMap((at) => members.map((member) => [...at, member.code])),
    [[]],
  )
}

const table: fc.Arbitrary<Table> = fc
  .record({
    id: fc.stringMatching(/^[a-z][a-z0-9_-]{0,12}$/),
    title: both,
    dimensions: fc.uniqueArray(dimension, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
    figures: fc.array(figure, { minLength: 27, maxLength: 27 }),
    note: fc.option(both),
    source: fc.option(code),
    approximate: fc.boolean(),
    from: fc.option(fc.record({ numerator: fc.constant('a/b'), denominator: fc.constant('c/d'), per: fc.constantFrom(1, 100, 100_000) })),
  })
  .map(({ id, title, dimensions, figures, note, source, approximate, from }) => ({
    ...anEdition().tables[0]!,
    id,
    title,
    dimensions,
    cells: cross(dimensions).map((at, index) => ({
      id: at.join('.'),
      at,
      ...figures[index]!,
      from,
      mark: source === null ? null : ('secondary' as const),
      source,
      vintage: source === null ? null : '2020-06',
      approximate,
      note,
    })),
  }))

/** Editions with tables of every shape: odd names and notes, numbers large and small, dimensions called as columns are. */
export const anyEdition: fc.Arbitrary<Edition> = fc
  .uniqueArray(table, { minLength: 1, maxLength: 3, selector: ({ id }) => id })
  .map((tables) => ({ ...anEdition(), tables: structuredClone(tables) }))
