import type { PublicPlace } from '../directory/directory.ts'

/**
 * Hours after which a count of free room is no longer believed.
 * @NOTE ours, set on 2026-11-26; no source gives one: a bed that was free yesterday evening is a question today
 */
export const roomIsOldAfterHours = 12

/** What a count of room says now; an old count says “ask”, and never “free”. */
export type RoomNow =
  | { readonly state: 'free'; readonly available: number; readonly hoursOld: number }
  | { readonly state: 'full'; readonly hoursOld: number }
  | { readonly state: 'ask'; readonly hoursOld: number | null }

type Counted = Pick<PublicPlace, 'capacity_available' | 'capacity_updated'>

export function roomNow({ capacity_available: available, capacity_updated: updated }: Counted, now: Date): RoomNow {
  if (available === null || updated === null) return { state: 'ask', hoursOld: null }
  const hoursOld = Math.floor((now.getTime() - updated.getTime()) / 3_600_000)
  // a clock that runs ahead elsewhere makes a count no fresher; one from tomorrow is a mistake
  if (hoursOld < -1 || hoursOld >= roomIsOldAfterHours) return { state: 'ask', hoursOld: Math.max(0, hoursOld) }
  const age = Math.max(0, hoursOld)
  return available > 0 ? { state: 'free', available, hoursOld: age } : { state: 'full', hoursOld: age }
}
