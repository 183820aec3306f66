import type { Bilingual } from '@fanal/kernel'
import type { EarlierReport, Funding, Observation, Plan } from '../plan.ts'
import { dayFault, nextDay } from './days.ts'
import type { Draft } from './draft.ts'
import type { Faults, Spot } from './fault.ts'
import { Fields, isCode, twins } from './fields.ts'
import { countsWhatWasFound, indicatorFields } from './indicator-json.ts'
import type { Given } from './parse-json.ts'
import {
  baselineFields,
  baselineOf,
  commitmentFields,
  commitmentOf,
  indicatorOf,
  marks,
  periodIn,
  pillarFields,
  pillarOf,
  sourceOf,
  targetFields,
  targetOf,
} from './part-json.ts'

/** Fields of the first form of these files that say how it was made, or belong to another plan. */
const leftAside = ['compiled', 'year_format', 'participants', 'verification_levels', 'successor']
const planFields = [
  'schema_version',
  'title',
  'launched',
  'expired',
  'from',
  'until',
  'funding',
  'pillars',
  'departments',
  'commitments',
  'progress_reports',
  'evaluation',
  'indicators',
  'values',
  'targets',
  'baselines',
  'sources',
  'known_gaps',
  ...leftAside,
]

/** Reads a plan in the form of `data/nap-2012.json`, which README.md describes. */
export function planFromJson(given: Given, id: string, faults: Faults): Draft {
  const spots = new Map<object, Spot>()
  const kept = <T extends object>(part: T, fields: Fields): T => {
    spots.set(part, fields.spot)
    return part
  }
  const at = (known: readonly string[]) => (one: Given, spot: Spot) => new Fields(one, spot, faults, known)
  const plan = new Fields(given, { row: null, path: '' }, faults, planFields)
  if (plan.get('schema_version') !== '1.0') plan.wrong('schema_version', 'wrong-version')
  const totals = new Map<string, readonly string[]>()
  const detection = new Map<string, { explained: boolean }>()
  const funding: Funding[] = []

  const commitments = plan.list('commitments', at(commitmentFields)).map((fields) => {
    const one = kept(commitmentOf(fields, kept), fields)
    const its = fields.object('funding', ['amount', 'currency', 'per', 'qualifier', 'verified', 'source', 'note'])
    if (its !== null) funding.push(kept(fundingOfCommitment(its, one.id), its))
    return one
  })
  const indicators = plan.list('indicators', at(indicatorFields)).map((fields) => {
    const one = kept(indicatorOf(fields), fields)
    const parts = fields.codes('total_of')
    if (parts.length > 0) totals.set(one.id, parts)
    if (fields.flag('detection', countsWhatWasFound(one.unit)))
      detection.set(one.id, { explained: fields.maybeWords('reading_reason') !== null })
    return one
  })
  const read: Plan = {
    id,
    title: plan.words('title'),
    ...spanOf(plan, faults),
    pillars: plan.list('pillars', at(pillarFields)).map((fields) => kept(pillarOf(fields), fields)),
    departments: plan.keyed('departments', (one, spot, key) => {
      const fields = new Fields(one, spot, faults, ['en', 'fr'])
      if (!isCode(key)) fields.wrong('', 'bad-code')
      return kept({ id: key, name: twins(fields) }, fields)
    }),
    commitments,
    indicators,
    observations: plan.list('values', at(valueFields)).map((fields) => kept(observationOf(fields), fields)),
    targets: plan.list('targets', at(targetFields)).map((fields) => kept(targetOf(fields), fields)),
    baselines: plan.list('baselines', at(baselineFields)).map((fields) => kept(baselineOf(fields), fields)),
    sources: plan.keyed('sources', (one, spot, key) => {
      const fields = new Fields(one, spot, faults, ['title', 'address'])
      if (!isCode(key)) fields.wrong('', 'bad-code')
      return kept(sourceOf(fields, key), fields)
    }),
    funding: [...plan.list('funding', at(fundingFields)).map((fields) => kept(fundingOf(fields), fields)), ...funding],
    reports: [
      ...plan.list('progress_reports', at(reportFields)).map((fields) => kept(reportOf(fields), fields)),
      ...evaluationsOf(plan).map(({ fields, report }) => kept(report, fields)),
    ],
    gaps: plan.list('known_gaps', (one, spot) => {
      const fields = new Fields({ gap: one }, spot, faults, ['gap'])
      return fields.words('gap', 'noted')
    }),
  }
  if (!plan.has('pillars')) plan.wrong('pillars', 'missing')
  return { plan: read, spots, totals, detection, stated: [] }
}

/** From when until when it runs; a month alone is no end. */
function spanOf(plan: Fields, faults: Faults): Pick<Plan, 'from' | 'until'> {
  const launched = plan.object('launched', ['date', 'source'])
  const expired = plan.object('expired', ['date', 'source', 'note'])
  const from = plan.has('from') ? plan.day('from') : (launched?.day('date') ?? null)
  if (plan.get('until') !== undefined) return { from, until: plan.day('until') }
  const date = expired?.get('date')
  if (expired === null || typeof date !== 'string' || !/^\d{4}-\d\d$/.test(date)) return { from, until: expired?.day('date') ?? null }
  faults.notice(expired.spot, 'date', 'month-only')
  return { from, until: null }
}

const valueFields = ['indicator', 'year', 'value', 'numerator', 'denominator', 'source', 'verification', 'vintage', 'approximate', 'note']

function observationOf(fields: Fields): Observation {
  const vintage = fields.text('vintage')
  const first = `${vintage}-01-01`.slice(0, 10)
  if (vintage !== '' && (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(vintage) || dayFault(first) !== null)) fields.wrong('vintage', 'vintage')
  return {
    indicator: fields.code('indicator'),
    period: periodIn(fields, 'year'),
    value: fields.number('value'),
    numerator: fields.maybeNumber('numerator'),
    denominator: fields.maybeNumber('denominator'),
    approximate: fields.flag('approximate'),
    mark: fields.word('verification', marks, 'unverified'),
    source: fields.maybeCode('source'),
    vintage,
    note: fields.maybeWords('note', 'noted'),
  }
}

const fundingFields = ['amount', 'currency', 'period', 'qualifier', 'verification', 'sources', 'source', 'note']

function money(fields: Fields): Pick<Funding, 'amount' | 'currency' | 'atMost'> {
  const amount = fields.number('amount')
  if (amount < 0) fields.wrong('amount', 'negative')
  const currency = fields.text('currency')
  if (currency !== '' && !/^[A-Z]{3}$/.test(currency)) fields.wrong('currency', 'unknown-word', { allowed: ['CAD', 'USD', 'EUR', '…'] })
  return { amount, currency, atMost: fields.has('qualifier') && fields.word('qualifier', ['up to']) === 'up to' }
}

const fundingOf = (fields: Fields): Funding => ({
  commitment: null,
  ...money(fields),
  span: fields.words('period', 'noted'),
  mark: fields.word('verification', marks, 'unverified'),
  sources: fields.has('source') ? [fields.code('source')] : fields.codes('sources'),
  note: fields.maybeWords('note', 'noted'),
})

const eachYear: Bilingual = { en: 'each year', fr: 'par an' }
const inAll: Bilingual = { en: 'in all', fr: 'en tout' }

const fundingOfCommitment = (fields: Fields, commitment: string): Funding => ({
  commitment,
  ...money(fields),
  span: fields.has('per') && fields.word('per', ['year']) === 'year' ? eachYear : inAll,
  mark: fields.flag('verified') ? 'verified' : 'unverified',
  sources: fields.has('source') ? [fields.code('source')] : [],
  note: fields.maybeWords('note', 'noted'),
})

const reportFields = ['id', 'label', 'start', 'end', 'released', 'sources', 'reported_results']

/** A report of a year; the day on which its year ends still belongs to it. */
function reportOf(fields: Fields): EarlierReport {
  const label = fields.text('label')
  const end = fields.day('end')
  return {
    id: fields.code('id'),
    kind: 'progress',
    title: { en: `Progress report ${label}`, fr: `Rapport d’étape ${label}` },
    from: fields.day('start'),
    until: end === null ? null : nextDay(end),
    released: fields.day('released'),
    says: fields.sentences('reported_results'),
    sources: fields.codes('sources'),
  }
}

function evaluationsOf(plan: Fields): readonly { readonly fields: Fields; readonly report: EarlierReport }[] {
  const fields = plan.object('evaluation', ['id', 'label', 'source', 'sources', 'released', 'findings'])
  if (fields === null) return []
  const report: EarlierReport = {
    id: fields.maybeCode('id') ?? 'evaluation',
    kind: 'evaluation',
    title: fields.words('label', 'noted'),
    from: null,
    until: null,
    released: fields.day('released'),
    says: fields.sentences('findings'),
    sources: fields.has('source') ? [fields.code('source')] : fields.codes('sources'),
  }
  return [{ fields, report }]
}
