import { assembleFile, fromBase64url } from '@fanal/seal'
import { type FileId, type FileNoteInside, sealedChunkBytes, stretchChunks } from './case-file.ts'

/**
 * Fetches a file stretch by stretch, opens and checks it here.
 * @param fetchStretch  sealed chunks from a place on; `null` where there are none
 * @returns the file's bytes; `null` where one is missing, was changed, or the whole is not what its note says
 */
export function fetchFile(
  file: FileId,
  note: FileNoteInside,
  fetchStretch: (from: number) => Promise<Uint8Array | null>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  let stretch: { readonly from: number; readonly bytes: Uint8Array | null } = { from: -1, bytes: null }
  const { name, type, size, sha256, chunks } = note
  const place = { reportKey: fromBase64url(note.key) ?? new Uint8Array(), report: file }
  return assembleFile(place, { part: 1, name, type, size, sha256, chunks }, async (index) => {
    const from = index - (index % stretchChunks)
    if (stretch.from !== from) stretch = { from, bytes: await fetchStretch(from) }
    const start = (index - from) * sealedChunkBytes
    const chunk = stretch.bytes?.subarray(start, start + sealedChunkBytes)
    return chunk === undefined || chunk.length === 0 ? null : chunk
  })
}
