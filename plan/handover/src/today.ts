import type { Bilingual, Language } from '@fanal/kernel'

/** How soon somebody should look: the codes of a report's urgency. */
export type Urgency = 'now' | 'soon' | 'routine'

/** One thing that somebody owes: in codes and times, never in the words of a person. */
export interface TodayItem {
  /** A closed dotted name, for example `handover.to-check`. */
  readonly kind: string
  readonly title: Bilingual
  readonly detail: Bilingual | null
  /** Where it is done. */
  href(language: Language): string
  readonly since: Date
  readonly due: Date | null
  readonly urgency: Urgency
}
