import type { HsdsTable } from '../directory.ts'
import type { Problem, Spot } from './problem.ts'

export type HsdsObject = Readonly<Record<string, unknown>>

/** One record as it was given: a row of a table, or an object of JSON with what stands inside it. */
export interface GivenRecord {
  readonly table: HsdsTable
  readonly object: HsdsObject
  readonly spot: Spot
}

export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What was read of files: rows of tables, and objects of JSON. */
export interface Given {
  readonly rows: readonly GivenRecord[]
  readonly objects: readonly GivenRecord[]
  readonly problems: readonly Problem[]
}

export function isObject(value: unknown): value is HsdsObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
