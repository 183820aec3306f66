import { type Actor, type UnitId, byDuty } from '@fanal/kernel'

/** Who keeps the records of prevention. */
export const keepers = byDuty('program-officer')

/** Who reads them: whoever keeps them, and whoever answers for the plan. */
export const readers = byDuty('program-officer', 'department-contributor', 'secretariat', 'reviewer', 'statistician')

/** The units in which a member may keep records. */
export function unitsKept(actor: Actor): readonly UnitId[] {
  if (actor.kind !== 'member') return []
  return [...new Set(actor.held.filter(({ duty }) => duty === 'program-officer').map(({ unit }) => unit))]
}
