import type { Bilingual } from '@fanal/kernel'
import { markText, readingText } from '../../edition/site/words.text.ts'
import { namedQueries } from '../../indicators/queries/run-query.store.ts'
import type { Plan } from '../plan.ts'
import { aggregationText } from '../plan.text.ts'
import { aggregations, marks, readings } from '../reading/part-json.ts'
import type { FieldOption, HandField } from './field.ts'
import { fieldText as text } from './fields.text.ts'

/** What is entered by hand, each with a form of its own; money and earlier reports come from a file, values from a series. */
export const handParts = [
  'plan',
  'pillar',
  'department',
  'source',
  'commitment',
  'milestone',
  'indicator',
  'baseline',
  'target',
  'gap',
] as const
export type HandPart = (typeof handParts)[number]

export const isHandPart = (name: string): name is HandPart => handParts.some((part) => part === name)

interface Named {
  readonly id: string
  readonly name?: Bilingual
  readonly title?: Bilingual
}

/** A part as a choice: its code and what it is called, as a reader of the plan finds it. */
function named({ id, name, title }: Named): FieldOption {
  const called = name ?? title ?? { en: '', fr: '' }
  return { value: id, label: { en: `${id} – ${called.en}`, fr: `${id} – ${called.fr}` } }
}

const worded = <Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, Bilingual>>): readonly FieldOption[] =>
  codes.map((value) => ({ value, label: { en: begun(words[value].en), fr: begun(words[value].fr) } }))

/** Words as they stand at the beginning of a line. */
const begun = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const departments = (plan: Plan) => plan.departments.map(named)
const sources = (plan: Plan) => plan.sources.map(named)
const indicators = (plan: Plan) => plan.indicators.map(named)

const code: HandField = { name: 'id', kind: 'code', label: text.code, hint: text.codeHint, fixed: true }
const itsNames: HandField = { name: '', kind: 'names', label: text.name }
const ofIndicator: HandField = { name: 'indicator', kind: 'pick', label: text.indicator, options: indicators, fixed: true }
const period: HandField = { name: 'period', kind: 'code', label: text.period, hint: text.periodHint, fixed: true }

export const head: readonly HandField[] = [
  { name: 'title', kind: 'names', label: text.title },
  { name: 'from', kind: 'day', label: text.from, hint: text.dayHint },
  { name: 'until', kind: 'day', label: text.until, hint: text.dayHint },
]

const commitment: readonly HandField[] = [
  code,
  { name: 'title', kind: 'words', label: text.title },
  { name: 'pillar', kind: 'pick', label: text.pillar, options: ({ pillars }) => pillars.map(named) },
  { name: 'lead', kind: 'pick', label: text.lead, hint: text.leadHint, options: departments },
  { name: 'leads_too', kind: 'many', label: text.leadsToo, options: departments },
  { name: 'lead_verified', kind: 'yes', label: text.leadVerified },
  { name: 'partners', kind: 'many', label: text.partners, options: departments },
  { name: 'due', kind: 'day', label: text.due, hint: text.dueHint },
  { name: 'due_verified', kind: 'yes', label: text.dueVerified },
  { name: 'timeline', kind: 'names', label: text.timeline },
  { name: 'answers', kind: 'codes', label: text.answers, hint: text.answersHint },
  { name: 'verification', kind: 'radios', label: text.mark, options: () => worded(marks, markText) },
  { name: 'sources', kind: 'many', label: text.sources, options: sources },
  { name: 'indicators', kind: 'many', label: text.indicators, options: indicators },
  { name: 'evidence', kind: 'words', label: text.evidence },
  { name: 'note', kind: 'words', label: text.note },
]

const indicator: readonly HandField[] = [
  code,
  { name: 'name', kind: 'names', label: text.name },
  { name: 'definition', kind: 'words', label: text.definition, hint: text.definitionHint },
  { name: 'unit', kind: 'unit', label: text.unit, hint: text.unitHint },
  { name: 'provisions', kind: 'codes', label: text.provisions, hint: text.provisionsHint },
  {
    name: 'detection',
    kind: 'radios',
    label: text.detection,
    hint: text.detectionHint,
    options: () => [
      { value: 'yes', label: text.found },
      { value: 'no', label: text.notFound },
    ],
  },
  { name: 'reading', kind: 'radios', label: text.reading, options: () => worded(readings, readingText) },
  { name: 'reading_reason', kind: 'words', label: text.readingReason, hint: text.readingReasonHint },
  { name: 'aggregation', kind: 'radios', label: text.aggregation, options: () => worded(aggregations, aggregationText) },
  {
    name: 'source.kind',
    kind: 'radios',
    label: text.sourceKind,
    options: () => [
      { value: 'entered', label: text.entered },
      { value: 'query', label: text.query },
      { value: 'formula', label: text.formula },
    ],
  },
  { name: 'source.instrument', kind: 'names', label: text.instrument, hint: text.instrumentHint },
  { name: 'source.department', kind: 'pick', label: text.enteredBy, options: departments },
  {
    name: 'source.name',
    kind: 'pick',
    label: text.queryName,
    options: () => namedQueries.map(({ name, definition }) => ({ value: name, label: shortened(name, definition) })),
  },
  { name: 'source.numerator', kind: 'pick', label: text.numerator, options: indicators },
  { name: 'source.denominator', kind: 'pick', label: text.denominator, options: indicators },
  { name: 'source.per', kind: 'number', label: text.per, hint: text.perHint },
]

/** A definition as far as its first sentence, for a list to choose from. */
function shortened(name: string, { en, fr }: Bilingual): Bilingual {
  const first = (words: string) => words.split('. ')[0]!.replace(/\.$/, '')
  return { en: `${name} – ${first(en)}`, fr: `${name} – ${first(fr)}` }
}

const target: readonly HandField[] = [
  ofIndicator,
  period,
  {
    name: 'kind',
    kind: 'radios',
    label: text.targetKind,
    options: () => [
      { value: 'number', label: text.targetNumber },
      { value: 'range', label: text.targetRange },
      { value: 'text', label: text.targetText },
      { value: 'tbd', label: text.targetTbd },
    ],
  },
  { name: 'value', kind: 'number', label: text.targetValue },
  { name: 'low', kind: 'number', label: text.low },
  { name: 'high', kind: 'number', label: text.high },
  { name: 'words', kind: 'names', label: text.words },
  { name: 'set_on', kind: 'day', label: text.setOn, hint: text.setOnHint },
  { name: 'reason', kind: 'names', label: text.reason, hint: text.reasonHint },
]

/** The fields of each form, in the order in which they are filled in. */
export const partFields: Readonly<Record<HandPart, readonly HandField[]>> = {
  plan: head,
  pillar: [code, itsNames],
  department: [code, itsNames],
  source: [
    code,
    { name: 'title', kind: 'names', label: text.title },
    { name: 'address', kind: 'line', label: text.address, hint: text.addressHint },
  ],
  commitment,
  milestone: [
    { name: 'commitment', kind: 'pick', label: text.commitment, options: ({ commitments }) => commitments.map(named), fixed: true },
    code,
    { name: 'title', kind: 'names', label: text.title },
    { name: 'due', kind: 'day', label: text.due, hint: text.dueHint },
    { name: 'evidence_required', kind: 'yes', label: text.evidenceRequired },
  ],
  indicator,
  baseline: [
    ofIndicator,
    period,
    { name: 'value', kind: 'number', label: text.value },
    { name: 'source', kind: 'pick', label: text.source, options: sources },
  ],
  target,
  gap: [{ name: 'gap', kind: 'words', label: text.gap }],
}
