import { type Actor, type LedgerEvent, type OrganizationId, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { CaseId, ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import { type Standing, type SubjectCommand, allows, protecting, standing } from '../grants/act.ts'
import { fieldsKept, fieldsNow, fieldsProblem, keepAlong } from '../subjects/keep-along.ts'
import type { FieldToKeep, SealedField, Subject } from '../subjects/subject.ts'
import { subjectById } from '../subjects/subjects.store.ts'
import { type CaseFile, type FileClass, type FileId, isPadded, mostFilesOfClass, noteOfFile } from './case-file.ts'
import { fileEvent } from './file-event.ts'
import { fileRefusals } from './file-refusals.ts'
import { countFiles, fileById, heldOf, insertFile, takeTurn } from './files.store.ts'

export interface BeginFile extends SubjectCommand {
  readonly caseId: CaseId
  readonly file: FileId
  readonly class: FileClass
  /** What the file was padded to, bytes. */
  readonly padded: number
  /** What the file is, and its key: sealed. */
  readonly note: FieldToKeep
}

/** Where a file stands: how many of its chunks from the first on are there. */
export interface FileStands {
  readonly file: FileId
  readonly state: CaseFile['state']
  readonly held: number
}

interface Facts extends Standing {
  readonly organization: OrganizationId
  readonly person: Subject
  readonly row: ProtectionCase
  readonly now: readonly SealedField[]
  /** The file of this id, where it was begun before. */
  readonly known: CaseFile | null
  readonly held: number
  readonly count: number
}

/** Begins a file: its note is kept, sealed, and its bytes may come. Begun again it goes on where it stopped. */
export const beginFile = operation({
  name: 'protect.begin-file',
  access: protecting,
  async load(input: BeginFile, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const stands = await standing('protect.begin-file', input, tx, actor)
    if (stands === null) return null
    const { organization } = stands.actor
    const person = await subjectById(organization, input.subject, tx)
    const row = await caseById(organization, input.caseId, tx)
    if (person === null || row?.subject !== input.subject) return null
    // one after the other, so that the last place is one file's
    await takeTurn(`${input.subject} ${input.class}`, tx)
    const known = await fileById(organization, input.file, tx)
    const { held } = known === null ? { held: 0 } : await heldOf(organization, known, tx)
    return {
      ...stands,
      organization,
      person,
      row,
      now: await fieldsNow(organization, input.subject, [input.note], tx),
      known,
      held,
      count: await countFiles(organization, input.subject, input.class, tx),
    }
  },
  place: () => null,
  decide(known: Facts, input: BeginFile) {
    const { class: of, at, note, padded, file } = input
    const may = allows(known, { classes: [of], operation: 'add', at })
    if (!may.ok) return may
    if (known.known !== null) return isThis(known.known, known, input) ? decided<LedgerEvent>([]) : fileRefusals.idTaken
    if (may.value === 'done-before') return fileRefusals.gone
    if (known.person.status === 'erased') return fileRefusals.noCase
    if (known.row.state === 'closed') return fileRefusals.closed
    if (!isPadded(padded)) return fileRefusals.tooLarge
    if (known.count >= mostFilesOfClass) return fileRefusals.tooMany
    if (note.class !== of || note.field !== noteOfFile(file) || note.basedOn !== 0 || known.now.length > 0) return fileRefusals.wrongNote
    const problem = fieldsProblem(known, [note], known.now, at)
    if (problem !== null) return problem
    const { organization, row } = known
    const begun = fileEvent('begun', { organization, subject: input.subject, id: file, caseId: row.id, class: of })
    return decided([begun, fieldsKept(organization, input.subject, [note])])
  },
  async apply(events, tx: Transaction, input: BeginFile, known: Facts): Promise<FileStands> {
    const { file, subject, caseId, class: of, padded, note, at } = input
    if (events.length === 0) return { file, state: known.known?.state ?? 'arriving', held: known.held }
    const { organization, actor } = known
    const made = await insertFile(organization, { id: file, subject, caseId, class: of, padded, begunBy: actor.member, begunAt: at }, tx)
    const [version] = await keepAlong([note], { actor, subject, command: input.command, at }, tx)
    // @NOTE two who take one id at once: the second one's act is thrown away whole
    if (!made || version !== 1) throw new Error('a file of this id was begun at the same moment')
    return { file, state: 'arriving', held: 0 }
  },
})

/** Whether what is begun is what was begun before, by the same member, and not removed since. */
function isThis(known: CaseFile, { actor }: Pick<Facts, 'actor'>, input: BeginFile): boolean {
  return (
    known.state !== 'removed' &&
    known.begunBy === actor.member &&
    known.subject === input.subject &&
    known.caseId === input.caseId &&
    known.class === input.class &&
    known.padded === input.padded
  )
}
