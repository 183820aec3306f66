/** The bit of a letter: a to z, digits by four, all else in the last two. */
export function letterBit(code: number): number {
  if (code >= 97 && code <= 122) return 1 << (code - 97)
  return code >= 48 && code <= 57 ? 1 << (26 + (code & 3)) : 1 << (30 + (code & 1))
}

/** Which letters a text has. */
export function letterMask(text: string): number {
  let mask = 0
  for (let at = 0; at < text.length; at++) mask |= letterBit(text.charCodeAt(at))
  return mask
}

/** Letters that one text has and the other has not, the larger of both sides: no fewer edits make one of the other. */
export function missingLetters(a: number, b: number): number {
  return Math.max(ones(a & ~b), ones(b & ~a))
}

export function ones(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
