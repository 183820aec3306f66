import { toBase64Url } from '@fanal/kernel'
import { deriveKey, mac } from '@fanal/seal'

/** What the ledger keeps of a sealed value: a digest that nobody can compute, or compare, once the person's key is gone. */
export function sealedDigest(subjectKey: Uint8Array, bytes: Uint8Array): string {
  return toBase64Url(mac(deriveKey(subjectKey, 'fanal/v1/sealed-digest'), bytes))
}
