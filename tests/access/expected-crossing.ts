import type { Role } from '@fanal/postgres'
import { referralCrossing } from './expected-referrals.ts'
import { transferCrossing } from './expected-transfer.ts'

/** Every function of ours that crosses row security, and who may call it; written by hand. */
export const crossing: Readonly<Record<string, readonly Exclude<Role, 'migrator'>[]>> = {
  // whoever was named by an organization that has nobody else: a kind, a code and a date
  approval_cosign: ['workbench'],
  approvals_asked_of_me: ['workbench'],
  // somebody other than who broke it
  break_glass_hide: ['workbench'],
  // a supervisor of the person's unit, by a whole number, never of a sealed one
  break_glass_open: ['workbench'],
  break_glass_target: ['workbench'],
  break_glass_write: ['workbench'],
  // an administrator, of somebody who gave their code
  co_signer_home: ['workbench'],
  may_task: ['workbench'],
  records_frozen: ['workbench'],
  subject_merge_into: ['workbench'],
  subject_split: ['workbench'],
  subject_tokens_keep: ['workbench'],
  subject_twins: ['workbench'],
  walls_task: ['workbench'],
  walls_tasks_end: ['workbench'],
  // as whom a contributor's organization answers, and for whose plans
  answering_for: ['workbench'],
  own_parties: ['workbench'],
  // which actions of the taskforce a contributor's organization does, and which of them nobody does
  nobodys_actions: ['workbench'],
  own_actions: ['workbench'],
  // which periods a reviewer's organization was named for, and whose promise it is
  reviewed_party: ['workbench'],
  reviewed_periods: ['workbench'],
  // oversight: months and codes of the line as known at an instant
  published_first_answer_at: ['worker', 'auditor'],
  published_handover_at: ['worker', 'auditor'],
  published_statistical_record_at: ['worker', 'auditor'],
  // whoever answers for an organization: how many, rounded, and nobody
  protection_numbers: ['workbench'],
  keys_missing: ['workbench'],
  approval_target_of: ['workbench'],
  // whoever protects people: whether a colleague opened a case from this already, and nothing else of it
  case_from_handed: ['workbench'],
  channel_code_taken: ['workbench'],
  // the clock: what never arrived; whoever may change what is of a file's class
  case_file_drop: ['worker'],
  case_file_remove: ['workbench'],
  // whoever may change the person's codes
  consent_revoke: ['workbench'],
  contact_accept: ['workbench'],
  end_stale_sessions: ['worker'],
  handover_deliver: ['workbench'],
  handover_report_back: ['workbench'],
  invitation_of: ['workbench'],
  invitation_take: ['workbench'],
  ledger_append: ['workbench', 'worker'],
  line_accept: ['public'],
  line_acknowledge: ['public'],
  line_pick_up: ['public'],
  line_upload: ['public'],
  login_name_taken: ['workbench'],
  member_actor: ['workbench'],
  // does something only for somebody who has left
  release_member: ['workbench'],
  ...referralCrossing,
  ...transferCrossing,
  // takes away only a code whose maker has no way in
  own_code_sweep: ['workbench', 'worker'],
  // whoever may share the person's codes, or privacy at their unit
  own_code_end: ['workbench'],
  // whoever holds the person's own code
  own_record_ask: ['public'],
  own_record_look: ['public'],
  // only own_record_look calls it
  own_record_open: [],
  // only own_record_open calls it
  receiver_name: [],
  own_record_withdraw: ['public'],
  session_actor: ['workbench'],
  sign_in_member: ['workbench'],
  // a privacy officer of the person's unit
  subject_erase: ['workbench'],
  // holds, and tells nothing
  subject_hold: ['workbench'],
  // whoever protects people in that unit
  subject_register: ['workbench'],
  // a privacy officer of the person's unit: how much is left, as two numbers
  subject_left: ['workbench'],
  // takes away only keys that no grant gives
  subject_sweep: ['workbench', 'worker'],
}
