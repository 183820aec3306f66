import type { SignedDirectory, WrappedSecret } from '@fanal/seal'

/** What the browser or a command gets of a unit's keys; public keys and ciphertext. */
export interface UnitKeysAnswer {
  readonly unit: string
  readonly organization: string
  /** Who asks. */
  readonly member: string
  readonly directory: SignedDirectory
  readonly readers: readonly ReaderAnswer[]
  /** Members of the directory who have left. */
  readonly left: readonly string[]
  /** New keys that wait for the root's signature: their name, 16 hexadecimal digits, and when they were made. */
  readonly kept: { readonly key: string; readonly madeAt: string } | null
  /** The asking member's own wraps: of this unit, and of the organization's index key. */
  readonly wraps: readonly WrappedSecret[]
}

export interface ReaderAnswer {
  readonly member: string
  readonly displayName: string
  /** X-Wing public key, base64url. */
  readonly kem: string
  /** Ed25519 public key, base64url. */
  readonly sign: string
  readonly key: string
  readonly checksNeeded: number
  readonly checkedBy: readonly string[]
  /** As the server says it: who decides looks at the signed directory. */
  readonly signed: boolean
  readonly missing: { readonly epochs: readonly number[]; readonly index: boolean }
}

/** A wrap as it is sent to the server, which gives it its id. */
export interface SentWrap {
  readonly secret: 'unit-inbox' | 'unit-sign' | 'index'
  readonly subject: string
  readonly epoch: number
  readonly recipientKind: 'member' | 'recovery'
  readonly recipient: string
  readonly wrap: WrappedSecret
}
