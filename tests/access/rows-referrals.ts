import { timedId } from '@fanal/kernel'
import type { House } from './house.ts'
import type { Trespass } from './rows-protection.ts'

/** A referral of every house and one to every unit, with its packet: what is left is duty and organization. */
export async function fillReferrals({ owner, places, world }: House): Promise<void> {
  const id = () => timedId(world.now(), world.chance(10))
  for (const [index, { thing, members }] of places.entries()) {
    const [caseId, referral, referred, member] = [id(), id(), id(), members[0]!.actor.member]
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await owner.query(
      `insert into fanal.protection_case (organization_id, case_id, subject_id, unit_id, number, state, version, seq, marks, next_at, opened_by, opened_at)
       select organization_id, $2, subject_id, unit_id, $3, 'intake', 1, 0, '{}', now(), $4, now() from fanal.subject s
       where organization_id = $1 and exists (select 1 from fanal.access_grant g where g.organization_id = $1 and g.target_id = s.subject_id and g.grantee_kind = 'organization')
       limit 1`,
      [thing.organization, caseId, `ZZ${index}-ZZZ`, member],
    )
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await owner.query(
      `insert into fanal.referral (organization_id, referral_id, case_id, subject_id, unit_id, need_ids, to_service, urgency, classes, state, version, seq,
         marks, made_by, made_at)
       select organization_id, $2, case_id, subject_id, unit_id, array[$3::uuid], $3, 'routine', array['C2'], 'draft', 1, 0, '{}', $4, now()
       from fanal.protection_case where organization_id = $1 and case_id = $5`,
      [thing.organization, referral, id(), member, caseId],
    )
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await owner.query(
      `insert into fanal.referred (organization_id, referral_id, unit_id, from_organization, from_unit, need_domains, urgency, classes, respond_by,
         offered_at, state, version, seq, received_by, received_at)
       values ($1, $2, $3, $4, $5, array['housing'], 'routine', array['C2'], now(), now(), 'received', 1, 2, $6, now())`,
      [thing.organization, referred, thing.unit, id(), id(), member],
    )
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await owner.query(`insert into fanal.referred_packet values ($1, $2, 1, 1, '\\x00')`, [thing.organization, referred])
  }
}

/** What somebody tries with referrals of another house, knowing its ids. */
export const referralTrespasses: readonly Trespass<'referral' | 'referred'>[] = [
  {
    table: 'referral',
    duty: 'case-worker',
    text: `update fanal.referral set state = 'withdrawn' where organization_id = $1`,
    values: ({ thing }) => [thing.organization],
  },
  {
    table: 'referred',
    duty: 'intake-officer',
    text: `update fanal.referred set state = 'accepted' where organization_id = $1`,
    values: ({ thing }) => [thing.organization],
  },
]
