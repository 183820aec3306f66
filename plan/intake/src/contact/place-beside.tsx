import { staffPlaces } from '@fanal/handover'
import { type Language, say } from '@fanal/kernel'

const text = {
  link: { en: 'Find a place', fr: 'Trouver un lieu' },
  beside: { en: 'opens beside this page; what you write here stays', fr: 's’ouvre à côté de cette page ; ce que vous écrivez ici reste' },
} as const

/** A place to send somebody, without leaving the call: always the same window beside this one. */
export function PlaceBeside({ language }: { language: Language }) {
  return (
    <p>
      <a href={staffPlaces.places[language]} target="fanal-places">
        {say(text.link, language)}
      </a>{' '}
      <span class="small">({say(text.beside, language)})</span>
    </p>
  )
}
