import { atomsOf } from './atoms.ts'
import { type Finding, finding } from './findings.ts'
import { type Known, knownFrom } from './known.ts'
import { type Members, type Release, type ReleasedCell, keyOf } from './register.ts'
import { knownTogether } from './together.ts'

interface Placed {
  readonly release: Release
  readonly cell: ReleasedCell
  readonly key: string
  readonly known: Known
}

/**
 * Goes through everything that was published of the same questions, before anything is added to it. Same cut-off: two answers to one question, figures
 * suppressed here and shown there, differences of a figure and its part, and what all of them tell together. Another cut-off: exact figures that changed by
 * a few.
 * @param members  which codes stand for others, so that overlapping groups are known to overlap
 * @returns nothing where nothing was found
 */
export function audited(releases: readonly Release[], members: Members = {}): Finding[] {
  const questions = Map.groupBy(releases, ({ question }) => question)
  return [...questions.values()].flatMap((same) => {
    const byCutoff = Map.groupBy(same, ({ cutoff }) => cutoff)
    return [...[...byCutoff.values()].flatMap((one) => ofOneCutoff(one, members)), ...overTime(same)]
  })
}

function placedIn(releases: readonly Release[]): Placed[] {
  return releases.flatMap((release) =>
    release.cells.flatMap((cell) => {
      const known = knownFrom(cell, release)
      return known === null ? [] : [{ release, cell, key: keyOf(cell.about), known }]
    }),
  )
}

function ofOneCutoff(releases: readonly Release[], members: Members): Finding[] {
  const placed = placedIn(releases)
  const found: Finding[] = []
  const distinct: Placed[] = []
  for (const same of Map.groupBy(placed, ({ key }) => key).values()) {
    const ids = same.map(({ release }) => release.id)
    const { about } = same[0]!.cell
    const shown = same.filter(({ cell }) => cell.value !== null)
    const isSplit = shown.length > 0 && shown.length < same.length
    if (isSplit) found.push(finding('shown-elsewhere', ids, about))
    if (new Set(shown.map(({ cell, release }) => `${release.base}/${cell.value}`)).size > 1) found.push(finding('two-answers', ids, about))
    distinct.push(shown[0] ?? same[0]!)
  }
  if (found.length > 0) return found
  return [...differences(distinct, members), ...together(distinct, members)]
}

/** Variables of which some release names every code. */
function wholeIn(placed: readonly Placed[]): ReadonlySet<string> {
  return new Set(placed.flatMap(({ release }) => Object.keys(release.whole ?? {})))
}

/** Pairs of shown figures of which one is part of the other, where what lies between must be a small group. */
function differences(placed: readonly Placed[], members: Members): Finding[] {
  const atoms = atomsOf(
    placed.map(({ cell }) => cell),
    members,
    wholeIn(placed),
  )
  if (atoms === null) return []
  const shown = placed
    .map((one, at) => ({ one, atoms: new Set(atoms.of[at]) }))
    .filter(({ one }) => one.cell.value !== null && one.cell.value > 0)
  const found: Finding[] = []
  for (const whole of shown)
    for (const part of shown) {
      if (part.one === whole.one || part.atoms.size >= whole.atoms.size || !part.atoms.isSubsetOf(whole.atoms)) continue
      const low = Math.max(0, whole.one.known.low - part.one.known.high)
      const high = whole.one.known.high - part.one.known.low
      if (low > 0 && high < whole.one.release.threshold)
        found.push(
          finding('small-difference', [whole.one.release.id, part.one.release.id], { ...whole.one.cell.about, ...part.one.cell.about }),
        )
    }
  return found
}

/** What all of them tell of each suppressed figure: nothing may tell that it is small, nor what it is. */
function together(placed: readonly Placed[], members: Members): Finding[] {
  const ids = placed.map(({ release }) => release.id)
  const suppressed = placed.map((one, at) => ({ one, at })).filter(({ one }) => one.cell.status === 'x')
  if (suppressed.length === 0) return []
  const cells = placed.map(({ cell }) => cell)
  const atoms = atomsOf(cells, members, wholeIn(placed))
  const program =
    atoms === null
      ? null
      : knownTogether(
          atoms,
          placed.map(({ known }) => known),
        )
  if (program === null) return [finding('not-gone-through', ids)]
  if (!program.isPossible) return [finding('contradiction', ids)]
  return suppressed.flatMap(({ one, at }) => {
    const known = program.of(at)
    if (known === null) return [finding('not-gone-through', [one.release.id], one.cell.about)]
    const isTold = known.high < one.release.threshold || known.low === known.high
    return isTold ? [finding('worked-out', ids, one.cell.about)] : []
  })
}

/** Exact figures of one cell at two cut-offs that differ by fewer than the threshold. Rounded ones hide such a change. */
function overTime(releases: readonly Release[]): Finding[] {
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
