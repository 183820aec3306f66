import { type Json, canonicalBytes } from '@fanal/kernel'

/** JSON to be read by people and programs alike: two spaces, members in the order given, a line end at the end. */
export function jsonBytes(value: Json): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
}

/** The bytes that everybody makes of the same value (RFC 8785). */
export const canonicalJson = (value: unknown): Uint8Array => canonicalBytes(value as Json)
