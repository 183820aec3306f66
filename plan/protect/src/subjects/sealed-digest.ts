import { deriveKey, mac, toBase64url } from '@fanal/seal'

/** What the ledger keeps of a sealed value: a digest that nobody can compute, or compare, once the person's key is gone. */
export function sealedDigest(subjectKey: Uint8Array, bytes: Uint8Array): string {
  return toBase64url(mac(deriveKey(subjectKey, 'fanal/v1/sealed-digest'), bytes))
}
