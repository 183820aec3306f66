import { compareNames, knownName, type Comparison, type KnownName } from './compare-names.ts'
import { trigrams } from './likeness.ts'
import { nameWords, namesIn, plainName } from './name-words.ts'
import { companyNumberIn, type CompanyNumber } from './registry.ts'

/** Names, each with what it belongs to, ready to be looked up. Made once for a snapshot; never changed. */
export interface NameIndex<Of> {
  readonly size: number
  find(typed: string): readonly Found<Of>[]
}

export type Found<Of> =
  | { readonly of: Of; readonly by: 'number'; readonly score: number; readonly number: CompanyNumber; readonly name: string }
  | { readonly of: Of; readonly by: 'words'; readonly score: number; readonly name: string; readonly comparison: Comparison }

/** Below this a name is another name. Chosen on fixtures/name-queries.json; what it gives stands in the README. */
export const leastScore = 0.68
/** Names that are compared word by word, the nearest by letters first. */
const mostCompared = 150

const sameName: Comparison = { score: 1, pairs: [], notTyped: [], notFound: [], together: false }

interface Entry<Of> {
  readonly of: Of
  readonly name: KnownName
}

/** The pieces by which a name is found: of each telling word, and of all of them together. */
function piecesOf({ words, together }: KnownName): ReadonlySet<string> {
  const telling = words.filter(({ tells }) => tells === 'telling' || tells === 'common')
  return new Set([...together, ...telling.flatMap(({ word }) => [...trigrams(word)]), ...telling.map(({ stands }) => `=${stands}`)])
}

const ready = (name: string): KnownName => knownName(name, nameWords(name))

/** Makes an index of names; one thing may have several. */
export function indexNames<Of>(things: readonly Of[], namesOf: (thing: Of) => readonly string[]): NameIndex<Of> {
  const entries: Entry<Of>[] = []
  const postings = new Map<string, number[]>()
  const plain = new Map<string, { of: Of; name: string }[]>()
  const numbers = new Map<string, { of: Of; number: CompanyNumber; name: string }[]>()
  for (const of of things) {
    for (const written of new Set(namesOf(of).flatMap(namesIn))) {
      const number = companyNumberIn(written)
      if (number !== null) push(numbers, number.digits, { of, number, name: written })
      push(plain, plainName(written), { of, name: written })
      const name = ready(written)
      const pieces = piecesOf(name)
      if (pieces.size === 0) continue
      for (const piece of pieces) push(postings, piece, entries.length)
      entries.push({ of, name })
    }
  }

  function nearest(name: KnownName): readonly Entry<Of>[] {
    const shared = new Map<number, number>()
    for (const piece of piecesOf(name)) {
      const places = postings.get(piece) ?? []
      // a piece that few names hold tells more
      const worth = 1 / Math.log2(2 + places.length) + (piece.startsWith('=') ? 2 : 0)
      for (const place of places) shared.set(place, (shared.get(place) ?? 0) + worth)
    }
    const best = [...shared].toSorted(([, a], [, b]) => b - a).slice(0, mostCompared)
    return best.map(([place]) => entries[place]!)
  }

  function byNumber(typed: string): readonly Found<Of>[] {
    const number = companyNumberIn(typed)
    if (number === null) return []
    const same = (numbers.get(number.digits) ?? []).filter((one) => isSameRegister(number, one.number))
    const isSure = (one: { number: CompanyNumber }) => one.number.register === number.register
    return same.map((one) => ({ ...one, by: 'number' as const, score: isSure(one) ? 1 : 0.97 }))
  }

  // “Pizza Pizza Ltd.” holds no word that tells, and is found where it is typed as it is
  function alike(typed: string): readonly Found<Of>[] {
    const key = plainName(typed)
    const same = key === '' ? [] : (plain.get(key) ?? [])
    return same.map((one) => ({ ...one, by: 'words', score: 1, comparison: sameName }))
  }

  function byWords(typed: string): readonly Found<Of>[] {
    return namesIn(typed).flatMap((written) => {
      const name = ready(written)
      return nearest(name).flatMap((entry): Found<Of>[] => {
        const comparison = compareNames(name, entry.name)
        if (comparison.score < leastScore) return []
        return [{ of: entry.of, by: 'words', score: comparison.score, name: entry.name.written, comparison }]
      })
    })
  }

  return {
    size: entries.length,
    find(typed) {
      const best = new Map<Of, Found<Of>>()
      for (const found of [...byNumber(typed), ...alike(typed), ...byWords(typed)])
        if (found.score > (best.get(found.of)?.score ?? 0)) best.set(found.of, found)
      return [...best.values()].toSorted((a, b) => b.score - a.score)
    },
  }
}

/** The same digits in two registers are two companies; where one side names none, they may be one. */
function isSameRegister(a: CompanyNumber, b: CompanyNumber): boolean {
  return a.register === null || b.register === null || a.register === b.register
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
