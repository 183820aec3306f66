import { sha256 } from '@hpke/common'
import { open } from './aead.ts'
import { allZero } from './bytes.ts'
import { toHex } from './encoding.ts'
import { chunkAad, chunkKey, chunkNonce, chunksOf, type FileNote, type FilePlace } from './files.ts'
import { problem, type Outcome, type Problem } from './outcome.ts'
import { isCount } from './shape.ts'

export type FileProblem = 'bad-note' | 'chunk-tampered' | 'too-many-chunks' | 'truncated' | 'bad-padding' | 'wrong-digest'

/** Opens a file as its chunks come in, in their order. After the first problem it answers nothing else. */
export type FileOpener = {
  /** Plaintext of the next chunk, without padding. A chunk changed, moved, repeated or of another file is `chunk-tampered`. */
  push(chunk: Uint8Array): Promise<Outcome<{ readonly bytes: Uint8Array }, FileProblem>>
  /** To be asked after the last chunk, before the file is believed: all chunks came, and their digest is the note's. */
  finish(): { readonly ok: true } | Problem<FileProblem>
}

/**
 * Opens the file that a note describes. Chunks are to be given one after the other, each `push` awaited.
 * @param place  key, report and part of the envelope that holds the note
 */
export function fileOpener(place: Omit<FilePlace, 'part'>, note: FileNote): FileOpener {
  const file = { ...place, part: note.part }
  const digest = sha256.create()
  let index = 0
  let left = note.size
  let failed: FileProblem | undefined = isCount(note.size) && note.chunks === chunksOf(note.size) ? undefined : 'bad-note'

  function fail(code: FileProblem): Problem<FileProblem> {
    failed ??= code
    return problem(failed)
  }

  return {
    async push(chunk) {
      if (failed) return problem(failed)
      if (index === note.chunks) return fail('too-many-chunks')
      const plain = await open(chunkKey(file), chunkNonce(index, index === note.chunks - 1), chunk, chunkAad(file))
      if (!plain) return fail('chunk-tampered')
      index += 1
      const bytes = plain.slice(0, Math.min(left, plain.length))
      if (!allZero(plain.subarray(bytes.length))) return fail('bad-padding')
      left -= bytes.length
      digest.update(bytes)
      return { ok: true, bytes }
    },
    finish() {
      if (failed) return problem(failed)
      if (index < note.chunks || left > 0) return fail('truncated')
      if (toHex(digest.clone().digest()) !== note.sha256) return fail('wrong-digest')
      return { ok: true }
    },
  }
}
