import { oversightSqlChecks } from './checks-oversight-sql.ts'
import { planTables } from './expected-plans.ts'
import { fileTables } from './expected-files.ts'
import { safetyTables } from './expected-safety.ts'
import { transferTables } from './expected-transfer.ts'
import type { House } from './house.ts'

/** A check of the database, taken out and put back as it was. */
export interface SqlCheck {
  readonly name: string
  remove(house: House): Promise<() => Promise<void>>
}

const sealed = [
  'report',
  'report_envelope',
  'report_file_chunk',
  'line_reply',
  'report_selector',
  'brief_contact',
  'answer_template',
  'statistical_record',
  'child_protection_step',
] as const
const prevention = ['activity', 'activity_count', 'course', 'course_completion', 'imported_statement'] as const
const protection = [
  'subject',
  'subject_key_wrap',
  'subject_key_commit',
  'sealed_field',
  'access_grant',
  'sealed_target',
  'consent',
  'protection_case',
  'case_need',
  'plan_action',
  'case_task',
  'own_code',
  'subject_request',
  'erasure',
  ...safetyTables,
  ...fileTables,
  ...transferTables,
  'break_glass',
  'approval',
  'records_demand',
  'subject_link',
  'young_report',
  'guardian_judgement',
  'subject_merge',
] as const
const referral = ['referral', 'referred'] as const
const ofOrganization = ['session', 'secret_wrap', 'member', 'member_duty', 'unit', 'unit_key', 'organization', 'totp_used'] as const
const written = ['report_envelope', 'line_reply', 'report_selector', 'session', 'secret_wrap', 'totp_used'] as const
const own = 'organization_id = (select fanal.organization())'

function policyOf(table: string): string {
  if (table === 'protection_command') return 'own_commands'
  if (table === 'referred') return 'receiving'
  if (table === 'referral' || (protection as readonly string[]).includes(table)) return 'granted'
  if (table === 'ledger_entry') return 'ledger_entry_organization'
  if (table === 'directory_entry') return 'keeper'
  if ((prevention as readonly string[]).includes(table)) return 'prevention'
  if ((planTables as readonly string[]).includes(table)) return 'oversight'
  return (sealed as readonly string[]).includes(table) ? 'intake' : 'own_organization'
}

function policy(table: string, part: 'using' | 'with check', put: string, name: string, named = policyOf(table)): SqlCheck {
  const column = part === 'using' ? 'polqual' : 'polwithcheck'
  return {
    name,
    async remove({ database }) {
      const [now] = await database.asOperator<{ text: string }>(
        `select pg_get_expr(${column}, polrelid) as text from pg_policy where polrelid = 'fanal.${table}'::regclass and polname = $1`,
        [named],
      )
      if (now === undefined) throw new Error(`there is no policy ${named} on ${table}`)
      const alter = (text: string) => database.asOperator(`alter policy ${named} on fanal.${table} ${part} (${text})`)
      await alter(put)
      return async () => void (await alter(now.text))
    },
  }
}

/** A condition of a security definer function, by its text. */
function condition(of: string, find: string, put: string, name: string): SqlCheck {
  return {
    name,
    async remove({ database }) {
      const [now] = await database.asOperator<{ text: string }>(
        `select pg_get_functiondef(p.oid) as text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'fanal' and p.proname = $1`,
        [of],
      )
      if (now?.text.split(find).length !== 2) throw new Error(`fanal.${of} does not hold “${find}” once`)
      await database.asOperator(now.text.replace(find, () => put))
      return async () => void (await database.asOperator(now.text))
    },
  }
}

/** Every lock below the code, and how it is taken out. */
export const sqlChecks: readonly SqlCheck[] = [
  ...sealed.map((table) => policy(table, 'using', 'true', `row security of ${table}`)),
  ...sealed.map((table) => policy(table, 'using', own, `row security of ${table}: duties`)),
  ...prevention.map((table) => policy(table, 'using', 'true', `row security of ${table}`)),
  ...prevention.map((table) => policy(table, 'using', own, `row security of ${table}: duties`)),
  ...planTables.map((table) => policy(table, 'using', 'true', `row security of ${table}`)),
  ...planTables.map((table) => policy(table, 'using', own, `row security of ${table}: duties`)),
  ...oversightSqlChecks(policy, own),
  ...protection.map((table) => policy(table, 'using', 'true', `row security of ${table}`)),
  ...protection.map((table) => policy(table, 'using', own, `row security of ${table}: grants`)),
  ...referral.map((table) => policy(table, 'using', 'true', `row security of ${table}`)),
  ...referral.map((table) => policy(table, 'using', own, `row security of ${table}: grants and units`)),
  policy('protection_command', 'using', 'true', 'row security of protection_command'),
  policy('subject', 'using', 'true', 'row security of subject: privacy', 'privacy'),
  policy('access_grant', 'with check', 'true', 'row security of what is written into access_grant', 'shared'),
  policy('imported_statement', 'with check', 'true', 'row security of what is written into imported_statement'),
  ...ofOrganization.map((table) => policy(table, 'using', 'true', `row security of ${table}`)),
  policy('ledger_entry', 'using', 'true', 'row security of ledger_entry'),
  policy('directory_entry', 'using', 'true', 'row security of directory_entry'),
  ...written.map((table) => policy(table, 'with check', 'true', `row security of what is written into ${table}`)),
  condition('session_actor', 's.session_id = p_session and', '', 'session: this token’s'),
  condition('session_actor', 's.ended_at is null', 'true', 'session: not signed out'),
  condition('session_actor', `s.seen_at > p_at - interval '15 minutes'`, 'true', 'session: used in the last 15 minutes'),
  condition('session_actor', `s.created_at > p_at - interval '12 hours'`, 'true', 'session: begun in the last 12 hours'),
  condition('member_actor', ` and m.state = 'active'`, '', 'session: of a member who has not left'),
  condition('line_pick_up', ' and m.fetch_hash = p_fetch', '', 'line: a mailbox opens with its fetch key'),
  condition('line_pick_up', 'm.locator_hash = p_locator and ', '', 'line: a mailbox opens with its locator'),
  condition('line_acknowledge', ' and m.fetch_hash = p_fetch', '', 'line: a mailbox is emptied with its fetch key'),
  condition(
    'line_acknowledge',
    'm.locator_hash = p_locator and m.fetch_hash = p_fetch and ',
    '',
    'line: a mailbox is emptied with its own receipt',
  ),
  condition('line_upload', ' and m.upload_hash = p_upload', '', 'line: a file is taken with the upload key'),
  condition(
    'line_upload',
    'e.organization_id = v_box.organization_id and e.report_id = v_box.report_id\n    and ',
    '',
    'line: a file belongs to the receipt’s own report',
  ),
  condition('line_accept', 'v_box.upload_hash <> p_upload or ', '', 'line: a further message is taken with the upload key'),
  condition(
    'line_accept',
    'v_box.report_id <> p_report or v_box.organization_id <> p_organization or v_box.unit_id <> p_unit',
    'v_box.organization_id <> p_organization',
    'line: a further message belongs to the receipt’s own report',
  ),
]
