import type { Language } from '@fanal/kernel'

const formats = {
  en: new Intl.DateTimeFormat('en-CA', { dateStyle: 'medium', timeZone: 'UTC' }),
  fr: new Intl.DateTimeFormat('fr-CA', { dateStyle: 'medium', timeZone: 'UTC' }),
} as const

/** A day as it is read; hours of a task are nobody's business. */
export function Day({ at, language }: { readonly at: Date; readonly language: Language }) {
  return <time dateTime={at.toISOString().slice(0, 10)}>{formats[language].format(at)}</time>
}
