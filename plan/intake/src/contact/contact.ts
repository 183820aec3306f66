import { type Id, type PublicLanguage } from '@fanal/kernel'

export type BriefContactId = Id<'brief-contact'>

/** How somebody reached the unit; a report that came over the line has the channel `web`. */
export const contactChannels = ['call', 'text', 'chat', 'walk-in'] as const
export type ContactChannel = (typeof contactChannels)[number]

/** Through whom or what somebody speaks; nothing where they speak themselves. It is sealed with the words. */
export const relays = ['interpreter', 'tty', 'video-relay'] as const
export type Relay = (typeof relays)[number]

/** Contacts with nothing in them: closed in one step, counted, nothing written. */
export const briefKinds = ['silent', 'abusive', 'test'] as const
export type BriefKind = (typeof briefKinds)[number]

/** What the server may know of a contact (C2 codes): everything else is sealed. */
export interface ContactCodes {
  readonly channel: ContactChannel
  readonly language: PublicLanguage | 'other'
  readonly urgency: 'unset' | 'now' | 'soon' | 'routine'
  readonly minor: 'unknown' | 'possible' | 'no'
}

/** Within how many hours a brief contact can be taken back by whoever noted it. */
export const undoWithinHours = 1
