import { type NameWord } from './name-words.ts'
import { dice, shortens, spelledAlike, trigrams } from './likeness.ts'

/** How a word that was typed and a word of the name are the same. */
export type WordLink = 'equal' | 'language' | 'spelling' | 'short'

export interface WordPair {
  readonly typed: string
  readonly found: string
  readonly link: WordLink
}

export interface Comparison {
  /** 0 to 1. */
  readonly score: number
  readonly pairs: readonly WordPair[]
  /** Words of the name that were not typed, and words typed that the name has not. */
  readonly notTyped: readonly string[]
  readonly notFound: readonly string[]
  /** Whether the words only agree when they are written together (“Green Thicket”, “GreenThicket”). */
  readonly together: boolean
}

export interface KnownName {
  readonly written: string
  readonly words: readonly NameWord[]
  /** The words that tell something, written together; all of them where none does. */
  readonly letters: string
  /** Their trigrams. */
  readonly together: ReadonlySet<string>
}

const weights = { trade: 0.35, plain: 0.25, common: 0.6, telling: 1 } as const

/** What a word counts: words of trade little, single letters and years next to nothing. */
function weightOf({ word, tells }: NameWord): number {
  if (/^\d+$/.test(word) || word.length === 1) return 0.2
  return weights[tells]
}

const isTelling = ({ tells, word }: NameWord): boolean =>
  (tells === 'telling' || tells === 'common') && word.length > 1 && !/^\d+$/.test(word)
const tellingOf = (words: readonly NameWord[]): readonly NameWord[] => words.filter(isTelling)

/** A name made ready to be compared. */
export function knownName(written: string, words: readonly NameWord[]): KnownName {
  const telling = tellingOf(words)
  const letters = (telling.length > 0 ? telling : words).map(({ word }) => word).join('')
  return { written, words, letters, together: trigrams(letters) }
}

interface Link extends WordPair {
  readonly strength: number
  readonly from: NameWord
  readonly to: NameWord
}

function linkOf(from: NameWord, to: NameWord): Link | null {
  const pair = { typed: from.word, found: to.word, from, to }
  if (from.word === to.word) return { ...pair, link: 'equal', strength: 1 }
  if (from.stands === to.stands) return { ...pair, link: 'language', strength: 0.97 }
  const alike = spelledAlike(from.word, to.word)
  if (alike > 0) return { ...pair, link: 'spelling', strength: alike }
  if (shortens(from.word, to.word) || shortens(to.word, from.word)) return { ...pair, link: 'short', strength: isTelling(to) ? 0.65 : 0.9 }
  return null
}

/** Pairs each word at most once, the strongest pairs first. */
function linksBetween(typed: readonly NameWord[], found: readonly NameWord[]): readonly Link[] {
  const all = typed
    .flatMap((from) => found.map((to) => linkOf(from, to)))
    .filter((link) => link !== null)
    .toSorted((a, b) => b.strength - a.strength)
  const taken = new Set<NameWord>()
  return all.filter((link) => {
    if (taken.has(link.from) || taken.has(link.to)) return false
    taken.add(link.from)
    taken.add(link.to)
    return true
  })
}

const sum = (words: readonly NameWord[]): number => words.reduce((total, word) => total + weightOf(word), 0)

/** Words of trade on both sides and none in common: a bakery is not a garage, whatever their first words share. */
function isOtherTrade(typed: readonly NameWord[], found: readonly NameWord[], links: readonly Link[]): boolean {
  const trades = (words: readonly NameWord[]) => words.filter(({ tells }) => tells === 'trade')
  return (
    trades(typed).length > 0 && trades(found).length > 0 && !links.some(({ from, to }) => from.tells === 'trade' || to.tells === 'trade')
  )
}

/**
 * Compares a typed name with a known one.
 * @returns score 0 where no word that tells something agrees: “Restaurant Ltd.” is nobody’s name
 */
export function compareNames(typed: KnownName, known: KnownName): Comparison {
  const links = linksBetween(typed.words, known.words)
  const total = sum(typed.words) + sum(known.words)
  const linked = links.reduce((all, { strength, from, to }) => all + strength * (weightOf(from) + weightOf(to)), 0)
  const tells = links.some(({ to, from }) => isTelling(to) && isTelling(from)) || isWhole(typed, known, links)
  const byWords = tells && total > 0 ? linked / total : 0
  const byLetters = lettersTogether(typed, known)
  const brake = isOtherTrade(typed.words, known.words, links) ? 0.75 : 1
  const left = (words: readonly NameWord[], side: 'from' | 'to') =>
    words.filter((word) => !links.some((link) => link[side] === word)).map(({ word }) => word)
  return {
    score: Math.max(byWords, byLetters) * brake,
    pairs: links.map(({ typed: said, found, link }) => ({ typed: said, found, link })),
    notTyped: left(known.words, 'to'),
    notFound: left(typed.words, 'from'),
    together: byLetters > byWords,
  }
}

/** Names that are words of trade and nothing else have to agree in every word. */
function isWhole(typed: KnownName, known: KnownName, links: readonly Link[]): boolean {
  const isSame = links.every(({ strength }) => strength >= 0.95)
  return isSame && links.length > 1 && links.length === typed.words.length && links.length === known.words.length
}

/** Likeness of the telling words written together, with a little less for words of trade that only one side has. */
function lettersTogether(typed: KnownName, known: KnownName): number {
  const [shorter, longer] = [typed.letters.length, known.letters.length].toSorted((a, b) => a - b)
  if (shorter! < 0.8 * longer! || shorter! < 5) return 0
  if (!typed.words.some(isTelling) || !known.words.some(isTelling)) return 0
  const likeness = dice(typed.together, known.together)
  if (likeness < 0.6) return 0
  const trades = (name: KnownName) => name.words.filter((word) => !isTelling(word))
  const [ours, theirs] = [trades(typed), trades(known)]
  const [shared, all] = [
    ours.filter(({ stands }) => theirs.some((one) => one.stands === stands)).length,
    Math.max(ours.length, theirs.length),
  ]
  return likeness * (all === 0 ? 1 : 0.85 + (0.15 * shared) / all)
}
