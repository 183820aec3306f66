import { type Actor, type LedgerEvent, type OrganizationId, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { CaseId } from '../cases/case.ts'
import { isFrozen } from '../demands/demands.store.ts'
import { demandRefusals } from '../demands/demands.text.ts'
import { type Standing, type SubjectCommand, allows, protecting, standing } from '../grants/act.ts'
import type { CaseFile, FileId, RemovalReason } from './case-file.ts'
import { fileEvent } from './file-event.ts'
import { fileById, removeRow, takeTurn } from './files.store.ts'

export interface RemoveFile extends SubjectCommand {
  readonly caseId: CaseId
  readonly file: FileId
  readonly reason: RemovalReason
}

interface Facts extends Standing {
  readonly organization: OrganizationId
  readonly file: CaseFile
  /** A demand for these records is running. */
  readonly frozen: boolean
}

/** Removes a file: its key, name and bytes are destroyed; that it was there, and why it went, stays. */
export const removeFile = operation({
  name: 'protect.remove-file',
  access: protecting,
  async load(input: RemoveFile, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const stands = await standing('protect.remove-file', input, tx, actor)
    if (stands === null) return null
    const { organization } = stands.actor
    await takeTurn(input.file, tx)
    const file = await fileById(organization, input.file, tx)
    if (file === null || file.subject !== input.subject || file.caseId !== input.caseId) return null
    return { ...stands, organization, file, frozen: await isFrozen(input.subject, tx) }
  },
  place: () => null,
  decide(known: Facts, { reason, at }: RemoveFile) {
    const { file, organization } = known
    const may = allows(known, { classes: [file.class], operation: 'change', at })
    if (!may.ok) return may
    if (may.value === 'done-before' || file.state === 'removed') return decided<LedgerEvent>([])
    if (known.frozen) return demandRefusals.frozen
    return decided([fileEvent('removed', { ...file, organization }, { reason })])
  },
  async apply(events, tx: Transaction, { file, reason, at }: RemoveFile): Promise<void> {
    if (events.length > 0 && !(await removeRow(file, reason, at, tx))) throw new Error('a file that was held is gone')
  },
})
