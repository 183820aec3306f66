import type { Variable } from './variable.ts'

/** Every code of every variable with every other, totals among them: one long array, the last variable fastest. */
export interface Cross {
  readonly variables: readonly Variable[]
  readonly strides: Int32Array
  readonly size: number
}

/** More cells than this are no table that anybody reads, nor one that could be protected at once. */
export const mostCells = 2_000_000

export function crossOf(variables: readonly Variable[]): Cross {
  const strides = new Int32Array(variables.length)
  let size = 1
  for (let at = variables.length - 1; at >= 0; at -= 1) {
    strides[at] = size
    size *= variables[at]!.codes.length
  }
  return { variables, strides, size }
}

export function codeOf({ variables, strides }: Cross, cell: number, variable: number): number {
  return Math.floor(cell / strides[variable]!) % variables[variable]!.codes.length
}

export function codesOf(cross: Cross, cell: number): number[] {
  return cross.variables.map((_, variable) => codeOf(cross, cell, variable))
}

export function cellAt({ strides }: Cross, codes: readonly number[]): number {
  return codes.reduce((sum, code, variable) => sum + code * strides[variable]!, 0)
}

/** Whether no variable stands at a code that has parts: such cells are what all others are sums of. */
export function isFinest(cross: Cross): (cell: number) => boolean {
  const finest = cross.variables.map(({ codes, leaves }) => {
    const marks = new Uint8Array(codes.length)
    for (const leaf of leaves) marks[leaf] = 1
    return marks
  })
  return (cell) => finest.every((marks, variable) => marks[codeOf(cross, cell, variable)] === 1)
}

/** Adds up: what stands in the finest cells is carried to every total. Changes `values`. */
export function addUp({ variables, strides, size }: Cross, values: Float64Array): void {
  for (const [at, { codes, parents }] of variables.entries()) {
    const stride = strides[at]!
    const round = stride * codes.length
    for (let code = codes.length - 1; code > 0; code -= 1) {
      const step = (code - parents[code]!) * stride
      for (let from = code * stride; from < size; from += round)
        for (let cell = from; cell < from + stride; cell += 1) values[cell - step]! += values[cell]!
    }
  }
}

/** Which variables a cell is about: bit i is set where variable i does not stand at its total. */
export function aboutOf(cross: Cross, cell: number): number {
  let about = 0
  for (let at = 0; at < cross.variables.length; at += 1) if (codeOf(cross, cell, at) !== 0) about |= 1 << at
  return about
}
