import type { Bilingual } from '@fanal/kernel'
import { isTimeZone } from '../line/wall-clock.ts'
import type { Profile } from './duty.store.ts'
import { dutyFaultText as faultText } from './duty.text.ts'
import { type DayHours, readDates, readWeek, weekFaults, weekOf } from './hours.ts'

/** The hours of a unit as somebody types them. */
export interface TypedProfile {
  readonly zone: string
  readonly answers: string
  readonly days: readonly DayHours[]
  readonly closed: string
}

const weekDays = [1, 2, 3, 4, 5, 6, 7] as const

export function typedIn(field: (name: string) => string): TypedProfile {
  const days = weekDays.map((day) => ({ day, from: field(`from-${day}`), until: field(`until-${day}`) }))
  return { zone: field('zone'), answers: field('answers'), days, closed: field('closed') }
}

/** What the form shows of hours that are kept. */
export function typedOf(profile: Profile | null): TypedProfile {
  return {
    zone: profile?.timeZone ?? 'America/Toronto',
    answers: String(profile?.answersWithinHours ?? ''),
    days: weekOf(profile?.hours ?? []),
    closed: (profile?.closed ?? []).join('\n'),
  }
}

const wholeHours = (text: string) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 720

/** What cannot be kept, by the name of its field. */
export function profileFaults({ zone, answers, days, closed }: TypedProfile): ReadonlyMap<string, Bilingual> {
  const faults = new Map<string, Bilingual>()
  if (!isTimeZone(zone)) faults.set('zone', faultText.zone)
  if (answers !== '' && !wholeHours(answers)) faults.set('answers', faultText.answers)
  for (const { day, field } of weekFaults(days)) faults.set(`${field}-${day}`, faultText.time)
  if (readDates(closed) === null) faults.set('closed', faultText.closed)
  return faults
}

/** The hours, where nothing is wrong with them. */
export function profileOf(typed: TypedProfile): Profile | null {
  const { zone: timeZone, answers } = typed
  const [hours, closed] = [readWeek(typed.days), readDates(typed.closed)]
  if (hours === null || closed === null || profileFaults(typed).size > 0) return null
  return { timeZone, hours, closed, answersWithinHours: answers === '' ? null : Number(answers) }
}
