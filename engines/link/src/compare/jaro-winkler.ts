/** Letters that a comparison can be made on: UTF-16 code units of any buffer, so that worker threads share them. */
export type Letters = Uint16Array

const most = 256
const usedA = new Uint8Array(most)
const usedB = new Uint8Array(most)

/**
 * Jaro similarity of two stretches of letters; what lies past 256 letters is left out.
 * @returns 0 to 1; 1 for equal, 0 where nothing is shared or one is empty and the other is not
 * @see Jaro (1989) 10.1080/01621459.1989.10478785; window floor(max/2) − 1, t half-transpositions
 */
export function jaroOf(letters: Letters, fromA: number, toA: number, fromB: number, toB: number): number {
  const lengthA = Math.min(toA - fromA, most)
  const lengthB = Math.min(toB - fromB, most)
  if (lengthA === 0 && lengthB === 0) return 1
  if (lengthA === 0 || lengthB === 0) return 0
  const window = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1)
  usedA.fill(0, 0, lengthA)
  usedB.fill(0, 0, lengthB)
  let common = 0
  for (let a = 0; a < lengthA; a++) {
    const letter = letters[fromA + a]!
    const end = Math.min(lengthB, a + window + 1)
    for (let b = Math.max(0, a - window); b < end; b++) {
      if (usedB[b] === 1 || letters[fromB + b] !== letter) continue
      usedA[a] = 1
      usedB[b] = 1
      common += 1
      break
    }
  }
  if (common === 0) return 0
  let outOfOrder = 0
  let b = 0
  for (let a = 0; a < lengthA; a++) {
    if (usedA[a] === 0) continue
    while (usedB[b] === 0) b += 1
    if (letters[fromA + a] !== letters[fromB + b]) outOfOrder += 1
    b += 1
  }
  return (common / lengthA + common / lengthB + (common - outOfOrder / 2) / common) / 3
}

/**
 * Jaro-Winkler: J + l · 0.1 · (1 − J), l the common beginning up to 4 letters. No threshold for the bonus.
 * @see Winkler (1990), "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage"
 */
export function jaroWinklerOf(letters: Letters, fromA: number, toA: number, fromB: number, toB: number): number {
  const plain = jaroOf(letters, fromA, toA, fromB, toB)
  const longest = Math.min(4, toA - fromA, toB - fromB)
  let same = 0
  while (same < longest && letters[fromA + same] === letters[fromB + same]) same += 1
  return plain + same * 0.1 * (1 - plain)
}

/** Two texts beside each other in one buffer, and where the first ends. */
export function lettersOf(a: string, b: string): readonly [Letters, number] {
  const letters = new Uint16Array(a.length + b.length)
  for (let at = 0; at < a.length; at++) letters[at] = a.charCodeAt(at)
  for (let at = 0; at < b.length; at++) letters[a.length + at] = b.charCodeAt(at)
  return [letters, a.length]
}

/** @example jaro('MARTHA', 'MARHTA') // 0.9444… */
export function jaro(a: string, b: string): number {
  const [letters, cut] = lettersOf(a, b)
  return jaroOf(letters, 0, cut, cut, letters.length)
}

/** @example jaroWinkler('MARTHA', 'MARHTA') // 0.9611… */
export function jaroWinkler(a: string, b: string): number {
  const [letters, cut] = lettersOf(a, b)
  return jaroWinklerOf(letters, 0, cut, cut, letters.length)
}
