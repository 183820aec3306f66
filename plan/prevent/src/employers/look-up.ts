import type { Day, EmployerRecord, EmployerSource } from './employer-record.ts'
import type { WordPair } from './matching/compare-names.ts'
import { type Found, type NameIndex, indexNames } from './matching/name-index.ts'
import { spelledAlike } from './matching/likeness.ts'
import { fold } from './matching/name-words.ts'
import { provinceIn } from './matching/registry.ts'

/** A list as it was on a day, as far as people need to know before they believe it. */
export interface Snapshot {
  readonly source: EmployerSource
  readonly asOf: Day
  readonly rows: number
  /** Made up for a demonstration. */
  readonly isInvented: boolean
}

/** Why a record is shown for a name that was typed. */
export interface Why {
  /** The listed name that is near, where a record has several. */
  readonly name: string
  /** `same`: word for word or by its company number; `near`: a letter, a language or a short form apart; `perhaps`: may be another employer. */
  readonly nearness: 'same' | 'near' | 'perhaps'
  /** 0 to 1. */
  readonly likeness: number
  /** The company number that both names hold. */
  readonly number: string | null
  readonly words: readonly WordPair[]
  /** Words of the listed name that were not typed, and typed ones that it does not hold. */
  readonly notTyped: readonly string[]
  readonly notFound: readonly string[]
  /** Whether the place that was typed is the listed one. */
  readonly place: 'same-town' | 'same-province' | 'other-place' | 'not-said'
}

export interface Match {
  readonly record: EmployerRecord
  readonly why: Why
}

export interface EmployerLookup {
  readonly snapshots: readonly Snapshot[]
  /** @returns the nearest first, ten at most. An empty list proves nothing. */
  lookUpEmployer(name: string, place?: string): readonly Match[]
}

/** Letters of a name that are looked at: longer texts are no name. */
export const longestName = 200
const mostShown = 10

/** Likeness from which a name counts as the same, and as near. */
const sameFrom = 0.97
const nearFrom = 0.82

const placeWorth = { 'same-town': 0.15, 'same-province': 0.04, 'other-place': -0.12, 'not-said': 0 } as const

/** Makes the lists ready to be asked; in memory, once for each set of snapshots. */
export function createLookup(records: readonly EmployerRecord[], snapshots: readonly Snapshot[]): EmployerLookup {
  const index: NameIndex<EmployerRecord> = indexNames(records, ({ names }) => names)
  return {
    snapshots,
    lookUpEmployer(name, place = '') {
      const matches = index.find(name.slice(0, longestName)).map((found) => ({ record: found.of, why: whyOf(found, place) }))
      const isWorth = ({ why }: Match) => why.nearness !== 'perhaps' || why.place !== 'other-place'
      const rank = ({ why }: Match) => why.likeness + placeWorth[why.place]
      return matches
        .filter(isWorth)
        .toSorted((a, b) => rank(b) - rank(a))
        .slice(0, mostShown)
    },
  }
}

function whyOf(found: Found<EmployerRecord>, place: string): Why {
  const { name, score: likeness } = found
  const at = placeOf(place, found.of.address)
  if (found.by === 'number')
    return { name, likeness, number: found.number.digits, nearness: 'same', words: [], notTyped: [], notFound: [], place: at }
  const { pairs, notTyped, notFound } = found.comparison
  const isSame = likeness >= sameFrom && notTyped.length === 0 && notFound.length === 0
  const nearness = isSame ? 'same' : likeness >= nearFrom ? 'near' : 'perhaps'
  return { name, likeness, number: null, nearness, words: pairs, notTyped, notFound, place: at }
}

/** A province’s two letters where a person types them: after the town, in any case. “Stratford on Avon” is not in Ontario for that. */
const lettersLast = /[\s,]*\b(BC|AB|SK|MB|ON|QC|NB|NS|PE|NL|YT|NT|NU)\b[\s.]*$/i

/** Compares a typed place with a listed address by the town’s words, misspelt by a letter or two or not, and by the province. */
export function placeOf(typed: string, address: string): Why['place'] {
  const place = typed.slice(0, longestName).replace(/[\s,]*\bcanada\b[\s.]*$/i, '')
  if (fold(place) === '' || address === '') return 'not-said'
  const letters = lettersLast.exec(place)?.[1]?.toUpperCase()
  const [here, there] = [letters ?? provinceIn(place), provinceIn(address)]
  if (here !== null && there !== null && here !== there) return 'other-place'
  const listed = fold(address).split(' ')
  const towns = place
    .replace(lettersLast, '')
    .split(',')
    .filter((part) => fold(part) !== '' && provinceIn(part) === null)
  const isListed = (word: string) => listed.some((other) => spelledAlike(word, other) > 0)
  if (towns.some((town) => fold(town).split(' ').every(isListed))) return 'same-town'
  if (here !== null && here === there) return 'same-province'
  return towns.length > 0 ? 'other-place' : 'not-said'
}
