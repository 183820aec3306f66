import {
  type Json,
  chunkBytes,
  chunksOf,
  fileNote,
  paddedSize,
  sealFileChunk,
  systemChance,
  toBase64url,
  fromBase64url,
  uuidOf,
} from '@fanal/seal'
import { safeName } from '@fanal/strip'
import type { SealedInputValue } from '../person-desk/desk-data.ts'
import { type FileClass, type FileId, type FileNoteInside, noteOfFile } from './case-file.ts'
import type { BeginFileRequest } from './files.schema.ts'
import type { FitFile } from './fit-file.ts'

/** Chunks on their way at once: a slow answer does not hold up the next. */
const atOnce = 4

/** A file that lies on the case already, whole or in part, as this device opened its note. */
export interface KnownFile {
  readonly file: FileId
  readonly class: FileClass
  readonly state: 'arriving' | 'kept'
  /** Chunks that are there, from the first on. */
  readonly held: number
  readonly note: FileNoteInside
}

/** What is to be put on a case. */
export interface Parcel {
  readonly name: string
  readonly class: FileClass
  readonly words: string
  readonly fit: FitFile
}

/** A file that is sealed and sent: made once, so that pressing again goes on with the same one. */
export interface SealedFile {
  readonly file: FileId
  readonly class: FileClass
  readonly key: Uint8Array
  readonly bytes: Uint8Array
  /** What begins it; `null` where it was begun before. */
  readonly begin: BeginFileRequest | null
  /** Chunks that are there, by their places. */
  readonly sent: Set<number>
}

/** Seals a value for a field of a person; `undefined` where the device does not hold the key. */
type Seal = (of: FileClass, field: string, value: Json, basedOn: number) => Promise<SealedInputValue | undefined>

const countTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

/**
 * Prepares a file: its own random key, and the sealed note that holds it. The same file under the same class goes on where it was left, and one that
 * is there already is not sent again.
 */
export async function prepareFile(
  { name, class: of, words, fit }: Parcel,
  { subject, seal, known }: { readonly subject: string; readonly seal: Seal; readonly known: readonly KnownFile[] },
): Promise<SealedFile | 'no-key' | 'here-already'> {
  const bytes = new Uint8Array(await fit.blob.arrayBuffer())
  const { size, sha256, chunks, name: safe, type } = fileNote(1, safeName(name), fit.type, bytes)
  const same = known.find((one) => one.class === of && one.note.sha256 === sha256 && one.note.size === size)
  if (same?.state === 'kept') return 'here-already'
  const key = fromBase64url(same?.note.key ?? '')
  if (same !== undefined && key !== undefined)
    return { file: same.file, class: of, key, bytes, begin: null, sent: new Set(countTo(same.held)) }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a fresh id of this file
  const file = uuidOf(systemChance(16)) as FileId
  const fresh = systemChance(32)
  const inside: FileNoteInside = { name: safe, type, size, sha256, chunks, metadata: fit.metadata, key: toBase64url(fresh), words }
  const note = await seal(of, noteOfFile(file), inside, 0)
  if (note === undefined) return 'no-key'
  const begin = { command: uuidOf(systemChance(16)), subject, file, class: of, padded: paddedSize(size), note: { ...note, class: of } }
  return { file, class: of, key: fresh, bytes, begin, sent: new Set() }
}

/** What sends: each answers once it is done, and throws where it is not known whether it is. */
export interface FileLine {
  begin(request: BeginFileRequest): Promise<{ readonly held: number }>
  chunk(file: FileId, index: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  keep(file: FileId): Promise<void>
}

/**
 * Sends what of a file is not there yet, a few chunks at a time, and says that it is whole. Called again after it threw, it goes on.
 * @param progress  told the share that is there, 0 to 1
 */
export async function sendFile(
  { file, key, bytes, begin, sent }: SealedFile,
  line: FileLine,
  progress: (share: number) => void,
): Promise<void> {
  if (begin !== null) for (const index of countTo((await line.begin(begin)).held)) sent.add(index)
  const [total, chunks] = [paddedSize(bytes.length), chunksOf(bytes.length)]
  const place = { reportKey: key, report: file, part: 1 }
  const underWay = new Set<Promise<void>>()
  progress(sent.size / chunks)
  for (const index of countTo(chunks)) {
    if (sent.has(index)) continue
    const start = index * chunkBytes
    const chunk = new Uint8Array(Math.min(chunkBytes, total - start))
    chunk.set(bytes.subarray(start, start + chunk.length))
    // oxlint-disable-next-line no-await-in-loop -- memory holds a few chunks
    const sealed = new Uint8Array(await sealFileChunk(place, index, index === chunks - 1, chunk))
    const way = line.chunk(file, index, sealed).then(() => {
      underWay.delete(way)
      sent.add(index)
      progress(sent.size / chunks)
    })
    underWay.add(way)
    // a fault is heard below, at the next wait
    way.catch(() => undefined)
    // oxlint-disable-next-line no-await-in-loop -- no more than a few at once
    if (underWay.size >= atOnce) await Promise.race(underWay)
  }
  await Promise.all(underWay)
  await line.keep(file)
}
