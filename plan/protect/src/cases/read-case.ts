import { namesAtUnit } from '@fanal/identity'
import { type Actor, type MemberId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { sealedClasses } from '@fanal/seal'
import type { Consent } from '../consent/consent.ts'
import { consentsOf } from '../consent/consent.store.ts'
import { protecting, streamOf } from '../grants/act.ts'
import { type KeyMissing, keysMissing } from '../grants/keys-missing.store.ts'
import { type OpenedSubject, leftOf, reach } from '../subjects/open-subject.ts'
import { standingVersions } from '../subjects/subject.ts'
import { actionsOf, needsOf } from './board.store.ts'
import type { CaseId, CaseTask, Need, PlanAction, ProtectionCase } from './case.ts'
import { caseById } from './cases.store.ts'
import { type CaseTransfer, isOpen } from '../transfer/transfer.ts'
import { transfersOfCase } from '../transfer/transfer.store.ts'
import { tasksOfSubject } from './tasks.store.ts'

export interface CaseView {
  readonly row: ProtectionCase
  readonly opened: OpenedSubject
  readonly needs: readonly Need[]
  readonly actions: readonly PlanAction[]
  readonly tasks: readonly CaseTask[]
  readonly consents: readonly Consent[]
  /** Where the case is on its way to somebody else. */
  readonly transfer: CaseTransfer | null
  /** Keys that colleagues may have and have not. */
  readonly missing: readonly KeyMissing[]
  /** Of everybody at the unit, and of whoever wrote here. */
  readonly names: ReadonlyMap<MemberId, string>
}

/** A whole case as one member may see it now: what no grant gives is not in it. */
export const readCase = query({
  name: 'protect.read-case',
  access: protecting,
  sensitivity: 'C7',
  purpose: 'services',
  async load({ caseId, at }: { readonly caseId: CaseId; readonly at: Date }, tx: Transaction, actor: Actor): Promise<CaseView | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const row = await caseById(organization, caseId, tx)
    const all = row && (await reach({ subject: row.subject, classes: sealedClasses, purpose: 'services', at }, 'see', tx, actor))
    if (row === null || all === null) return null
    const fields = [...Map.groupBy(all.fields, (field) => `${field.class}:${field.field}`).values()].flatMap((versions) =>
      standingVersions(versions),
    )
    const wrote = fields.map(({ keptBy }) => keptBy)
    const missing = await keysMissing(row.subject, tx)
    return {
      row,
      missing,
      opened: { ...all, fields },
      needs: await needsOf(organization, caseId, tx),
      actions: await actionsOf(organization, caseId, tx),
      tasks: await tasksOfSubject(organization, row.subject, tx),
      consents: await consentsOf(organization, row.subject, tx),
      transfer: (await transfersOfCase(organization, caseId, tx)).find(isOpen) ?? null,
      names: await namesAtUnit({ organization, unit: row.unit }, [...wrote, ...missing.map(({ reader }) => reader)], tx),
    }
  },
  place: () => null,
  shown: ({ row }) => [streamOf(row.subject)],
  details: ({ opened, row }) => ({ case: row.id, purpose: 'services', ...leftOf(opened) }),
  leaves: 'entry-per-record',
})
