import { allZero, concat, readUint, uint } from './bytes.ts'

/** The sizes, in bytes, that a sealed message may show. */
export const buckets = [4096, 16_384, 65_536] as const
export type Bucket = (typeof buckets)[number]

/** The longest content, in bytes: the largest bucket less its length field. */
export const maxContent = 65_536 - 4

/** The smallest bucket that holds so many bytes of content; undefined where none does. */
export function bucketFor(contentLength: number): Bucket | undefined {
  return buckets.find((bucket) => contentLength + 4 <= bucket)
}

/** u32be length ‖ content ‖ zeros up to the bucket. The caller has chosen the bucket with `bucketFor`. */
export function pad(content: Uint8Array, bucket: number): Uint8Array {
  return concat(uint(content.length, 4), content, new Uint8Array(bucket - 4 - content.length))
}

/** The content of a padded text; undefined where the length is impossible or any padding byte is not zero. */
export function unpad(padded: Uint8Array): Uint8Array | undefined {
  if (padded.length < 4) return undefined
  const end = 4 + readUint(padded, 0, 4)
  if (end > padded.length || !allZero(padded.subarray(end))) return undefined
  return padded.slice(4, end)
}
