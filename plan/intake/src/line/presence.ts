import { locales, type PublicLanguage } from '@fanal/kernel'
import { marks } from './marks.ts'
import type { OpenNow, Opening } from './opening-hours.ts'

/** What a team says about when it is there; the server's word, not the root's. */
export interface Presence {
  /** IANA name; `null` where the team has said nothing. */
  readonly timeZone: string | null
  readonly hours: readonly Opening[]
  readonly answersWithinHours: number | null
  readonly onDuty: boolean
  /** What the hours say at this moment; `null` where there are none. */
  readonly opening: OpenNow | null
}

export const noPresence: Presence = { timeZone: null, hours: [], answersWithinHours: null, onDuty: false, opening: null }

// 2024-01-01 was a Monday
const dayName = (day: number, language: PublicLanguage): string =>
  new Intl.DateTimeFormat(locales[language], { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, day)))

function timeText(time: string, language: PublicLanguage): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  // a day may end at 24:00, which a clock shows as midnight
  const at = new Date(Date.UTC(2024, 0, 1, hour, minute))
  return new Intl.DateTimeFormat(locales[language], { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(at)
}

const words = {
  to: { en: 'to', fr: 'à', es: 'a', tl: 'hanggang', pa: 'ਤੋਂ', ar: 'إلى', 'zh-Hans': '至' },
  everyDay: { en: 'every day', fr: 'tous les jours', es: 'todos los días', tl: 'araw-araw', pa: 'ਹਰ ਰੋਜ਼', ar: 'كل يوم', 'zh-Hans': '每天' },
  wholeDay: {
    en: 'day and night',
    fr: 'jour et nuit',
    es: 'día y noche',
    tl: 'araw at gabi',
    pa: 'ਦਿਨ-ਰਾਤ',
    ar: 'ليلًا ونهارًا',
    'zh-Hans': '全天',
  },
} as const

function daysText(days: readonly number[], language: PublicLanguage): string {
  const sorted = days.toSorted((a, b) => a - b)
  const [first = 1, last = first] = [sorted[0], sorted.at(-1)]
  const isRow = sorted.length > 2 && sorted.every((day, index) => day === first + index)
  if (isRow) return `${dayName(first, language)} ${words.to[language]} ${dayName(last, language)}`
  return new Intl.ListFormat(locales[language]).format(sorted.map((day) => dayName(day, language)))
}

/** The zone as people call it, for example “Eastern Time”. */
export function zoneText(timeZone: string, language: PublicLanguage): string {
  try {
    const parts = new Intl.DateTimeFormat(locales[language], { timeZone, timeZoneName: 'longGeneric' }).formatToParts(new Date(0))
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
  } catch {
    return timeZone
  }
}

/** The hours of a team, one line each; empty where it has given none. */
export function hoursText({ hours }: Pick<Presence, 'hours'>, language: PublicLanguage): string[] {
  return hours.map(({ days, from, to }) => {
    const isWhole = from === '00:00' && to === '24:00'
    const when = days.length === 7 ? words.everyDay[language] : daysText(days, language)
    return `${when}${marks.comma[language]}${isWhole ? words.wholeDay[language] : `${timeText(from, language)} ${words.to[language]} ${timeText(to, language)}`}`
  })
}
