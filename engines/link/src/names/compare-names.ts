import { damerauLevenshtein } from '../compare/damerau-levenshtein.ts'
import { jaroWinkler } from '../compare/jaro-winkler.ts'
import { latin } from '../normal/latin.ts'
import { shortNameGroup } from '../normal/short-names.ts'
import { soundKey } from '../normal/sounds.ts'
import { fatherOf, legalForms, longForms, particles, titles } from './words.ts'

export type NameOf = 'person' | 'organization'

export interface NameVerdict {
  /** 0 to 1; from 0.5 on the two may name the same. */
  readonly score: number
  readonly reasons: readonly NameReason[]
}

export type NameReason =
  | { readonly kind: 'same' | 'alike' | 'initial' | 'joined'; readonly a: string; readonly b: string }
  | { readonly kind: 'only-in-a' | 'only-in-b'; readonly word: string }
  | { readonly kind: 'another-number' | 'another-father'; readonly a: string; readonly b: string }

interface Words {
  readonly core: readonly string[]
  readonly numbers: readonly string[]
  readonly fathers: readonly string[]
  readonly hasTitle: boolean
}

/** The words of a name that decide: titles, legal forms and particles are taken out, letters with dots are joined, numbers are digits. */
function wordsOf(text: string, of: NameOf): Words {
  const plain = latin(text.normalize('NFKC').replaceAll('&', ' and '))
    .replaceAll(/['’‘ʼ`´ʻʹ]/g, '')
    .replaceAll(/\b((?:\p{L}\.){2,})(?=\s|$|,|\p{L})/gu, (letters) => `${letters.replaceAll('.', '')} `)
  const raw = plain.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '')
  const kept: string[] = []
  const fathers: string[] = []
  let hasTitle = false
  for (const [at, word] of raw.entries()) {
    if (of === 'person' && titles.has(word) && raw.length > 1) hasTitle = true
    else if (of === 'organization' && legalForms.has(word)) continue
    else if (particles.has(word) || (of === 'organization' && word === 'for')) continue
    else {
      if (of === 'person' && at > 0 && fatherOf.has(raw[at - 1]!)) fathers.push(word)
      kept.push(of === 'organization' ? (longForms[word] ?? word) : word)
    }
  }
  const core = kept.length > 0 ? kept : raw
  return { core: core.filter((word) => !/^\d+$/.test(word)), numbers: core.filter((word) => /^\d+$/.test(word)), fathers, hasTitle }
}

/** How much two words are one: 1 the same, 0 not at all. A short word may not differ where a long one may. */
function likeness(a: string, b: string): number {
  if (a === b) return 1
  const shorter = Math.min(a.length, b.length)
  if (shorter === 1) return a[0] === b[0] ? 0.6 : 0
  const edits = damerauLevenshtein(a, b)
  if (edits <= 1 && shorter >= 4) return 0.92
  if (shortNameGroup(a) >= 0 && shortNameGroup(a) === shortNameGroup(b)) return 0.9
  if (soundKey(a) === soundKey(b) && soundKey(a).length >= 2 && edits <= 3) return 0.88
  if (edits <= 2 && shorter >= 6 && a[0] === b[0]) return 0.85
  if (edits <= 1 && shorter >= 3) return 0.7
  return jaroWinkler(a, b) >= 0.92 && shorter >= 5 ? 0.8 : 0
}

interface Aligned {
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly like: number }[]
  readonly restA: readonly string[]
  readonly restB: readonly string[]
}

/** Pairs the words of two names, the likest first; two words written as one are tried where nothing else is found. */
function aligned(a: readonly string[], b: readonly string[]): Aligned {
  const candidates = a.flatMap((wordA, atA) =>
    b.map((wordB, atB) => ({ atA, atB, like: likeness(wordA, wordB), apart: Math.abs(atA - atB) })),
  )
  candidates.sort((one, other) => other.like - one.like || one.apart - other.apart || one.atA - other.atA || one.atB - other.atB)
  const usedA = new Set<number>()
  const usedB = new Set<number>()
  const pairs: { a: string; b: string; like: number }[] = []
  for (const { atA, atB, like } of candidates) {
    if (like < 0.6 || usedA.has(atA) || usedB.has(atB)) continue
    usedA.add(atA)
    usedB.add(atB)
    pairs.push({ a: a[atA]!, b: b[atB]!, like })
  }
  const restA = a.filter((_, at) => !usedA.has(at))
  const restB = b.filter((_, at) => !usedB.has(at))
  return { pairs, restA, restB }
}

/** Words that are one word on the other side: "Patr ushev" and "Patrushev", "SiemensAG". */
function joinedLikeness(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [a.join(''), b.join('')]
  if (one === other) return 1
  const edits = damerauLevenshtein(one, other)
  return edits <= 1 && Math.min(one.length, other.length) >= 6 ? 0.9 : 0
}

/** A company's words that another may well leave out. */
const generic = new Set(
  `international national company corporation global worldwide industries service enterprise enterprises trading general solutions partners
  ventures investment investments capital management bank system technology canada usa america american europe european uk india china`.split(
    /\s+/,
  ),
)

const isWeighty = (word: string): boolean => !generic.has(word)

function numbersDiffer(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 ? a.toSorted().join() !== b.toSorted().join() : false
}

/**
 * Whether two written names may name the same person or organization: word by word, in any order and script, with the reasons.
 * A word that is only on one side (a middle name) is forgiven where two others agree; words that stand against each other are not.
 * @NOTE fixed rules, learned from no labelled pairs: a name alone never identifies anybody
 * @example compareNames('Mr. Recep Tayyip Erdoğan', 'Recep Tayyip ERDOGAN', 'person').score // 1
 */
export function compareNames(a: string, b: string, of: NameOf): NameVerdict {
  const [one, other] = [wordsOf(a, of), wordsOf(b, of)]
  const reasons: NameReason[] = []
  if (one.core.length + one.numbers.length === 0 || other.core.length + other.numbers.length === 0) return { score: 0, reasons }
  if (joinedLikeness([...one.core, ...one.numbers], [...other.core, ...other.numbers]) === 1) {
    const score = of === 'person' && fathersDiffer(one, other) ? 0.4 : 1
    return { score, reasons: [{ kind: 'same', a: one.core.join(' '), b: other.core.join(' ') }] }
  }
  if (numbersDiffer(one.numbers, other.numbers))
    return { score: 0.2, reasons: [{ kind: 'another-number', a: one.numbers.join(' '), b: other.numbers.join(' ') }] }
  let { pairs, restA, restB } = aligned(one.core, other.core)
  const joined = restA.length > 0 && restB.length > 0 ? joinedLikeness(restA, restB) : 0
  if (joined > 0) {
    pairs = [...pairs, { a: restA.join(' '), b: restB.join(' '), like: joined }]
    restA = []
    restB = []
  }
  for (const pair of pairs) reasons.push({ kind: pair.like === 1 ? 'same' : pair.like === 0.6 ? 'initial' : 'alike', a: pair.a, b: pair.b })
  for (const word of restA) reasons.push({ kind: 'only-in-a', word })
  for (const word of restB) reasons.push({ kind: 'only-in-b', word })
  if (of === 'person' && fathersDiffer(one, other)) {
    reasons.push({ kind: 'another-father', a: one.fathers.join(' '), b: other.fathers.join(' ') })
    return { score: 0.3, reasons }
  }
  return {
    score: of === 'person' ? personScore(pairs, restA, restB, one, other) : organizationScore(pairs, restA, restB, one, other),
    reasons,
  }
}

function fathersDiffer(one: Words, other: Words): boolean {
  return (
    one.fathers.length > 0 &&
    other.fathers.length > 0 &&
    !one.fathers.some((father) => other.fathers.some((known) => likeness(father, known) >= 0.7))
  )
}

function personScore(pairs: Aligned['pairs'], restA: readonly string[], restB: readonly string[], one: Words, other: Words): number {
  if (pairs.length === 0) return 0
  const mean = pairs.reduce((sum, { like }) => sum + like, 0) / pairs.length
  const full = pairs.filter(({ like }) => like > 0.6).length
  if (restA.length > 0 && restB.length > 0) return 0.35 * mean
  const left = restA.length + restB.length
  if (left === 0) return full === 0 ? 0.3 : mean * (pairs.length === 1 && pairs[0]!.like < 0.9 ? 0.6 : 1)
  if (full >= 2) return mean * Math.max(0.6, 1 - 0.1 * left)
  const shorter = one.core.length < other.core.length ? one : other
  const longer = shorter === one ? other : one
  const isFamilyName = full === 1 && longer.core.at(-1) === shorter.core.at(-1)
  return isFamilyName && shorter.hasTitle ? 0.6 : 0.4 * mean
}

function organizationScore(pairs: Aligned['pairs'], restA: readonly string[], restB: readonly string[], one: Words, other: Words): number {
  if (pairs.length === 0) return one.core.length === 0 && other.core.length === 0 ? 1 : 0
  const mean = pairs.reduce((sum, { like }) => sum + like, 0) / pairs.length
  const isNumberLost = one.numbers.length !== other.numbers.length
  const weighty = [...restA, ...restB].filter((word) => isWeighty(word)).length
  if (restA.length > 0 && restB.length > 0) return 0.4 * mean
  if (isNumberLost) return 0.45 * mean
  if (weighty > 0) return 0.45 * mean
  if (!pairs.some(({ a }) => isWeighty(a)) && restA.length + restB.length > 0) return 0.4 * mean
  return mean * (1 - 0.1 * (restA.length + restB.length))
}
