import { countBits } from '../table/capture-table.ts'
import { isClosed, subsetsOfSize } from './subsets.ts'

/**
 * A hierarchical log-linear model: its interactions as bit masks of two lists or more, closed under subsets.
 * The intercept and every list by itself always belong to it and are not written down.
 */
export type Model = readonly number[]

/** Number of parameters, those that the data drive to minus infinity counted too. */
export function parametersOf(model: Model, lists: number): number {
  return 1 + lists + model.length
}

/** Generators by list number: [12,3] is the interaction of lists 1 and 2, and list 3 alone. */
export function nameOfModel(model: Model, lists: number): string {
  const all = [...Array.from({ length: lists }, (_, list) => 1 << list), ...model]
  const generators = all.filter((one) => !all.some((other) => other !== one && (other & one) === one))
  const named = generators.map((mask) => ({ size: countBits(mask), name: digitsOf(mask) }))
  return `[${named
    .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name)
    .join(',')}]`
}

function digitsOf(mask: number): string {
  let digits = ''
  for (let list = 0; 1 << list <= mask; list += 1) if ((mask >> list) & 1) digits += String(list + 1)
  return digits
}

/** The model that a string of generators names: '[12,3]'. @throws RangeError where it names none */
export function modelNamed(name: string): Model {
  const found = new Set<number>()
  if (!/^\[[1-9]+(,[1-9]+)*\]$/.test(name)) throw new RangeError(`${name} names no model`)
  for (const generator of name.slice(1, -1).split(',')) {
    const mask = Array.from(generator).reduce((bits, digit) => bits | (1 << (Number(digit) - 1)), 0)
    for (let part = mask; part > 0; part = (part - 1) & mask) if (countBits(part) >= 2) found.add(part)
  }
  return [...found].sort((a, b) => a - b)
}

/** Every pair of lists. */
export function allPairs(lists: number): Model {
  return subsetsOfSize(lists, 2)
}

/** The highest order of interaction in the search over all models: t − 1 up to 4 lists, 3 for 5, pairs alone from 6. */
export function defaultOrder(lists: number): number {
  if (lists <= 4) return Math.max(2, lists - 1)
  return lists === 5 ? 3 : 2
}

/**
 * Every hierarchical model with interactions of up to `order` lists: 8 for 3 lists; 64 or 113 for 4; 1,024, 6,212 or 6,893 for 5;
 * 32,768 in pairs for 6. A model comes after those it grew from.
 */
export function* hierarchicalModels(lists: number, order: number): Generator<Model> {
  yield* grow(lists, order, 2, [])
}

function* grow(lists: number, order: number, size: number, below: Model): Generator<Model> {
  if (size > order || size > lists) {
    yield below
    return
  }
  const held = new Set(below)
  const candidates = subsetsOfSize(lists, size).filter((mask) => size === 2 || isClosed(mask, held))
  if (candidates.length === 0) {
    yield below
    return
  }
  for (let choice = 0; choice < 2 ** candidates.length; choice += 1) {
    const chosen = candidates.filter((_, at) => (choice >> at) & 1)
    if (chosen.length === 0) yield below
    else yield* grow(lists, order, size + 1, [...below, ...chosen])
  }
}
