import type { Duty } from '@fanal/kernel'
import type { PlainTable, ThingTable, Who } from './answers.ts'
import type { Rows } from './expected-rows.ts'
import { forDuties, forDutiesAt } from './rows.ts'

/** Who reads the records of prevention; written by hand. */
const readers: readonly Duty[] = ['program-officer', 'department-contributor', 'secretariat', 'reviewer', 'statistician']
const keepers: readonly Duty[] = ['program-officer']

export const preventionDesks: Pick<PlainTable, 'campaigns' | 'training'> = {
  campaigns: forDuties(readers, 'page', '200'),
  training: forDuties(readers, 'page', '200'),
}

/** A program officer keeps the records of one's own unit; whoever reads, reads those of the organization. */
export const prevention: Pick<ThingTable, 'activity' | 'keepActivity' | 'keepCount' | 'keepCourse' | 'keepCompletion' | 'importTraining'> =
  {
    activity: forDutiesAt(readers, 'page', ['200', '200', '404']),
    keepActivity: forDutiesAt(keepers, 'page', ['303 to campaigns', '403 not-allowed', '403 not-allowed'], '403 not-allowed'),
    keepCount: forDutiesAt(keepers, 'page', ['303 to campaigns', '403 not-allowed', '404 not-found'], '403 not-allowed'),
    keepCourse: forDutiesAt(keepers, 'page', ['303 to training', '403 not-allowed', '403 not-allowed'], '403 not-allowed'),
    keepCompletion: forDutiesAt(keepers, 'page', ['303 to training', '403 not-allowed', '403 not-allowed'], '403 not-allowed'),
    importTraining: forDutiesAt(keepers, 'page', ['200', '403 not-allowed', '403 not-allowed'], '403 not-allowed'),
  }

export const preventionTables = ['activity', 'activity_count', 'course', 'course_completion', 'imported_statement'] as const
type Row = Readonly<Record<(typeof preventionTables)[number], Rows>>

const every = (rows: Rows): Row => ({
  activity: rows,
  activity_count: rows,
  course: rows,
  course_completion: rows,
  imported_statement: rows,
})

/** Whose records of prevention each duty is shown by the database itself. */
export const preventionRows: Readonly<Record<Who, Row>> = {
  nobody: every('none'),
  'intake-officer': every('none'),
  'hotline-operator': every('none'),
  'intake-supervisor': every('none'),
  'case-worker': every('none'),
  'case-supervisor': every('none'),
  'privacy-officer': every('none'),
  investigator: every('none'),
  'team-commander': every('none'),
  'disclosure-officer': every('none'),
  'program-officer': every('own organization'),
  'department-contributor': every('own organization'),
  secretariat: every('own organization'),
  reviewer: every('own organization'),
  statistician: every('own organization'),
  'organization-administrator': every('none'),
  auditor: every('none'),
}
