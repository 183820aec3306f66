import { deriveKey, mac } from '@fanal/seal'

/** What identifies somebody or something without naming it. */
export const selectorKinds = ['phone', 'email', 'url', 'handle', 'plate', 'wallet', 'address', 'name'] as const
export type SelectorKind = (typeof selectorKinds)[number]

/** An identifier as it stands in the words, and in the one spelling that is compared. */
export interface Selector {
  readonly kind: SelectorKind
  /** As it was written. */
  readonly written: string
  /** The same for every spelling of the same identifier. */
  readonly value: string
}

/**
 * The token of an identifier in an organization's blind index: equal identifiers have equal tokens, and nobody without the key can
 * try numbers against it.
 * @param indexKey  the organization's index secret, 32 bytes
 * @returns HMAC-SHA-256, 32 bytes
 */
export function selectorToken(indexKey: Uint8Array, { kind, value }: Pick<Selector, 'kind' | 'value'>): Uint8Array {
  return mac(deriveKey(indexKey, 'fanal/v1/blind-index'), new TextEncoder().encode(`v1|${kind}|${value}`))
}
