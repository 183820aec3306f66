import { type Actor, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { CaseId, ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import type { SubjectId } from '../grants/access-grant.ts'
import { protecting, streamOf } from '../grants/act.ts'
import { type OpenedSubject, leftOf, reach } from '../subjects/open-subject.ts'
import { standingVersions } from '../subjects/subject.ts'
import { type Merge, type Twin, casesOf, mergesOf, twinsOf } from './duplicates.store.ts'

export interface SeenTwin extends Twin {
  readonly other: SubjectId
  /** `null` where the reader may know that there is somebody, and not who. */
  readonly opened: OpenedSubject | null
}

export interface TwinsView {
  readonly row: ProtectionCase
  readonly opened: OpenedSubject
  /** People whom the reader may see too, each with what is compared of them. */
  readonly twins: readonly SeenTwin[]
  /** Whether somebody whom the reader may not see has the same; not who, and not how many. */
  readonly elsewhere: boolean
  readonly merges: readonly Merge[]
  readonly cases: ReadonlyMap<SubjectId, { readonly id: string; readonly number: string }>
}

/** What is compared of two records, by its field. */
export const compared = ['call-name', 'full-name', 'birth-date', 'reach-at'] as const
export type ComparedField = (typeof compared)[number]
const isCompared: ReadonlySet<string> = new Set(compared)

/** Of what is compared, what the reader may see of a person, each value as it stands. */
async function openedFor(subject: SubjectId, at: Date, tx: Transaction, actor: Actor): Promise<OpenedSubject | null> {
  const all = await reach({ subject, classes: ['C4'], purpose: 'services', at }, 'see', tx, actor)
  if (all === null) return null
  const words = all.fields.filter(({ field }) => isCompared.has(field))
  return { ...all, fields: [...Map.groupBy(words, ({ field }) => field).values()].flatMap((versions) => standingVersions(versions)) }
}

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
    const opened = row && (await openedFor(row.subject, at, tx, actor))
    if (row === null || opened === null) return null
    const found = await twinsOf(row.subject, tx)
    const merges = await mergesOf(organization, row.subject, tx)
    const twins: SeenTwin[] = []
    for (const { other, kinds } of found)
      // oxlint-disable-next-line no-await-in-loop -- one connection
      if (other !== null) twins.push({ other, kinds, opened: await openedFor(other, at, tx, actor) })
    const others = [...twins.map(({ other }) => other), ...merges.flatMap(({ kept, merged }) => [kept, merged])]
    return {
      row,
      opened,
      twins,
      elsewhere: found.some(({ other }) => other === null),
      merges,
      cases: await casesOf(organization, others, tx),
    }
  },
  place: () => null,
  shown: ({ row, twins }) => [streamOf(row.subject), ...twins.map(({ other }) => streamOf(other))],
  details: ({ opened, row }) => ({ case: row.id, purpose: 'services', ...leftOf(opened) }),
  leaves: 'entry-per-record',
})
