import type { Bilingual, OrganizationId } from '@fanal/kernel'
import type {
  Aggregation,
  Baseline,
  Commitment,
  EarlierReport,
  Funding,
  Indicator,
  IndicatorSource,
  Mark,
  Milestone,
  Observation,
  Plan,
  Reading,
  Target,
} from './plan.ts'

/** What of a plan stands in each table of a version, in the order of the file, and the columns that hold it (db/migrations/0047_plan.sql). */
export const versionTables = {
  pillar: 'position int, pillar text, name_en text, name_fr text',
  department: 'position int, department text, name_en text, name_fr text',
  source: 'position int, source text, title_en text, title_fr text, address text',
  commitment: `position int, commitment text, pillar text, title_en text, title_fr text, lead text[], lead_verified boolean, partners text[], due_on date,
    due_verified boolean, timeline_en text, timeline_fr text, answers text[], evidence_en text, evidence_fr text, note_en text, note_fr text, mark text, sources text[]`,
  milestone: 'position int, commitment text, milestone text, title_en text, title_fr text, due_on date, evidence_required boolean',
  indicator: `position int, indicator text, name_en text, name_fr text, definition_en text, definition_fr text, unit text, provisions text[], reading text,
    aggregation text, source_kind text, instrument_en text, instrument_fr text, department text, query_name text, query_version int, numerator text,
    denominator text, per float8, indicator_version int`,
  commitment_indicator: 'position int, commitment text, indicator text',
  baseline: 'indicator text, period text, value float8, source text',
  funding: `position int, commitment text, amount float8, currency text, span_en text, span_fr text, at_most boolean, mark text, sources text[], note_en text,
    note_fr text`,
  report: `position int, report text, kind text, title_en text, title_fr text, from_on date, until_on date, released_on date, says_en text[], says_fr text[],
    sources text[]`,
} as const
export type VersionTable = keyof typeof versionTables

/** Values and targets, which belong to the plan and to no version of it. */
export const observationColumns =
  'indicator text, period text, value float8, numerator float8, denominator float8, approximate boolean, mark text, source text, vintage text, note_en text, note_fr text'
export const targetColumns =
  'indicator text, period text, kind text, low float8, high float8, words_en text, words_fr text, set_on date, reason_en text, reason_fr text'

export const namesOf = (columns: string): readonly string[] => columns.split(',').map((column) => column.trim().split(' ')[0]!)

type Stem = 'name' | 'title' | 'definition' | 'instrument' | 'timeline' | 'evidence' | 'note' | 'words' | 'reason' | 'span'
type Words = { readonly [Column in `${Stem}_${'en' | 'fr'}`]: string | null }

/** A row as the database takes it. */
type Given = Readonly<Record<string, unknown>>

/** A column has one name and one type in all of these tables; a row holds those of its own. */
export interface Row extends Words {
  readonly organization_id: OrganizationId
  readonly plan: string
  readonly version: number
  readonly digest: Uint8Array
  readonly entered_at: Date
  readonly commitments: number
  readonly from_on: string | null
  readonly until_on: string | null
  readonly released_on: string | null
  readonly due_on: string | null
  readonly set_on: string
  readonly gaps_en: readonly string[]
  readonly gaps_fr: readonly string[]
  readonly says_en: readonly string[]
  readonly says_fr: readonly string[]
  readonly pillar: string
  readonly department: string
  readonly source: string
  readonly commitment: string
  readonly milestone: string
  readonly indicator: string
  readonly report: string
  readonly address: string | null
  readonly lead: readonly string[]
  readonly lead_verified: boolean
  readonly due_verified: boolean
  readonly partners: readonly string[]
  readonly answers: readonly string[]
  readonly sources: readonly string[]
  readonly mark: Mark
  readonly evidence_required: boolean
  readonly unit: string
  readonly provisions: readonly string[]
  readonly reading: Reading
  readonly aggregation: Aggregation
  readonly source_kind: IndicatorSource['kind']
  readonly query_name: string
  readonly query_version: number
  readonly numerator: string
  readonly denominator: string
  readonly per: number
  readonly indicator_version: number
  readonly period: string
  readonly value: number
  readonly amount: number
  readonly currency: string
  readonly at_most: boolean
  readonly low: number | null
  readonly high: number | null
  readonly approximate: boolean
  readonly vintage: string
}
export type ObservationRow = Omit<Row, 'numerator' | 'denominator' | 'source'> & {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly source: string | null
}
export type TargetRow = Row & { readonly kind: Target['kind'] }
type FundingRow = Omit<Row, 'commitment'> & { readonly commitment: string | null }
type IndicatorRow = Omit<Row, 'department'> & { readonly department: string | null }
type ReportRow = Row & { readonly kind: EarlierReport['kind'] }

const two = (stem: Stem, words: Bilingual | null | undefined): Given => ({
  [`${stem}_en`]: words?.en ?? null,
  [`${stem}_fr`]: words?.fr ?? null,
})
export const bilingual = (row: Words, stem: Stem): Bilingual => ({ en: row[`${stem}_en`] ?? '', fr: row[`${stem}_fr`] ?? '' })
const maybe = (row: Words, stem: Stem): Bilingual | null => (row[`${stem}_en`] === null ? null : bilingual(row, stem))
const pairs = (en: readonly string[], fr: readonly string[]): readonly Bilingual[] => en.map((words, at) => ({ en: words, fr: fr[at]! }))

function sourceRow(source: IndicatorSource): Given {
  if (source.kind === 'entered') return { source_kind: 'entered', ...two('instrument', source.instrument), department: source.department }
  if (source.kind === 'query') return { source_kind: 'query', query_name: source.name, query_version: source.version }
  return { source_kind: 'formula', numerator: source.numerator, denominator: source.denominator, per: source.per }
}

function sourceOf(row: IndicatorRow): IndicatorSource {
  if (row.source_kind === 'query') return { kind: 'query', name: row.query_name, version: row.query_version }
  if (row.source_kind === 'formula') return { kind: 'formula', numerator: row.numerator, denominator: row.denominator, per: row.per }
  return { kind: 'entered', instrument: bilingual(row, 'instrument'), department: row.department }
}

/** A plan as the rows of its version. */
export function rowsOf(plan: Plan): Readonly<Record<VersionTable, readonly Given[]>> {
  const placed = (rows: readonly Given[]) => rows.map((row, position) => ({ position, ...row }))
  return {
    pillar: placed(plan.pillars.map(({ id, name }) => ({ pillar: id, ...two('name', name) }))),
    department: placed(plan.departments.map(({ id, name }) => ({ department: id, ...two('name', name) }))),
    source: placed(plan.sources.map(({ id, title, address }) => ({ source: id, ...two('title', title), address }))),
    commitment: placed(
      plan.commitments.map((one) => ({
        commitment: one.id,
        pillar: one.pillar,
        ...two('title', one.title),
        lead: one.lead,
        lead_verified: one.leadVerified,
        partners: one.partners,
        due_on: one.due,
        due_verified: one.dueVerified,
        ...two('timeline', one.timeline),
        answers: one.answers,
        ...two('evidence', one.evidence),
        ...two('note', one.note),
        mark: one.mark,
        sources: one.sources,
      })),
    ),
    milestone: placed(
      plan.commitments.flatMap(({ id, milestones }) =>
        milestones.map((one) => ({
          commitment: id,
          milestone: one.id,
          ...two('title', one.title),
          due_on: one.due,
          evidence_required: one.evidenceRequired,
        })),
      ),
    ),
    indicator: placed(
      plan.indicators.map((one) => ({
        indicator: one.id,
        ...two('name', one.name),
        ...two('definition', one.definition),
        unit: one.unit,
        provisions: one.provisions,
        reading: one.reading,
        aggregation: one.aggregation,
        ...sourceRow(one.source),
        indicator_version: one.version,
      })),
    ),
    commitment_indicator: placed(
      plan.commitments.flatMap(({ id, indicators }) => indicators.map((indicator) => ({ commitment: id, indicator }))),
    ),
    baseline: plan.baselines.map((one) => ({ ...one })),
    funding: placed(
      (plan.funding ?? []).map(({ atMost, span, note, ...one }) => ({
        ...one,
        at_most: atMost,
        ...two('span', span),
        ...two('note', note),
      })),
    ),
    report: placed(
      (plan.reports ?? []).map(({ id, kind, title, from, until, released, says, sources }) => ({
        report: id,
        kind,
        ...two('title', title),
        from_on: from,
        until_on: until,
        released_on: released,
        says_en: says.map(({ en }) => en),
        says_fr: says.map(({ fr }) => fr),
        sources,
      })),
    ),
  }
}

export const observationRow = ({ note, ...one }: Observation): Given => ({ ...one, ...two('note', note) })
export const targetRow = ({ words, setOn, reason, ...one }: Target): Given => ({
  ...one,
  set_on: setOn,
  ...two('words', words),
  ...two('reason', reason),
})

/** The observation of a row. */
export const observationOf = (row: ObservationRow): Observation => ({
  indicator: row.indicator,
  period: row.period,
  value: row.value,
  numerator: row.numerator,
  denominator: row.denominator,
  approximate: row.approximate,
  mark: row.mark,
  source: row.source,
  vintage: row.vintage,
  note: maybe(row, 'note'),
})

export const targetOf = (row: TargetRow): Target => ({
  indicator: row.indicator,
  period: row.period,
  kind: row.kind,
  low: row.low,
  high: row.high,
  words: maybe(row, 'words'),
  setOn: row.set_on,
  reason: maybe(row, 'reason'),
})

function milestoneOf(row: Row): Milestone {
  return { id: row.milestone, title: bilingual(row, 'title'), due: row.due_on, evidenceRequired: row.evidence_required }
}

function commitmentOf(row: Row, milestones: readonly Row[], indicators: readonly Row[]): Commitment {
  const its = ({ commitment }: Row) => commitment === row.commitment
  return {
    id: row.commitment,
    pillar: row.pillar,
    title: bilingual(row, 'title'),
    lead: row.lead,
    leadVerified: row.lead_verified,
    partners: row.partners,
    due: row.due_on,
    dueVerified: row.due_verified,
    timeline: maybe(row, 'timeline'),
    answers: row.answers,
    evidence: maybe(row, 'evidence'),
    note: maybe(row, 'note'),
    mark: row.mark,
    sources: row.sources,
    milestones: milestones.filter(its).map(milestoneOf),
    indicators: indicators.filter(its).map(({ indicator }) => indicator),
  }
}

const indicatorOf = (row: IndicatorRow): Indicator => ({
  id: row.indicator,
  name: bilingual(row, 'name'),
  definition: maybe(row, 'definition'),
  unit: row.unit,
  provisions: row.provisions,
  reading: row.reading,
  aggregation: row.aggregation,
  source: sourceOf(row),
  version: row.indicator_version,
})

const baselineOf = ({ indicator, period, value, source }: Row): Baseline => ({ indicator, period, value, source })

const fundingOf = (row: FundingRow): Funding => ({
  commitment: row.commitment,
  amount: row.amount,
  currency: row.currency,
  span: bilingual(row, 'span'),
  atMost: row.at_most,
  mark: row.mark,
  sources: row.sources,
  note: maybe(row, 'note'),
})

const reportOf = (row: ReportRow): EarlierReport => ({
  id: row.report,
  kind: row.kind,
  title: bilingual(row, 'title'),
  from: row.from_on,
  until: row.until_on,
  released: row.released_on,
  says: pairs(row.says_en, row.says_fr),
  sources: row.sources,
})

export interface PlanRows extends Record<Exclude<VersionTable, 'indicator' | 'funding' | 'report'>, readonly Row[]> {
  readonly version: Row
  readonly indicator: readonly IndicatorRow[]
  readonly funding: readonly FundingRow[]
  readonly report: readonly ReportRow[]
  readonly observation: readonly ObservationRow[]
  readonly target: readonly TargetRow[]
}

/** The plan that rows hold. */
export function planFrom(rows: PlanRows): Plan {
  const { version } = rows
  return {
    id: version.plan,
    title: bilingual(version, 'title'),
    from: version.from_on,
    until: version.until_on,
    pillars: rows.pillar.map((row) => ({ id: row.pillar, name: bilingual(row, 'name') })),
    departments: rows.department.map((row) => ({ id: row.department, name: bilingual(row, 'name') })),
    commitments: rows.commitment.map((row) => commitmentOf(row, rows.milestone, rows.commitment_indicator)),
    indicators: rows.indicator.map(indicatorOf),
    observations: rows.observation.map(observationOf),
    targets: rows.target.map(targetOf),
    baselines: rows.baseline.map(baselineOf),
    sources: rows.source.map((row) => ({ id: row.source, title: bilingual(row, 'title'), address: row.address })),
    funding: rows.funding.map(fundingOf),
    reports: rows.report.map(reportOf),
    gaps: pairs(version.gaps_en, version.gaps_fr),
  }
}
