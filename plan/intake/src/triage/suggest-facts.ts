import signsData from './signs.json' with { type: 'json' }

/** A fact that words may point at, and the words that did. */
export interface Suggestion {
  readonly fact: string
  readonly because: readonly string[]
}

interface Ready {
  readonly fact: string
  readonly patterns: readonly RegExp[]
}

const plain = (text: string) => text.normalize('NFC').toLowerCase().replaceAll('’', "'")
const escaped = (text: string) => text.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)

function patternOf(sign: string): RegExp {
  const words = plain(sign)
    .split(' ')
    .map((word) => escaped(word).replaceAll('*', String.raw`[\p{L}']*`))
  return new RegExp(String.raw`(?<![\p{L}\d])${words.join(String.raw`\s+`)}(?![\p{L}\d])`, 'gu')
}

const ready: readonly Ready[] = signsData.signs.map(({ fact, en, fr }) => ({ fact, patterns: [...en, ...fr].map(patternOf) }))

/**
 * Facts that the words may speak of, by plain signs in both languages: a person reads and confirms each.
 * @param words  whatever was written, at most some 100 KB
 */
export function suggestFacts(words: string): readonly Suggestion[] {
  const text = plain(words)
  return ready.flatMap(({ fact, patterns }) => {
    const because = [...new Set(patterns.flatMap((pattern) => text.match(pattern) ?? []))]
    return because.length === 0 ? [] : [{ fact, because }]
  })
}
