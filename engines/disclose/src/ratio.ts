import { type Figure, figureOf, missing, suppressed } from './symbols.ts'

/**
 * A ratio of two protected figures, and of nothing else: it can tell no more than they do.
 * @param per       100 for a percentage, 100 000 for a rate
 * @param decimals  digits after the point, 0 to 6
 * @returns `x` where a part is suppressed, `...` where the denominator is 0, a missing part's own status, and `F` for a part that rounding made larger than
 *          its whole, where `isShare` says that it is one
 * @throws RangeError where `per` or `decimals` is out of range
 */
export function ratioOf(
  numerator: Figure,
  denominator: Figure,
  { per = 100, decimals = 1, isShare = false }: { readonly per?: number; readonly decimals?: number; readonly isShare?: boolean } = {},
): Figure {
  if (!(per > 0 && Number.isFinite(per))) throw new RangeError('per is a number above 0')
  if (!(Number.isInteger(decimals) && decimals >= 0 && decimals <= 6)) throw new RangeError('decimals is a whole number from 0 to 6')
  if (numerator.status === 'x' || denominator.status === 'x') return suppressed
  for (const part of [numerator, denominator]) if (part.status !== '') return missing(part.status)
  if (numerator.value === null || denominator.value === null) return missing('..')
  if (denominator.value === 0) return missing('...')
  if (isShare && numerator.value > denominator.value) return missing('F')
  const scale = 10 ** decimals
  const symbol = [numerator.symbol, denominator.symbol].find((one) => one === 'E' || one === 'p' || one === 'r') ?? ''
  return figureOf(Math.round((numerator.value / denominator.value) * per * scale) / scale, symbol)
}
