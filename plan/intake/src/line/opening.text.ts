import type { Bilingual, Language } from '@fanal/kernel'
import { type Presence, zoneText } from './presence.ts'
import { dateIn } from './wall-clock.ts'

const dateStyle = { weekday: 'long', month: 'long', day: 'numeric' } as const

function dateText(date: string, language: Language): string {
  return new Intl.DateTimeFormat(`${language}-CA`, { ...dateStyle, timeZone: 'UTC' }).format(new Date(date))
}

function timeText(at: Date, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(`${language}-CA`, { hour: 'numeric', minute: '2-digit', timeZone }).format(at)
}

/** A sentence ends with one full stop, also after “p.m.”. */
const ended = (sentence: string) => (sentence.endsWith('.') ? sentence : `${sentence}.`)

type Said = Pick<Presence, 'timeZone' | 'opening'>

/** When a closed team opens again, in its own time; `null` where it is open, or nobody knows. */
export function opensText({ timeZone, opening }: Said): Bilingual | null {
  if (timeZone === null || opening === null || opening.isOpen || opening.turnsAt === null) return null
  const at = new Date(opening.turnsAt)
  const [day, time] = [
    (language: Language) => dateText(dateIn(timeZone, at), language),
    (language: Language) => timeText(at, timeZone, language),
  ]
  return {
    en: `Opens again on ${day('en')} at ${time('en')} (${zoneText(timeZone, 'en')}).`,
    fr: `Ouvre de nouveau le ${day('fr')} à ${time('fr')} (${zoneText(timeZone, 'fr')}).`,
  }
}

/** Whether a team is there by its hours, and what comes next; `null` where it has given none. */
export function openingText(said: Said): Bilingual | null {
  const { timeZone, opening } = said
  if (timeZone === null || opening === null) return null
  if (!opening.isOpen) {
    const opens = opensText(said)
    return opens === null ? closedText : { en: `${closedText.en} ${opens.en}`, fr: `${closedText.fr} ${opens.fr}` }
  }
  if (opening.turnsAt === null) return { en: 'Open now.', fr: 'Ouvert maintenant.' }
  const at = new Date(opening.turnsAt)
  const date = dateIn(timeZone, at)
  const isToday = date === opening.today
  const time = (language: Language) => timeText(at, timeZone, language)
  return {
    en: ended(`Open now, until ${isToday ? '' : `${dateText(date, 'en')} at `}${time('en')}`),
    fr: isToday ? `Ouvert maintenant, jusqu’à ${time('fr')}.` : `Ouvert maintenant, jusqu’au ${dateText(date, 'fr')} à ${time('fr')}.`,
  }
}

const closedText: Bilingual = { en: 'Closed now.', fr: 'Fermé maintenant.' }

/** Dates that come soon on which the team is not there although its week says so; `null` where there are none. */
export function closedSoonText({ opening }: Said): Bilingual | null {
  if (opening === null || opening.closedSoon.length === 0) return null
  const list = (language: Language, before: string) =>
    new Intl.ListFormat(`${language}-CA`).format(opening.closedSoon.map((date) => `${before}${dateText(date, language)}`))
  return { en: `Closed on ${list('en', '')}.`, fr: `Fermé ${list('fr', 'le ')}.` }
}
