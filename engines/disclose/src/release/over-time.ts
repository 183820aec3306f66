import { type Finding, finding } from './findings.ts'
import type { Known } from './known.ts'
import { type Placed, distinctOf, groupsOf, placedIn, sumsOf } from './placed.ts'
import type { Members, Release } from './register.ts'
import { drawsOf } from './same-draw.ts'
import { type Sum, type Together, knownTogether } from './together.ts'

/** So many cut-offs that follow each other are put together in one program; of more than two it would take too long. */
const mostCutoffs = 2

/** Releases of one question with other cut-offs: what changed between them, and what they tell of each other. */
export function overTime(releases: readonly Release[], members: Members): Finding[] {
  const cutoffs = [...Map.groupBy(releases, ({ cutoff }) => cutoff)].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => same)
  if (cutoffs.length < 2) return []
  const windows = Array.from({ length: Math.max(1, cutoffs.length - mostCutoffs + 1) }, (_, at) => cutoffs.slice(at, at + mostCutoffs))
  return [...exactChanges(releases), ...windows.flatMap((window) => roundedChanges(window, members))]
}

/** Exact figures of one cell at two cut-offs that differ by fewer than the threshold. */
function exactChanges(releases: readonly Release[]): Finding[] {
  const exact = placedIn(releases).filter(({ cell, release }) => cell.value !== null && release.base === null)
  return [...Map.groupBy(exact, ({ key }) => key).values()].flatMap((same) => {
    const inOrder = same.toSorted((a, b) => (a.release.cutoff < b.release.cutoff ? -1 : 1))
    return inOrder.flatMap((one, at) => {
      const before = inOrder[at - 1]
      if (before === undefined || before.release.cutoff === one.release.cutoff) return []
      const change = Math.abs(one.cell.value! - before.cell.value!)
      return change > 0 && change < one.release.threshold
        ? [finding('small-change', [before.release.id, one.release.id], one.cell.about)]
        : []
    })
  })
}

interface At extends Placed {
  /** Place of its sum in the program. */
  readonly sum: number
  readonly weights: ReadonlyMap<number, number>
  readonly draw: string
}

/**
 * Rounded figures hide that they changed by a few, as long as nothing else bounds the change. The same draw rounds a cell at every cut-off, so that how far two
 * counts lie from their figures differs by less than the base.
 */
function roundedChanges(window: readonly (readonly Release[])[], members: Members): Finding[] {
  if (window.every((releases) => releases.every(({ base }) => base === null))) return []
  const sums: Sum[] = []
  const placed: At[] = []
  let many = 0
  for (const releases of window) {
    const own = distinctOf(placedIn(releases))
    const atoms = groupsOf(own, members)
    if (atoms === null) return []
    const draws = drawsOf(own, atoms, members)
    const { cells, ties } = sumsOf(own, atoms, many)
    placed.push(...own.map((one, at) => ({ ...one, sum: sums.length + at, weights: cells[at]!.weights, draw: draws[at]! })))
    sums.push(...cells, ...ties)
    many += atoms.many
  }
  const changes = pairsOf(placed).map(([before, after]) => {
    sums.push({ ...byOneDraw(before, after), weights: less(after.weights, before.weights) })
    return { before, after, sum: sums.length - 1 }
  })
  const ids = [...new Set(placed.map(({ release }) => release.id))]
  const program = knownTogether(sums, many)
  if (program === null) return [finding('not-gone-through', ids)]
  // @NOTE by one draw nothing fits: they were not rounded by the same key, and each tells by itself what was gone through before
  if (!program.isPossible) return []
  const worked = placed
    .filter(({ cell, sum, release }) => cell.status === 'x' && isTold(program, sum, release.threshold))
    .map(({ cell }) => finding('worked-out', ids, cell.about))
  const small = changes
    .filter(({ after, sum }) => isSmall(program, sum, after.release.threshold))
    .map(({ before, after }) => finding('small-change', [before.release.id, after.release.id], after.cell.about))
  return [...worked, ...small]
}

/** The same cell at two cut-offs, each with each later one. */
function pairsOf(placed: readonly At[]): (readonly [At, At])[] {
  return [...Map.groupBy(placed, ({ key }) => key).values()].flatMap((same) =>
    same.flatMap((before, at) => same.slice(at + 1).map((after) => [before, after] as const)),
  )
}

const nothing: Known = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }

function byOneDraw(before: At, after: At): Known {
  const base = after.release.base
  const [was, is] = [before.cell.value, after.cell.value]
  if (base === null || base !== before.release.base || was === null || is === null || was === 0 || is === 0) return nothing
  if (before.draw !== after.draw) return nothing
  return { low: is - was - base + 1, high: is - was + base - 1 }
}

function less(after: ReadonlyMap<number, number>, before: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  return new Map([...after, ...[...before].map(([group, weight]) => [group, -weight] as const)])
}

/** Whether a suppressed figure must be small, or is known exactly. */
export function isTold(program: Together, sum: number, threshold: number): boolean {
  const isBetween = ({ low, high }: Known) => high >= threshold && low < high
  if (program.seen(sum).high < threshold) program.reach(sum, 1, threshold)
  if (isBetween(program.seen(sum))) return false
  const ends = program.ends(sum)
  return ends === null || !isBetween(ends)
}

/** Whether a figure must have changed, and by fewer than the threshold. */
function isSmall(program: Together, sum: number, threshold: number): boolean {
  const mayBe = ({ low, high }: Known) => (low <= 0 || high >= threshold) && (high >= 0 || low <= -threshold)
  if (mayBe(program.seen(sum))) return false
  program.reach(sum, program.seen(sum).low > 0 ? 1 : -1, program.seen(sum).low > 0 ? threshold : -threshold)
  if (mayBe(program.seen(sum))) return false
  const ends = program.ends(sum)
  return ends === null || !mayBe(ends)
}
