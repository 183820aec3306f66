import { locales, type PublicLanguage } from '@fanal/kernel'

/** An hour as one reads it, in UTC: the page does not know where the reader is. */
export function hourText(at: string, language: PublicLanguage): string {
  if (at === '') return ''
  const parts = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const
  return `${new Intl.DateTimeFormat(locales[language], parts).format(new Date(at))} UTC`
}
