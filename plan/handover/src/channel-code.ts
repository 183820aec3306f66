/**
 * The code of a channel: four letters and a check letter, as `KMPTX`. No vowel, so that no code is a word; none of the letters
 * that are read as another or as a figure. A code says nothing of what it belongs to.
 */
const letters = 'BCDFGHJKMNPQRTVWXYZ'
/** A prime: the check letter finds every wrong letter and every two that changed places. */
const size = letters.length

const codeLength = 5

/** The check letter that makes the weighted sum of all five a multiple of the alphabet's size. */
function checkLetter(four: readonly number[]): number {
  const sum = four.reduce((total, value, index) => total + (index + 1) * value, 0)
  // the inverse of 5 modulo 19 is 4
  return (size - ((sum * 4) % size)) % size
}

/**
 * A fresh code.
 * @param chance 8 random bytes, two for each letter
 */
export function channelCode(chance: Uint8Array): string {
  if (chance.length < 8) throw new RangeError('a code needs 8 random bytes')
  const four = Array.from({ length: codeLength - 1 }, (_, index) => ((chance[2 * index] ?? 0) * 256 + (chance[2 * index + 1] ?? 0)) % size)
  return [...four, checkLetter(four)].map((value) => letters[value]).join('')
}

/** A code as somebody typed it: case, spaces and hyphens are no matter; `null` where it is none, by its letters or its check letter. */
export function typedChannelCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s.\-\u2010-\u2015]+/gu, '')
  if (code.length !== codeLength) return null
  const values = Array.from(code, (letter) => letters.indexOf(letter))
  if (values.some((value) => value < 0)) return null
  return checkLetter(values.slice(0, -1)) === values.at(-1) ? code : null
}
