import { agesIn } from './ages.ts'
import { type Negation, isNegated } from './negation.ts'
import signsData from './signs.json' with { type: 'json' }

/** A fact that words may point at, and the words that did. */
export interface Suggestion {
  readonly fact: string
  readonly because: readonly string[]
}

interface Ready {
  readonly fact: string
  readonly patterns: readonly RegExp[]
  /** Where set, a negated sign suggests nothing. */
  readonly unlessNegated: Negation | null
}

const plain = (text: string) => text.normalize('NFC').toLowerCase().replaceAll('’', "'")
const escaped = (text: string) => text.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)

function patternOf(sign: string): RegExp {
  const words = plain(sign)
    .split(' ')
    .map((word) => escaped(word).replaceAll('*', String.raw`[\p{L}']*`))
  return new RegExp(String.raw`(?<![\p{L}\d])${words.join(String.raw`\s+`)}(?![\p{L}\d])`, 'gu')
}

interface Signs {
  readonly fact: string
  readonly unlessNegated?: string
  readonly en: readonly string[]
  readonly fr: readonly string[]
}

const ready: readonly Ready[] = (signsData.signs as readonly Signs[]).map(({ fact, unlessNegated, en, fr }) => ({
  fact,
  patterns: [...en, ...fr].map(patternOf),
  unlessNegated: unlessNegated === 'clause' || unlessNegated === 'near' ? unlessNegated : null,
}))

function signsIn(text: string, { patterns, unlessNegated }: Ready): readonly string[] {
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)])
  return found.flatMap(({ 0: words, index }) => (unlessNegated !== null && isNegated(text, index, words, unlessNegated) ? [] : [words]))
}

/** Under this age somebody is young. */
const adultAt = 18

/**
 * Facts that the words may speak of, by plain signs in both languages: a person reads and confirms each.
 * @param words  whatever was written, at most some 100 KB
 */
export function suggestFacts(words: string): readonly Suggestion[] {
  const text = plain(words)
  const young = agesIn(text).flatMap((one) => (one.age < adultAt ? [one.words] : []))
  const because = new Map<string, Set<string>>()
  for (const one of ready) {
    const signs = [...(one.fact === 'p_minor' ? young : []), ...signsIn(text, one)]
    if (signs.length > 0) because.set(one.fact, new Set([...(because.get(one.fact) ?? []), ...signs]))
  }
  return [...because].map(([fact, signs]) => ({ fact, because: [...signs] }))
}
