import { staffPlaces } from '@fanal/handover'
import { type Language, say as sayIn } from '@fanal/kernel'
import type { HTMLAttributes } from 'preact'
import { besideText as text } from './place-beside.text.ts'

interface PlaceBesideProps {
  readonly language: Language
  /** The name of the field in which an offered place is written down; none where nothing is noted. */
  readonly note?: string
  /** The page's own key for it, where pages have single keys. */
  readonly byKey?: string
}

/**
 * A place to send somebody, without leaving the call: the page of places laid beside this one. Without script it is a link, always to the
 * same window. @NOTE the panel stands outside every form of the page: what is looked for is never sent with what is written
 */
export function PlaceBeside({ language, note, byKey }: PlaceBesideProps) {
  const say = (one: (typeof text)[keyof typeof text]) => sayIn(one, language)
  return (
    <fanal-places-beside data-note={note}>
      <p>
        <a href={staffPlaces.places[language]} target="fanal-places" data-key={byKey} aria-keyshortcuts="F2">
          {say(text.link)}
        </a>{' '}
        <span class="small">
          <kbd>F2</kbd> · {say(text.stays)}
        </span>
      </p>
      <dialog class="places-beside" aria-label={say(text.link)}>
        <div class="places-beside-bar">
          <strong>{say(text.link)}</strong>
          <button type="button" class="button secondary" data-close>
            {say(text.back)}
          </button>
        </div>
        <p role="status" data-noted />
        <div data-part />
      </dialog>
    </fanal-places-beside>
  )
}

declare module 'preact' {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to tell Preact's JSX of an element of our own
  namespace JSX {
    interface IntrinsicElements {
      'fanal-places-beside': HTMLAttributes<HTMLElement> & { readonly 'data-note': string | undefined }
    }
  }
}
