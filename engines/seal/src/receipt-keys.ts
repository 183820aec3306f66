import { argon2id } from '#argon2'
import { concat, utf8 } from './bytes.ts'
import { fromHex, uuidOf } from './encoding.ts'
import { deriveKey, mac, sha256 } from './hash.ts'
import { kemPublicKey } from './hpke.ts'
import { receiptBytes } from './receipt.ts'
import { isDeployment } from './shape.ts'

/** Everything a receipt opens. The server keeps SHA-256 of `locator`, `fetchKey` and `uploadKey`, never the values. */
export type ReceiptKeys = {
  /** finds the mailbox, 32 bytes */
  readonly locator: Uint8Array
  /** proves the right to fetch and acknowledge replies, 32 bytes */
  readonly fetchKey: Uint8Array
  /** proves the right to send follow-ups and files, 32 bytes */
  readonly uploadKey: Uint8Array
  /** X-Wing seed of the mailbox, 32 bytes */
  readonly mailboxSeed: Uint8Array
  /** X-Wing public key to which replies are sealed, 1,216 bytes */
  readonly mailboxPublic: Uint8Array
  /** id of the report, UUID v4 */
  readonly reportId: string
  /** gives envelopes their ids, 32 bytes */
  readonly contentKey: Uint8Array
}

/** The salt of all receipts of one deployment: the first 16 bytes of SHA-256("fanal/v1/receipt-salt" ‖ its 16 bytes). */
export function receiptSalt(deployment: string): Uint8Array {
  const bytes = isDeployment(deployment) && fromHex(deployment)
  if (!bytes) throw new RangeError('a deployment id has 32 lower-case hexadecimal digits')
  return sha256(utf8('fanal/v1/receipt-salt'), bytes).slice(0, 16)
}

/**
 * The keys of a receipt. Costs one Argon2id (64 MiB, 3 passes): some 0.2 s natively, 0.3 to 2 s in a browser.
 * @param entropy     10 bytes, from `parseReceipt` or the machine's chance
 * @param deployment  id of the deployment, 32 hexadecimal digits
 * @throws RangeError where either has another form
 */
export async function deriveReceiptKeys(entropy: Uint8Array, deployment: string): Promise<ReceiptKeys> {
  if (entropy.length !== receiptBytes) throw new RangeError('a receipt holds 10 bytes')
  return receiptKeysFromSecret(await argon2id(entropy, receiptSalt(deployment)))
}

/** The keys of a receipt's stretched secret (32 bytes): what `deriveReceiptKeys` does after Argon2id. For benches. */
export async function receiptKeysFromSecret(secret: Uint8Array): Promise<ReceiptKeys> {
  const mailboxSeed = deriveKey(secret, 'fanal/v1/receipt/mailbox')
  return {
    locator: deriveKey(secret, 'fanal/v1/receipt/locator'),
    fetchKey: deriveKey(secret, 'fanal/v1/receipt/fetch'),
    uploadKey: deriveKey(secret, 'fanal/v1/receipt/upload'),
    mailboxSeed,
    mailboxPublic: await kemPublicKey(mailboxSeed),
    reportId: uuidOf(deriveKey(secret, 'fanal/v1/receipt/report', 16)),
    contentKey: deriveKey(secret, 'fanal/v1/receipt/content'),
  }
}

/**
 * The id of an envelope with this content: the same words sent again have the same id, other words another.
 * @param content  bytes of the content, from `contentBytes`
 */
export function envelopeIdFor(keys: Pick<ReceiptKeys, 'contentKey'>, content: Uint8Array): string {
  return uuidOf(mac(keys.contentKey, concat(utf8('fanal/v1/envelope-id'), content)))
}
