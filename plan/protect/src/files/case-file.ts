import type { Id, MemberId } from '@fanal/kernel'
import { type Json, type SealedClass, chunkBytes, chunksOf, fromBase64url, paddedSize } from '@fanal/seal'
import type { CaseId } from '../cases/case.ts'
import type { SubjectId } from '../grants/access-grant.ts'

export type FileId = Id<'case-file'>

/** What a file may be about. Where somebody is (C5) is a field of its own, and no file. */
export const fileClasses = ['C3', 'C4', 'C6', 'C7'] as const satisfies readonly SealedClass[]
export type FileClass = (typeof fileClasses)[number]

export const removalReasons = ['mistake', 'other-person', 'twice', 'person-asked', 'not-needed'] as const
export type RemovalReason = (typeof removalReasons)[number]

/** The largest file, bytes: an hour of recorded speech or 200 scanned pages, and what an old phone still opens whole in its memory. */
export const mostFileBytes = 50 * 1024 * 1024
/** Files of one class on one person: what a page shows without turning it. */
export const mostFilesOfClass = 100
/** Files that are chosen together. */
export const mostAtOnce = 10
/** How long a half-sent file waits for whoever began it, hours: over a weekend. */
export const arrivingHours = 72
/** Chunks that are read at once: 4 MiB, and one entry in “who looked”. A photo is one. */
export const stretchChunks = 64

/** A file as the server knows it. */
export interface CaseFile {
  readonly id: FileId
  readonly subject: SubjectId
  readonly caseId: CaseId
  readonly class: FileClass
  readonly state: 'arriving' | 'kept' | 'removed'
  /** What it was padded to, bytes; its true size is sealed. */
  readonly padded: number
  readonly begunBy: MemberId
  readonly begunAt: Date
  readonly keptAt: Date | null
  readonly removedBy: MemberId | null
  readonly removedAt: Date | null
  readonly removalReason: RemovalReason | null
}

/** The sealed field that says what a file is, and holds its key. */
export const noteOfFile = (id: FileId): string => `file-${id}`

/** Whether a sealed field is what some file is, and its key: no words to be read, and nothing to be taken along. */
export const isFileNote = (field: string): boolean => /^file-[\da-f-]{36}$/.test(field)

/** How many files of a class there are, by their notes. */
export const countFileNotes = (fields: readonly { readonly class: SealedClass; readonly field: string }[], of: SealedClass): number =>
  new Set(fields.flatMap((one) => (one.class === of && isFileNote(one.field) ? [one.field] : []))).size

/** Bytes by which sealing makes a chunk longer. */
const tagBytes = 16
/** A sealed chunk that is not the last one, bytes. */
export const sealedChunkBytes = chunkBytes + tagBytes

/** Whether something is padded to this size, and small enough to be kept. */
export const isPadded = (padded: number): boolean =>
  Number.isInteger(padded) && padded > 0 && padded <= paddedSize(mostFileBytes) && paddedSize(padded) === padded

/** How long the sealed chunk at a place has to be; `null` where there is none. */
export function sealedLength({ padded }: Pick<CaseFile, 'padded'>, index: number): number | null {
  if (!Number.isInteger(index) || index < 0 || index >= chunksOf(padded)) return null
  return Math.min(chunkBytes, padded - index * chunkBytes) + tagBytes
}

/** What is sealed of a file besides its bytes. A type, for an interface is no JSON value. */
export type FileNoteInside = {
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
  readonly chunks: number
  /** What was done about data that tells who made it, where and when. */
  readonly metadata: 'removed' | 'none' | 'as-is'
  /** The file's own key, base64url, 32 bytes. */
  readonly key: string
  readonly words: string
}

/** Reads an opened note; `null` where a device wrote something else there. */
export function readFileNote(value: Json): FileNoteInside | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { name, type, size, sha256, chunks, metadata, key, words } = value as Readonly<Record<string, Json>>
  if (typeof name !== 'string' || typeof type !== 'string' || typeof words !== 'string' || typeof key !== 'string') return null
  if (typeof sha256 !== 'string' || typeof size !== 'number' || size < 0 || size > mostFileBytes || chunks !== chunksOf(size)) return null
  if (metadata !== 'removed' && metadata !== 'none' && metadata !== 'as-is') return null
  if (fromBase64url(key)?.length !== 32) return null
  return { name, type, size, sha256, chunks, metadata, key, words }
}
