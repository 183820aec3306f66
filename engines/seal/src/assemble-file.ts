import type { FileNote, FilePlace } from './files.ts'
import { fileOpener } from './open-file.ts'

/**
 * Assembles one file from its chunks, checked one by one and as a whole.
 * @param fetchChunk  the sealed chunk with this index; `null` where it has not arrived
 * @returns the file's bytes, or `null` where a chunk is missing, was changed, or the whole is not what the note says
 */
export async function assembleFile(
  place: Omit<FilePlace, 'part'>,
  note: FileNote,
  fetchChunk: (index: number) => Promise<Uint8Array | null>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const opener = fileOpener(place, note)
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let index = 0; index < note.chunks; index++) {
    // oxlint-disable-next-line no-await-in-loop -- chunks are opened in their order
    const chunk = await fetchChunk(index)
    if (chunk === null) return null
    // oxlint-disable-next-line no-await-in-loop -- as above
    const opened = await opener.push(chunk)
    if (!opened.ok) return null
    pieces.push(new Uint8Array(opened.bytes))
  }
  if (!opener.finish().ok) return null
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}
