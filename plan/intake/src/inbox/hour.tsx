import type { Language } from '@fanal/kernel'
import { hourText } from './inbox.text.ts'

/** An hour as it is read: in UTC, and in the reader's own zone where their browser says which (`hours.island.ts`). */
export function Hour({ at, language }: { at: Date; language: Language }) {
  return (
    <time dateTime={at.toISOString()} data-hour>
      {hourText(at)[language]}
    </time>
  )
}
