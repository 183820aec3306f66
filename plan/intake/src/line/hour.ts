import type { Language } from '@fanal/kernel'

/** An hour as one reads it, in UTC: the page does not know where the reader is. */
export function hourText(at: string, language: Language): string {
  if (at === '') return ''
  const parts = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const
  return `${new Intl.DateTimeFormat(`${language}-CA`, parts).format(new Date(at))} UTC`
}
