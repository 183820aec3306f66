import { type CaptureTable, seenTimes } from './table/capture-table.ts'
import { normalQuantile } from './special/normal.ts'

/**
 * Chao's lower bound: n + f1² / (2 f2), from people on exactly one list and on exactly two.
 * @returns persons; null where nobody is on exactly two lists
 * @see Chao (1987) 10.2307/2531532; interval on the logarithm of the hidden count, as there
 */
export function chaoBound(
  table: CaptureTable,
  level = 0.95,
): { readonly point: number; readonly low: number; readonly high: number } | null {
  const once = seenTimes(table, 1)
  const twice = seenTimes(table, 2)
  if (twice === 0) return null
  const hidden = once ** 2 / (2 * twice)
  if (hidden === 0) return { point: table.n, low: table.n, high: table.n }
  const ratio = once / twice
  const variance = twice * (ratio ** 4 / 4 + ratio ** 3 + ratio ** 2 / 2)
  const spread = Math.exp(normalQuantile((1 + level) / 2) * Math.sqrt(Math.log1p(variance / hidden ** 2)))
  return { point: table.n + hidden, low: table.n + hidden / spread, high: table.n + hidden * spread }
}
