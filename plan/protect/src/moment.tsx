import type { Language } from '@fanal/kernel'

const formats = {
  en: new Intl.DateTimeFormat('en-CA', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'America/Toronto' }),
  fr: new Intl.DateTimeFormat('fr-CA', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'America/Toronto' }),
} as const
const zone = { en: 'Eastern Time', fr: 'heure de l’Est' } as const

/** A moment that minutes matter of; it says whose clock it is. */
export function Moment({ at, language }: { readonly at: Date; readonly language: Language }) {
  return (
    <time dateTime={at.toISOString()}>
      {formats[language].format(at)} ({zone[language]})
    </time>
  )
}
