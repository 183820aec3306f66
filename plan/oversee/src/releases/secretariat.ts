import type { Actor, MemberId, OrganizationId, UnitId } from '@fanal/kernel'

/** The unit in which somebody answers for the plan; null for everybody else. */
export function secretariatOf(actor: Actor): { organization: OrganizationId; unit: UnitId; member: MemberId } | null {
  const unit = actor.kind === 'member' ? actor.held.find(({ duty }) => duty === 'secretariat')?.unit : undefined
  return actor.kind === 'member' && unit !== undefined ? { organization: actor.organization, unit, member: actor.member } : null
}
