import { type Actor, type Duty, type UnitId, byDuty } from '@fanal/kernel'

/** Who answers for the plan: imports it and enters its parts. */
export const planKeepers = byDuty('secretariat')

const reading: readonly Duty[] = ['secretariat', 'reviewer', 'department-contributor', 'statistician', 'auditor', 'program-officer']
/** Who reads it on the workbench. The plan is public; what stands around it there is not yet. */
export const planReaders = byDuty(...reading)

/** Whether somebody with these duties has the plans in their menu. */
export const mayReadPlans = (held: readonly Duty[]): boolean => held.some((duty) => reading.includes(duty))

/** The unit for which a member keeps plans; `null` for everybody else. */
export function secretariatUnit(actor: Actor): UnitId | null {
  if (actor.kind !== 'member') return null
  return actor.held.find(({ duty }) => duty === 'secretariat')?.unit ?? null
}
