/**
 * A number as digits with at most one point, never with an exponent, so that it fits `xsd:decimal`; reading it gives the same number.
 * @throws RangeError for what is no number
 */
export function decimalText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('a figure is a finite number')
  const text = String(value)
  const [, sign = '', whole = '', rest = '', power] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? []
  if (power === undefined) return Object.is(value, -0) ? '0' : text
  const digits = whole + rest
  const point = whole.length + Number(power)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return `${sign}${digits.padEnd(point, '0')}`
}

/** Digits after the point. */
export function decimalsOf(value: number): number {
  return decimalText(value).split('.')[1]?.length ?? 0
}

/** The number of such a text; null where it is none, or is written in another way than `decimalText` would. */
export function readDecimal(text: string): number | null {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return null
  const value = Number(text)
  return Number.isFinite(value) && decimalText(value) === text ? value : null
}
