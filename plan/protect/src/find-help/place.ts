import type { Id } from '@fanal/kernel'
import type { Need } from './needs.ts'
import type { Province } from './provinces.ts'

/** Yes, no, or nobody has said. */
export type Known = boolean | null

/** A number to call, as the directory has it. */
export interface PlacePhone {
  readonly number: string
  readonly extension: string | null
  readonly says: string | null
}

/** A week's hours of one kind: `days` 1 is Monday, times as `08:00`; the same time twice is the whole day. */
export interface PlaceHours {
  readonly days: readonly number[]
  readonly from: string
  readonly to: string
}

/** How much room there was when somebody counted it. */
export interface Room {
  readonly available: number
  readonly unit: string | null
  readonly updated: Date
}

/** One service at one place, as it may be shown to whoever asks. */
export interface Place {
  readonly id: Id<'place'>
  readonly name: string
  readonly organization: string
  readonly says: string | null
  /** What is unusual at the moment, in the organization's words. */
  readonly alert: string | null
  readonly needs: readonly Need[]
  readonly province: Province | null
  readonly locality: string | null
  readonly localityKey: string | null
  /** Provinces that it serves, wherever it stands. */
  readonly serves: readonly Province[]
  /** It serves the whole country. */
  readonly national: boolean
  /** Shortest tags of the languages in which somebody answers; empty where nobody has said. */
  readonly languages: readonly string[]
  readonly interpreters: Known
  readonly takes: {
    readonly women: Known
    readonly men: Known
    readonly trans: Known
    readonly minors: Known
    readonly children: Known
    readonly withoutPapers: Known
    readonly pets: Known
  }
  readonly ages: { readonly from: number | null; readonly to: number | null }
  readonly indigenousLed: Known
  readonly policeIndependent: Known
  readonly free: Known
  readonly cost: string | null
  readonly documents: readonly string[]
  /** How one comes in, in the organization's words. */
  readonly process: string | null
  readonly phones: readonly PlacePhone[]
  readonly website: string | null
  readonly hours: readonly PlaceHours[]
  readonly hoursNote: string | null
  readonly timeZone: string | null
  readonly accessibility: string | null
  /** Street and number; `null` where the place is hidden or shows its area alone. */
  readonly address: string | null
  /** Whether where it stands is kept secret: it is reached by its front door, which is a number. */
  readonly isHidden: boolean
  readonly room: Room | null
  /** The day on which somebody last vouched for the entry, as `2026-11-26`. */
  readonly assuredOn: string | null
}
