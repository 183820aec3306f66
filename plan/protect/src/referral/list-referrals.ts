import type { ReferralId } from '@fanal/handover'
import { type Actor, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Directory } from '@fanal/seal'
import { currentDirectory } from '@fanal/vault'
import { needsOf } from '../cases/board.store.ts'
import type { CaseId, Need, ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import { consentsOf } from '../consent/consent.store.ts'
import type { Consent } from '../consent/consent.ts'
import { protecting, streamOf } from '../grants/act.ts'
import type { Referral } from './referral.ts'
import { referralById, referralsOfCase } from './referral.store.ts'
import { servicesNamed } from './match.store.ts'

/** A case with whom it was referred to, for whoever may see the person's codes. */
export interface CaseReferrals {
  readonly row: ProtectionCase
  readonly needs: readonly Need[]
  /** The latest first. */
  readonly referrals: readonly Referral[]
  /** Names of the services that were asked, by their ids. */
  readonly services: ReadonlyMap<string, string>
  readonly directory: Directory | null
  readonly consents: readonly Consent[]
}

async function onCase(caseId: CaseId, tx: Transaction, actor: Actor): Promise<CaseReferrals | null> {
  if (actor.kind !== 'member') return null
  const row = await caseById(actor.organization, caseId, tx)
  if (row === null) return null
  const referrals = await referralsOfCase(actor.organization, caseId, tx)
  const services = await servicesNamed(
    referrals.flatMap(({ to }) => to.service ?? []),
    tx,
  )
  const directory = (await currentDirectory(tx))?.body ?? null
  const consents = (await consentsOf(actor.organization, row.subject, tx)).filter(({ purpose }) => purpose === 'referral')
  return { row, needs: await needsOf(actor.organization, caseId, tx), referrals, services, directory, consents }
}

/** Every referral of a case and where each stands. */
export const listReferrals = query({
  name: 'protect.list-referrals',
  access: protecting,
  sensitivity: 'C2',
  purpose: 'services',
  load: ({ caseId }: { readonly caseId: CaseId }, tx: Transaction, actor: Actor) => onCase(caseId, tx, actor),
  place: () => null,
  shown: ({ row }) => [streamOf(row.subject)],
  leaves: 'entry-per-record',
})

export interface OneReferral extends CaseReferrals {
  readonly referral: Referral
}

/** One referral of a case. */
export const openReferral = query({
  name: 'protect.open-referral',
  access: protecting,
  sensitivity: 'C2',
  purpose: 'services',
  async load(
    { caseId, referral: id }: { readonly caseId: CaseId; readonly referral: ReferralId },
    tx: Transaction,
    actor: Actor,
  ): Promise<OneReferral | null> {
    const found = await onCase(caseId, tx, actor)
    if (found === null || actor.kind !== 'member') return null
    const referral = await referralById(actor.organization, id, tx)
    return referral?.caseId === caseId ? { ...found, referral } : null
  },
  place: () => null,
  shown: ({ row }) => [streamOf(row.subject)],
  leaves: 'entry-per-record',
})
