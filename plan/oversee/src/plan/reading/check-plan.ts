import type { Indicator, Plan, Target } from '../plan.ts'
import { circlesIn } from './circles.ts'
import type { Draft } from './draft.ts'
import type { Faults, PlanFaultCode, Spot } from './fault.ts'
import { checkValues } from './check-values.ts'

const top: Spot = { row: null, path: '' }

/** What can be seen only when the plan is looked at as a whole: codes that stand for nothing, circles, doubles. */
export function checkPlan(draft: Draft, faults: Faults): void {
  const { plan, spots } = draft
  const wrong = (part: object, field: string, code: PlanFaultCode) => faults.add(spots.get(part) ?? top, field, code)

  noneTwice(plan, wrong)
  noneUnknown(plan, wrong)
  for (const one of plan.commitments) {
    if (one.leadVerified && one.lead.length === 0) wrong(one, 'lead', 'missing')
    if (one.partners.some((partner) => one.lead.includes(partner))) wrong(one, 'partners', 'lead-is-partner')
    if (one.mark === 'verified' && one.sources.length === 0) wrong(one, 'sources', 'no-source')
  }
  for (const source of plan.sources)
    if (source.address !== null && !/^https?:\/\/\S+$/.test(source.address)) wrong(source, 'address', 'address')
  if (plan.from !== null && plan.until !== null && plan.until <= plan.from) faults.add(top, 'until', 'ends-before')
  for (const report of plan.reports ?? [])
    if (report.from !== null && report.until !== null && report.until <= report.from) wrong(report, 'end', 'ends-before')

  noneInCircles(draft, wrong)
  for (const target of plan.targets) checkTarget(target, plan, wrong)
  checkValues(draft, wrong)
  for (const one of plan.indicators)
    if (one.reading !== 'not-scorable' && draft.detection.get(one.id)?.explained === false) wrong(one, 'reading', 'detection-scored')
  for (const { spot, field, total, parts } of draft.stated)
    if (Number.isFinite(total) && parts.reduce((sum, part) => sum + part, 0) !== total) faults.add(spot, field, 'total')
}

export type Wrong = (part: object, field: string, code: PlanFaultCode) => void

function noneTwice(plan: Plan, wrong: Wrong): void {
  const milestones = plan.commitments.flatMap((one) => one.milestones)
  for (const parts of [plan.pillars, plan.commitments, milestones, plan.indicators, plan.reports ?? []]) {
    const seen = new Set<string>()
    for (const part of parts) {
      if (part.id !== '' && seen.has(part.id)) wrong(part, 'id', 'duplicate-code')
      seen.add(part.id)
    }
  }
  const held = new Set<string>()
  for (const one of plan.baselines) {
    const key = `${one.indicator}/${one.period}`
    if (held.has(key)) wrong(one, 'period', 'baseline-twice')
    held.add(key)
  }
}

function noneUnknown(plan: Plan, wrong: Wrong): void {
  const among = (parts: readonly { readonly id: string }[]) => new Set(parts.map(({ id }) => id))
  const known = {
    pillar: among(plan.pillars),
    department: among(plan.departments),
    source: among(plan.sources),
    indicator: among(plan.indicators),
  }
  const check = (part: object, field: string, kind: keyof typeof known, codes: readonly (string | null)[]) => {
    for (const code of codes) if (code !== null && code !== '' && !known[kind].has(code)) wrong(part, field, `unknown-${kind}`)
  }
  for (const one of plan.commitments) {
    check(one, 'pillar', 'pillar', [one.pillar])
    check(one, 'lead', 'department', one.lead)
    check(one, 'partners', 'department', one.partners)
    check(one, 'sources', 'source', one.sources)
    check(one, 'indicators', 'indicator', one.indicators)
  }
  for (const one of plan.indicators) {
    if (one.source.kind === 'entered') check(one, 'source.department', 'department', [one.source.department])
    if (one.source.kind !== 'formula') continue
    check(one, 'source.numerator', 'indicator', [one.source.numerator])
    check(one, 'source.denominator', 'indicator', [one.source.denominator])
  }
  for (const one of [...plan.observations, ...plan.targets, ...plan.baselines]) check(one, 'indicator', 'indicator', [one.indicator])
  for (const one of [...plan.observations, ...plan.baselines]) check(one, 'source', 'source', [one.source])
  for (const one of [...(plan.funding ?? []), ...(plan.reports ?? [])]) check(one, 'sources', 'source', one.sources)
}

function noneInCircles({ plan, totals }: Draft, wrong: Wrong): void {
  const commitments = new Map(plan.commitments.map((one) => [one.id, one]))
  for (const one of plan.commitments) if (one.answers.includes(one.id)) wrong(one, 'answers', 'answers-itself')
  for (const id of circlesIn(commitments.keys(), (code) => (commitments.get(code)?.answers ?? []).filter((next) => next !== code)))
    wrong(commitments.get(id)!, 'answers', 'cycle')

  const indicators = new Map(plan.indicators.map((one) => [one.id, one]))
  const madeOf = ({ source }: Indicator) => (source.kind === 'formula' ? [source.numerator, source.denominator] : [])
  for (const id of circlesIn(indicators.keys(), (code) => (indicators.has(code) ? madeOf(indicators.get(code)!) : [])))
    wrong(indicators.get(id)!, 'source', 'cycle')
  for (const [id, parts] of totals) {
    const one = indicators.get(id)
    if (one === undefined) continue
    if (parts.some((part) => !indicators.has(part))) wrong(one, 'total_of', 'unknown-indicator')
  }
  for (const id of circlesIn(totals.keys(), (code) => totals.get(code) ?? [])) {
    const one = indicators.get(id)
    if (one !== undefined) wrong(one, 'total_of', 'cycle')
  }
}

function checkTarget(target: Target, plan: Plan, wrong: Wrong): void {
  const { kind, low, high, words, indicator } = target
  if ([low, high].some((limit) => Number.isNaN(limit))) return
  const fits = {
    number: low !== null && low === high,
    range: low !== null && high !== null && low < high,
    text: words !== null && low === null && high === null,
    tbd: low === null && high === null,
  }
  if (!fits[kind]) wrong(target, 'kind', 'target-shape')
  const isBelowALine = plan.indicators.some(({ source }) => source.kind === 'formula' && source.denominator === indicator)
  if (isBelowALine && (low === 0 || high === 0)) wrong(target, 'value', 'zero-target')
}
