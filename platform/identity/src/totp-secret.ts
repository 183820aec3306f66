const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base32 without padding (RFC 4648 §6): how authenticator apps take a secret. */
export function writeTotpSecret(secret: Uint8Array): string {
  const bits = Array.from(secret, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}

/** Reads base32 as people copy it (small letters, spaces, padding); null where a character is none of its alphabet. */
export function readTotpSecret(text: string): Uint8Array | null {
  const letters = text.toUpperCase().replace(/[\s-]|=+$/g, '')
  const values = Array.from(letters, (letter) => alphabet.indexOf(letter))
  if (letters === '' || values.includes(-1)) return null
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2))
}

/** The address that authenticator apps read from a QR code. */
export function otpauthAddress(secret: Uint8Array, loginName: string): string {
  return `otpauth://totp/Fanal:${encodeURIComponent(loginName)}?secret=${writeTotpSecret(secret)}&issuer=Fanal`
}
