import { type Actor, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { CaseId } from '../cases/case.ts'
import { mayDo } from '../grants/access-grant.ts'
import { protecting, streamOf } from '../grants/act.ts'
import { type CaseFile, type FileClass, type FileId, stretchChunks } from './case-file.ts'
import { chunksFrom } from './files.store.ts'
import { fileFor } from './send-chunk.ts'

export interface ReadFile {
  readonly caseId: CaseId
  readonly file: FileId
  /** The first chunk, from 0. */
  readonly from: number
  readonly at: Date
}

export interface Stretch {
  readonly file: CaseFile
  readonly class: FileClass
  /** Sealed chunks, one after the other: up to `stretchChunks` of them. */
  readonly bytes: Uint8Array
}

/** Sealed bytes of a file. Every stretch leaves its entry in “who looked”: whoever skips the first has still read something. */
export const readFile = query({
  name: 'protect.read-file',
  access: protecting,
  sensitivity: 'C7',
  purpose: 'services',
  async load(input: ReadFile, tx: Transaction, actor: Actor): Promise<Stretch | null> {
    const known = await fileFor(input, tx, actor)
    if (known === null || known.file.state !== 'kept') return null
    const { file, grants, isSealed } = known
    const asked = { class: file.class, operation: 'see', purpose: 'services', at: input.at, isSealed } as const
    if (!mayDo(grants, known.actor, asked)) return null
    const chunks = await chunksFrom(known.actor.organization, file, input.from, stretchChunks, tx)
    return chunks.length === 0 ? null : { file, class: file.class, bytes: new Uint8Array(Buffer.concat(chunks)) }
  },
  place: () => null,
  shown: ({ file }) => [streamOf(file.subject)],
  details: ({ file }) => ({ case: file.caseId, file: file.id, purpose: 'services', classes: [file.class] }),
  leaves: 'entry-per-record',
})
