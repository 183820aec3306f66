import type { PreparedField } from '../fields/prepared.ts'
import { type CompareForms, comparerOf } from './compare-forms.ts'
import { levelsOf } from './levels.ts'

/** What another comparison has told already: fields that go together by their nature would count twice. */
export interface Told {
  /** Comparisons that all have to be at `from` or above. */
  readonly by: readonly number[]
  readonly from: number
  /** Levels from 2 up to this one are then taken as missing. */
  readonly upTo: number
}

/** One comparison: a field, how many levels it has, the comparison its values may have been swapped with (-1: none), and what tells it. */
export interface Comparison {
  readonly field: PreparedField
  readonly levels: number
  readonly partner: number
  readonly told: Told | null
}

const cacheBits = 15
const swappedLevel = 7
const halfSwapLevel = 5
const slipLevel = 6

/** Level pairs that were worked out before; a newer one takes an older one's place. */
interface Cache {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly level: Uint8Array
}

const alikeName = 4
const alikeFullName = 5
const sameArea = 2
const alikeEmail = 2

/**
 * Comparisons of the given fields; the first given name and the first family name are looked at for a swap. An e-mail address that is
 * only alike says nothing new where the names agree, and a place nothing new where the post code agrees.
 */
export function comparisonsOf(fields: readonly PreparedField[]): readonly Comparison[] {
  const first = (role: PreparedField['role']) => fields.findIndex((field) => field.role === role)
  const [family, given, full, code] = [first('family-name'), first('given-name'), first('full-name'), first('post-code')]
  const named = (): Told | null => {
    if (given >= 0 && family >= 0) return { by: [given, family], from: alikeName, upTo: alikeEmail }
    return full >= 0 ? { by: [full], from: alikeFullName, upTo: alikeEmail } : null
  }
  return fields.map((field, at) => {
    const levels = levelsOf[field.kind].length
    const isPlaceOfCode = field.role === 'place' && code >= 0 && field.filled > 0
    const told = field.role === 'email' ? named() : isPlaceOfCode ? { by: [code], from: sameArea, upTo: levels - 1 } : null
    return { field, levels, partner: at === given ? family : -1, told }
  })
}

/** How many different patterns there could be; above 2^53 they could not be told apart. */
export function patternSpace(comparisons: readonly Comparison[]): number {
  return comparisons.reduce((product, { levels }) => product * levels, 1)
}

/**
 * Compares two records: the one piece of code for the batch and the online path.
 * A pair becomes one number, its pattern: the sum over j of level_j times the product of the level counts before j.
 */
export class Kernel {
  readonly comparisons: readonly Comparison[]
  /** The levels of the pair that was compared last. */
  readonly levels: Uint8Array
  readonly #compare: readonly CompareForms[]
  readonly #caches: readonly (Cache | null)[]
  readonly #radix: Float64Array

  /** @param options.remembers whether level pairs are kept; not where forms change between two calls */
  constructor(comparisons: readonly Comparison[], { remembers = true }: { remembers?: boolean } = {}) {
    if (patternSpace(comparisons) > Number.MAX_SAFE_INTEGER) throw new RangeError('More comparisons than a pattern number can hold')
    this.comparisons = comparisons
    this.levels = new Uint8Array(comparisons.length)
    this.#compare = comparisons.map(({ field }) => comparerOf(field.kind, field.forms))
    this.#caches = comparisons.map(({ field }) =>
      !remembers || field.kind === 'category' || field.kind === 'date'
        ? null
        : { a: new Int32Array(1 << cacheBits).fill(-1), b: new Int32Array(1 << cacheBits), level: new Uint8Array(1 << cacheBits) },
    )
    this.#radix = new Float64Array(comparisons.length)
    let radix = 1
    for (const [at, { levels }] of comparisons.entries()) {
      this.#radix[at] = radix
      radix *= levels
    }
  }

  /** Compares records i and j, leaves the levels in `levels`, and returns the pattern number. */
  pattern(i: number, j: number): number {
    const { levels, comparisons } = this
    for (let at = 0; at < comparisons.length; at++) levels[at] = this.#best(at, i, j)
    for (let at = 0; at < comparisons.length; at++) {
      const partner = comparisons[at]!.partner
      if (partner >= 0 && levels[at]! <= 2 && levels[partner]! <= 2) this.#lookForSwap(at, partner, i, j)
    }
    for (let at = 0; at < comparisons.length; at++) {
      const told = comparisons[at]!.told
      if (told !== null && levels[at]! >= 2 && levels[at]! <= told.upTo && this.#isTold(told)) levels[at] = 0
    }
    let pattern = 0
    for (let at = 0; at < levels.length; at++) pattern += levels[at]! * this.#radix[at]!
    return pattern
  }

  /** One comparison alone, its partner with it where names may have been swapped. */
  level(at: number, i: number, j: number): number {
    const { partner } = this.comparisons[at]!
    this.levels[at] = this.#best(at, i, j)
    if (partner < 0) return this.levels[at]
    this.levels[partner] = this.#best(partner, i, j)
    if (this.levels[at] <= 2 && this.levels[partner] <= 2) this.#lookForSwap(at, partner, i, j)
    return this.levels[at]
  }

  #isTold({ by, from }: Told): boolean {
    for (const other of by) if (this.levels[other]! < from) return false
    return true
  }

  #best(at: number, i: number, j: number): number {
    const { field } = this.comparisons[at]!
    const { starts, ids } = field
    if (starts === null) return this.#between(at, ids[i]!, ids[j]!)
    let best = 0
    for (let a = starts[i]!; a < starts[i + 1]!; a++)
      for (let b = starts[j]!; b < starts[j + 1]!; b++) {
        const level = this.#between(at, ids[a]!, ids[b]!)
        if (level > best) best = level
      }
    return best
  }

  #between(at: number, a: number, b: number): number {
    if (a < 0 || b < 0) return 0
    if (a === b) return this.comparisons[at]!.levels - 1
    const cache = this.#caches[at]
    if (cache === null || cache === undefined) return this.#compare[at]!(a, b)
    const [low, high] = a < b ? [a, b] : [b, a]
    const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - cacheBits)
    if (cache.a[slot] === low && cache.b[slot] === high) return cache.level[slot]!
    const level = this.#compare[at]!(low, high)
    cache.a[slot] = low
    cache.b[slot] = high
    cache.level[slot] = level
    return level
  }

  /** The same two names in each other's place: told once, as the given name's level; the family name says nothing more. */
  #lookForSwap(at: number, partner: number, i: number, j: number): void {
    const given = this.comparisons[at]!.field
    const family = this.comparisons[partner]!.field
    if (given.starts !== null || family.starts !== null) return
    const first = this.#between(at, given.ids[i]!, family.ids[j]!)
    const second = this.#between(at, family.ids[i]!, given.ids[j]!)
    const isWhole = first >= slipLevel && second >= slipLevel
    const isHalf = (first >= slipLevel && second === 0) || (second >= slipLevel && first === 0)
    if (!isWhole && !isHalf) return
    this.levels[at] = isWhole ? swappedLevel : halfSwapLevel
    this.levels[partner] = 0
  }
}

/** The levels that a pattern number stands for. */
export function levelsOfPattern(pattern: number, comparisons: readonly { readonly levels: number }[]): number[] {
  let rest = pattern
  return comparisons.map(({ levels }) => {
    const level = rest % levels
    rest = (rest - level) / levels
    return level
  })
}
