import type { Region } from '../directory/directory.ts'
import { entryAge } from './entry-age.ts'
import { reasonsOf, turnedAwayBy, type Answer, type Matter, type PlaceFacts, type Reason } from './fit.ts'
import type { Question } from './help-question.ts'
import type { Where } from './typed-place.ts'

/** How near a place is, from the town outwards. */
export const circles = ['town', 'province', 'country'] as const
export type Circle = (typeof circles)[number]

export interface Found<P extends PlaceFacts = PlaceFacts> {
  readonly place: P
  readonly circle: Circle
  readonly reasons: readonly Reason[]
}

export interface HelpAnswer<P extends PlaceFacts = PlaceFacts> {
  /** The best first: what fits, then what has to be asked; the nearest first among equals. */
  readonly found: readonly Found<P>[]
  /** How many places were left out, and for what; empty where there were more than are looked at. */
  readonly leftOut: readonly { readonly about: Matter; readonly count: number }[]
  /** The circle that was looked in and is empty, so that the next wider one was taken; `null` where the first one held something. */
  readonly widenedFrom: Circle | null
}

/** Places of a question that are looked at: what one query may bring. */
export const mostLookedAt = 100

/** What a search has to bring: the provinces and towns that are near, or everything. */
export interface Circles {
  readonly regions: readonly Region[]
  readonly keys: readonly string[]
  readonly everywhere: boolean
}

export function circlesIn(where: Where): Circles {
  if (where.kind === 'town') return { regions: where.regions, keys: where.keys, everywhere: false }
  return { regions: where.kind === 'regions' ? where.regions : [], keys: [], everywhere: where.kind === 'anywhere' }
}

/** How near it is; `null` where it does not serve the place that was asked for. */
export function circleOf(place: PlaceFacts, where: Where): Circle | null {
  const { region, serves, locality } = place
  if (where.kind === 'town' || where.kind === 'regions') {
    const stands = where.regions.some((one) => one === region)
    const isServed = where.regions.some((one) => serves.includes(one))
    if (where.kind === 'town' && stands && isServed && where.keys.includes(locality)) return 'town'
    if (isServed) return 'province'
  }
  return serves.includes('CA') || where.kind === 'anywhere' ? 'country' : null
}

const weights: Readonly<Record<Answer, number>> = { yes: 0, 'by-interpreter': 1, ask: 2, no: 6 }
const circleWeights: Readonly<Record<Circle, number>> = { town: 0, province: 3, country: 5 }
const ageWeights = { fresh: 0, old: 2, never: 2 } as const

/** The smaller, the better. @NOTE a bed that is full is worth less than any question; nothing is worth more than being let in */
function weightOf({ place, circle, reasons }: Found, now: Date): number {
  const fit = reasons.reduce((sum, { answer }) => sum + weights[answer], 0)
  return fit + circleWeights[circle] + ageWeights[entryAge(place.assured_at, now).state]
}

function countedOut(out: readonly (readonly Matter[])[]): HelpAnswer['leftOut'] {
  const counts = new Map<Matter, number>()
  for (const about of out) for (const one of about.slice(0, 1)) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].map(([about, count]) => ({ about, count }))
}

/** The circle in which somebody began to look. */
function firstCircle(where: Where): Circle {
  return where.kind === 'town' ? 'town' : where.kind === 'regions' ? 'province' : 'country'
}

/** The nearest circle that was looked in and holds nothing, where a wider one does or nothing does. */
function widening(found: readonly Found[], where: Where): Circle | null {
  const first = firstCircle(where)
  return found.some(({ circle }) => circle === first) ? null : first
}

const inOrder = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** Which of the places fit a question, and why: the best first. Pure; the places are those that the directory brought. */
export function findHelp<P extends PlaceFacts>(question: Question, where: Where, places: readonly P[], now: Date): HelpAnswer<P> {
  const near = places.flatMap((place) => {
    const circle = circleOf(place, where)
    return circle === null ? [] : [{ place, circle, reasons: reasonsOf(place, question, now) }]
  })
  const found = near.filter(({ reasons }) => turnedAwayBy(reasons).length === 0)
  const out = near.map(({ reasons }) => turnedAwayBy(reasons)).filter((about) => about.length > 0 && !about.includes('need'))
  const weighed = found.map((one) => ({ one, weight: weightOf(one, now) }))
  weighed.sort(
    (a, b) => a.weight - b.weight || inOrder(a.one.place.name, b.one.place.name) || inOrder(a.one.place.place_id, b.one.place.place_id),
  )
  return {
    found: weighed.map(({ one }) => one),
    leftOut: places.length < mostLookedAt ? countedOut(out) : [],
    widenedFrom: widening(found, where),
  }
}
