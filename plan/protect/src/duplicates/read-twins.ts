import { type Actor, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { CaseId, ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import type { SubjectId } from '../grants/access-grant.ts'
import { protecting, streamOf } from '../grants/act.ts'
import { type OpenedSubject, classesOf, reach } from '../subjects/open-subject.ts'
import { standingVersions } from '../subjects/subject.ts'
import { type Merge, type Twin, casesOf, mergesOf, twinsOf } from './duplicates.store.ts'

export interface TwinsView {
  readonly row: ProtectionCase
  readonly opened: OpenedSubject
  /** People whom the reader may see too. */
  readonly twins: readonly (Twin & { readonly other: SubjectId })[]
  /** Whether somebody whom the reader may not see has the same; not who, and not how many. */
  readonly elsewhere: boolean
  readonly merges: readonly Merge[]
  readonly cases: ReadonlyMap<SubjectId, { readonly id: string; readonly number: string }>
}

const compared: ReadonlySet<string> = new Set(['call-name', 'full-name', 'birth-date', 'reach-at'])

/** Who may be the same person, and what was already decided. */
export const readTwins = query({
  name: 'protect.read-twins',
  access: protecting,
  sensitivity: 'C4',
  purpose: 'services',
  async load({ caseId, at }: { readonly caseId: CaseId; readonly at: Date }, tx: Transaction, actor: Actor): Promise<TwinsView | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const row = await caseById(organization, caseId, tx)
    const all = row && (await reach({ subject: row.subject, classes: ['C4'], purpose: 'services', at }, 'see', tx, actor))
    if (row === null || all === null) return null
    const words = all.fields.filter(({ field }) => compared.has(field))
    const fields = [...Map.groupBy(words, ({ field }) => field).values()].flatMap((versions) => standingVersions(versions))
    const found = await twinsOf(row.subject, tx)
    const merges = await mergesOf(organization, row.subject, tx)
    const twins = found.flatMap(({ other, kinds }) => (other === null ? [] : [{ other, kinds }]))
    const others = [...twins.map(({ other }) => other), ...merges.flatMap(({ kept, merged }) => [kept, merged])]
    return {
      row,
      opened: { ...all, fields },
      twins,
      elsewhere: found.some(({ other }) => other === null),
      merges,
      cases: await casesOf(organization, others, tx),
    }
  },
  place: () => null,
  shown: ({ row, twins }) => [streamOf(row.subject), ...twins.map(({ other }) => streamOf(other))],
  details: ({ opened, row }) => ({ case: row.id, purpose: 'services', classes: classesOf(opened) }),
  leaves: 'entry-per-record',
})
