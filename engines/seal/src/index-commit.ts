import { toBase64url } from './encoding.ts'
import { deriveKey } from './hash.ts'

/**
 * What the signed directory says of the key of an organization's blind index, base64url. It opens nothing and says nothing of the key,
 * but no other key has it: whoever could choose the key could try every telephone number against what members look up.
 * @param indexKey  32 bytes
 */
export function indexCommit(indexKey: Uint8Array): string {
  return toBase64url(deriveKey(indexKey, 'fanal/v1/index-commit'))
}
