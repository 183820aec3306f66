import fc from 'fast-check'
import { type Source, countsOf } from './model/source.ts'
import { type Variable, variableOf } from './model/variable.ts'

/** A flat classification. */
export function flat(name: string, codes: readonly string[]): Variable {
  return variableOf(
    name,
    codes.map((code) => [code]),
  )
}

/** A table of two variables from rows of counts. */
export function twoWay(rows: readonly (readonly number[])[]): Source {
  const variables = [
    flat(
      'row',
      rows.map((_, at) => `r${at + 1}`),
    ),
    flat(
      'column',
      rows[0]!.map((_, at) => `c${at + 1}`),
    ),
  ]
  return countsOf(
    variables,
    rows.flatMap((row, down) => row.map((amount, across) => ({ codes: [down + 1, across + 1], amount }))),
  )
}

const someCount = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 40 }) },
  { weight: 1, arbitrary: fc.constant(0) },
)

/** Two or three variables, one of them nested now and then, with the many small counts that tables of people have. */
export const someSource: fc.Arbitrary<Source> = fc
  .tuple(fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 3 }), fc.boolean())
  .map(([sizes, isNested]) =>
    sizes.map((size, at) =>
      variableOf(
        `v${at}`,
        Array.from({ length: size }, (_, code) => (isNested && at === 0 ? [`g${code % 2}`, `c${code}`] : [`c${code}`])),
      ),
    ),
  )
  .chain((variables) => {
    const many = variables.reduce((product, { leaves }) => product * leaves.length, 1)
    return fc.array(someCount, { minLength: many, maxLength: many }).map((counts) => {
      let next = 0
      const lines = variables
        .reduce<number[][]>((all, { leaves }) => all.flatMap((codes) => Array.from(leaves, (leaf) => [...codes, leaf])), [[]])
        .map((codes) => ({ codes, amount: counts[next++]! }))
      return countsOf(variables, lines)
    })
  })

/** The finest codes of each variable, as a reader of the table sees them. */
export function levelsOf({ cross }: Source): Record<string, string[]> {
  return Object.fromEntries(cross.variables.map(({ name, codes, leaves }) => [name, Array.from(leaves, (leaf) => codes[leaf]!)]))
}
