import { equalBytes, textOf, utf8 } from './bytes.ts'
import type { Json } from './json.ts'

// @NOTE our own, and not the package `canonicalize`, because that one needs String.prototype.isWellFormed, which phones
// from before 2023 lack; the package is the peer in the differential test
const loneSurrogate = /\p{Surrogate}/gu

type Quote = (text: string) => string

function strictly(text: string): string {
  if (text.search(loneSurrogate) !== -1) throw new TypeError('a lone surrogate has no canonical form')
  return JSON.stringify(text)
}

function mended(text: string): string {
  return JSON.stringify(text.replace(loneSurrogate, '\uFFFD'))
}

function written(value: unknown, quote: Quote): string {
  if (typeof value === 'string') return quote(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${Array.from(value, (item: unknown) => written(item, quote)).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`no JSON form: ${typeof value}`)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('no JSON form: not a plain object')
  return `{${Object.entries(value)
    .filter(([, member]) => member !== undefined)
    // oxlint-disable-next-line unicorn/no-array-sort -- toSorted is missing on phones from before 2023; the array is our own
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${strictly(key)}:${written(member, quote)}`)
    .join(',')}}`
}

/**
 * Canonical JSON of a value, as UTF-8 bytes; members that are undefined are left out.
 * @throws TypeError where the value has no JSON form (NaN, a function, a Date) or holds a lone surrogate
 * @see RFC 8785
 */
export function canonicalBytes(value: Json): Uint8Array<ArrayBuffer> {
  return utf8(written(value, strictly))
}

function parse(text: string): Json {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- whatever JSON.parse answers is JSON
  return JSON.parse(text) as Json
}

/** The value of canonical JSON bytes; undefined where they are no JSON or not exactly canonical. */
export function parseCanonical(bytes: Uint8Array): { readonly value: Json } | undefined {
  const text = textOf(bytes)
  if (text === undefined) return undefined
  try {
    const value: Json = parse(text)
    return equalBytes(canonicalBytes(value), bytes) ? { value } : undefined
  } catch {
    return undefined
  }
}

/**
 * The bytes of a message's content, as they are sealed and as `envelopeIdFor` wants them.
 * A lone surrogate (half an emoji, cut by a keyboard) in a text becomes U+FFFD: a report is not refused for it.
 * @returns undefined where the value has no JSON form, or a key holds a lone surrogate
 */
export function contentBytes(content: Json): Uint8Array<ArrayBuffer> | undefined {
  try {
    return utf8(written(content, mended))
  } catch {
    return undefined
  }
}
