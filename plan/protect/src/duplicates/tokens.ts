import { dateNumber, normalName, normalPhone, readDate } from '@fanal/link'
import { deriveKey, mac } from '@fanal/seal'

export type TokenKind = 'name-and-birth' | 'phone'

export interface SubjectToken {
  readonly kind: TokenKind
  /** HMAC-SHA-256, 32 bytes. */
  readonly token: Uint8Array
}

/** What a device has opened of a person. */
export interface WhoTheyAre {
  readonly names: readonly string[]
  readonly births: readonly string[]
  /** Numbers, or words with a number in them. */
  readonly reach: readonly string[]
}

const digits = /\+?\d[\d \t().\u2010-\u2015-]{5,22}\d/g

/**
 * Equality under the organization's index key: the same name and day of birth, or the same number, have the same token, however they are
 * written, and nobody without the key can try names against it. The key of a report's identifiers is another one: a report and a person never meet here.
 * @param indexKey  the organization's index secret, 32 bytes
 */
export function tokensOf(indexKey: Uint8Array, { names, births, reach }: WhoTheyAre): readonly SubjectToken[] {
  const key = deriveKey(indexKey, 'fanal/v1/subject-index')
  const token = (kind: TokenKind, value: string): SubjectToken => ({
    kind,
    token: mac(key, new TextEncoder().encode(`v1|${kind}|${value}`)),
  })
  const whole = names.map((name) => normalName(name)).filter((name) => name !== null && name.words.length > 1)
  const days = births.map((birth) => readDate(birth)).filter((date) => date?.precision === 'day')
  const both = whole.flatMap((name) => days.map((day) => `${name!.sorted}|${dateNumber(day!)}`))
  const numbers = reach
    .flatMap((words) => [...words.matchAll(digits)].map(([written]) => normalPhone(written)))
    .filter((one) => one !== null)
  return [
    ...[...new Set(both)].map((value) => token('name-and-birth', value)),
    ...[...new Set(numbers)].map((value) => token('phone', value)),
  ]
}
