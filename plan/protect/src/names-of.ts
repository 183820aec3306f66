import { namesAtUnit } from '@fanal/identity'
import type { MemberActor, MemberId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'

/** What members of one's own organization are called, in lists of who did what. Of another organization nobody is named. */
export async function namesOf(
  actor: MemberActor,
  members: readonly (MemberId | null)[],
  tx: Transaction,
): Promise<ReadonlyMap<MemberId, string>> {
  const [held] = actor.held
  if (held === undefined) return new Map()
  const wanted = members.filter((one) => one !== null)
  return namesAtUnit({ organization: actor.organization, unit: held.unit }, [...new Set(wanted)], tx)
}
