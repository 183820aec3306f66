import { type Interval, attackOn } from './audit/attack.ts'
import { unproven } from './audit/check.ts'
import { type Cross, aboutOf, addUp, isFinest } from './model/cross.ts'
import { type Problem, isHidden, states } from './model/problem.ts'
import type { Source } from './model/source.ts'
import { type Reach, riskOfAmount, riskOfCount } from './primary/at-risk.ts'
import { keyedDraw } from './round/keyed-draw.ts'
import { endsOf, rounded } from './round/round.ts'
import { aboutCell, widest } from './round/same-people.ts'
import { type Rule, checkRule, usualThreshold } from './rule.ts'
import { type Complement, complement, costOf } from './secondary/complement.ts'
import { cheapest } from './secondary/exact.ts'
import { type Figure, figureOf, suppressed } from './symbols.ts'

export interface Audit {
  /** Whether each interval is what linear programming gives, or at least as wide, as two witness tables show. */
  readonly by: 'bounds' | 'witnesses'
  /** Every suppressed cell with what an outsider can work out. */
  readonly intervals: readonly Interval[]
}

/** A table as it may be published, beside what only the house may know of it. */
export interface Protected {
  readonly source: Source
  readonly rule: Rule
  /** What stands in each cell of the whole cross table; `null` in the cells of no published table. */
  readonly figures: readonly (Figure | null)[]
  readonly problem: Problem
  readonly audit: Audit
  /** What complementary suppression costs, and a bound that no suppression can go below; equal where it is proven to be the cheapest. */
  readonly cost: { readonly paid: number; readonly atLeast: number }
}

/**
 * Protects a table: cells at risk, the cells that protect them, rounding, and the audit of all of it. Linked tables share every cell they have in common.
 * @throws RangeError where the rule is none
 * @throws Error where the audit fails: nothing is returned that has not been shown to be safe
 */
export function protect(source: Source, rule: Rule): Protected {
  const names = source.cross.variables.map(({ name }) => name)
  checkRule(rule, names)
  if (rule.round !== undefined && source.top.length > 0) throw new RangeError('only counts are rounded')
  const shown = shownBefore(source, rule)
  const problem = problemOf(source, rule, shown)
  const found = complement(problem)
  const proof = cheapest(problem, found)
  const failing = unproven(problem, proof.complement)
  if (failing.length > 0) throw new Error(`${failing.length} cells are not shown to be safe`)
  const audit = auditOf(problem, proof.complement)
  const figures = Array.from(problem.state, (state, cell) =>
    state === states.unpublished ? null : isHidden(state) ? suppressed : figureOf(shown[cell]!),
  )
  return { source, rule, figures, problem, audit, cost: { paid: costOf(problem), atLeast: proof.atLeast } }
}

/** What would be shown of each cell if none were suppressed. */
function shownBefore({ cross, value }: Source, { round }: Rule): Float64Array {
  if (round === undefined) return value
  const { base, key, question } = round
  return value.map((count, cell) =>
    count === 0 ? 0 : rounded(count, base, keyedDraw(key, question, aboutCell(cross, widest(cross, value, cell)))),
  )
}

function problemOf(source: Source, rule: Rule, shown: Float64Array): Problem {
  const { cross, value, people } = source
  const { threshold = usualThreshold, round, cost = 'log' } = rule
  const isAmount = source.top.length > 0
  const masks = (rule.tables ?? [cross.variables.map(({ name }) => name)]).map((table) =>
    cross.variables.reduce((mask, { name }, at) => (table.includes(name) ? mask | (1 << at) : mask), 0),
  )
  const state = new Uint8Array(cross.size)
  for (let cell = 0; cell < cross.size; cell += 1) {
    const about = aboutOf(cross, cell)
    if (!masks.some((mask) => (about & mask) === about)) state[cell] = states.unpublished
  }
  const least = isAmount ? new Float64Array(cross.size) : leastPossible(cross, value, state)
  const atRisk: ({ readonly cell: number } & Reach)[] = []
  for (let cell = 0; cell < cross.size; cell += 1) {
    const reach = isAmount
      ? riskOfAmount(
          { total: value[cell]!, people: people[cell]!, top: source.top.map((list) => list[cell]!) },
          threshold,
          rule.dominance ?? {},
        )
      : riskOfCount(value[cell]!, threshold, least[cell]!)
    if (reach === null) continue
    atRisk.push({ cell, ...reach })
    if (state[cell] === states.shown) state[cell] = states.primary
  }
  const ends = (cell: number) =>
    round === undefined ? { low: value[cell]!, high: value[cell]! } : endsOf(shown[cell]!, round.base, threshold)
  return {
    cross,
    value,
    state,
    sensitive: Int32Array.from(atRisk, ({ cell }) => cell),
    up: Float64Array.from(atRisk, ({ up }) => up),
    down: Float64Array.from(atRisk, ({ down }) => down),
    least: isAmount ? 0 : 1,
    shownLow: Float64Array.from(value, (_, cell) => ends(cell).low),
    shownHigh: Float64Array.from(value, (_, cell) => ends(cell).high),
    cost: Float64Array.from(value, (each, cell) => priceOf(each, people[cell]!, cost)),
  }
}

/** Zeros are always shown: a suppressed zero would only say that it is one of few. */
function priceOf(value: number, people: number, cost: NonNullable<Rule['cost']>): number {
  if (value === 0) return Number.POSITIVE_INFINITY
  if (cost === 'cells') return 1
  return cost === 'people' ? people : Math.log2(1 + people)
}

/** The fewest that each count can be to somebody who sees which cells are zero: one for each of its finest cells that is not. */
function leastPossible(cross: Cross, value: Float64Array, state: Uint8Array): Float64Array {
  const finest = isFinest(cross)
  const isSeen = (cell: number) => value[cell]! > 0 && state[cell] !== states.unpublished
  const least = new Float64Array(cross.size)
  for (let cell = 0; cell < cross.size; cell += 1) if (finest(cell) && isSeen(cell)) least[cell] = 1
  addUp(cross, least)
  return least.map((sum, cell) => Math.max(sum, isSeen(cell) ? 1 : 0))
}

/** Weights times questions beyond which the bounds would take longer than a reader waits; the witnesses are the audit there. */
const mostWork = 25_000_000

function auditOf(problem: Problem, { witnesses }: Complement): Audit {
  const cells = Array.from(problem.state.keys()).filter((cell) => isHidden(problem.state[cell]!))
  const attack = attackOn(problem, mostWork / Math.max(1, cells.length))
  const bounds = attack === null ? [] : cells.map((cell) => attack(cell)).filter((interval) => interval !== null)
  if (attack !== null && bounds.length === cells.length) return { by: 'bounds', intervals: bounds }
  const reached = new Map(cells.map((cell) => [cell, { cell, low: problem.value[cell]!, high: problem.value[cell]! }]))
  for (const witness of witnesses)
    for (const [cell, by] of witness) {
      const interval = reached.get(cell)
      if (interval === undefined) continue
      interval.high = Math.max(interval.high, problem.value[cell]! + by)
      interval.low = Math.min(interval.low, problem.value[cell]! + by)
    }
  return { by: 'witnesses', intervals: [...reached.values()] }
}
