import type { MemberId } from '@fanal/kernel'

export const closeReasons = [
  'answered',
  'handed-over',
  'no-contact',
  'not-trafficking',
  'duplicate',
  'test',
  'abusive',
  'silent',
  'other',
] as const
export type CloseReason = (typeof closeReasons)[number]

/** It is another report once more, or nobody’s: there is no young person of its own behind it. */
export const closesYoung: readonly CloseReason[] = ['duplicate', 'test']

/**
 * Whether a member may take a report, give it to a colleague, or give it back: one's own, nobody's, or as a supervisor of the unit.
 * Two officers who press at once meet here: the second is told who was first.
 */
export function mayAssign(now: MemberId | null, actor: MemberId, isSupervisor: boolean): boolean {
  return now === null || now === actor || isSupervisor
}
