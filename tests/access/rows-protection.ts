import { type Duty, timedId } from '@fanal/kernel'
import type { House, Place } from './house.ts'
import { fillFiles } from './rows-files.ts'
import { fillSafety } from './rows-safety.ts'
import { fillTransfer } from './rows-transfer.ts'
import { fillWalls, wallTrespasses } from './rows-walls.ts'

const all = `array['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'], array['see', 'add', 'change', 'share', 'export']`

/** A person under protection in every unit, whom a grant opens to the whole organization: what is left is duty and organization. */
export async function fillProtection({ owner, places, world }: House): Promise<void> {
  const id = () => timedId(world.now(), world.chance(10))
  for (const { thing, members } of places) {
    const [subject, sealedCase, member] = [id(), id(), members[0]!.actor.member]
    await owner.query(
      `insert into fanal.subject (organization_id, subject_id, unit_id, status, minor, safe_contact, version, registered_by, registered_at)
       values ($1, $2, $3, 'active', 'no', '{"state":"unsaid"}', 1, $4, now())`,
      [thing.organization, subject, thing.unit, member],
    )
    for (const [kind, target] of [
      ['subject', subject],
      ['case', sealedCase],
    ])
      await owner.query(
        `insert into fanal.access_grant values ($1, $2, $3, $4, 'organization', $1, null, ${all}, 'services', 'team', null, now() - interval '1 day', null, true, $5, null, null)`,
        [thing.organization, id(), kind, target, member],
      )
    await owner.query(`insert into fanal.sealed_target values ($1, 'case', $2, $3, now())`, [thing.organization, sealedCase, member])
    await owner.query(
      `insert into fanal.sealed_field values ($1, $2, 'C4', 'familyName', 1, 0, 1, decode(repeat('01', 93), 'hex'), $3, now(), $4)`,
      [thing.organization, subject, member, id()],
    )
    await owner.query(
      `insert into fanal.consent (organization_id, consent_id, subject_id, state, version, seq, given_by, capacity, purpose, recipient_kind, recipient_id,
         classes, operations, language, interpreter, explained, explained_by, explained_at)
       values ($1, $2, $3, 'refused', 1, 1, 'self', 'assessed-ok', 'services', 'organization', $1, array['C2'], array['see'], 'en', 'staff', '{}', $4, now())`,
      [thing.organization, id(), subject, member],
    )
    const [written, need] = [id(), id()]
    await owner.query(
      `insert into fanal.protection_case (organization_id, case_id, subject_id, unit_id, number, state, version, seq, marks, next_at, opened_by, opened_at)
       values ($1, $2, $3, $4, $6, 'active', 1, 2, '{}', now(), $5, now())`,
      [thing.organization, written, subject, thing.unit, member, `${places.findIndex((place) => place.thing === thing)}AA-AAA`],
    )
    await owner.query(
      `insert into fanal.case_need (organization_id, need_id, case_id, subject_id, domain, urgency, said_by_person, state, added_by, added_at)
       values ($1, $2, $3, $4, 'housing', 'today', true, 'open', $5, now())`,
      [thing.organization, need, written, subject, member],
    )
    await owner.query(
      `insert into fanal.plan_action (organization_id, action_id, case_id, subject_id, need_id, owner_id, state, added_by, added_at)
       values ($1, $2, $3, $4, $5, $6, 'planned', $6, now())`,
      [thing.organization, id(), written, subject, need, member],
    )
    await owner.query(
      `insert into fanal.case_task (organization_id, task_id, case_id, subject_id, kind, due_at, source_id, state, made_at)
       values ($1, $2, $3, $4, 'case-follow-up', now(), $3, 'open', now())`,
      [thing.organization, id(), written, subject],
    )
    const request = id()
    await owner.query(`insert into fanal.own_code values ($1, $2, $3, sha256($4), sha256($5), $6, now())`, [
      thing.organization,
      subject,
      id(),
      Buffer.from(subject),
      Buffer.from('made up'),
      member,
    ])
    await owner.query(
      `insert into fanal.subject_request (organization_id, request_id, subject_id, kind, channel, state, version, seq, due_at, rule, asked_at)
       values ($1, $2, $3, 'erase', 'letter', 'in-progress', 1, 2, now(), 'made up', now())`,
      [thing.organization, request, subject],
    )
    await owner.query(
      `insert into fanal.erasure (organization_id, erasure_id, subject_id, request_id, state, version, seq, requested_by, requested_at)
       values ($1, $2, $3, $4, 'requested', 1, 0, $5, now())`,
      [thing.organization, id(), subject, request, member],
    )
    await fillSafety(owner, { organization: thing.organization, subject, case: written, member }, id)
    await fillFiles(owner, { organization: thing.organization, subject, case: written, member })
    await fillTransfer({ owner, world }, { thing }, { subject, written })
    await fillWalls({ owner, world }, { thing }, { subject, written })
    await owner.query(`insert into fanal.subject_key_commit values ($1, $2, 'C4', 1, $3, '{}', now())`, [
      thing.organization,
      subject,
      member,
    ])
    // A key and a command for everybody, whatever their duty: who is shown their own is what access decides.
    for (const { actor } of members) {
      await owner.query(`insert into fanal.subject_key_wrap values ($1, $2, 'C4', 1, 'member', $3, '{}', now())`, [
        thing.organization,
        subject,
        actor.member,
      ])
      await owner.query(`insert into fanal.protection_command values ($1, $2, $3, 'protect.keep-fields', $4, now())`, [
        thing.organization,
        id(),
        actor.member,
        subject,
      ])
    }
  }
}

export interface Trespass<Table extends string> {
  readonly table: Table
  /** Who tries it; an intake officer unless said otherwise. */
  readonly duty?: Duty
  /** Who tries it in the very organization, without the duty that it needs. */
  readonly without?: Duty
  readonly text: string
  readonly values: (theirs: Place, house: House) => readonly unknown[]
}

const id = ({ world }: House) => timedId(world.now(), world.chance(10))

/** What a case worker tries with people of another organization, knowing their ids. */
export const protectionTrespasses: readonly Trespass<
  | 'subject'
  | 'subject_key_wrap'
  | 'subject_key_commit'
  | 'sealed_field'
  | 'access_grant'
  | 'sealed_target'
  | 'consent'
  | 'protection_case'
  | 'case_task'
  | 'subject_request'
  | 'erasure'
  | 'approval'
  | 'records_demand'
  | 'subject_link'
>[] = [
  ...wallTrespasses,
  {
    table: 'subject',
    duty: 'case-worker',
    text: `update fanal.subject set safe_contact = '{"state":"said"}' where organization_id = $1`,
    values: ({ thing }) => [thing.organization],
  },
  {
    table: 'subject_key_commit',
    duty: 'case-worker',
    text: `insert into fanal.subject_key_commit values ($1, $2, 'C4', 1, $2, '{}', now())`,
    values: ({ thing }, house) => [thing.organization, id(house)],
  },
  {
    table: 'access_grant',
    duty: 'case-worker',
    text: `insert into fanal.access_grant values ($1, $2, 'subject', $2, 'organization', $1, null, ${all}, 'services', 'team', null, now(), null, true, $2, null, null)`,
    values: ({ thing }, house) => [thing.organization, id(house)],
  },
  {
    table: 'access_grant',
    duty: 'case-worker',
    text: 'update fanal.access_grant set revoked_at = now() where organization_id = $1',
    values: ({ thing }) => [thing.organization],
  },
  {
    table: 'sealed_target',
    duty: 'case-worker',
    text: 'delete from fanal.sealed_target where organization_id = $1',
    values: ({ thing }) => [thing.organization],
  },
  {
    table: 'protection_case',
    duty: 'case-worker',
    text: `update fanal.protection_case set state = 'on-hold' where organization_id = $1`,
    values: ({ thing }) => [thing.organization],
  },
  {
    table: 'case_task',
    duty: 'case-worker',
    text: `update fanal.case_task set due_at = now() where organization_id = $1`,
    values: ({ thing }) => [thing.organization],
  },
  {
    table: 'subject_request',
    duty: 'case-worker',
    text: `update fanal.subject_request set identity_check = 'in-person' where organization_id = $1`,
    values: ({ thing }) => [thing.organization],
  },
  {
    table: 'erasure',
    duty: 'privacy-officer',
    text: `update fanal.erasure set state = 'approved' where organization_id = $1`,
    values: ({ thing }) => [thing.organization],
  },
  {
    table: 'consent',
    duty: 'case-worker',
    text: `update fanal.consent set state = 'withdrawn' where organization_id = $1`,
    values: ({ thing }) => [thing.organization],
  },
]
