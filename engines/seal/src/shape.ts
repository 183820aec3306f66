import { isBase64url } from './encoding.ts'

/** True for a plain object with exactly these keys, no more and no fewer. */
export function hasExactly<K extends string>(value: unknown, keys: readonly K[]): value is Record<K, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const found = Object.keys(value)
  return found.length === keys.length && keys.every((key) => Object.hasOwn(value, key))
}

/** True for an integer from 0 to 2^31 − 1. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31
}

/** True for an id as Fanal writes them: 1 to 64 letters, digits, dots, colons, hyphens and underscores. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.:-]{1,64}$/.test(value)
}

/** True for a deployment id: 32 lower-case hexadecimal digits. */
export function isDeployment(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)
}

/** True for strict base64url of exactly so many bytes. */
export function isKey(value: unknown, bytes: number): value is string {
  return typeof value === 'string' && value.length === Math.ceil((bytes * 4) / 3) && isBase64url(value)
}

/** True where the value is one of the words of a closed list. */
export function isOneOf<const T extends string | number>(value: unknown, words: readonly T[]): value is T {
  return words.some((word) => word === value)
}
