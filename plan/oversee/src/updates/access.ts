import { type Actor, type Duty, type MemberActor, type UnitId, byDuty } from '@fanal/kernel'

/** Who opens periods, decides on updates and keeps the taskforce's meetings. */
export const coordinators = byDuty('secretariat')
/** Who writes for a department. */
export const contributors = byDuty('department-contributor')
/** Who is reminded of something. */
export const owing = byDuty('secretariat', 'department-contributor')
/** Who may find otherwise. */
export const reviewers = byDuty('reviewer')

const reading: readonly Duty[] = ['secretariat', 'department-contributor', 'reviewer', 'statistician']
export const coordinatingReaders = byDuty(...reading)

/** Whether somebody with these duties has the updates in their menu. */
export const mayReadUpdates = (held: readonly Duty[]): boolean => held.some((duty) => reading.includes(duty))

/** The unit in which a member holds a duty; `null` for everybody else. */
export function unitOf(actor: Actor, wanted: Duty): UnitId | null {
  return actor.kind === 'member' ? (actor.held.find(({ duty }) => duty === wanted)?.unit ?? null) : null
}

/** Whether a member sees all of their organization's plans, and not only what their department answers for. */
export const oversees = ({ held }: MemberActor): boolean =>
  held.some(({ duty }) => duty !== 'department-contributor' && reading.includes(duty))
