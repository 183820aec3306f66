import { fromBase64url, type Json, openField, type SealedClass, unwrapSecret } from '@fanal/seal'
import type { OwnRecord } from './own-record.ts'

/** What a page holds for the device to open. */
export interface HeldHere extends Pick<OwnRecord, 'keys' | 'fields'> {
  readonly person: NonNullable<OwnRecord['person']>
}

export interface OwnKey {
  readonly class: SealedClass
  readonly epoch: number
  readonly key: Uint8Array
}

export interface OpenedField {
  readonly class: SealedClass
  readonly field: string
  readonly version: number
  readonly at: string
  /** `null` where it does not open. */
  readonly value: Json
  readonly opens: boolean
}

/**
 * Unwraps a person's own keys with the seed that their code gives.
 * @NOTE no signature is asked for: only the device that made the code knew the public key that these are sealed to (decision 0044)
 */
export async function ownKeysOf(
  { person, keys }: Pick<HeldHere, 'person' | 'keys'>,
  seed: Uint8Array,
  deployment: string,
): Promise<readonly OwnKey[]> {
  const opened = await Promise.all(
    keys.map(async ({ class: of, epoch, wrap }) => {
      const context = { deployment, purpose: 'subject', subject: person.subject, recipient: person.code, epoch, class: of } as const
      const key = await unwrapSecret(wrap, seed, context)
      return key.ok ? [{ class: of, epoch, key: key.secret }] : []
    }),
  )
  return opened.flat()
}

/** PostgreSQL writes base64 in lines, with the two signs that addresses do not take. */
const bytesOf = (base64: string): Uint8Array =>
  fromBase64url(base64.replaceAll(/[\s=]/g, '').replaceAll('+', '-').replaceAll('/', '_')) ?? new Uint8Array()

/** Opens every field on this device. */
export async function openOwnFields({ person, fields }: HeldHere, keys: readonly OwnKey[]): Promise<readonly OpenedField[]> {
  return Promise.all(
    fields.map(async ({ class: of, field, version, epoch, at, bytes }): Promise<OpenedField> => {
      const held = keys.find((key) => key.class === of && key.epoch === epoch)
      const opened = held && (await openField(held.key, { person: person.subject, class: of, field }, bytesOf(bytes)))
      const place = { class: of, field, version, at }
      return opened?.ok === true ? { ...place, value: opened.value, opens: true } : { ...place, value: null, opens: false }
    }),
  )
}
