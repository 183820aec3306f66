import { type Actor, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type CaseId, type ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import { protecting, streamOf } from '../grants/act.ts'
import { type OpenedSubject, leftOf, reach } from '../subjects/open-subject.ts'
import { standingVersions } from '../subjects/subject.ts'
import type { LinkedPerson } from './linked.ts'
import { linksOf } from './linked.store.ts'

export interface LinkedView {
  readonly row: ProtectionCase
  readonly opened: OpenedSubject
  readonly links: readonly LinkedPerson[]
}

/** Whom the person of a case belongs with, for whoever may see it. */
export const readLinked = query({
  name: 'protect.read-linked',
  access: protecting,
  sensitivity: 'C4',
  purpose: 'services',
  async load({ caseId, at }: { readonly caseId: CaseId; readonly at: Date }, tx: Transaction, actor: Actor): Promise<LinkedView | null> {
    if (actor.kind !== 'member') return null
    const row = await caseById(actor.organization, caseId, tx)
    const all = row && (await reach({ subject: row.subject, classes: ['C4'], purpose: 'services', at }, 'see', tx, actor))
    if (row === null || all === null) return null
    const linked = all.fields.filter(({ field }) => field.startsWith('linked-'))
    const fields = [...Map.groupBy(linked, ({ field }) => field).values()].flatMap((versions) => standingVersions(versions))
    return { row, opened: { ...all, fields }, links: await linksOf(actor.organization, row.subject, tx) }
  },
  place: () => null,
  shown: ({ row }) => [streamOf(row.subject)],
  details: ({ opened, row }) => ({ case: row.id, purpose: 'services', ...leftOf(opened) }),
  leaves: 'entry-per-record',
})
