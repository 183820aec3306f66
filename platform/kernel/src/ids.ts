declare const brand: unique symbol

/** A UUID that knows what it names, so that two ids cannot be swapped by accident. */
export type Id<Name extends string> = string & { readonly [brand]: Name }

export type OrganizationId = Id<'organization'>
export type UnitId = Id<'unit'>
export type MemberId = Id<'member'>
export type StreamId = Id<'stream'>
export type EntryId = Id<'entry'>

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Reads an id from the edge; `null` where it is not a lower-case UUID. */
export function parseId<Name extends string>(value: unknown): Id<Name> | null {
  return typeof value === 'string' && shape.test(value) ? (value as Id<Name>) : null
}

function format(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

function mark(bytes: Uint8Array, version: number): Uint8Array {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes
}

/**
 * A random id (RFC 9562 version 4): what the line uses, because it tells no order and no time.
 * @param chance 16 random bytes
 */
export function randomId<Name extends string>(chance: Uint8Array): Id<Name> {
  return format(mark(chance.slice(0, 16), 4)) as Id<Name>
}

/**
 * A time-ordered id (RFC 9562 version 7) for everything but the line.
 * @param now millisecond time in its first 48 bits
 * @param chance at least 10 random bytes
 */
export function timedId<Name extends string>(now: Date, chance: Uint8Array): Id<Name> {
  const bytes = new Uint8Array(16)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(now.getTime()) << 16n)
  bytes.set(chance.slice(0, 10), 6)
  return format(mark(bytes, 7)) as Id<Name>
}

/** The moment that a time-ordered id carries, to the millisecond. */
export function momentOf(id: Id<string>): Date {
  return new Date(Number.parseInt(id.replace('-', '').slice(0, 12), 16))
}
