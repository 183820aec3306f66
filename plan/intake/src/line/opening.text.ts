import { inEvery, locales, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import { type Presence, zoneText } from './presence.ts'
import { dateIn } from './wall-clock.ts'

const dateStyle = { weekday: 'long', month: 'long', day: 'numeric' } as const

function dateText(date: string, language: PublicLanguage): string {
  return new Intl.DateTimeFormat(locales[language], { ...dateStyle, timeZone: 'UTC' }).format(new Date(date))
}

function timeText(at: Date, timeZone: string, language: PublicLanguage): string {
  return new Intl.DateTimeFormat(locales[language], { hour: 'numeric', minute: '2-digit', timeZone }).format(at)
}

/** A sentence ends with one full stop, also after “p.m.”. */
const ended = (sentence: string) => (sentence.endsWith('.') ? sentence : `${sentence}.`)

type Said = Pick<Presence, 'timeZone' | 'opening'>

/** When a closed team opens again, in its own time; `null` where it is open, or nobody knows. */
export function opensText({ timeZone, opening }: Said): Multilingual | null {
  if (timeZone === null || opening === null || opening.isOpen || opening.turnsAt === null) return null
  const at = new Date(opening.turnsAt)
  const day = (language: PublicLanguage) => dateText(dateIn(timeZone, at), language)
  const time = (language: PublicLanguage) => timeText(at, timeZone, language)
  const zone = (language: PublicLanguage) => zoneText(timeZone, language)
  return {
    en: `Opens again on ${day('en')} at ${time('en')} (${zone('en')}).`,
    fr: `Ouvre de nouveau le ${day('fr')} à ${time('fr')} (${zone('fr')}).`,
    es: `Abre de nuevo el ${day('es')} a las ${time('es')} (${zone('es')}).`,
    tl: `Magbubukas muli sa ${day('tl')} nang ${time('tl')} (${zone('tl')}).`,
    pa: `${day('pa')} ਨੂੰ ${time('pa')} ’ਤੇ ਦੁਬਾਰਾ ਖੁੱਲ੍ਹੇਗੀ (${zone('pa')})।`,
    ar: `يفتح من جديد يوم ${day('ar')} الساعة ${time('ar')} (${zone('ar')}).`,
    'zh-Hans': `${day('zh-Hans')} ${time('zh-Hans')} 再次开放（${zone('zh-Hans')}）。`,
  }
}

const openText: Multilingual = {
  en: 'Open now.',
  fr: 'Ouvert maintenant.',
  es: 'Abierto ahora.',
  tl: 'Bukas ngayon.',
  pa: 'ਹੁਣ ਖੁੱਲ੍ਹੀ ਹੈ।',
  ar: 'مفتوح الآن.',
  'zh-Hans': '现在开放。',
}

const closedText: Multilingual = {
  en: 'Closed now.',
  fr: 'Fermé maintenant.',
  es: 'Cerrado ahora.',
  tl: 'Sarado ngayon.',
  pa: 'ਹੁਣ ਬੰਦ ਹੈ।',
  ar: 'مغلق الآن.',
  'zh-Hans': '现在关闭。',
}

/** Whether a team is there by its hours, and what comes next; `null` where it has given none. */
export function openingText(said: Said): Multilingual | null {
  const { timeZone, opening } = said
  if (timeZone === null || opening === null) return null
  if (!opening.isOpen) {
    const opens = opensText(said)
    return opens === null ? closedText : inEvery((language) => `${closedText[language]} ${opens[language]}`)
  }
  if (opening.turnsAt === null) return openText
  const at = new Date(opening.turnsAt)
  const date = dateIn(timeZone, at)
  const isToday = date === opening.today
  const time = (language: PublicLanguage) => timeText(at, timeZone, language)
  const before = (language: PublicLanguage, then: string) => (isToday ? '' : `${dateText(date, language)}${then}`)
  return {
    en: ended(`Open now, until ${before('en', ' at ')}${time('en')}`),
    fr: isToday ? `Ouvert maintenant, jusqu’à ${time('fr')}.` : `Ouvert maintenant, jusqu’au ${dateText(date, 'fr')} à ${time('fr')}.`,
    es: ended(isToday ? `Abierto ahora, hasta las ${time('es')}` : `Abierto ahora, hasta el ${dateText(date, 'es')} a las ${time('es')}`),
    tl: `Bukas ngayon, hanggang ${before('tl', ' nang ')}${time('tl')}.`,
    pa: `ਹੁਣ ਖੁੱਲ੍ਹੀ ਹੈ, ${before('pa', ', ')}${time('pa')} ਤੱਕ।`,
    ar: `مفتوح الآن حتى ${before('ar', ' ')}الساعة ${time('ar')}.`,
    'zh-Hans': `现在开放，直到${before('zh-Hans', ' ')}${time('zh-Hans')}。`,
  }
}

/** Dates that come soon on which the team is not there although its week says so; `null` where there are none. */
export function closedSoonText({ opening }: Said): Multilingual | null {
  if (opening === null || opening.closedSoon.length === 0) return null
  const list = (language: PublicLanguage, before = '') =>
    new Intl.ListFormat(locales[language]).format(opening.closedSoon.map((date) => `${before}${dateText(date, language)}`))
  return {
    en: `Closed on ${list('en')}.`,
    fr: `Fermé ${list('fr', 'le ')}.`,
    es: `Cerrado ${list('es', 'el ')}.`,
    tl: `Sarado sa ${list('tl')}.`,
    pa: `${list('pa')} ਨੂੰ ਬੰਦ।`,
    ar: `مغلق يوم ${list('ar')}.`,
    'zh-Hans': `${list('zh-Hans')}关闭。`,
  }
}
