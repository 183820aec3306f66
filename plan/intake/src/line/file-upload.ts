import {
  chunkBytes,
  chunksOf,
  paddedSize,
  runningSha256,
  sealFileChunk,
  toHex,
  type FileNote,
  type ReceiptKeys,
  type SealedBy,
} from '@fanal/seal'
import type { PublicLanguage } from '@fanal/kernel'
import { notedName } from './file-limits.ts'
import type { Parcel } from './file-look.ts'
import { sealLetter, type Node } from './line-client.ts'
import { writeChunk } from './submission.ts'

/** A file gave other bytes the second time, or could not be read any more. */
export class FileChanged extends Error {
  readonly file: string
  constructor(file: string) {
    super('a file changed while it was being read')
    this.file = file
  }
}

/** The reporter stopped the sending. */
export class Stopped extends Error {}

/** @throws Stopped */
export function stopIf(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new Stopped('stopped')
}

/** Posts bytes to an address of the line and gives its answer once they are stored; it may wait for the network as long as it likes. */
export type Post = (path: string, bytes: Uint8Array) => Promise<{ readonly held?: number }>

export interface Upload {
  readonly node: Node
  readonly keys: ReceiptKeys
  readonly unit: string
  readonly language: PublicLanguage
  readonly sealedBy: SealedBy
  readonly post: Post
  /** Told as bytes of a file were read for its digest, and as chunks of it arrived: 0 to 1. */
  readonly progress?: (file: number, step: 'reading' | 'sending', share: number) => void
  /** Heard between two pieces. */
  readonly signal?: AbortSignal
}

/** Read at once for a digest, bytes. */
const readBytes = 1024 * 1024
/** Chunks on their way at once: a slow answer does not hold up the next. */
const atOnce = 4
/** A file of fewer chunks than these is sent sooner than one could ask for it. */
const worthAsking = 4

async function read(parcel: Parcel, from: number, to: number): Promise<Uint8Array> {
  const bytes = await parcel.blob
    .slice(from, to)
    .arrayBuffer()
    .catch(() => null)
  if (bytes?.byteLength !== Math.min(to, parcel.blob.size) - from) throw new FileChanged(parcel.name)
  return new Uint8Array(bytes)
}

async function noteOf(parcel: Parcel, index: number, { progress, signal }: Upload): Promise<FileNote> {
  const { size } = parcel.blob
  const digest = runningSha256()
  for (let at = 0; at < size; at += readBytes) {
    stopIf(signal)
    // oxlint-disable-next-line no-await-in-loop -- memory holds one piece
    digest.update(await read(parcel, at, Math.min(size, at + readBytes)))
    progress?.(index, 'reading', Math.min(1, (at + readBytes) / size))
  }
  const { type, metadata } = parcel
  return { part: index + 1, name: notedName(parcel.name), type, size, sha256: toHex(digest.digest()), chunks: chunksOf(size), metadata }
}

type Sealed = Awaited<ReturnType<typeof sealLetter>>

async function sendFile(parcel: Parcel, note: FileNote, sealed: Sealed, upload: Upload): Promise<void> {
  const { keys, post, progress, signal } = upload
  const place = { reportKey: sealed.reportKey, report: keys.reportId, part: note.part }
  const total = paddedSize(note.size)
  const digest = runningSha256()
  const underWay = new Set<Promise<void>>()
  // whoever comes back after a closed page goes on where the line's chunks end: an empty chunk asks
  const { locator, uploadKey } = keys
  const ask = { locator, uploadKey, envelope: sealed.envelope, part: note.part, index: 0, last: false, bytes: new Uint8Array() }
  const { held = 0 } = note.chunks > worthAsking ? await post('/api/v1/files', writeChunk(ask)) : {}
  let stored = held
  progress?.(note.part - 1, 'sending', held / note.chunks)
  for (let index = 0; index < note.chunks; index++) {
    stopIf(signal)
    const start = index * chunkBytes
    const last = index === note.chunks - 1
    const chunk = new Uint8Array(Math.min(chunkBytes, total - start))
    // oxlint-disable-next-line no-await-in-loop -- memory holds a few chunks, whatever the size of the file
    if (start < note.size) chunk.set(await read(parcel, start, Math.min(note.size, start + chunk.length)))
    digest.update(chunk.subarray(0, Math.max(0, note.size - start)))
    // what lies there is read for the digest alone: the file must still be the one that was begun
    if (index < held) continue
    // oxlint-disable-next-line no-await-in-loop -- as above
    const bytes = await sealFileChunk(place, index, last, chunk)
    const way = post(
      '/api/v1/files',
      writeChunk({ locator, uploadKey, envelope: sealed.envelope, part: note.part, index, last, bytes }),
    ).then(() => {
      underWay.delete(way)
      stored += 1
      progress?.(note.part - 1, 'sending', stored / note.chunks)
    })
    underWay.add(way)
    // a fault is heard below, at the next wait
    way.catch(() => undefined)
    // oxlint-disable-next-line no-await-in-loop -- no more than a few at once
    if (underWay.size >= atOnce) await Promise.race(underWay)
  }
  await Promise.all(underWay)
  if (toHex(digest.digest()) !== note.sha256) throw new FileChanged(parcel.name)
}

/**
 * Sends files as one further message under a receipt: first the sealed letter that names them, then their chunks. The same files under the same
 * receipt are the same letter, so that whoever begins again stores nothing twice and sends only what is not there yet.
 * @param parcels 1 to 100
 * @throws FileChanged, LineRefused where the line will not take them, Stopped
 */
export async function sendFiles(parcels: readonly Parcel[], upload: Upload): Promise<void> {
  const notes: FileNote[] = []
  // oxlint-disable-next-line no-await-in-loop -- one file after the other: memory holds one piece
  for (const [index, parcel] of parcels.entries()) notes.push(await noteOf(parcel, index, upload))
  const { node, keys, unit, language, sealedBy, post } = upload
  const sealed = await sealLetter(node, keys, { kind: 'follow-up', language, answers: {}, files: notes, sealedBy, unit })
  await post('/api/v1/reports', sealed.submission)
  // oxlint-disable-next-line no-await-in-loop -- as above
  for (const [index, parcel] of parcels.entries()) await sendFile(parcel, notes[index]!, sealed, upload)
}
