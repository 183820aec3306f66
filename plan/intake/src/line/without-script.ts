import type { Language, Outcome } from '@fanal/kernel'
import type { AssetLink } from '@fanal/http'
import type { SignedDirectory } from '@fanal/seal'
import type { Presences } from './site.ts'

/** What a form without script asks for: a report, its mailbox, a further message, deleting what was read. */
export const plainKinds = ['write', 'back', 'more', 'read'] as const
export type PlainKind = (typeof plainKinds)[number]

/** Everything but the body that a sealer's child needs; none of it is secret. */
export interface PlainRequest {
  readonly kind: PlainKind
  readonly language: Language
  readonly demonstration: boolean
  /** Base64url. */
  readonly rootPublic: string
  readonly directory: SignedDirectory
  readonly presences: Presences
  readonly style: AssetLink | null
  readonly scripts: readonly AssetLink[]
}

/** The one thing that a child may ask of the line; bytes are base64url. */
export type LineCall =
  | { readonly call: 'accept'; readonly submission: string }
  | { readonly call: 'pick-up'; readonly locator: string; readonly fetchKey: string }
  | { readonly call: 'acknowledge'; readonly locator: string; readonly fetchKey: string; readonly report: string; readonly upTo: number }

export interface MailboxAnswer {
  readonly unit: string
  /** `bytes` base64url. */
  readonly messages: readonly { readonly sequence: number; readonly bytes: string }[]
}

/** Asks the line through whoever holds the connection; a lost one is a refusal too. */
export type AskLine = (call: LineCall) => Promise<Outcome<unknown>>

export interface PlainAnswer {
  readonly status: number
  readonly html: string
}
