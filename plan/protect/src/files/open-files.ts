import { namesAtUnit } from '@fanal/identity'
import { type Actor, type MemberId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { CaseId, ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import { type GrantOperation, mayDo } from '../grants/access-grant.ts'
import { protecting, streamOf } from '../grants/act.ts'
import { project } from '../grants/field-projector.ts'
import { type OpenedSubject, leftOf, reach } from '../subjects/open-subject.ts'
import { standingVersions } from '../subjects/subject.ts'
import { type CaseFile, type FileClass, fileClasses, noteOfFile } from './case-file.ts'
import { filesOfCase, heldOf } from './files.store.ts'

export interface OpenedFiles {
  readonly row: ProtectionCase
  readonly files: readonly CaseFile[]
  /** Of files that this member began and that are not whole: how many chunks from the first on are there. */
  readonly held: ReadonlyMap<string, number>
  /** The sealed notes of these files, and nothing else of the person. */
  readonly opened: OpenedSubject
  readonly mayAdd: readonly FileClass[]
  readonly mayRemove: readonly FileClass[]
  readonly names: ReadonlyMap<MemberId, string>
}

/** The files of a case, as one member may see them now: no line, and no count, of a class that no grant gives. */
export const openFiles = query({
  name: 'protect.open-files',
  access: protecting,
  sensitivity: 'C7',
  purpose: 'services',
  async load({ caseId, at }: { readonly caseId: CaseId; readonly at: Date }, tx: Transaction, actor: Actor): Promise<OpenedFiles | null> {
    if (actor.kind !== 'member') return null
    const { organization, member } = actor
    const row = await caseById(organization, caseId, tx)
    const all = row && (await reach({ subject: row.subject, classes: fileClasses, purpose: 'services', at }, 'see', tx, actor))
    if (row === null || all === null) return null
    const { grants, isSealed } = all
    const asked = { purpose: 'services', at, isSealed } as const
    const may = (operation: GrantOperation) => fileClasses.filter((of) => mayDo(grants, actor, { ...asked, class: of, operation }))
    const files = project(await filesOfCase(organization, caseId, tx), grants, actor, { ...asked, operation: 'see' })
    const notes = new Set(files.map((file) => `${file.class}:${noteOfFile(file.id)}`))
    const ours = Map.groupBy(all.fields, (field) => `${field.class}:${field.field}`)
    const held = new Map<string, number>()
    for (const file of files)
      // oxlint-disable-next-line no-await-in-loop -- one connection; as a rule there is none
      if (file.state === 'arriving' && file.begunBy === member) held.set(file.id, (await heldOf(organization, file, tx)).held)
    const who = files.flatMap(({ begunBy, removedBy }) => (removedBy === null ? [begunBy] : [begunBy, removedBy]))
    return {
      row,
      files,
      held,
      opened: { ...all, fields: [...ours].flatMap(([note, versions]) => (notes.has(note) ? standingVersions(versions) : [])) },
      mayAdd: row.state === 'closed' ? [] : may('add'),
      mayRemove: may('change'),
      names: await namesAtUnit({ organization, unit: row.unit }, who, tx),
    }
  },
  place: () => null,
  shown: ({ row }) => [streamOf(row.subject)],
  details: ({ row, opened }) => ({ case: row.id, purpose: 'services', ...leftOf(opened) }),
  leaves: 'entry-per-record',
})
