import type { Who } from './answers.ts'
import { fileRows, fileTables } from './expected-files.ts'
import { noRecordRows, recordRows, recordTables } from './expected-record.ts'
import type { Rows } from './expected-rows.ts'
import { safetyRows, safetyTables } from './expected-safety.ts'
import { transferRows, transferTables } from './expected-transfer.ts'
import { administratorWalls, noWalls, privacyWalls, protectingWalls, wallTables } from './rows-walls.ts'

/** What is known of people under protection; written by hand. In each organization a grant names the organization itself: duty decides. */
export const protectionTables = [
  'subject',
  'subject_key_wrap',
  'subject_key_commit',
  'sealed_field',
  'access_grant',
  'own_grant',
  'sealed_target',
  'consent',
  'protection_command',
  'protection_case',
  'case_need',
  'plan_action',
  'case_task',
  ...recordTables,
  ...safetyTables,
  ...fileTables,
  ...transferTables,
  ...wallTables,
] as const
type Row = Readonly<Record<(typeof protectionTables)[number], Rows>>

/** Everybody has commands of their own. */
const none: Row = {
  ...safetyRows.none,
  ...fileRows.none,
  ...transferRows.none,
  subject: 'none',
  subject_key_wrap: 'none',
  subject_key_commit: 'none',
  sealed_field: 'none',
  access_grant: 'none',
  own_grant: 'none',
  sealed_target: 'none',
  consent: 'none',
  protection_command: 'own organization',
  protection_case: 'none',
  case_need: 'none',
  plan_action: 'none',
  case_task: 'none',
  ...noRecordRows,
  ...noWalls,
}
const protecting: Row = {
  ...safetyRows.protecting,
  ...fileRows.protecting,
  ...transferRows.protecting,
  subject: 'own organization',
  subject_key_wrap: 'own organization',
  subject_key_commit: 'own organization',
  sealed_field: 'own organization',
  access_grant: 'own organization',
  own_grant: 'own organization',
  sealed_target: 'own organization',
  consent: 'own organization',
  protection_command: 'own organization',
  protection_case: 'own organization',
  case_need: 'own organization',
  plan_action: 'own organization',
  case_task: 'own organization',
  ...recordRows,
  ...protectingWalls,
}

/** Whose rows each duty is shown by the database itself. */
export const protectionRows: Readonly<Record<Who, Row>> = {
  nobody: { ...none, protection_command: 'none' },
  'intake-officer': none,
  'hotline-operator': none,
  'intake-supervisor': none,
  'case-worker': protecting,
  'case-supervisor': protecting,
  // who may, and on which yes; nothing that is sealed, and no key
  'privacy-officer': {
    ...none,
    subject: 'own organization',
    access_grant: 'own organization',
    sealed_target: 'own organization',
    consent: 'own organization',
    protection_case: 'own organization',
    case_task: 'own organization',
    ...recordRows,
    ...privacyWalls,
    ...transferRows.privacy,
  },
  investigator: none,
  'team-commander': none,
  'disclosure-officer': none,
  'program-officer': none,
  'department-contributor': none,
  secretariat: none,
  reviewer: none,
  statistician: none,
  'organization-administrator': { ...none, ...administratorWalls },
  auditor: none,
}
