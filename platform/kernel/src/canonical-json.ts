import canonicalize from 'canonicalize'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * The canonical bytes of a JSON value.
 * @see RFC 8785 (JSON Canonicalization Scheme)
 * @throws TypeError where the value holds something JSON cannot (undefined at the top, NaN, a lone surrogate)
 */
export function canonicalBytes(value: Json): Uint8Array {
  const text = canonicalize(value)
  if (text === undefined || !text.isWellFormed()) throw new TypeError('not a JSON value')
  return new TextEncoder().encode(text)
}
