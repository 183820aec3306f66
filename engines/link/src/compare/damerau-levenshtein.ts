import { type Letters, lettersOf } from './jaro-winkler.ts'

const most = 256
let before = new Uint16Array(most + 1)
let last = new Uint16Array(most + 1)
let now = new Uint16Array(most + 1)

/**
 * Damerau-Levenshtein in the form of optimal string alignment: insertion, deletion, substitution and the swap of two neighbours cost 1,
 * no stretch is edited twice. What lies past 256 letters is left out.
 * @param limit above it the answer is `limit + 1`: the work ends as soon as it cannot be less
 * @see Damerau (1964) 10.1145/363958.363994; Boytsov (2011) 10.1145/1963190.1963191 for the restricted form
 */
export function damerauLevenshteinOf(letters: Letters, fromA: number, toA: number, fromB: number, toB: number, limit = most): number {
  const lengthA = Math.min(toA - fromA, most)
  const lengthB = Math.min(toB - fromB, most)
  if (Math.abs(lengthA - lengthB) > limit) return limit + 1
  for (let b = 0; b <= lengthB; b++) last[b] = b
  for (let a = 1; a <= lengthA; a++) {
    now[0] = a
    let least = a
    const letter = letters[fromA + a - 1]!
    for (let b = 1; b <= lengthB; b++) {
      const other = letters[fromB + b - 1]!
      let cost = last[b - 1]! + (letter === other ? 0 : 1)
      if (last[b]! + 1 < cost) cost = last[b]! + 1
      if (now[b - 1]! + 1 < cost) cost = now[b - 1]! + 1
      if (a > 1 && b > 1 && letter === letters[fromB + b - 2] && letters[fromA + a - 2] === other && before[b - 2]! + 1 < cost)
        cost = before[b - 2]! + 1
      now[b] = cost
      if (cost < least) least = cost
    }
    // @NOTE a swap reaches back two rows, and can be one cheaper than the best of this row
    if (least > limit + 1) return limit + 1
    const spare = before
    before = last
    last = now
    now = spare
  }
  return Math.min(last[lengthB]!, limit + 1)
}

/** @example damerauLevenshtein('ca', 'abc') // 3 */
export function damerauLevenshtein(a: string, b: string): number {
  const [letters, cut] = lettersOf(a, b)
  return damerauLevenshteinOf(letters, 0, cut, cut, letters.length)
}
