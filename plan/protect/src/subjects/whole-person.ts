import type { LedgerEvent, OrganizationId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { mergesOf } from '../duplicates/duplicates.store.ts'
import type { SubjectId } from '../grants/access-grant.ts'
import { streamOf } from '../grants/act.ts'
import { endedByErasure } from '../referral/ended-consent.ts'
import type { Referral } from '../referral/referral.ts'
import { heldReferralsOf } from '../referral/referral.store.ts'
import type { Subject } from './subject.ts'
import { subjectById } from './subjects.store.ts'

/** Every record of one person, for an erasure: a record that was merged is theirs too, whichever of them they ask about. */
export interface WholePerson {
  readonly organization: OrganizationId
  readonly records: readonly Subject[]
  readonly referrals: readonly Referral[]
}

/** Reads the whole of a person and holds what others were offered of them; for whoever answers for privacy, who sees the codes of all. */
export async function heldWhole(organization: OrganizationId, subject: SubjectId, tx: Transaction): Promise<WholePerson> {
  const kept = (await mergesOf(organization, subject, tx)).find(({ merged }) => merged === subject)?.kept ?? subject
  const others = (await mergesOf(organization, kept, tx)).map(({ merged }) => merged)
  const records: Subject[] = []
  const referrals: Referral[] = []
  for (const id of [...new Set([subject, kept, ...others])].toSorted()) {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    const record = await subjectById(organization, id, tx)
    if (record !== null) records.push(record)
    // oxlint-disable-next-line no-await-in-loop -- one connection
    referrals.push(...(await heldReferralsOf(organization, id, tx, { withConsents: true })))
  }
  return { organization, records, referrals }
}

/** What the ledger says when they are erased: each record in its own stream, and what ends with it. */
export function erasedWhole({ organization, records, referrals }: WholePerson, at: Date): readonly LedgerEvent[] {
  const erased = records
    .filter(({ status }) => status !== 'erased')
    .map((one): LedgerEvent => ({ type: 'protect.subject.erased', version: 1, organization, stream: streamOf(one.id), data: {} }))
  return erased.length === 0 ? [] : [...erased, ...endedByErasure(referrals, at)]
}
