import type { Duty } from './duty.ts'
import type { MemberId, OrganizationId, UnitId } from './ids.ts'

export interface HeldDuty {
  readonly duty: Duty
  readonly unit: UnitId
}

/** Who acts. A member acts for one organization, with duties held in its units. */
export type Actor =
  | { readonly kind: 'member'; readonly member: MemberId; readonly organization: OrganizationId; readonly held: readonly HeldDuty[] }
  | { readonly kind: 'system'; readonly process: 'worker' | 'command' }
  | { readonly kind: 'public' }

export type MemberActor = Extract<Actor, { kind: 'member' }>

/** Whether the actor holds one of the duties in that unit of that organization. */
export function holds(actor: Actor, wanted: readonly Duty[], at: { organization: OrganizationId; unit: UnitId }): boolean {
  if (actor.kind !== 'member' || actor.organization !== at.organization) return false
  return actor.held.some((held) => held.unit === at.unit && wanted.includes(held.duty))
}
