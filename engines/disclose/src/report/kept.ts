import { codesOf } from '../model/cross.ts'
import { states } from '../model/problem.ts'
import type { Protected } from '../protect.ts'
import { usualThreshold } from '../rule.ts'
import { utilityOf } from '../utility.ts'

/** One suppressed cell as the house sees it. */
export interface KeptCell {
  readonly codes: readonly string[]
  readonly value: number
  readonly isAtRisk: boolean
  /** What an outsider can work out at best, whole where people are counted; null where nothing bounds it above. */
  readonly low: number
  readonly high: number | null
}

/** Every suppressed cell with its true value: never to be published. */
export function keptCells({ source, problem, audit }: Protected): KeptCell[] {
  const { cross, value } = source
  const isCount = problem.least === 1
  return audit.intervals.map(({ cell, low, high }) => ({
    codes: codesOf(cross, cell).map((code, at) => cross.variables[at]!.codes[code]!),
    value: value[cell]!,
    isAtRisk: problem.state[cell] === states.primary,
    low: isCount ? Math.ceil(low - 1e-6) : low,
    high: high === Number.POSITIVE_INFINITY ? null : isCount ? Math.floor(high + 1e-6) : high,
  }))
}

/** What was done to a table, for the house alone. The key is not in it. */
export function asKeptJson(table: Protected): object {
  const { rule, audit } = table
  return {
    rule: {
      threshold: rule.threshold ?? usualThreshold,
      round: rule.round === undefined ? null : { base: rule.round.base, question: rule.round.question },
      dominance: rule.dominance ?? null,
      tables: rule.tables ?? null,
      cost: rule.cost ?? 'log',
    },
    audit: audit.by,
    utility: utilityOf(table),
    suppressed: keptCells(table),
  }
}
