import type { problemText } from './problem.text.ts'

export type ProblemCode = keyof typeof problemText

/**
 * What is wrong with what was given, and where. It never holds a value: a value may be a street that nobody may see.
 * `effect` says what became of it.
 */
export interface Problem {
  readonly file: string
  /** The line of a table as a spreadsheet counts them (the header is 1); `null` for a whole file and for JSON. */
  readonly row: number | null
  /** The property, or the path inside JSON (`services[2].phones[0].number`). */
  readonly field: string | null
  readonly code: ProblemCode
  /** Words of ours that may be named: what is allowed there. */
  readonly allowed: readonly string[]
  readonly effect: 'file-left-out' | 'row-left-out' | 'field-left-out' | 'kept'
}

/** Where something stands in what was given. */
export interface Spot {
  readonly file: string
  readonly row: number | null
  /** Inside JSON, the path of the record; empty for a row of a table. */
  readonly path: string
}

export function problemAt(
  { file, row, path }: Spot,
  code: ProblemCode,
  effect: Problem['effect'],
  { field = null, allowed = [] }: { field?: string | null; allowed?: readonly string[] } = {},
): Problem {
  const inside = [path, field].filter((part) => part !== null && part !== '').join('.')
  return { file, row, field: inside === '' ? null : inside, code, allowed, effect }
}
