import { open, seal } from './aead.ts'
import { concat } from './bytes.ts'
import { canonicalBytes, contentBytes, parseCanonical } from './canonical.ts'
import { systemChance, type Chance } from './chance.ts'
import { deriveKey } from './hash.ts'
import type { Json } from './json.ts'
import { problem, type Outcome } from './outcome.ts'
import { pad, unpad } from './padding.ts'
import type { SealedClass } from './secret-wrap.ts'

/** Where a sealed value belongs. A value moved to another person, class or field does not open. */
export type FieldPlace = {
  readonly person: string
  readonly class: SealedClass
  readonly field: string
}

const version = 1
const step = 64

/** A fresh key of one person and one class, 32 bytes. Wrap it with purpose `subject` and the class. */
export function newSubjectKey(chance: Chance = systemChance): Uint8Array {
  return chance(32)
}

function fieldKey(subjectKey: Uint8Array): Uint8Array {
  return deriveKey(subjectKey, 'fanal/v1/field')
}

function bound({ person, class: of, field }: FieldPlace): Uint8Array {
  return canonicalBytes({ label: 'fanal/v1/field', v: version, person, class: of, field })
}

/**
 * Seals one value of one field; its length shows in steps of 64 bytes only.
 * @param subjectKey  key of the person and the class, 32 bytes
 * @returns 0x01 ‖ 12-byte nonce ‖ ciphertext; undefined where the value has no JSON form
 */
export async function sealField(
  subjectKey: Uint8Array,
  place: FieldPlace,
  value: Json,
  chance: Chance = systemChance,
): Promise<Uint8Array | undefined> {
  const content = contentBytes(value)
  if (!content) return undefined
  const nonce = chance(12)
  const padded = pad(content, Math.ceil((4 + content.length) / step) * step)
  return concat(Uint8Array.of(version), nonce, await seal(fieldKey(subjectKey), nonce, padded, bound(place)))
}

/** Opens what `sealField` made. Never throws. */
export async function openField(
  subjectKey: Uint8Array,
  place: FieldPlace,
  bytes: Uint8Array,
): Promise<Outcome<{ readonly value: Json }, 'bad-shape' | 'field-tampered'>> {
  if (bytes.length < 1 + 12 + step + 16 || bytes[0] !== version) return problem('bad-shape')
  const padded = await open(fieldKey(subjectKey), bytes.subarray(1, 13), bytes.subarray(13), bound(place))
  if (!padded) return problem('field-tampered')
  const content = unpad(padded)
  const parsed = content && parseCanonical(content)
  return parsed ? { ok: true, value: parsed.value } : problem('bad-shape')
}
