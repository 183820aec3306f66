import type { Aggregation, Baseline, Commitment, Indicator, Mark, Milestone, Pillar, Reading, Source, Target } from '../plan.ts'
import { isPeriod } from './days.ts'
import { type Fields, twins } from './fields.ts'
import { aggregationOf, kinds, sourceOfIndicator } from './indicator-json.ts'

/** How sure a fact is, the least sure first. */
export const marks: readonly Mark[] = ['unverified', 'secondary', 'verified']
export const readings: readonly Reading[] = ['not-scorable', 'higher-is-better', 'lower-is-better', 'within-range']
export const aggregations: readonly Aggregation[] = ['none', 'sum', 'ratio', 'distinct', 'latest']
const provision = /^[A-Z]{2,8}-\d+(?:\.\d+)?(?:\([0-9a-z.]+\))*$/

export const pillarFields = ['id', 'en', 'fr']
export const pillarOf = (fields: Fields): Pillar => ({ id: fields.code('id'), name: twins(fields) })

export const milestoneFields = ['id', 'title', 'due', 'evidence_required']

export const milestoneOf = (fields: Fields): Milestone => ({
  id: fields.code('id'),
  title: fields.words('title'),
  due: fields.day('due'),
  evidenceRequired: fields.flag('evidence_required'),
})

export const commitmentFields = [
  'id',
  'pillar',
  'title',
  'lead',
  'lead_verified',
  'partners',
  'due',
  'due_verified',
  'timeline',
  'timeline_verified',
  'funding',
  'verification',
  'sources',
  'evidence',
  'note',
  'answers',
  'milestones',
  'indicators',
]

export function commitmentOf(fields: Fields, kept: (part: Milestone, fields: Fields) => Milestone): Commitment {
  const due = fields.day('due', 'offered')
  fields.flag('timeline_verified')
  const dueVerified = fields.flag('due_verified')
  return {
    id: fields.code('id'),
    pillar: fields.code('pillar'),
    title: fields.words('title'),
    lead: fields.codes('lead'),
    leadVerified: fields.flag('lead_verified'),
    partners: fields.codes('partners'),
    due,
    dueVerified: due !== null && dueVerified,
    timeline: fields.maybeWords('timeline', 'noted'),
    answers: fields.codes('answers'),
    evidence: fields.maybeWords('evidence'),
    note: fields.maybeWords('note', 'noted'),
    mark: fields.word('verification', marks, 'unverified'),
    sources: fields.codes('sources'),
    milestones: fields.list('milestones', (one, spot) => {
      const its = fields.inside(one, spot, milestoneFields)
      return kept(milestoneOf(its), its)
    }),
    indicators: fields.codes('indicators'),
  }
}

export function indicatorOf(fields: Fields): Indicator {
  const unit = fields.text('unit')
  const source = sourceOfIndicator(fields)
  const kind = fields.has('kind') ? fields.word('kind', kinds) : null
  return {
    id: fields.code('id'),
    name: fields.words('name'),
    definition: fields.maybeWords('definition'),
    unit,
    provisions: fields.list('provisions', (one) => {
      if (typeof one === 'string' && provision.test(one)) return one
      fields.wrong('provisions', 'provision')
      return ''
    }),
    reading: fields.word('reading', readings, 'not-scorable'),
    aggregation: fields.word('aggregation', aggregations, aggregationOf(kind, unit, source)),
    source,
    version: fields.whole('version', 1),
  }
}

export function periodIn(fields: Fields, field: string): string {
  const period = fields.text(field)
  if (period !== '' && !isPeriod(period)) fields.wrong(field, 'period')
  return period
}

export const targetFields = ['indicator', 'period', 'kind', 'low', 'high', 'value', 'words', 'set_on', 'reason']

export function targetOf(fields: Fields): Target {
  const one = fields.maybeNumber('value')
  const setOn = fields.day('set_on')
  if (!fields.has('set_on')) fields.wrong('set_on', 'missing')
  return {
    indicator: fields.code('indicator'),
    period: periodIn(fields, 'period'),
    kind: fields.word('kind', ['number', 'range', 'text', 'tbd']),
    low: one ?? fields.maybeNumber('low'),
    high: one ?? fields.maybeNumber('high'),
    words: fields.maybeWords('words'),
    setOn: setOn ?? '',
    reason: fields.maybeWords('reason'),
  }
}

export const baselineFields = ['indicator', 'period', 'value', 'source']

export const baselineOf = (fields: Fields): Baseline => ({
  indicator: fields.code('indicator'),
  period: periodIn(fields, 'period'),
  value: fields.number('value'),
  source: fields.code('source'),
})

export function sourceOf(fields: Fields, id: string): Source {
  const address = fields.has('address') ? fields.text('address') : null
  // what is found at no address is often told in words there
  if (address !== null && address.includes(' ')) {
    fields.noted('address', 'address-words')
    return { id, title: fields.words('title', 'noted'), address: null }
  }
  return { id, title: fields.words('title', 'noted'), address }
}
