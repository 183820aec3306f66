import type { PlainTable, ThingTable } from './answers.ts'
import { forDuties, forDutiesAt, intake } from './rows.ts'

/** What waits for a member, and who is on duty. */
export const desks: Pick<PlainTable, 'today' | 'duty' | 'news'> = {
  today: forDuties(intake, 'page', '200'),
  duty: forDuties(intake, 'page', '200'),
  news: forDuties(intake, 'api', '200'),
}

/** Shifts and hours of one's own unit, another unit, another organization. */
export const shifts: Pick<ThingTable, 'startShift' | 'endShift' | 'setProfile'> = {
  startShift: forDutiesAt(intake, 'page', ['303 to duty', '403 not-allowed', '403 not-allowed'], '403 not-allowed'),
  endShift: forDutiesAt(intake, 'page', ['303 to duty', '403 not-allowed', '403 not-allowed'], '403 not-allowed'),
  setProfile: forDutiesAt(['intake-supervisor'], 'page', ['303 to duty', '403 not-allowed', '403 not-allowed'], '403 not-allowed'),
}
