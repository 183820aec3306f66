import { type Multilingual, type PublicLanguage, locales, say } from '@fanal/kernel'
import type { Day } from './employer-record.ts'

/** A text with its places filled: `{date}`. */
export function fill(text: Multilingual, language: PublicLanguage, values: Readonly<Record<string, string>>): string {
  return say(text, language).replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** A day as people of a language write it. */
export function dayIn(day: Day, language: PublicLanguage): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

/** Whole months between a day and now. */
export function monthsSince(day: Day, now: Date): number {
  const then = new Date(`${day}T00:00:00Z`)
  const months = (now.getUTCFullYear() - then.getUTCFullYear()) * 12 + now.getUTCMonth() - then.getUTCMonth()
  return Math.max(0, months - (now.getUTCDate() < then.getUTCDate() ? 1 : 0))
}
