import { type Telling, joiningWords, legalWords, longTradeWords, meaningOf } from './word-forms.ts'
import { editsBetween } from './likeness.ts'

export interface NameWord {
  /** As folded: no accents, small letters. */
  readonly word: string
  /** What stands for it in both languages. */
  readonly stands: string
  readonly tells: Telling
}

/** Small letters without accents; what joins stays as spaces. */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae')
      .replaceAll(/\b(int|intern)['’]l\b/g, 'intl')
      .replaceAll(/(?<=[a-z])['’](?=s\b)/g, '')
      .replaceAll(/['’]/g, ' ')
      // letters with points between them are one short form: B.C., S.E.N.C.
      .replaceAll(/\b(?:\p{L}\.){2,}/gu, (letters) => `${letters.replaceAll('.', '')} `)
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  )
}

/** Two ways in which one employer's name holds another: “o/a”, “d.b.a.”, “s/n”, a slash between languages, a dash. */
const also =
  /\s+(?:o\s?\/\s?a|c\s?\/\s?o\s?\/\s?b|d\s?\/\s?b\s?\/\s?a|d\.?b\.?a\.?|t\s?\/\s?a|s\s?\/\s?n|f\.?a\.?s\.?n?\.?|operating\s+as|doing\s+business\s+as|trading\s+as|carrying\s+on\s+business\s+as|faisant\s+affaires?\s+sous(?:\s+le\s+nom(?:\s+de)?)?|sous\s+le\s+nom(?:\s+de)?)\s+|\s+[/|]\s+|\s+[–—-]\s+/i

/** Every name that a written name holds, the whole first. */
export function namesIn(written: string): readonly string[] {
  const whole = written.replaceAll('\u00A0', ' ').trim()
  if (whole === '') return []
  const parts = whole.split(also).map((part) => part.trim())
  return parts.length === 1 ? [whole] : [whole, ...parts.filter((part) => part !== '')]
}

/** A name as it is when two are written alike: folded, without its form of business; empty where nothing is left. */
export function plainName(name: string): string {
  return fold(name)
    .split(' ')
    .filter((word) => !legalWords.has(word))
    .join(' ')
}

/** The plural's s goes, so that “farms” and “farm”, “Aujalos’” and “Aujalos” meet. */
function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

/** A long word of trade, misspelt by a letter or two, is still that word. */
function mended(word: string): NameWord | null {
  if (word.length < 7) return null
  const found = longTradeWords.find((known) => known[0] === word[0] && editsBetween(known, word, 2) <= (word.length > 8 ? 2 : 1))
  return found === undefined ? null : { word, ...meaningOf(found) }
}

/** The words of a name that say something; forms of business, joining words and company numbers are left out. Each once. */
export function nameWords(name: string): readonly NameWord[] {
  const words = fold(name)
    .split(' ')
    .filter((word) => word !== '' && !legalWords.has(word) && !joiningWords.has(word) && !/^\p{L}?\d{5,}$/u.test(word))
  const known = new Map<string, NameWord>()
  for (const word of words) {
    const exact = meaningOf(word)
    const meant =
      exact.tells === 'telling' && exact.stands === word ? (mended(word) ?? { word, ...meaningOf(singular(word)) }) : { word, ...exact }
    if (!known.has(meant.stands)) known.set(meant.stands, meant)
  }
  return [...known.values()]
}
