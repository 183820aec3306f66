import { type Json, canonicalBytes } from '@fanal/kernel'
import type { Plan } from './plan.ts'

/** The kinds of parts that a plan has, in the order in which a reader meets them. */
export const partsOfPlan = [
  'plan',
  'pillars',
  'departments',
  'sources',
  'commitments',
  'indicators',
  'values',
  'targets',
  'baselines',
  'funding',
  'reports',
  'gaps',
] as const
export type PartOfPlan = (typeof partsOfPlan)[number]

/** What one reading of a plan has against another, by the codes of its parts. */
export interface Difference {
  readonly part: PartOfPlan
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly gone: readonly string[]
  readonly same: number
}

/** Values and targets belong to the plan and to no version: a reading without them takes none away. */
const onlyAdded: ReadonlySet<PartOfPlan> = new Set(['values', 'targets'])

type Coded = ReadonlyMap<string, string>

const bytesOf = (part: unknown) => Buffer.from(canonicalBytes(part as Json)).toString()

function coded<Part>(parts: readonly Part[], codeOf: (part: Part) => string): Coded {
  return new Map(parts.map((part) => [codeOf(part), bytesOf(part)]))
}

function partsIn(plan: Plan): Readonly<Record<PartOfPlan, Coded>> {
  const byId = ({ id }: { readonly id: string }) => id
  const { id, title, from, until } = plan
  return {
    plan: coded([{ id, title, from, until }], byId),
    pillars: coded(plan.pillars, byId),
    departments: coded(plan.departments, byId),
    sources: coded(plan.sources, byId),
    commitments: coded(plan.commitments, byId),
    indicators: coded(plan.indicators, byId),
    values: coded(plan.observations, (one) => [one.indicator, one.period, one.vintage, one.source ?? ''].join(' ').trim()),
    targets: coded(plan.targets, (one) => `${one.indicator} ${one.period} ${one.setOn} ${one.low ?? ''} ${one.high ?? ''}`.trim()),
    baselines: coded(plan.baselines, (one) => `${one.indicator} ${one.period}`),
    funding: coded(plan.funding ?? [], (one) => `${one.commitment ?? ''} ${one.amount} ${one.currency}`.trim()),
    reports: coded(plan.reports ?? [], byId),
    gaps: coded(plan.gaps, ({ en }) => en),
  }
}

/**
 * What is new, changed, the same, or no longer there.
 * @param before  what is held; null where nothing is
 */
export function differencesOf(before: Plan | null, after: Plan): readonly Difference[] {
  const now = partsIn(after)
  const then = before === null ? null : partsIn(before)
  return partsOfPlan.map((part): Difference => {
    const [held, given] = [then?.[part] ?? new Map<string, string>(), now[part]]
    const codes = [...given.keys()]
    const isSame = (code: string) => held.get(code) === given.get(code)
    // a target that says something else is a further one, and changes none
    const isNew = (code: string) => !held.has(code) || (part === 'targets' && !isSame(code))
    return {
      part,
      added: codes.filter((code) => isNew(code)),
      changed: codes.filter((code) => !isNew(code) && !isSame(code)),
      gone: onlyAdded.has(part) ? [] : [...held.keys()].filter((code) => !given.has(code)),
      same: codes.filter((code) => held.has(code) && isSame(code)).length,
    }
  })
}

/** Whether anything is new, changed or gone. */
export const isDifferent = (differences: readonly Difference[]): boolean =>
  differences.some(({ added, changed, gone }) => added.length + changed.length + gone.length > 0)

const ordered = ['pillars', 'departments', 'sources', 'commitments', 'indicators'] as const

/** Whether the same parts stand in another order, which is the order in which they are read. */
export const isInOtherOrder = (before: Plan, after: Plan): boolean =>
  ordered.some((part) => before[part].map(({ id }) => id).join(' ') !== after[part].map(({ id }) => id).join(' '))
