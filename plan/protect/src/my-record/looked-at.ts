import { namesAtUnit } from '@fanal/identity'
import { type Actor, type Bilingual, type Duty, type MemberId, byDuty, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Directory } from '@fanal/seal'
import type { CaseId, ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import { streamOf } from '../grants/act.ts'
import { receiversOf } from '../referral/receivers-of.ts'
import type { Referral } from '../referral/referral.ts'
import { streamOfSubject, subjectById } from '../subjects/subjects.store.ts'
import { type Look, looksIn } from '../subjects/who-looked.ts'

export interface LookedAt {
  readonly row: ProtectionCase
  readonly looks: readonly Look[]
  readonly names: ReadonlyMap<MemberId, string>
  /** Whoever something was referred to. */
  readonly referrals: readonly Referral[]
  readonly services: ReadonlyMap<string, Bilingual>
  readonly directory: Directory | null
}

/** So many readings go into a page; all of them are in the ledger. */
const shownAtOnce = 200

export const mayAskWhoLooked = ['case-worker', 'case-supervisor', 'privacy-officer'] as const satisfies readonly Duty[]

/** “Who looked”, for staff, on a page of the case: with names, which a person's own view does not show. */
export const lookedAt = query({
  name: 'protect.looked-at',
  access: byDuty(...mayAskWhoLooked),
  sensitivity: 'C2',
  purpose: 'who-looked',
  async load({ caseId }: { readonly caseId: CaseId }, tx: Transaction, actor: Actor): Promise<LookedAt | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const row = await caseById(organization, caseId, tx)
    if (row === null || (await subjectById(organization, row.subject, tx)) === null) return null
    const looks = looksIn(await streamOfSubject(organization, row.subject, tx)).slice(0, shownAtOnce)
    const readers = [...new Set(looks.flatMap(({ member }) => member ?? []))]
    const names = await namesAtUnit({ organization, unit: row.unit }, readers, tx)
    return { row, looks, names, ...(await receiversOf(organization, caseId, tx)) }
  },
  place: () => null,
  shown: ({ row }) => [streamOf(row.subject)],
  details: ({ row }) => ({ case: row.id }),
  leaves: 'entry-per-record',
})
