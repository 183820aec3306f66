/**
 * Median-unbiased quantile (Hyndman & Fan's type 8) of sorted values: position (B + 1/3) share + 1/3, held within the extremes.
 * @param sorted  ascending, at least one value; Infinity may stand at the end
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const position = Math.min(Math.max((sorted.length + 1 / 3) * share + 1 / 3, 1), sorted.length)
  const below = Math.floor(position)
  const low = sorted[below - 1]!
  const part = position - below
  if (part === 0) return low
  const high = sorted[below]!
  return Number.isFinite(high) ? low + part * (high - low) : high
}
