import { type Cross, cellAt, codesOf } from '../model/cross.ts'
import { type Variable, wayUp } from '../model/variable.ts'
import { type About, inOrder } from './keyed-draw.ts'

/** What a cell is about, in words that do not hang on the table it stands in. */
export function aboutCell({ variables }: Cross, codes: readonly number[]): About {
  return codes.flatMap((code, at) => (code === 0 ? [] : [[variables[at]!.name, variables[at]!.codes[code]!] as const]))
}

/**
 * The codes of the widest total that holds the same people as a cell: where all other parts of a total are zero, and are shown to be, a part is its total. Both
 * are rounded by one draw, or whoever sees two figures of the same people would know more than either tells.
 */
export function widest(cross: Cross, value: Float64Array, cell: number): readonly number[] {
  const own = codesOf(cross, cell)
  const ways = own.map((code, at) => wayUp(cross.variables[at]!, code))
  const same = ways
    .reduce<number[][]>((found, way) => found.flatMap((codes) => way.map((code) => [...codes, code])), [[]])
    .filter((codes) => value[cellAt(cross, codes)] === value[cell])
  if (same.length === 1) return own
  const covers = (codes: readonly number[]) => codes.reduce((many, code, at) => many * finestUnder(cross.variables[at]!, code), 1)
  const said = (codes: readonly number[]) => JSON.stringify(inOrder(aboutCell(cross, codes)))
  return same.reduce((best, codes) => {
    const more = covers(codes) - covers(best)
    return more > 0 || (more === 0 && said(codes) < said(best)) ? codes : best
  })
}

function finestUnder(variable: Variable, code: number): number {
  return variable.leaves.filter((leaf) => wayUp(variable, leaf).includes(code)).length
}
