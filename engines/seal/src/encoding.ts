/** base64url without padding (RFC 4648 §5). */
export function toBase64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

// the last character of an incomplete group may carry only bits that belong to a byte
const strictBase64url = /^(?:[\w-]{4})*(?:[\w-][AQgw]|[\w-]{2}[AEIMQUYcgkosw048])?$/

/** True for text that `toBase64url` could have written. */
export function isBase64url(text: string): boolean {
  return strictBase64url.test(text)
}

/** Bytes of strict base64url; undefined where the text is not exactly what `toBase64url` would write. */
export function fromBase64url(text: string): Uint8Array | undefined {
  if (!isBase64url(text)) return undefined
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Bytes of hexadecimal; undefined where the text is no lower-case hexadecimal of even length. */
export function fromHex(text: string): Uint8Array | undefined {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) return undefined
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

const uuidV4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** True for a lower-case UUID of version 4. */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && uuidV4.test(text)
}

/**
 * A version 4 UUID of 16 bytes: version and variant bits are set, 122 bits stay (RFC 9562 §5.4).
 * @param bytes  at least 16 random or pseudo-random bytes; only the first 16 are read
 */
export function uuidOf(bytes: Uint8Array): string {
  const id = new DataView(bytes.slice(0, 16).buffer)
  id.setUint8(6, (id.getUint8(6) & 0x0f) | 0x40)
  id.setUint8(8, (id.getUint8(8) & 0x3f) | 0x80)
  return toHex(new Uint8Array(id.buffer)).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
