import { type Finding, finding } from './findings.ts'
import { isTold, overTime } from './over-time.ts'
import { type Placed, distinctOf, groupsOf, placedIn, sumsOf } from './placed.ts'
import type { Members, Release } from './register.ts'
import { knownTogether } from './together.ts'

/**
 * Goes through everything that was published of the same questions, before anything is added to it. Same cut-off: two answers to one question, figures
 * suppressed here and shown there, differences of a figure and its part, and what all of them tell together. Other cut-offs: figures that must have changed
 * by a few, and what cut-offs tell of each other.
 * @param members  which codes stand for others, so that overlapping groups are known to overlap
 * @returns nothing where nothing was found
 */
export function audited(releases: readonly Release[], members: Members = {}): Finding[] {
  const questions = Map.groupBy(releases, ({ question }) => question)
  return [...questions.values()].flatMap((same) => {
    const found = [...Map.groupBy(same, ({ cutoff }) => cutoff).values()].flatMap((one) => ofOneCutoff(one, members))
    return found.length > 0 ? found : overTime(same, members)
  })
}

function ofOneCutoff(releases: readonly Release[], members: Members): Finding[] {
  const placed = placedIn(releases)
  const found: Finding[] = []
  for (const same of Map.groupBy(placed, ({ key }) => key).values()) {
    const ids = same.map(({ release }) => release.id)
    const { about } = same[0]!.cell
    const shown = same.filter(({ cell }) => cell.value !== null)
    const isSplit = shown.length > 0 && shown.length < same.length
    if (isSplit) found.push(finding('shown-elsewhere', ids, about))
    if (new Set(shown.map(({ cell, release }) => `${release.base}/${cell.value}`)).size > 1) found.push(finding('two-answers', ids, about))
  }
  if (found.length > 0) return found
  const distinct = distinctOf(placed)
  return [...differences(distinct, members), ...together(distinct, members)]
}

/** Pairs of shown figures of which one is part of the other, where what lies between must be a small group. */
function differences(placed: readonly Placed[], members: Members): Finding[] {
  const atoms = groupsOf(placed, members)
  if (atoms === null) return []
  const shown = placed.map((one, at) => ({ one, at })).filter(({ one }) => one.cell.value !== null && one.cell.value > 0)
  const found: Finding[] = []
  for (const whole of shown)
    for (const part of shown) {
      if (!atoms.isWithin(part.at, whole.at)) continue
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
  const atoms = groupsOf(placed, members)
  if (atoms === null) return [finding('not-gone-through', ids)]
  const { cells, ties } = sumsOf(placed, atoms)
  const program = knownTogether([...cells, ...ties], atoms.many)
  if (program === null) return [finding('not-gone-through', ids)]
  if (!program.isPossible) return [finding('contradiction', ids)]
  return suppressed
    .filter(({ one, at }) => isTold(program, at, one.release.threshold))
    .map(({ one }) => finding('worked-out', ids, one.cell.about))
}
