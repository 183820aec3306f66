import type { PublicLanguage } from '@fanal/kernel'
import type { PlaceHours } from '../directory/directory.ts'
import { text } from './find-help.text.ts'
import { once } from './place-words.ts'

const week = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

// 2024-01-01 was a Monday
const weekdays = once((locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }))
const clocks = once((locale) => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }))
const lists = once((locale) => new Intl.ListFormat(locale, { style: 'narrow' }))
const dayName = (day: number, language: PublicLanguage): string => weekdays(language).format(new Date(Date.UTC(2024, 0, 1 + day)))

const clock = /^([01]?\d|2[0-4]):([0-5]\d)/

function timeText(time: string, language: PublicLanguage): string | null {
  const [, hour, minute] = clock.exec(time) ?? []
  if (hour === undefined || minute === undefined) return null
  const at = new Date(Date.UTC(2024, 0, 1, Number(hour), Number(minute)))
  return clocks(language).format(at)
}

/** Days in a row are said by their ends: Mon–Fri; others one by one. */
function daysText(days: PlaceHours['days'], language: PublicLanguage): string {
  const numbers = week.flatMap((day, index) => (days.includes(day) ? [index] : []))
  const [first, last] = [numbers[0], numbers.at(-1)]
  if (first === undefined || last === undefined || numbers.length === 7) return text.everyDay[language]
  const isRow = numbers.length > 2 && last - first === numbers.length - 1
  if (isRow) return `${dayName(first, language)}–${dayName(last, language)}`
  return lists(language).format(numbers.map((day) => dayName(day, language)))
}

/** Hours in words, one line for each; what nobody said is left out, and so is a line of which nothing is left. */
export function hoursLines(hours: readonly PlaceHours[], language: PublicLanguage): string[] {
  return hours.flatMap(({ days, opens, closes, note }) => {
    const [from, to] = [timeText(opens, language), timeText(closes, language)]
    const times = from === null || to === null ? null : opens === closes ? text.dayAndNight[language] : `${from} – ${to}`
    const line = [times === null && days.length === 0 ? null : daysText(days, language), times, note === '' ? null : note]
    const said = line.filter((part) => part !== null)
    return said.length === 0 ? [] : [said.join(', ')]
  })
}
