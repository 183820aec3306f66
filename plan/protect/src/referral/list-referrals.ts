import { type ReferralId, packetClasses } from '@fanal/handover'
import { type Actor, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { sealedClasses } from '@fanal/seal'
import { needsOf } from '../cases/board.store.ts'
import type { CaseId, Need, ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import { consentsOf } from '../consent/consent.store.ts'
import type { Consent } from '../consent/consent.ts'
import { protecting, streamOf } from '../grants/act.ts'
import { type OpenedSubject, leftOf, reach } from '../subjects/open-subject.ts'
import type { SafeContact } from '../subjects/safe-contact.ts'
import { standingVersions } from '../subjects/subject.ts'
import { subjectById } from '../subjects/subjects.store.ts'
import { type Referral, consentFor } from './referral.ts'
import { type Receivers, receiversOf } from './receivers-of.ts'
import { referralById } from './referral.store.ts'

/** A case with whom it was referred to, for whoever may see the person's codes. */
export interface CaseReferrals extends Receivers {
  readonly row: ProtectionCase
  readonly needs: readonly Need[]
  readonly consents: readonly Consent[]
}

async function onCase(caseId: CaseId, tx: Transaction, actor: Actor): Promise<CaseReferrals | null> {
  if (actor.kind !== 'member') return null
  const row = await caseById(actor.organization, caseId, tx)
  if (row === null) return null
  const receivers = await receiversOf(actor.organization, caseId, tx)
  const consents = (await consentsOf(actor.organization, row.subject, tx)).filter(({ purpose }) => purpose === 'referral')
  return { row, needs: await needsOf(actor.organization, caseId, tx), ...receivers, consents }
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
  /** The yes that an offer could stand on now; `null` where there is none. */
  readonly consent: Consent | null
  /** Before it is offered: what the person said yes to, as ciphertext, for whoever may share it. */
  readonly opened: OpenedSubject | null
  /** The person's safe contact, which is asked before they are told. */
  readonly safeContact: SafeContact
}

/** One referral of a case, and before it is offered what could go into its packet. */
export const openReferral = query({
  name: 'protect.open-referral',
  access: protecting,
  sensitivity: 'C7',
  purpose: 'services',
  async load(
    { caseId, referral: id, at }: { readonly caseId: CaseId; readonly referral: ReferralId; readonly at: Date },
    tx: Transaction,
    actor: Actor,
  ): Promise<OneReferral | null> {
    const found = await onCase(caseId, tx, actor)
    if (found === null || actor.kind !== 'member') return null
    const referral = await referralById(actor.organization, id, tx)
    const person = await subjectById(actor.organization, found.row.subject, tx)
    if (referral?.caseId !== caseId || person === null) return null
    const consent = consentFor(referral.to, packetClasses, found.consents, at)
    const classes = referral.state === 'draft' && consent !== null ? sealedClasses.filter((of) => consent.classes.includes(of)) : []
    const all = classes.length === 0 ? null : await reach({ subject: person.id, classes, purpose: 'services', at }, 'share', tx, actor)
    const fields = [...Map.groupBy(all?.fields ?? [], (field) => `${field.class}:${field.field}`).values()].flatMap((versions) =>
      standingVersions(versions),
    )
    return { ...found, referral, consent, opened: all && { ...all, fields }, safeContact: person.safeContact }
  },
  place: () => null,
  shown: ({ row }) => [streamOf(row.subject)],
  details: ({ opened, referral }) => ({ referral: referral.id, ...leftOf(opened) }),
  leaves: 'entry-per-record',
})
