import { type Directory, type Recipient, fromBase64url, recipientsFor, readEnvelope, rewrapEnvelope, toBase64url } from '@fanal/seal'
import type { SealedKind } from './old-envelope.ts'

export interface SealedMessage {
  readonly kind: SealedKind
  readonly report: string
  readonly envelope: string
  /** base64url */
  readonly bytes: string
}

export interface Batch {
  readonly done: readonly SealedMessage[]
  /** Messages that this member's keys do not open: they stay as they are. */
  readonly closed: number
}

/**
 * Wraps messages anew to the unit's current keys, on the device of a member who holds the earlier ones. Every message is opened and checked whole.
 * @param seeds  the unit's inbox seeds by epoch, 32 bytes each
 */
export async function rewrapBatch(
  unit: string,
  messages: readonly SealedMessage[],
  seeds: ReadonlyMap<number, Uint8Array>,
  directory: Directory,
): Promise<Batch> {
  const recipients = recipientsFor(directory, unit)
  if (recipients === undefined) return { done: [], closed: messages.length }
  const made = await Promise.all(messages.map((message) => rewrapOne(message, unit, seeds, recipients)))
  const done = made.filter((one) => one !== null)
  return { done, closed: messages.length - done.length }
}

async function rewrapOne(
  message: SealedMessage,
  unit: string,
  seeds: ReadonlyMap<number, Uint8Array>,
  recipients: readonly Recipient[],
): Promise<SealedMessage | null> {
  const bytes = fromBase64url(message.bytes)
  if (bytes === undefined) return null
  const read = readEnvelope(bytes)
  if (!read.ok || read.head.report !== message.report) return null
  if (message.kind === 'message' && read.head.envelope !== message.envelope) return null
  const wrap = read.wraps.find((one) => one.to === 'unit' && one.id === unit && seeds.has(one.epoch))
  const seed = wrap && seeds.get(wrap.epoch)
  if (wrap === undefined || seed === undefined) return null
  // @NOTE an older directory names a key that somebody who left still holds: forward only
  if (recipients.some((to) => to.to === 'unit' && to.epoch <= wrap.epoch)) return null
  const again = await rewrapEnvelope(bytes, { to: 'unit', id: unit, epoch: wrap.epoch, seed }, recipients)
  return again.ok ? { ...message, bytes: toBase64url(again.bytes) } : null
}
