import { readFileSync } from 'node:fs'

/** A fixture of this package, parsed. The caller names the shape that the file's README promises. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the shape
export function fixture<T>(path: string): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a file of this package, whose README gives its shape
  return JSON.parse(readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8')) as T
}

export function hex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'hex'))
}

export function toHexText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

/** A copy with one bit turned. */
export function flipped(bytes: Uint8Array, bit: number): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes)
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return copy
}
