import { locales, type PublicLanguage } from '@fanal/kernel'

/** A day as the language writes it. */
export function dayText(day: string, language: PublicLanguage): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}
