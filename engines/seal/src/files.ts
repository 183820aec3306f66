import { seal } from './aead.ts'
import { concat, uint, utf8 } from './bytes.ts'
import { toHex } from './encoding.ts'
import { deriveKey, sha256 } from './hash.ts'

/** Bytes of plaintext in a chunk; a sealed chunk is 16 bytes longer, the last one may be shorter. */
export const chunkBytes = 65_536

/**
 * What was done about the data in a file that tells who made it and where: taken out, none was found, sent as it is
 * because it could not be taken out, or the whole original beside a cleaned copy.
 */
export type FileMetadata = 'removed' | 'none' | 'as-is' | 'original'

/** What the envelope's content says about a file: its true name, media type, size (bytes) and SHA-256 (hexadecimal). */
export type FileNote = {
  readonly part: number
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
  readonly chunks: number
  /** Missing where the sender did not say. */
  readonly metadata?: FileMetadata
}

/** Which file of which report, and the key of the envelope that announces it. `part` counts from 1. */
export type FilePlace = {
  readonly reportKey: Uint8Array
  readonly report: string
  readonly part: number
}

/**
 * The size a file is padded to: at most 12 % more, and only the top bits of the size show.
 * @param size  true size in bytes, 0 ≤ size ≤ 2^53
 * @see Padmé, Nikitin et al. (2019) 10.2478/popets-2019-0056, §4; nothing is smaller than 4,096 bytes here
 */
export function paddedSize(size: number): number {
  if (size <= 4096) return 4096
  const exponent = Math.floor(Math.log2(size))
  const step = 2 ** (exponent - (Math.floor(Math.log2(exponent)) + 1))
  return Math.ceil(size / step) * step
}

/** Sealed chunks of a file of this size (bytes). */
export function chunksOf(size: number): number {
  return Math.ceil(paddedSize(size) / chunkBytes)
}

/** The note of a file, to be put into the content of its envelope. */
export function fileNote(part: number, name: string, type: string, bytes: Uint8Array): FileNote {
  return {
    part,
    name,
    type,
    size: bytes.length,
    sha256: toHex(sha256(bytes)),
    chunks: chunksOf(bytes.length),
  }
}

/** Key of one file, 32 bytes. */
export function chunkKey({ reportKey, report, part }: FilePlace): Uint8Array {
  return deriveKey(reportKey, `fanal/v1/file|${report}|${part}`)
}

/** STREAM (Hoang et al. 2015): an 11-byte counter and a last-chunk flag, under a key of this file alone. */
export function chunkNonce(index: number, last: boolean): Uint8Array {
  return concat(new Uint8Array(7), uint(index, 4), Uint8Array.of(last ? 1 : 0))
}

/** What each chunk is bound to besides its place. */
export function chunkAad({ report, part }: FilePlace): Uint8Array {
  return utf8(`fanal/v1/file|${report}|${part}`)
}

/** Seals one chunk (at most 65,536 bytes) at its place; for uploads that resume. */
export function sealFileChunk(place: FilePlace, index: number, last: boolean, chunk: Uint8Array): Promise<Uint8Array> {
  return seal(chunkKey(place), chunkNonce(index, last), chunk, chunkAad(place))
}

/** Seals a file chunk by chunk, padded with zeros to `paddedSize`. */
export async function* sealFileChunks(place: FilePlace, bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  const total = paddedSize(bytes.length)
  const count = chunksOf(bytes.length)
  for (let index = 0; index < count; index++) {
    const start = index * chunkBytes
    const chunk = new Uint8Array(Math.min(chunkBytes, total - start))
    chunk.set(bytes.subarray(start, start + chunk.length))
    yield sealFileChunk(place, index, index === count - 1, chunk)
  }
}
