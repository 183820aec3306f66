import type { FormEntries } from '@fanal/http'
import { type Outcome, ok } from '@fanal/kernel'
import { type ContactHours, type SafeContact, type Weekday, contactChannels } from '../subjects/safe-contact.ts'
import { reachRefusals } from './reach.text.ts'

const clock = /^(\d{1,2})[:h](\d{2})$/
const allDays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** Minutes after midnight of what somebody typed, as `9:30` or `9h30`; `null` where it is no hour. */
export function minuteOf(typed: string): number | null {
  const found = clock.exec(typed.trim())
  if (found === null) return null
  const [hours, minutes] = [Number(found[1]), Number(found[2])]
  return hours <= 24 && minutes < 60 && hours * 60 + minutes <= 1440 ? hours * 60 + minutes : null
}

/** What a form says of reaching somebody, or what is wrong with it. */
export function readSafeContact(form: FormEntries): Outcome<SafeContact> {
  const state = form.get('state')
  if (state === 'never') return ok({ state: 'never' })
  if (state !== 'said') return ok({ state: 'unsaid' })
  const channels = contactChannels.filter((channel) => form.all('channel').includes(channel))
  if (channels.length === 0) return reachRefusals.noChannel
  const hours = hoursIn(form)
  if (hours === null) return reachRefusals.badHours
  return ok({
    state: 'said',
    channels,
    hours,
    timeZone: form.get('zone') ?? '',
    mayLeaveMessage: form.get('message') === 'yes',
    mayNameUs: form.get('name-us') === 'yes',
  })
}

function hoursIn(form: FormEntries): readonly ContactHours[] | null {
  const [from, to] = [form.get('from')?.trim() ?? '', form.get('to')?.trim() ?? '']
  const days = allDays.filter((day) => form.all('day').includes(String(day)))
  if (from === '' && to === '') return days.length === 0 ? [] : [{ days, from: 0, to: 1440 }]
  const [begins, ends] = [minuteOf(from), minuteOf(to)]
  return begins === null || ends === null ? null : [{ days: days.length === 0 ? allDays : days, from: begins, to: ends }]
}
