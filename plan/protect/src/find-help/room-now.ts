import type { Room } from './place.ts'

/**
 * Hours after which a count of free room is no longer believed.
 * @NOTE ours, set on 2026-11-26; no source gives one: a bed that was free yesterday evening is a question today
 */
export const roomIsOldAfterHours = 12

/** What a count of room says now; an old count says “ask”, and never “free”. */
export type RoomNow =
  | { readonly state: 'free'; readonly available: number; readonly unit: string | null; readonly hoursOld: number }
  | { readonly state: 'full'; readonly hoursOld: number }
  | { readonly state: 'ask'; readonly hoursOld: number | null }

export function roomNow(room: Room | null, now: Date): RoomNow {
  if (room === null) return { state: 'ask', hoursOld: null }
  const hoursOld = Math.floor((now.getTime() - room.updated.getTime()) / 3_600_000)
  // a clock that runs ahead elsewhere makes a count no fresher; one from tomorrow is a mistake
  if (hoursOld < -1 || hoursOld >= roomIsOldAfterHours) return { state: 'ask', hoursOld: Math.max(0, hoursOld) }
  const age = Math.max(0, hoursOld)
  if (room.available <= 0) return { state: 'full', hoursOld: age }
  return { state: 'free', available: room.available, unit: room.unit, hoursOld: age }
}
