import { type Actor, type Duty, type UnitId, byDuty } from '@fanal/kernel'

/** Who keeps the records of prevention. */
export const keepers = byDuty('program-officer')

/** Who reads them: whoever keeps them, and whoever answers for the plan. */
const reading: readonly Duty[] = ['program-officer', 'department-contributor', 'secretariat', 'reviewer', 'statistician']
export const readers = byDuty(...reading)

/** Whether somebody with these duties has the records of prevention in their menu. */
export const mayReadPrevention = (held: readonly Duty[]): boolean => held.some((duty) => reading.includes(duty))

/** The units in which a member may keep records. */
export function unitsKept(actor: Actor): readonly UnitId[] {
  if (actor.kind !== 'member') return []
  return [...new Set(actor.held.filter(({ duty }) => duty === 'program-officer').map(({ unit }) => unit))]
}
