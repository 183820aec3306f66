import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { chunksOf } from '@fanal/seal'
import type { CaseId } from '../cases/case.ts'
import { protecting } from '../grants/act.ts'
import type { FileId } from './case-file.ts'
import { fileEvent } from './file-event.ts'
import { fileRefusals } from './file-refusals.ts'
import { heldOf, markKept, takeTurn } from './files.store.ts'
import { type OfFile, fileFor, maySend } from './send-chunk.ts'

export interface KeepFile {
  readonly caseId: CaseId
  readonly file: FileId
  readonly at: Date
}

interface Facts extends OfFile {
  /** Chunks that are there, whatever their places. */
  readonly count: number
}

/** Says that a file is whole: every chunk is there, each of its size. From then on it is on the case. */
export const keepFile = operation({
  name: 'protect.keep-file',
  access: protecting,
  async load(input: KeepFile, tx: Transaction, actor: Actor): Promise<Facts | null> {
    await takeTurn(input.file, tx)
    const known = await fileFor(input, tx, actor)
    return known && { ...known, count: (await heldOf(known.actor.organization, known.file, tx)).count }
  },
  place: () => null,
  decide(known: Facts, { at }: KeepFile) {
    const may = maySend(known, at)
    if (!may.ok) return may
    const { file, actor } = known
    if (file.state === 'kept') return decided<LedgerEvent>([])
    if (known.count !== chunksOf(file.padded)) return fileRefusals.notWhole
    return decided([fileEvent('kept', { ...file, organization: actor.organization })])
  },
  async apply(events, tx: Transaction, { file, at }: KeepFile, { actor }: Facts): Promise<{ again: boolean }> {
    if (events.length > 0 && !(await markKept(actor.organization, file, at, tx))) throw new Error('a file that was held is gone')
    return { again: events.length === 0 }
  },
})
