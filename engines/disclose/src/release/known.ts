import { endsOf } from '../round/round.ts'
import type { Release, ReleasedCell } from './register.ts'

/** What everybody knows of a count once a figure is published: the least and the most that it can be. */
export interface Known {
  readonly low: number
  readonly high: number
}

/** Null where nothing is known: the cell is missing for another reason than confidentiality. */
export function knownFrom({ value, status }: ReleasedCell, { base, threshold }: Release): Known | null {
  if (status === 'x') return { low: 1, high: Number.POSITIVE_INFINITY }
  if (value === null) return null
  return base === null ? { low: value, high: value } : endsOf(value, base, threshold)
}
