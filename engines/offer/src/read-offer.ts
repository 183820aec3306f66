import { folded, wordsOf } from './plain-words.ts'

/** The most characters of a text that are read; the rest is said to be left out. */
export const mostRead = 200_000
/** The most places that are shown for one fact. */
const mostShown = 3
const around = 24

interface WordSigns {
  readonly code: string
  /** Any of these; a `*` at the end stands for any ending. */
  readonly any?: readonly string[]
  /** One of each list, close together. */
  readonly near?: readonly (readonly string[])[]
  /** One of these, close to an amount of money. */
  readonly nearAmount?: readonly string[]
  /** How close, in characters. */
  readonly within?: number
}

interface Words {
  readonly freeMail: readonly string[]
  readonly signs: readonly WordSigns[]
}

/** A fact that the text may point to, and the words that were seen. A person says whether it is so. */
export interface OfferHint {
  readonly code: string
  readonly saw: readonly string[]
}

export type ReadOfferText =
  | { readonly kind: 'empty' }
  /** A PDF, a picture or an office file was pasted: its words have to be copied out of it. */
  | { readonly kind: 'file' }
  | { readonly kind: 'read'; readonly hints: readonly OfferHint[]; readonly cut: boolean }

export type ReadOffer = (pasted: string) => ReadOfferText

interface Place {
  readonly start: number
  readonly end: number
}

const letter = /[a-z0-9]/
const isLetter = (text: string, at: number) => at >= 0 && at < text.length && letter.test(text[at] ?? '')

/** Where a phrase stands. Latin phrases are whole words; other scripts join theirs. */
function placesOf(text: string, phrase: string): Place[] {
  const stem = phrase.endsWith('*')
  const wanted = stem ? phrase.slice(0, -1) : phrase
  const places: Place[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length
    const opens = !(isLetter(wanted, 0) && isLetter(text, at - 1))
    const closes = stem || !(isLetter(wanted, wanted.length - 1) && isLetter(text, end))
    if (opens && closes) places.push({ start: at, end })
  }
  return places
}

const allPlaces = (text: string, phrases: readonly string[]) =>
  phrases.flatMap((phrase) => placesOf(text, phrase)).toSorted((one, other) => one.start - other.start)

const currency = 'cad|usd|php|inr|aed|dollars?|dolares|pesos?|piso|rupees?|rs|euros?|元|美元|加元|人民币|دولار|درهم|ਡਾਲਰ|ਰੁਪਏ'
const amount = new RegExp(
  String.raw`[$€£₱₹¥] ?\d[\d,.]{0,12}|\b\d[\d,.]{0,12} ?(?:[$€£₱₹¥]|${currency})|(?:cad|usd|php|rs\.?) ?\d[\d,.]{0,12}`,
  'gu',
)

function amountsIn(text: string): Place[] {
  return Array.from(text.matchAll(amount), ({ 0: found, index }) => ({ start: index, end: index + found.length }))
}

/** Pairs that stand close together, each of the first list with its nearest; both lists are walked once. */
function closePairs(first: readonly Place[], second: readonly Place[], within: number): Place[] {
  const pairs: Place[] = []
  let next = 0
  for (const one of first) {
    while (next < second.length && (second[next]?.end ?? 0) + within < one.start) next += 1
    const other = second[next]
    if (other === undefined || other.start > one.end + within) continue
    pairs.push({ start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) })
  }
  return pairs
}

/** Addresses of free providers, with what stands before the sign. */
function freeAddresses(text: string, free: ReadonlySet<string>): Place[] {
  const places: Place[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const domain = /^[a-z0-9.-]{1,80}/.exec(text.slice(at + 1, at + 81))?.[0].replace(/[.-]{1,80}$/, '') ?? ''
    if (!free.has(domain)) continue
    const before = /[a-z0-9._+-]{0,64}$/.exec(text.slice(Math.max(0, at - 64), at))?.[0] ?? ''
    places.push({ start: at - before.length, end: at + 1 + domain.length })
  }
  return places
}

/** What stands around a place, without the halves of words at both ends; a script without spaces is cut anywhere. */
function wholeWords(text: string, found: Place, room: number): string {
  const [from, to] = [Math.max(0, found.start - room), Math.min(text.length, found.end + room)]
  const [before, after] = [text.slice(from, found.start), text.slice(found.end, to)]
  const first = from === 0 ? before : before.slice(before.indexOf(' ') + 1)
  const last = to === text.length || !after.includes(' ') ? after : after.slice(0, after.lastIndexOf(' '))
  const words = `${first}${text.slice(found.start, found.end)}${last}`.replaceAll(/\p{Surrogate}/gu, '').trim()
  return room === 0 ? words : `${from > 0 ? '… ' : ''}${words}${to < text.length ? ' …' : ''}`
}

/** The words as they stand in the text, with a little of what is around them, each once. */
function shown(text: string, places: readonly Place[], room: number): readonly string[] {
  const seen = places.slice(0, 20).map((place) => wholeWords(text, place, room))
  return [...new Set(seen)].slice(0, mostShown)
}

/**
 * Makes a reader of word lists. It proposes and never decides: “we never ask for a fee” has the word too.
 * Each list is looked for once from the beginning to the end: time grows with the text and no faster.
 */
export function readOfferWith(words: Words): ReadOffer {
  const free = new Set(words.freeMail)
  const spell = (phrases: readonly string[]) => [...new Set(phrases.map((phrase) => folded(phrase.normalize('NFKC'))))]
  const signs = words.signs.map(({ code, any = [], near = [], nearAmount, within = 0 }) => ({
    code,
    any: spell(any),
    near: near.map(spell),
    nearAmount: nearAmount === undefined ? null : spell(nearAmount),
    within,
  }))

  return function readOffer(pasted) {
    const read = wordsOf(pasted, mostRead)
    if (read.kind !== 'words') return read
    const text = folded(read.text)
    const amounts = amountsIn(text)
    const hints = signs.map(({ code, any, near: [first, second], nearAmount, within }) => {
      const alone = shown(read.text, allPlaces(text, any), around)
      const pairs = first && second ? closePairs(allPlaces(text, first), allPlaces(text, second), within) : []
      const paid = nearAmount === null ? [] : closePairs(allPlaces(text, nearAmount), amounts, within)
      const close = shown(read.text, [...pairs, ...paid], around)
      return { code, saw: [...alone, ...close].slice(0, mostShown) }
    })
    const mail = { code: 'free_email', saw: shown(read.text, freeAddresses(text, free), 0) }
    return { kind: 'read', hints: [...hints, mail].filter(({ saw }) => saw.length > 0), cut: pasted.length > mostRead }
  }
}
