import type { Role } from '@fanal/postgres'
import type { Who } from './answers.ts'

/** Whose rows the workbench's own connection shows, and takes, when it works for a member with one duty. */
export type Rows = 'own organization' | 'none'

export const sealedTables = ['report', 'report_envelope', 'report_file_chunk', 'line_reply'] as const
export const organizationTables = ['session', 'secret_wrap', 'member', 'member_duty', 'unit', 'unit_key', 'organization', 'totp_used', 'ledger_entry'] as const

/** Written by hand, one line a duty: what intake alone may see. */
export const sealedRows: Readonly<Record<Who, Readonly<Record<(typeof sealedTables)[number], Rows>>>> = {
  nobody: { report: 'none', report_envelope: 'none', report_file_chunk: 'none', line_reply: 'none' },
  'intake-officer': { report: 'own organization', report_envelope: 'own organization', report_file_chunk: 'own organization', line_reply: 'own organization' },
  'hotline-operator': { report: 'own organization', report_envelope: 'own organization', report_file_chunk: 'own organization', line_reply: 'own organization' },
  'intake-supervisor': { report: 'own organization', report_envelope: 'own organization', report_file_chunk: 'own organization', line_reply: 'own organization' },
  'case-worker': { report: 'none', report_envelope: 'none', report_file_chunk: 'none', line_reply: 'none' },
  'case-supervisor': { report: 'none', report_envelope: 'none', report_file_chunk: 'none', line_reply: 'none' },
  'privacy-officer': { report: 'none', report_envelope: 'none', report_file_chunk: 'none', line_reply: 'none' },
  investigator: { report: 'none', report_envelope: 'none', report_file_chunk: 'none', line_reply: 'none' },
  'team-commander': { report: 'none', report_envelope: 'none', report_file_chunk: 'none', line_reply: 'none' },
  'disclosure-officer': { report: 'none', report_envelope: 'none', report_file_chunk: 'none', line_reply: 'none' },
  'program-officer': { report: 'none', report_envelope: 'none', report_file_chunk: 'none', line_reply: 'none' },
  'department-contributor': { report: 'none', report_envelope: 'none', report_file_chunk: 'none', line_reply: 'none' },
  secretariat: { report: 'none', report_envelope: 'none', report_file_chunk: 'none', line_reply: 'none' },
  reviewer: { report: 'none', report_envelope: 'none', report_file_chunk: 'none', line_reply: 'none' },
  statistician: { report: 'none', report_envelope: 'none', report_file_chunk: 'none', line_reply: 'none' },
  'organization-administrator': { report: 'none', report_envelope: 'none', report_file_chunk: 'none', line_reply: 'none' },
  auditor: { report: 'none', report_envelope: 'none', report_file_chunk: 'none', line_reply: 'none' },
}

/** Written by hand, one line a duty: what every member's work needs, of their own organization alone. */
export const organizationRows: Readonly<Record<Who, Readonly<Record<(typeof organizationTables)[number], Rows>>>> = {
  nobody: { session: 'none', secret_wrap: 'none', member: 'none', member_duty: 'none', unit: 'none', unit_key: 'none', organization: 'none', totp_used: 'none', ledger_entry: 'none' },
  'intake-officer': { session: 'own organization', secret_wrap: 'own organization', member: 'own organization', member_duty: 'own organization', unit: 'own organization', unit_key: 'own organization', organization: 'own organization', totp_used: 'own organization', ledger_entry: 'own organization' },
  'hotline-operator': { session: 'own organization', secret_wrap: 'own organization', member: 'own organization', member_duty: 'own organization', unit: 'own organization', unit_key: 'own organization', organization: 'own organization', totp_used: 'own organization', ledger_entry: 'own organization' },
  'intake-supervisor': { session: 'own organization', secret_wrap: 'own organization', member: 'own organization', member_duty: 'own organization', unit: 'own organization', unit_key: 'own organization', organization: 'own organization', totp_used: 'own organization', ledger_entry: 'own organization' },
  'case-worker': { session: 'own organization', secret_wrap: 'own organization', member: 'own organization', member_duty: 'own organization', unit: 'own organization', unit_key: 'own organization', organization: 'own organization', totp_used: 'own organization', ledger_entry: 'own organization' },
  'case-supervisor': { session: 'own organization', secret_wrap: 'own organization', member: 'own organization', member_duty: 'own organization', unit: 'own organization', unit_key: 'own organization', organization: 'own organization', totp_used: 'own organization', ledger_entry: 'own organization' },
  'privacy-officer': { session: 'own organization', secret_wrap: 'own organization', member: 'own organization', member_duty: 'own organization', unit: 'own organization', unit_key: 'own organization', organization: 'own organization', totp_used: 'own organization', ledger_entry: 'own organization' },
  investigator: { session: 'own organization', secret_wrap: 'own organization', member: 'own organization', member_duty: 'own organization', unit: 'own organization', unit_key: 'own organization', organization: 'own organization', totp_used: 'own organization', ledger_entry: 'own organization' },
  'team-commander': { session: 'own organization', secret_wrap: 'own organization', member: 'own organization', member_duty: 'own organization', unit: 'own organization', unit_key: 'own organization', organization: 'own organization', totp_used: 'own organization', ledger_entry: 'own organization' },
  'disclosure-officer': { session: 'own organization', secret_wrap: 'own organization', member: 'own organization', member_duty: 'own organization', unit: 'own organization', unit_key: 'own organization', organization: 'own organization', totp_used: 'own organization', ledger_entry: 'own organization' },
  'program-officer': { session: 'own organization', secret_wrap: 'own organization', member: 'own organization', member_duty: 'own organization', unit: 'own organization', unit_key: 'own organization', organization: 'own organization', totp_used: 'own organization', ledger_entry: 'own organization' },
  'department-contributor': { session: 'own organization', secret_wrap: 'own organization', member: 'own organization', member_duty: 'own organization', unit: 'own organization', unit_key: 'own organization', organization: 'own organization', totp_used: 'own organization', ledger_entry: 'own organization' },
  secretariat: { session: 'own organization', secret_wrap: 'own organization', member: 'own organization', member_duty: 'own organization', unit: 'own organization', unit_key: 'own organization', organization: 'own organization', totp_used: 'own organization', ledger_entry: 'own organization' },
  reviewer: { session: 'own organization', secret_wrap: 'own organization', member: 'own organization', member_duty: 'own organization', unit: 'own organization', unit_key: 'own organization', organization: 'own organization', totp_used: 'own organization', ledger_entry: 'own organization' },
  statistician: { session: 'own organization', secret_wrap: 'own organization', member: 'own organization', member_duty: 'own organization', unit: 'own organization', unit_key: 'own organization', organization: 'own organization', totp_used: 'own organization', ledger_entry: 'own organization' },
  'organization-administrator': { session: 'own organization', secret_wrap: 'own organization', member: 'own organization', member_duty: 'own organization', unit: 'own organization', unit_key: 'own organization', organization: 'own organization', totp_used: 'own organization', ledger_entry: 'own organization' },
  auditor: { session: 'own organization', secret_wrap: 'own organization', member: 'own organization', member_duty: 'own organization', unit: 'own organization', unit_key: 'own organization', organization: 'own organization', totp_used: 'own organization', ledger_entry: 'own organization' },
}

/** S select, I insert, U update, D delete; a small letter where only some columns are granted. */
type Granted = Readonly<Record<Exclude<Role, 'migrator'>, string>>

/** Every table and view of ours and every role, written by hand. Nobody may empty a table, and the public reads what is published. */
export const grants: Readonly<Record<string, Granted>> = {
  deployment: { public: '', workbench: 'S', worker: 'S', auditor: 'S' },
  key_directory: { public: '', workbench: 'S', worker: 'S', auditor: 'S' },
  ledger_entry: { public: '', workbench: 'S', worker: 'S', auditor: 'S' },
  ledger_pending: { public: '', workbench: '', worker: 'SD', auditor: 'S' },
  line_mailbox: { public: '', workbench: '', worker: '', auditor: '' },
  line_reply: { public: '', workbench: 'SI', worker: '', auditor: '' },
  log_edge: { public: '', workbench: '', worker: 'SU', auditor: 'S' },
  log_head: { public: '', workbench: 'S', worker: 'SI', auditor: 'S' },
  log_leaf: { public: '', workbench: '', worker: 'SI', auditor: 'S' },
  member: { public: '', workbench: 's', worker: 's', auditor: 's' },
  member_duty: { public: '', workbench: 'S', worker: 'S', auditor: 'S' },
  organization: { public: '', workbench: 'S', worker: 'S', auditor: 'S' },
  published_deployment: { public: 'S', workbench: 'S', worker: 'S', auditor: 'S' },
  published_directory: { public: 'S', workbench: 'S', worker: 'S', auditor: 'S' },
  published_log_head: { public: 'S', workbench: 'S', worker: '', auditor: 'S' },
  report: { public: '', workbench: 'Su', worker: '', auditor: '' },
  report_envelope: { public: '', workbench: 'SI', worker: '', auditor: '' },
  report_file_chunk: { public: '', workbench: 'S', worker: '', auditor: '' },
  schema_migration: { public: '', workbench: 'S', worker: 'S', auditor: 'S' },
  secret_wrap: { public: '', workbench: 'SID', worker: '', auditor: '' },
  session: { public: '', workbench: 'SIu', worker: '', auditor: '' },
  sign_in_attempt: { public: '', workbench: 'SIUD', worker: 'sD', auditor: '' },
  totp_used: { public: '', workbench: 'SID', worker: '', auditor: '' },
  unit: { public: '', workbench: 'S', worker: 'S', auditor: 'S' },
  unit_key: { public: '', workbench: 'S', worker: 'S', auditor: 'S' },
}

/** Every function of ours that crosses row security, and who may call it; written by hand. */
export const crossing: Readonly<Record<string, readonly Exclude<Role, 'migrator'>[]>> = {
  end_stale_sessions: ['worker'],
  ledger_append: ['workbench', 'worker'],
  line_accept: ['public'],
  line_acknowledge: ['public'],
  line_pick_up: ['public'],
  line_upload: ['public'],
  member_actor: ['workbench'],
  session_actor: ['workbench'],
  sign_in_member: ['workbench'],
}
