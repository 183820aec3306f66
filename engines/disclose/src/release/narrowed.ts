import { isTold } from './over-time.ts'
import { type Placed, distinctOf, groupsOf, placedIn, sumsOf } from './placed.ts'
import type { Members, Release, ReleasedCell } from './register.ts'
import { type Sum, knownTogether } from './together.ts'

/** A cell at risk of which releases tell more together than each may tell. */
export interface Narrowed {
  readonly release: string
  readonly about: ReleasedCell['about']
}

/**
 * For whoever holds the true counts, before anything is published: which cells at risk other tables of the same population narrow down. Each must possibly be
 * the threshold, and the fewest that the pattern of zeros leaves.
 * @param releases   of one question and cut-off; groups that cannot be by definition may stand among them as zeros
 * @param isAtRisk   whether a suppressed cell is one because it is small itself
 * @returns every cell at risk where they could not be gone through
 */
export function narrowed(
  releases: readonly Release[],
  isAtRisk: (about: ReleasedCell['about']) => boolean,
  members: Members = {},
): readonly Narrowed[] {
  const placed = distinctOf(placedIn(releases))
  const asked = placed
    .map((one, at) => ({ one, at, isAtRisk: one.cell.status === 'x' && isAtRisk(one.cell.about) }))
    .filter(({ one }) => one.cell.status === 'x')
  if (asked.length === 0) return []
  const said = (some: typeof asked) => some.map(({ one }) => ({ release: one.release.id, about: one.cell.about }))
  const atoms = groupsOf(placed, members)
  if (atoms === null) return said(asked)
  const { cells, ties } = sumsOf(placed, atoms)
  const all = knownTogether([...cells, ...ties], atoms.many)
  const pattern = knownTogether([...placed.map((one, at): Sum => ({ ...cells[at]!, ...byPattern(one) })), ...ties], atoms.many)
  if (all?.isPossible !== true || pattern?.isPossible !== true) return said(asked)
  return said(
    asked.filter(({ one, at, isAtRisk: isSmall }) => {
      if (isTold(all, at, one.release.threshold)) return true
      if (!isSmall || all.seen(at).low <= 1) return false
      const [low, fewest] = [all.ends(at), pattern.ends(at)]
      return low === null || fewest === null || low.low > fewest.low
    }),
  )
}

/** What a reader knows who sees only which figures are zero, suppressed or shown. */
function byPattern({ cell, known, release }: Placed): Pick<Sum, 'low' | 'high'> {
  if (cell.status === 'x' || known.high === 0) return known
  return { low: cell.value === 0 ? 0 : release.threshold, high: Number.POSITIVE_INFINITY }
}
