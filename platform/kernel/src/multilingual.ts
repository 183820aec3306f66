import { isLanguage, type Language } from './bilingual.ts'

/**
 * The languages of the pages that somebody far from home may need: English and French are equal and everywhere,
 * the others stand where the plan asks for them. Tags of BCP 47.
 */
export const publicLanguages = ['en', 'fr', 'es', 'tl', 'pa', 'ar', 'zh-Hans'] as const
export type PublicLanguage = (typeof publicLanguages)[number]

/** A text in some of the public languages: all that are named, or it does not compile. */
export type TextIn<L extends PublicLanguage> = Readonly<Record<L, string>>

/** A text in all seven. It is also a bilingual one. */
export type Multilingual = TextIn<PublicLanguage>

export function isPublicLanguage(value: unknown): value is PublicLanguage {
  return publicLanguages.some((language) => language === value)
}

/** What each language calls itself. */
export const languageNames: Multilingual = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  tl: 'Tagalog',
  pa: 'ਪੰਜਾਬੀ',
  ar: 'العربية',
  'zh-Hans': '简体中文',
}

/**
 * What a language is called by what writes dates, lists and numbers (`Intl`).
 * @NOTE Tagalog is formatted as Filipino; digits stay those that a telephone shows
 */
export const locales: Multilingual = { en: 'en-CA', fr: 'fr-CA', es: 'es', tl: 'fil', pa: 'pa', ar: 'ar-u-nu-latn', 'zh-Hans': 'zh-Hans' }

/** The official language that a page falls back on where a sentence exists in English and French alone. */
export function officialOf(language: PublicLanguage): Language {
  return isLanguage(language) ? language : 'en'
}

/** A text made anew in every language, for example with a number in it. */
export function inEvery(make: (language: PublicLanguage) => string): Multilingual {
  return {
    en: make('en'),
    fr: make('fr'),
    es: make('es'),
    tl: make('tl'),
    pa: make('pa'),
    ar: make('ar'),
    'zh-Hans': make('zh-Hans'),
  }
}

/** Which way a language is written. */
export function directionOf(language: PublicLanguage): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/** The language that a tag of RFC 5646 asks for: Filipino is asked for as `fil`, Chinese in simplified letters as `zh`, `zh-CN`, `zh-SG` or `zh-Hans`. */
function languageOfTag(tag: string): PublicLanguage | null {
  const [primary = '', ...rest] = tag.trim().toLowerCase().split('-')
  if (primary === 'fil') return 'tl'
  if (primary === 'zh')
    return rest.includes('hant') || (!rest.includes('hans') && rest.some((part) => ['tw', 'hk', 'mo'].includes(part))) ? null : 'zh-Hans'
  return isPublicLanguage(primary) ? primary : null
}

/**
 * The language a browser asks for, by its `Accept-Language` header (RFC 9110 §12.5.4).
 * @param among what there is; English and French where nothing is said
 * @returns the first of them by weight, English where none is named
 */
export function preferredLanguage(header: string | null | undefined): Language
export function preferredLanguage<L extends PublicLanguage>(header: string | null | undefined, among: readonly L[]): L | 'en'
export function preferredLanguage(header: string | null | undefined, among: readonly PublicLanguage[] = ['en', 'fr']): PublicLanguage {
  const asked = (header ?? '')
    .split(',')
    .map((item) => {
      const [tag = '', ...parameters] = item.split(';')
      const weight = parameters.map((p) => /^\s*q=([0-9.]+)\s*$/i.exec(p)?.[1]).find((q) => q !== undefined)
      return { language: languageOfTag(tag), weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ language, weight }) => language !== null && among.includes(language) && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  return asked[0]?.language ?? 'en'
}
