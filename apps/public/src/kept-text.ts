import { keptPlace } from '@fanal/intake'

// Everything here works on bytes: a JavaScript string cannot be overwritten.

const named: Readonly<Record<number, string>> = { 0x26: '&amp;', 0x3c: '&lt;', 0x3e: '&gt;', 0x22: '&quot;', 0x27: '&#39;' }
const entities = new Map(Object.entries(named).map(([byte, entity]) => [Number(byte), Buffer.from(entity)]))
const longestEntity = 6

function hexDigit(code: number | undefined): number {
  if (code === undefined) return -1
  if (code >= 48 && code <= 57) return code - 48
  const lower = code | 32
  return lower >= 97 && lower <= 102 ? lower - 87 : -1
}

/** The bytes of a field's value in a form, still encoded; empty where the field is missing. */
export function fieldBytes(form: Uint8Array, field: string): Uint8Array {
  const name = Buffer.from(`${field}=`)
  for (let at = 0; at < form.length;) {
    const next = form.indexOf(0x26, at)
    const end = next < 0 ? form.length : next
    if (name.every((byte, index) => form[at + index] === byte)) return form.subarray(at + name.length, end)
    at = end + 1
  }
  return form.subarray(0, 0)
}

/** A value as HTML text: percent and plus undone, special characters escaped, carriage returns left out. */
export function htmlOf(value: Uint8Array): Buffer {
  const html = Buffer.allocUnsafeSlow(value.length * longestEntity)
  let length = 0
  for (let at = 0; at < value.length; at++) {
    let byte = value[at] === 0x2b ? 0x20 : (value[at] ?? 0)
    const high = byte === 0x25 ? hexDigit(value[at + 1]) : -1
    const low = high < 0 ? -1 : hexDigit(value[at + 2])
    if (low >= 0) {
      byte = high * 16 + low
      at += 2
    }
    const entity = entities.get(byte)
    if (byte === 0x0d || byte === 0) continue
    if (entity === undefined) html[length++] = byte
    else length += entity.copy(html, length)
  }
  return html.subarray(0, length)
}

/**
 * A kept page with the words of a form put back into their places.
 * @param page  holds `keptPlace(field)` for each field that is kept
 * @returns pieces to be sent in order and overwritten afterwards
 */
export function withKept(page: Uint8Array, form: Uint8Array, fields: readonly string[]): Buffer[] {
  const whole = Buffer.from(page)
  const found = fields
    .map((field) => ({ field, place: Buffer.from(keptPlace(field)) }))
    .map(({ field, place }) => ({ field, length: place.length, at: whole.indexOf(place) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
  const pieces: Buffer[] = []
  let from = 0
  for (const { field, length, at } of found) {
    pieces.push(whole.subarray(from, at), htmlOf(fieldBytes(form, field)))
    from = at + length
  }
  return [...pieces, whole.subarray(from)]
}
