import type { Bilingual } from '@fanal/kernel'
import { isNamedUnit } from '../../indicators/units.text.ts'
import type { Indicator, Plan, Target } from '../plan.ts'
import type { Faults } from '../reading/fault.ts'
import { Fields } from '../reading/fields.ts'
import { countsWhatWasFound, indicatorFields } from '../reading/indicator-json.ts'
import type { Given } from '../reading/parse-json.ts'
import {
  baselineFields,
  baselineOf,
  commitmentFields,
  commitmentOf,
  indicatorOf,
  milestoneFields,
  milestoneOf,
  pillarFields,
  pillarOf,
  sourceOf,
  targetFields,
  targetOf,
} from '../reading/part-json.ts'
import { handFaultText as text } from './by-hand.text.ts'
import type { HandPart } from './part-fields.ts'

/** What is wrong with one control of a form, or, with no name, with the plan as it would be. */
export interface HandFault {
  readonly control: string
  readonly say: Bilingual
}

/** A plan with one part more or other, not yet looked at as a whole. */
export interface PartRead {
  readonly plan: Plan
  /** The part itself: a fault of it is a fault of the form. */
  readonly part: object
  /** Whether a count of what was found is read as better or worse, and why. */
  readonly detection: ReadonlyMap<string, { readonly explained: boolean }>
  readonly faults: readonly HandFault[]
}

type Tree = { readonly [key: string]: Given }
interface Reading {
  readonly plan: Plan
  readonly given: Tree
  /** The code of the part that is mended; null for a new one. */
  readonly of: string | null
  readonly today: string
  readonly faults: Faults
}

const whole = { row: null, path: '' }
const none: PartRead['detection'] = new Map()

function placed<Part>(parts: readonly Part[], one: Part, isIt: (part: Part) => boolean): readonly Part[] {
  return parts.some(isIt) ? parts.map((part) => (isIt(part) ? one : part)) : [...parts, one]
}

const byId = (of: string | null) => (part: { readonly id: string }) => part.id === of

const taken = (parts: readonly { readonly id: string }[], id: string, of: string | null): readonly HandFault[] =>
  of === null && parts.some((part) => part.id === id) ? [{ control: 'id', say: text.codeTaken }] : []

type ReadPart = (reading: Reading) => PartRead

const head: ReadPart = ({ plan, given, faults }) => {
  const fields = new Fields(given, whole, faults, ['title', 'from', 'until'])
  const part = { title: fields.words('title'), from: fields.day('from'), until: fields.day('until') }
  return { plan: { ...plan, ...part }, part, detection: none, faults: [] }
}

const pillar: ReadPart = ({ plan, given, of, faults }) => {
  const part = pillarOf(new Fields(given, whole, faults, pillarFields))
  const pillars = placed(plan.pillars, part, byId(of))
  return { plan: { ...plan, pillars }, part, detection: none, faults: taken(plan.pillars, part.id, of) }
}

const department: ReadPart = ({ plan, given, of, faults }) => {
  const part = pillarOf(new Fields(given, whole, faults, pillarFields))
  const departments = placed(plan.departments, part, byId(of))
  return { plan: { ...plan, departments }, part, detection: none, faults: taken(plan.departments, part.id, of) }
}

const source: ReadPart = ({ plan, given, of, faults }) => {
  const fields = new Fields(given, whole, faults, ['id', 'title', 'address'])
  const part = sourceOf(fields, fields.code('id'))
  const sources = placed(plan.sources, part, byId(of))
  return { plan: { ...plan, sources }, part, detection: none, faults: taken(plan.sources, part.id, of) }
}

const commitment: ReadPart = ({ plan, given: { leads_too: others, ...given }, of, faults }) => {
  const too = Array.isArray(others) ? (others as readonly Given[]) : []
  const lead = given['lead'] === undefined ? [] : [given['lead'], ...too]
  const fields = new Fields({ ...given, lead }, whole, faults, commitmentFields)
  const before = plan.commitments.find(byId(of))
  const part = { ...commitmentOf(fields, (one) => one), milestones: before?.milestones ?? [] }
  const commitments = placed(plan.commitments, part, byId(of))
  const noneFirst: readonly HandFault[] = lead.length === 0 && too.length > 0 ? [{ control: 'lead', say: text.leadFirst }] : []
  return { plan: { ...plan, commitments }, part, detection: none, faults: [...taken(plan.commitments, part.id, of), ...noneFirst] }
}

const milestone: ReadPart = ({ plan, given: { commitment: its, ...given }, of, faults }) => {
  const part = milestoneOf(new Fields(given, whole, faults, milestoneFields))
  const commitments = plan.commitments.map((one) => (one.id === its ? { ...one, milestones: placed(one.milestones, part, byId(of)) } : one))
  const all = plan.commitments.flatMap(({ milestones }) => milestones)
  if (!plan.commitments.some(({ id }) => id === its)) faults.add(whole, 'commitment', 'missing')
  return { plan: { ...plan, commitments }, part, detection: none, faults: taken(all, part.id, of) }
}

/** Words that were given for a reading stand after the definition: what was asked for is kept. */
function withReason(definition: Bilingual | null, reason: Bilingual | null): Bilingual | null {
  if (definition === null || reason === null) return definition ?? reason
  return { en: `${definition.en} ${reason.en}`, fr: `${definition.fr} ${reason.fr}` }
}

/** The version of an indicator goes up with whatever its figures mean, and not with its name. */
function versioned(before: Indicator | undefined, now: Indicator): Indicator {
  if (before === undefined) return now
  const meaning = (one: Indicator) => JSON.stringify([one.definition, one.unit, one.provisions, one.reading, one.aggregation, one.source])
  return { ...now, version: meaning(before) === meaning(now) ? before.version : before.version + 1 }
}

const indicator: ReadPart = ({ plan, given: { detection, ...given }, of, faults }) => {
  const fields = new Fields(detection === undefined ? given : { ...given, detection: detection === 'yes' }, whole, faults, indicatorFields)
  const before = plan.indicators.find(byId(of))
  const read = indicatorOf(fields)
  const reason = fields.maybeWords('reading_reason')
  const part = versioned(before, { ...read, definition: withReason(read.definition, reason) })
  const counts = fields.flag('detection', countsWhatWasFound(part.unit))
  // whoever scored it before has said why
  const isAsBefore = before?.reading === part.reading && before.unit === part.unit
  const known = new Map(counts && !isAsBefore ? [[part.id, { explained: reason !== null }]] : [])
  const isStrange = part.unit !== '' && part.unit !== before?.unit && !isNamedUnit(part.unit)
  const unit: readonly HandFault[] = isStrange ? [{ control: 'unit', say: text.unitUnknown }] : []
  if (!fields.has('source')) faults.add(whole, 'source.kind', 'missing')
  const indicators = placed(plan.indicators, part, byId(of))
  return { plan: { ...plan, indicators }, part, detection: known, faults: [...taken(plan.indicators, part.id, of), ...unit] }
}

const baseline: ReadPart = ({ plan, given, of, faults }) => {
  const part = baselineOf(new Fields(given, whole, faults, baselineFields))
  const baselines = placed(plan.baselines, part, (one) => `${one.indicator}/${one.period}` === of)
  return { plan: { ...plan, baselines }, part, detection: none, faults: [] }
}

/** A further target stands beside the first: after it, and with a reason. */
function moved(part: Target, plan: Plan, today: string): readonly HandFault[] {
  const earlier = plan.targets.filter(({ indicator: its, period }) => its === part.indicator && period === part.period)
  const faults: HandFault[] = []
  if (part.setOn > today) faults.push({ control: 'set_on', say: text.notYet })
  if (part.setOn !== '' && earlier.some(({ setOn }) => setOn > part.setOn)) faults.push({ control: 'set_on', say: text.beforeLast })
  if (earlier.length > 0 && part.reason === null) faults.push({ control: 'reason-en', say: text.whyMoved })
  return faults
}

const target: ReadPart = ({ plan, given, today, faults }) => {
  const part = targetOf(new Fields(given, whole, faults, targetFields))
  return { plan: { ...plan, targets: [...plan.targets, part] }, part, detection: none, faults: moved(part, plan, today) }
}

const gap: ReadPart = ({ plan, given, of, faults }) => {
  const part = new Fields(given, whole, faults, ['gap']).words('gap')
  const gaps = of === null ? [...plan.gaps, part] : plan.gaps.map((one, at) => (String(at + 1) === of ? part : one))
  return { plan: { ...plan, gaps }, part, detection: none, faults: [] }
}

/** How each part is read into the plan: as in a file. */
export const readPart: Readonly<Record<HandPart, ReadPart>> = {
  plan: head,
  pillar,
  department,
  source,
  commitment,
  milestone,
  indicator,
  baseline,
  target,
  gap,
}
