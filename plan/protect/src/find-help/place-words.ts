import { isPublicLanguage, locales, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import type { PlaceWords, PublicPlace } from '../directory/directory.ts'

/** Words of an organization, and the language they are in where it is not the page’s. */
export interface Said {
  readonly words: string
  /** For `lang`; `undefined` where it is the language of the page. */
  readonly lang: string | undefined
}

type Field = Exclude<keyof PlaceWords, 'documents'>

/** What a place says in the language of the page, and in its own where nobody translated it; `null` where it says nothing. */
export function saidBy(place: PublicPlace, field: Field, language: PublicLanguage): Said | null {
  const same = (tag: string) => tag.toLowerCase() === language.toLowerCase()
  const own = place[field]
  if (same(place.language)) return own === '' ? null : { words: own, lang: undefined }
  const translated = Object.entries(place.translations).find(([tag]) => same(tag))?.[1]?.[field]
  if (translated !== undefined && translated !== '') return { words: translated, lang: undefined }
  return own === '' ? null : { words: own, lang: place.language }
}

/** What a place asks people to bring. */
export function documentsOf(place: PublicPlace, language: PublicLanguage): readonly string[] {
  return Object.entries(place.translations).find(([tag]) => tag.toLowerCase() === language.toLowerCase())?.[1]?.documents ?? place.documents
}

/** What formats names calls Tagalog Filipino; whoever looks for Tagalog looks for its own name. */
const tagalog: Multilingual = {
  en: 'Tagalog',
  fr: 'tagalog',
  es: 'tagalo',
  tl: 'Tagalog',
  pa: 'ਟੈਗਾਲੋਗ',
  ar: 'التاغالوغية',
  'zh-Hans': '他加禄语',
}

/** What formats words is dear to make: once for each language. */
export function once<T>(make: (locale: string) => T): (language: PublicLanguage) => T {
  const made = new Map<PublicLanguage, T>()
  return (language) => {
    const kept = made.get(language) ?? make(locales[language])
    made.set(language, kept)
    return kept
  }
}

const names = once((locale) => new Intl.DisplayNames(locale, { type: 'language' }))
const lists = once((locale) => new Intl.ListFormat(locale))
const days = once((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }))
const agos = once((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))

/** A language's name in the language of the page. */
export function languageName(tag: string, language: PublicLanguage): string {
  if (tag === 'tl') return tagalog[language]
  try {
    return names(language).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** Names as a list, as the language writes one. */
export function listed(said: readonly string[], language: PublicLanguage): string {
  return lists(language).format(said)
}

export function dayText(day: Date, language: PublicLanguage): string {
  return days(language).format(day)
}

/** How long ago, in hours or days, as one says it. */
export function agoText(hours: number, language: PublicLanguage): string {
  return hours < 48 ? agos(language).format(-hours, 'hour') : agos(language).format(-Math.floor(hours / 24), 'day')
}

/** The tag of `answerLanguages` that a page’s own language is. */
export function answerTagOf(language: string): string | null {
  if (!isPublicLanguage(language)) return null
  return language === 'zh-Hans' ? 'zh' : language
}
