import { type Actor, type Duty, byDuty } from '@fanal/kernel'

/**
 * Who keeps an organization's entries: its administrator, and those of its staff who answer people and know whether a bed is free.
 * An entry is the whole organization's, so any of its units will do.
 */
export const keeperDuties = [
  'organization-administrator',
  'case-worker',
  'case-supervisor',
  'intake-officer',
  'intake-supervisor',
] as const satisfies readonly Duty[]

export const keeperAccess = byDuty(...keeperDuties)

export function mayKeep(held: readonly Duty[]): boolean {
  return keeperDuties.some((duty) => held.includes(duty))
}

/** The member, as whoever keeps entries; `null` for anybody else. */
export function keeperOf(actor: Actor) {
  return actor.kind === 'member' ? { organization: actor.organization, member: actor.member } : null
}
