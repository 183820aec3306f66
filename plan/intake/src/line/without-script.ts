import type { Outcome, PublicLanguage } from '@fanal/kernel'
import type { AssetLink } from '@fanal/http'
import type { SignedDirectory } from '@fanal/seal'
import type { Presences } from './site.ts'

/** What a form without script asks for: a report, its mailbox, a further message, deleting what was read. */
export const plainKinds = ['write', 'back', 'more', 'read'] as const
export type PlainForm = (typeof plainKinds)[number]
/** `files` come as a form of parts, which passes through and is never held whole. */
export type PlainKind = PlainForm | 'files'

/** Where the sealer takes files, beside the socket where it takes forms. */
export function filesSocket(socket: string): string {
  return `${socket}.f`
}

/** Everything but the body that a sealer's child needs; none of it is secret. */
export interface PlainRequest {
  readonly kind: PlainKind
  readonly language: PublicLanguage
  readonly demonstration: boolean
  /** Base64url. */
  readonly rootPublic: string
  readonly directory: SignedDirectory
  readonly presences: Presences
  /** Of a form of parts: the request's own content type, which says where they end. */
  readonly contentType?: string
  readonly style: AssetLink | null
  readonly scripts: readonly AssetLink[]
}

/** What a child may ask of the line: one thing, and for files their pieces after it. Bytes are base64url. */
export type LineCall =
  | { readonly call: 'accept'; readonly submission: string }
  | { readonly call: 'upload'; readonly chunk: string }
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
