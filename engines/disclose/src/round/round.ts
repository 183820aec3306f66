/**
 * Random rounding to a base: up with probability remainder ÷ base, so that on average nothing is added or lost; a multiple stays.
 * @param draw  from 0 to below 1
 * @see Statistics Canada (2006) Census random rounding, as read in the field: its probabilities are not published
 */
export function rounded(count: number, base: number, draw: number): number {
  const remainder = count % base
  return count - remainder + (draw < remainder / base ? base : 0)
}

/**
 * What a rounded figure lets an outsider know of a count, who also knows that counts from 1 to below the threshold are never shown.
 * @returns the least and the most that the count can be
 */
export function endsOf(shown: number, base: number, threshold: number): { readonly low: number; readonly high: number } {
  if (shown === 0) return { low: 0, high: base > threshold ? base - 1 : threshold > 1 ? 0 : base - 1 }
  return { low: Math.max(shown - base + 1, threshold, 1), high: shown + base - 1 }
}
