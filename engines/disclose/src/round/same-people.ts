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
  return same.reduce((best, codes) =>
    isWider({ covers: covers(codes), said: said(codes) }, { covers: covers(best), said: said(best) }) ? codes : best,
  )
}

/** Of two totals that hold the same people, the one of more groups; of as many, the one that is said in fewer words, and then the first by its words. */
export function isWider(one: Width, than: Width): boolean {
  if (one.covers !== than.covers) return one.covers > than.covers
  return one.said.length === than.said.length ? one.said < than.said : one.said.length < than.said.length
}

export interface Width {
  /** Groups, empty or not, that it is the sum of. */
  readonly covers: number
  readonly said: string
}

function finestUnder(variable: Variable, code: number): number {
  return variable.leaves.filter((leaf) => wayUp(variable, leaf).includes(code)).length
}
