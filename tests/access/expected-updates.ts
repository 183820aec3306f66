import { type Duty, dutyNames } from '@fanal/kernel'
import type { PlainTable, ThingTable, Who } from './answers.ts'
import type { Granted, Rows } from './expected-rows.ts'
import { forDuties, forDutiesAt } from './rows.ts'

/** Who reads what departments say of the plan's promises; written by hand. */
const readers: readonly Duty[] = ['secretariat', 'department-contributor', 'reviewer', 'statistician']

/** What is sent names a period that is not there: whoever may act at all is told so, and nobody else. */
export const updates: Pick<
  PlainTable,
  'updates' | 'missingList' | 'keepUpdate' | 'decideUpdate' | 'answerSilence' | 'reviewUpdate' | 'coordinate' | 'meetings' | 'keepMeetings'
> = {
  updates: forDuties(readers, 'page', '200'),
  missingList: forDuties(readers, 'page', '404 not-found'),
  keepUpdate: forDuties(['department-contributor'], 'page', '404 not-found'),
  decideUpdate: forDuties(['secretariat'], 'page', '404 not-found'),
  answerSilence: forDuties(['department-contributor'], 'page', '404 not-found'),
  reviewUpdate: forDuties(['reviewer'], 'page', '404 not-found'),
  coordinate: forDuties(['secretariat'], 'page', '404 not-found'),
  meetings: forDuties(readers, 'page', '200'),
  keepMeetings: forDuties(['secretariat', 'department-contributor'], 'page', '404 not-found'),
}

/** What may not be kept, so that nothing is changed by asking: told so at home, and elsewhere that there is nothing. */
function refusedAt(duties: readonly Duty[], elsewhere: '404 not-found' | '422' = '404 not-found') {
  return forDutiesAt(duties, 'page', ['422', '422', elsewhere], '403 not-allowed')
}

/** One promise in one period, what is sent about it, and what is sent about a meeting. */
export const updateThings: Pick<
  ThingTable,
  | 'update'
  | 'keepUpdate of a promise'
  | 'decideUpdate of a promise'
  | 'answerSilence of a promise'
  | 'reviewUpdate of a promise'
  | 'coordinate: a period'
  | 'coordinate: a department'
  | 'coordinate: a reviewer'
  | 'keepMeetings: a meeting'
  | 'keepMeetings: an item'
  | 'keepMeetings: an end'
> = {
  update: forDutiesAt(readers, 'page', ['200', '200', '404 not-found']),
  'keepUpdate of a promise': refusedAt(['department-contributor']),
  'decideUpdate of a promise': refusedAt(['secretariat']),
  'answerSilence of a promise': refusedAt(['department-contributor']),
  'reviewUpdate of a promise': refusedAt(['reviewer']),
  // their plan is none of ours
  'coordinate: a period': refusedAt(['secretariat'], '422'),
  'coordinate: a department': refusedAt(['secretariat'], '422'),
  'coordinate: a reviewer': refusedAt(['secretariat'], '422'),
  'keepMeetings: a meeting': refusedAt(['secretariat'], '422'),
  'keepMeetings: an item': refusedAt(['secretariat']),
  // whoever does it; where nobody answers, the secretariat
  'keepMeetings: an end': refusedAt(['secretariat', 'department-contributor']),
}

export const updateTables = [
  'plan_party',
  'reporting_period',
  'update_version',
  'update_decision',
  'silence_notice',
  'silence_reply',
  'commitment_review',
  'meeting',
  'meeting_item',
  'action_end',
  'update_reminder',
  'plan_reviewer',
] as const
type Row = Readonly<Record<(typeof updateTables)[number], Rows>>

const every = (rows: Rows): Row =>
  Object.fromEntries(updateTables.map((table) => [table, rows])) as Record<(typeof updateTables)[number], Rows>

/** A contributor's own house answers for its own plan in this walk: they see what is theirs, and never who reviews it from outside. */
export const updateRows: Readonly<Record<Who, Row>> = {
  nobody: every('none'),
  ...(Object.fromEntries(dutyNames.map((duty) => [duty, every(readers.includes(duty) ? 'own organization' : 'none')])) as Record<
    Duty,
    Row
  >),
  'department-contributor': { ...every('own organization'), plan_reviewer: 'none' },
}

const told = ['reporting_period', 'update_version', 'update_decision', 'silence_notice', 'silence_reply', 'commitment_review'] as const
const added: Granted = { public: '', workbench: 'SI', worker: '', auditor: '' }

export const updateGrants: Readonly<Record<string, Granted>> = {
  ...Object.fromEntries(updateTables.map((table) => [table, added])),
  // what departments said is part of an edition, which the worker makes
  ...Object.fromEntries(told.map((table) => [table, { ...added, worker: 'S' }])),
  // a department that changes hands
  plan_party: { ...added, workbench: 'SIu', worker: 'S' },
  // the clock reminds and tells
  silence_notice: { ...added, workbench: 'S', worker: 'SI' },
  update_reminder: { ...added, workbench: 'S', worker: 'SI' },
  // a review that ends
  plan_reviewer: { ...added, workbench: 'SIu' },
}
