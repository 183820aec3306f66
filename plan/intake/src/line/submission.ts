import { concat, fromHex, toHex } from '@fanal/seal'

/** Sizes of what a receipt gives, bytes. */
const secretBytes = 32
const mailboxBytes = 1216
/** What one message may bring: a hundred files of 1 GiB at most each. */
export const mostFiles = 100
export const mostChunks = 16_384
const submissionMagic = new TextEncoder().encode('FNS1')
const chunkMagic = new TextEncoder().encode('FNF1')

/** The largest submission: the parts before the envelope and the largest envelope. */
export const submissionHeadBytes = submissionMagic.length + 3 * secretBytes + mailboxBytes
export const chunkHeadBytes = chunkMagic.length + 2 * secretBytes + 16 + 4 + 4 + 1

/** What a reporter's device sends: the receipt's public side and the sealed envelope. */
export interface Submission {
  /** 32 bytes; the server keeps its SHA-256. */
  readonly locator: Uint8Array
  /** 32 bytes; the server keeps its SHA-256. */
  readonly uploadKey: Uint8Array
  /** SHA-256 of the fetch key, 32 bytes. */
  readonly fetchHash: Uint8Array
  /** X-Wing public key, 1,216 bytes. */
  readonly mailbox: Uint8Array
  readonly envelope: Uint8Array
}

/** One piece of a file; with no bytes in it, the question how many of its part's pieces are there. */
export interface FileChunk {
  readonly locator: Uint8Array
  readonly uploadKey: Uint8Array
  /** UUID of the accepted envelope that names the file. */
  readonly envelope: string
  /** From 1, as the file's note says. */
  readonly part: number
  readonly index: number
  readonly last: boolean
  readonly bytes: Uint8Array
}

/** The bytes of `POST /api/v1/reports` (docs/protocol.md §7). */
export function writeSubmission(submission: Submission): Uint8Array {
  const { locator, uploadKey, fetchHash, mailbox, envelope } = submission
  return concat(submissionMagic, locator, uploadKey, fetchHash, mailbox, envelope)
}

/** Reads the bytes of a submission; `null` where they are none. The envelope is looked at by the engine. */
export function readSubmission(bytes: Uint8Array): Submission | null {
  if (bytes.length <= submissionHeadBytes || !submissionMagic.every((byte, index) => bytes[index] === byte)) return null
  const cut = cutter(bytes, submissionMagic.length)
  return {
    locator: cut(secretBytes),
    uploadKey: cut(secretBytes),
    fetchHash: cut(secretBytes),
    mailbox: cut(mailboxBytes),
    envelope: cut(Infinity),
  }
}

/** The bytes of `POST /api/v1/files` (docs/protocol.md §7). */
export function writeChunk(chunk: FileChunk): Uint8Array {
  const numbers = new Uint8Array(9)
  const view = new DataView(numbers.buffer)
  view.setUint32(0, chunk.part)
  view.setUint32(4, chunk.index)
  view.setUint8(8, chunk.last ? 1 : 0)
  return concat(
    chunkMagic,
    chunk.locator,
    chunk.uploadKey,
    fromHex(chunk.envelope.replaceAll('-', '')) ?? new Uint8Array(16),
    numbers,
    chunk.bytes,
  )
}

export function readChunk(bytes: Uint8Array): FileChunk | null {
  if (bytes.length < chunkHeadBytes || !chunkMagic.every((byte, index) => bytes[index] === byte)) return null
  const cut = cutter(bytes, chunkMagic.length)
  const [locator, uploadKey, envelope, numbers] = [cut(secretBytes), cut(secretBytes), toHex(cut(16)), cut(9)]
  const view = new DataView(numbers.buffer, numbers.byteOffset)
  if (numbers[8]! > 1 || view.getUint32(0) > mostFiles || view.getUint32(4) >= mostChunks) return null
  const id = `${envelope.slice(0, 8)}-${envelope.slice(8, 12)}-${envelope.slice(12, 16)}-${envelope.slice(16, 20)}-${envelope.slice(20)}`
  return {
    locator,
    uploadKey,
    envelope: id,
    part: view.getUint32(0),
    index: view.getUint32(4),
    last: numbers[8] === 1,
    bytes: cut(Infinity),
  }
}

function cutter(bytes: Uint8Array, start: number): (length: number) => Uint8Array {
  let at = start
  return (length) => {
    const part = bytes.subarray(at, at + length)
    at += length
    return part
  }
}
