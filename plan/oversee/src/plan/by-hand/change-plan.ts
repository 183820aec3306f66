import type { Language } from '@fanal/kernel'
import type { Plan } from '../plan.ts'
import { checkPlan } from '../reading/check-plan.ts'
import { type Faults, type PlanFault, type Spot, collectFaults } from '../reading/fault.ts'
import { handFaultText as text, stillNamed } from './by-hand.text.ts'
import { type Typed, controlName, controlsOf, givenOf } from './field.ts'
import { heldPart, isAlwaysThere, isOnlyAdded } from './held-part.ts'
import { type HandPart, partFields } from './part-fields.ts'
import { type HandFault, readPart } from './read-part.ts'

export interface PartKept {
  readonly part: HandPart
  /** The part that is mended, by its code; null for a new one. */
  readonly of: string | null
  readonly typed: Typed
  /** In which numbers were typed. */
  readonly language: Language
  /** A day. */
  readonly today: string
}

export type Changed = { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly faults: readonly HandFault[] }

const wrong = (say: HandFault['say']): Changed => ({ ok: false, faults: [{ control: '', say }] })

/** Where each part of a plan stands, by its code, but for the one that a form is about. */
function spotsOf(plan: Plan, part: object | null): ReadonlyMap<object, Spot> {
  const coded = [
    ...plan.pillars,
    ...plan.departments,
    ...plan.sources,
    ...plan.commitments,
    ...plan.commitments.flatMap(({ milestones }) => milestones),
    ...plan.indicators,
    ...(plan.reports ?? []),
  ].map((one): [object, Spot] => [one, { row: null, path: one.id }])
  const dated = [...plan.observations, ...plan.targets, ...plan.baselines].map((one): [object, Spot] => [
    one,
    { row: null, path: `${one.indicator} ${one.period}` },
  ])
  const money = (plan.funding ?? []).map((one): [object, Spot] => [one, { row: null, path: `${one.amount} ${one.currency}` }])
  return new Map([...coded, ...dated, ...money, ...(part === null ? [] : [[part, { row: null, path: '' }] as const])])
}

function checked(plan: Plan, part: object | null, detection: ReadonlyMap<string, { readonly explained: boolean }>, faults: Faults): void {
  checkPlan({ plan, spots: spotsOf(plan, part), totals: new Map(), detection, stated: [] }, faults)
}

/** The control that a fault is about; a fault of a pair or of a group is told at its first. */
function controlOf({ path, field }: PlanFault, controls: readonly string[]): string {
  const name = controlName(path, field)
  return controls.find((control) => control === name) ?? controls.find((control) => control.startsWith(`${name}-`)) ?? ''
}

/** A plan with what was typed in it, under the rules by which a file is read; or everything that is wrong with it. */
export function withPart(plan: Plan, { part, of, typed, language, today }: PartKept): Changed {
  const fields = partFields[part]
  if (of !== null && (isOnlyAdded(part) || heldPart(plan, part, of) === null)) return wrong(text.notThere)
  const faults = collectFaults()
  const fixed = fields.some(({ fixed: isFixed }) => isFixed) && of !== null ? heldPart(plan, part, of)!.given : {}
  const kept = Object.fromEntries(
    fields.filter((field) => field.fixed).flatMap(({ name }) => (name in fixed ? [[name, [String(fixed[name])]]] : [])),
  )
  const given = givenOf(fields, { ...typed, ...kept }, language)
  const read = readPart[part]({ plan, given, of, today, faults })
  checked(read.plan, read.part, read.detection, faults)
  const controls = fields.flatMap(controlsOf)
  const found = [...faults.faults, ...faults.notices].map((fault): HandFault => {
    const control = controlOf(fault, controls)
    const { en, fr } = fault.say
    return control === '' && fault.path !== ''
      ? { control, say: { en: `${fault.path}: ${en}`, fr: `${fault.path}\u00A0: ${fr}` } }
      : { control, say: fault.say }
  })
  const all = [...read.faults, ...found].filter((fault, at, every) => {
    return fault.control === '' || every.findIndex(({ control }) => control === fault.control) === at
  })
  return all.length === 0 ? { ok: true, plan: read.plan } : { ok: false, faults: all }
}

function without(plan: Plan, part: HandPart, key: string): Plan {
  const isOther = ({ id }: { readonly id: string }) => id !== key
  switch (part) {
    case 'pillar':
      return { ...plan, pillars: plan.pillars.filter(isOther) }
    case 'department':
      return { ...plan, departments: plan.departments.filter(isOther) }
    case 'source':
      return { ...plan, sources: plan.sources.filter(isOther) }
    case 'commitment': {
      const funding = (plan.funding ?? []).filter(({ commitment }) => commitment !== key)
      return { ...plan, commitments: plan.commitments.filter(isOther), funding }
    }
    case 'milestone':
      return { ...plan, commitments: plan.commitments.map((one) => ({ ...one, milestones: one.milestones.filter(isOther) })) }
    case 'indicator':
      return { ...plan, indicators: plan.indicators.filter(isOther) }
    case 'baseline':
      return { ...plan, baselines: plan.baselines.filter((one) => `${one.indicator}/${one.period}` !== key) }
    case 'gap':
      return { ...plan, gaps: plan.gaps.filter((_, at) => String(at + 1) !== key) }
    case 'plan':
    case 'target':
      return plan
  }
}

/** A plan without a part, where nothing else rests on it. */
export function withoutPart(plan: Plan, part: HandPart, key: string): Changed {
  if (isOnlyAdded(part) || isAlwaysThere(part) || heldPart(plan, part, key) === null) return wrong(text.notThere)
  const changed = without(plan, part, key)
  const faults = collectFaults()
  checked(changed, null, new Map(), faults)
  const named = [...new Set(faults.faults.map(({ path }) => path))]
  return named.length === 0 ? { ok: true, plan: changed } : wrong(stillNamed(named))
}
