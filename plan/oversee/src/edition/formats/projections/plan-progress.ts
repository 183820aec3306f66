import type { Bilingual, Language } from '@fanal/kernel'
import type { Edition, EditionFile, Standing, StandingCode } from '../../edition.ts'
import { csvBytes } from '../csv.ts'
import { plainProse } from '../plain-prose.ts'

/** Canada's tracker of its action plans on open government has four of them; silence is ours. */
const statuses = {
  'not-started': 'NS',
  limited: 'LP',
  substantial: 'SP',
  complete: 'C',
  'no-evidence': 'NE',
} as const satisfies Record<StandingCode, string>

const yesNo = (value: boolean | null): string => (value === null ? '' : value ? 'yes' : 'no')

interface Words {
  readonly period: string
  /** Prose with its references put in; nothing where there is none. */
  readonly plain: (text: Bilingual | null, language: Language) => string
}

/** Columns by name, in their order: first those of Canada's tracker under its own names, then what it does not have. */
const columns: readonly (readonly [string, (standing: Standing, words: Words) => string])[] = [
  ['reporting_period', (_, { period }) => period],
  ['commitments', ({ commitment }) => commitment],
  ['indicators', ({ tables }) => tables.join(' ')],
  ['status', ({ standing }) => statuses[standing]],
  ['progress_en', ({ nil, progress }, { plain }) => (progress === null && nil ? 'NIL' : plain(progress, 'en'))],
  ['progress_fr', ({ nil, progress }, { plain }) => (progress === null && nil ? 'NUL' : plain(progress, 'fr'))],
  ['evidence_en', ({ evidence }) => evidence?.en ?? ''],
  ['evidence_fr', ({ evidence }) => evidence?.fr ?? ''],
  ['challenges_en', ({ challenge }, { plain }) => plain(challenge, 'en')],
  ['challenges_fr', ({ challenge }, { plain }) => plain(challenge, 'fr')],
  ['pillar', ({ pillar }) => pillar],
  ['title_en', ({ title }) => title.en],
  ['title_fr', ({ title }) => title.fr],
  // @NOTE a lead that no source names is not printed: beside a silence it would be a charge against somebody who may owe nothing
  ['lead', ({ lead, leadVerified }) => (leadVerified ? lead.join(' ') : '')],
  ['lead_verified', ({ leadVerified }) => yesNo(leadVerified)],
  ['due', ({ due }) => due ?? ''],
  ['timeline_en', ({ timeline }) => timeline?.en ?? ''],
  ['timeline_fr', ({ timeline }) => timeline?.fr ?? ''],
  ['overdue', ({ overdue }) => yesNo(overdue)],
  ['nil', ({ nil }) => yesNo(nil)],
  ['review_status', ({ reviewed }) => (reviewed === null ? '' : statuses[reviewed.standing])],
  ['review_en', ({ reviewed }, { plain }) => plain(reviewed?.reason ?? null, 'en')],
  ['review_fr', ({ reviewed }, { plain }) => plain(reviewed?.reason ?? null, 'fr')],
  ['reply_en', ({ reply }, { plain }) => plain(reply, 'en')],
  ['reply_fr', ({ reply }, { plain }) => plain(reply, 'fr')],
  ['mark', ({ mark }) => mark],
  ['sources', ({ sources }) => sources.join(' ')],
]

/** The plan as one flat file, a row for each promise. */
export function planProgress(edition: Edition): EditionFile {
  const prose = plainProse(edition)
  const words: Words = { period: edition.period.id, plain: (text, language) => (text === null ? '' : prose(text, language)) }
  const rows = edition.standings.map((standing) => columns.map(([, of]) => of(standing, words)))
  return { path: 'projections/plan-progress.csv', bytes: csvBytes([columns.map(([name]) => name), ...rows]) }
}
