import { timedId } from '@fanal/kernel'
import type { House, Place } from './house.ts'

/** A case of that person that a colleague is asked to take; whoever they are, it is shown by the grant. */
export async function fillTransfer(
  { owner, world }: Pick<House, 'owner' | 'world'>,
  { thing }: Pick<Place, 'thing'>,
  { subject, written }: { readonly subject: string; readonly written: string },
): Promise<void> {
  const id = () => timedId(world.now(), world.chance(10))
  await owner.query(
    `insert into fanal.case_transfer (organization_id, transfer_id, case_id, subject_id, number, need_domains, from_unit, from_member, to_unit, to_member, why,
       person_said, proposed_by, proposed_at, respond_by, state, version, seq)
     values ($1, $2, $3, $4, '0AA-AA0', '{}', $5, $6, $5, $7, 'other-skills', 'agrees', $6, now(), now(), 'proposed', 1, 0)`,
    [thing.organization, id(), written, subject, thing.unit, id(), id()],
  )
}
