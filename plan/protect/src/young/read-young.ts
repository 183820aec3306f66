import { namesAtUnit } from '@fanal/identity'
import { type Actor, type MemberId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { CaseId, ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import { protecting, streamOf } from '../grants/act.ts'
import { type OpenedSubject, leftOf, reach } from '../subjects/open-subject.ts'
import { standingVersions } from '../subjects/subject.ts'
import { type Judgement, type YoungReport, judgementsOf, reportsOf } from './young.store.ts'

export interface YoungView {
  readonly row: ProtectionCase
  readonly opened: OpenedSubject
  readonly reports: readonly YoungReport[]
  readonly judgements: readonly Judgement[]
  readonly names: ReadonlyMap<MemberId, string>
}

const ours = /^(young|guardian)-/

/** What was told to an authority about a young person, and what was judged of a guardian. */
export const readYoung = query({
  name: 'protect.read-young',
  access: protecting,
  sensitivity: 'C3',
  purpose: 'services',
  async load({ caseId, at }: { readonly caseId: CaseId; readonly at: Date }, tx: Transaction, actor: Actor): Promise<YoungView | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const row = await caseById(organization, caseId, tx)
    const all = row && (await reach({ subject: row.subject, classes: ['C3'], purpose: 'services', at }, 'see', tx, actor))
    if (row === null || all === null) return null
    const words = all.fields.filter(({ field }) => ours.test(field))
    const fields = [...Map.groupBy(words, ({ field }) => field).values()].flatMap((versions) => standingVersions(versions))
    return {
      row,
      opened: { ...all, fields },
      reports: await reportsOf(organization, row.subject, tx),
      judgements: await judgementsOf(organization, row.subject, tx),
      names: await namesAtUnit({ organization, unit: row.unit }, [], tx),
    }
  },
  place: () => null,
  shown: ({ row }) => [streamOf(row.subject)],
  details: ({ opened, row }) => ({ case: row.id, purpose: 'services', ...leftOf(opened) }),
  leaves: 'entry-per-record',
})
