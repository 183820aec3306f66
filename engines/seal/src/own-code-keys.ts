import { argon2id } from '#argon2'
import { utf8 } from './bytes.ts'
import { fromHex } from './encoding.ts'
import { deriveKey, sha256 } from './hash.ts'
import { kemPublicKey } from './hpke.ts'
import { receiptBytes } from './receipt.ts'
import { isDeployment } from './shape.ts'

/** Everything that a person's own code opens. The server keeps SHA-256 of `locator` and `fetchKey`, never the values. */
export type OwnCodeKeys = {
  /** finds what is held, 32 bytes */
  readonly locator: Uint8Array
  /** proves the right to it, 32 bytes */
  readonly fetchKey: Uint8Array
  /** X-Wing seed that opens the wraps of the person's own keys, 32 bytes */
  readonly seed: Uint8Array
  /** X-Wing public key to which they are wrapped, 1,216 bytes */
  readonly publicKey: Uint8Array
}

/**
 * The keys of a person's own code. It has the form of a receipt, 80 bits in 27 digits or 8 words, and a salt and labels of its own:
 * a receipt typed here opens nothing, and this code opens no mailbox. Costs one Argon2id, as a receipt does.
 * @param entropy     10 bytes, from `parseReceipt`, `parseReceiptWords` or the machine's chance
 * @param deployment  id of the deployment, 32 hexadecimal digits
 * @throws RangeError where either has another form
 */
export async function deriveOwnCodeKeys(entropy: Uint8Array, deployment: string): Promise<OwnCodeKeys> {
  const bytes = isDeployment(deployment) && fromHex(deployment)
  if (!bytes) throw new RangeError('a deployment id has 32 lower-case hexadecimal digits')
  if (entropy.length !== receiptBytes) throw new RangeError('an own code holds 10 bytes')
  const secret = await argon2id(entropy, sha256(utf8('fanal/v1/own-code-salt'), bytes).slice(0, 16))
  const seed = deriveKey(secret, 'fanal/v1/own-code/seed')
  return {
    locator: deriveKey(secret, 'fanal/v1/own-code/locator'),
    fetchKey: deriveKey(secret, 'fanal/v1/own-code/fetch'),
    seed,
    publicKey: await kemPublicKey(seed),
  }
}
