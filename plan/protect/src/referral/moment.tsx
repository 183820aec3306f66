import type { Language } from '@fanal/kernel'

const formats = {
  en: new Intl.DateTimeFormat('en-CA', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }),
  fr: new Intl.DateTimeFormat('fr-CA', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }),
} as const

/** A moment by which somebody waits for an answer: in UTC, and in the reader's own zone where their browser says which. */
export function Moment({ at, language }: { readonly at: Date; readonly language: Language }) {
  return (
    <time dateTime={at.toISOString()} data-hour>
      {formats[language].format(at)} (UTC)
    </time>
  )
}
