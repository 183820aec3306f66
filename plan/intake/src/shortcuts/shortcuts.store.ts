import type { MemberActor } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'

type Owner = Pick<MemberActor, 'organization' | 'member'>

interface ChoiceTables {
  'fanal.member_choice': { organization_id: Owner['organization']; member_id: Owner['member']; shortcuts: boolean }
}

/** Whether a member wants shortcuts: so it is until they say otherwise. */
export async function shortcutsOf(owner: Owner, tx: Transaction): Promise<boolean> {
  const row = await tx
    .tables<ChoiceTables>()
    .selectFrom('fanal.member_choice')
    .select('shortcuts')
    .where('organization_id', '=', owner.organization)
    .where('member_id', '=', owner.member)
    .executeTakeFirst()
  return row?.shortcuts ?? true
}

export async function saveShortcuts(owner: Owner, isOn: boolean, tx: Transaction): Promise<void> {
  await tx
    .tables<ChoiceTables>()
    .insertInto('fanal.member_choice')
    .values({ organization_id: owner.organization, member_id: owner.member, shortcuts: isOn })
    .onConflict((row) => row.columns(['organization_id', 'member_id']).doUpdateSet({ shortcuts: isOn }))
    .execute()
}
