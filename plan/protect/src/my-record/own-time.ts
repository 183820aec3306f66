import type { Language } from '@fanal/kernel'

const tag = (language: Language) => (language === 'fr' ? 'fr-CA' : 'en-CA')
const timeZone = 'America/Toronto'

/** A day as it is said, by the clock of Eastern time. */
export function dayText(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(tag(language), { dateStyle: 'long', timeZone }).format(new Date(iso))
}

/** An hour, by the same clock. */
export function hourText(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(tag(language), { timeStyle: 'short', timeZone }).format(new Date(iso))
}

/** A day and an hour, by the same clock. */
export function momentText(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(tag(language), { dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(iso))
}
