import { latin } from './latin.ts'
import { soundKey } from './sounds.ts'

const oneWord = /^[a-z]+$/
const apostrophes = /['’‘ʼ`´ʻʹ]/g

/**
 * The words of a name in small Latin letters, in the order they were written; a hyphen parts, an apostrophe joins.
 * @example nameWords("Anne-Marie O’Brien") // ['anne', 'marie', 'obrien']
 */
export function nameWords(text: string): string[] {
  if (oneWord.test(text)) return [text]
  return latin(text)
    .replaceAll(apostrophes, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
}

export interface NormalName {
  readonly words: readonly string[]
  /** The words in alphabetical order: who writes the family name first is the same person. */
  readonly sorted: string
  readonly sounds: readonly string[]
}

export function normalName(text: string): NormalName | null {
  const words = nameWords(text)
  if (words.length === 0) return null
  return { words, sorted: words.toSorted().join(' '), sounds: words.map((word) => soundKey(word)) }
}
