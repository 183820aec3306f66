import type { Indicator, Observation } from '../plan.ts'
import type { Wrong } from './check-plan.ts'
import type { Draft } from './draft.ts'

/** By how much a ratio is multiplied in its unit. */
function perOf(unit: string): number {
  if (unit === 'percent') return 100
  const per = /^per ([\d,]+)$/.exec(unit)
  return per === null ? 1 : Number(per[1]!.replaceAll(',', ''))
}

/** Half of the last place in which a value was written. */
function halfPlace(value: number): number {
  const places = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0
  return 0.5 * 10 ** -places
}

/** Whether values can be counted with: none twice, none divided by zero, ratios and totals what their parts give. */
export function checkValues({ plan, totals }: Draft, wrong: Wrong): void {
  const indicators = new Map(plan.indicators.map((one) => [one.id, one]))
  const seen = new Set<string>()
  for (const one of plan.observations) {
    const key = JSON.stringify([one.indicator, one.period, one.vintage, one.source])
    if (seen.has(key)) wrong(one, 'value', 'value-twice')
    seen.add(key)
    if (one.mark === 'verified' && one.source === null) wrong(one, 'source', 'no-source')
    const indicator = indicators.get(one.indicator)
    if (indicator !== undefined) checkRatio(one, indicator, wrong)
  }
  const below = new Set(plan.indicators.flatMap(({ source }) => (source.kind === 'formula' ? [source.denominator] : [])))
  for (const one of plan.observations) if (below.has(one.indicator) && one.value === 0) wrong(one, 'value', 'zero-denominator')
  for (const [total, parts] of totals) checkTotal(plan.observations, total, parts, wrong)
}

function checkRatio(one: Observation, { aggregation, source, unit }: Indicator, wrong: Wrong): void {
  const { value, numerator, denominator } = one
  if (denominator === 0) {
    wrong(one, 'denominator', 'zero-denominator')
    return
  }
  if (numerator === null || denominator === null) {
    const isRatio = aggregation === 'ratio' && source.kind !== 'formula'
    if (isRatio || numerator !== denominator) wrong(one, numerator === null ? 'numerator' : 'denominator', 'ratio-parts')
    return
  }
  const given = (numerator / denominator) * perOf(unit)
  if (Math.abs(given - value) > halfPlace(value) * (1 + 1e-9)) wrong(one, 'value', 'ratio-differs')
}

/** A total and all of its parts as one vintage of one period has them; what is only about right need not add up. */
function checkTotal(observations: readonly Observation[], total: string, parts: readonly string[], wrong: Wrong): void {
  for (const sum of observations.filter(({ indicator }) => indicator === total)) {
    const same = observations.filter(
      ({ period, vintage, source }) => period === sum.period && vintage === sum.vintage && source === sum.source,
    )
    const held = parts.map((part) => same.find(({ indicator }) => indicator === part))
    const all = held.filter((one) => one !== undefined)
    if (all.length < parts.length || [sum, ...all].some(({ approximate }) => approximate)) continue
    const added = all.reduce((so, { value }) => so + value, 0)
    if (Math.abs(added - sum.value) > 1e-9 * Math.max(1, Math.abs(sum.value))) wrong(sum, 'value', 'total')
  }
}
