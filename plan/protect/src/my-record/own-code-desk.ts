import { namesAtUnit } from '@fanal/identity'
import { type Actor, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { sealedClasses } from '@fanal/seal'
import type { CaseId, ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import { protecting, streamOf } from '../grants/act.ts'
import { type OpenedSubject, reach } from '../subjects/open-subject.ts'
import type { OwnCode } from './own-code.ts'
import { ownCodeOf } from './own-code.store.ts'

export interface OwnCodeDesk {
  readonly row: ProtectionCase
  /** Keys to pass on, and none of the words. */
  readonly opened: OpenedSubject
  readonly code: OwnCode | null
  readonly madeBy: string | null
}

/** What a worker needs to make somebody's own code: whether there is one, and the keys that they may pass on. */
export const ownCodeDesk = query({
  name: 'protect.own-code-desk',
  access: protecting,
  sensitivity: 'C2',
  purpose: 'services',
  async load({ caseId, at }: { readonly caseId: CaseId; readonly at: Date }, tx: Transaction, actor: Actor): Promise<OwnCodeDesk | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const row = await caseById(organization, caseId, tx)
    const all = row && (await reach({ subject: row.subject, classes: sealedClasses, purpose: 'services', at }, 'share', tx, actor))
    if (row === null || all === null) return null
    const code = await ownCodeOf(organization, row.subject, tx)
    const names = code === null ? null : await namesAtUnit({ organization, unit: row.unit }, [code.madeBy], tx)
    return { row, opened: { ...all, fields: [] }, code, madeBy: (code && names?.get(code.madeBy)) ?? null }
  },
  place: () => null,
  shown: ({ row }) => [streamOf(row.subject)],
  leaves: 'entry-per-record',
})
