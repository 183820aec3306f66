import type { ReferralId } from '@fanal/handover'
import type { Actor, OrganizationId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { consentsOf, lockConsent } from '../consent/consent.store.ts'
import type { Consent } from '../consent/consent.ts'
import { type Standing, type SubjectCommand, standing } from '../grants/act.ts'
import type { Act } from '../machine.ts'
import type { Subject } from '../subjects/subject.ts'
import { subjectById } from '../subjects/subjects.store.ts'
import type { Referral } from './referral.ts'
import { referralById } from './referral.store.ts'

/** What every act of the sender's side carries. */
export interface ReferralAct extends SubjectCommand {
  readonly referral: ReferralId
}

/** What an act of the sender's side stands on. */
export interface KnownReferral extends Standing {
  readonly organization: OrganizationId
  readonly person: Subject
  readonly row: Referral
  readonly consents: readonly Consent[]
}

/** Reads a referral for an act and holds it; `null` where whoever acts may not know of it. */
export async function knownReferral(operation: string, input: ReferralAct, tx: Transaction, actor: Actor): Promise<KnownReferral | null> {
  const stands = await standing(operation, input, tx, actor)
  if (stands === null) return null
  const { organization } = stands.actor
  const person = await subjectById(organization, input.subject, tx)
  // @NOTE yes before referral, as everywhere: a withdrawal comes before this act or after it
  for (const consent of (await consentsOf(organization, input.subject, tx)).filter(({ purpose }) => purpose === 'referral'))
    // oxlint-disable-next-line no-await-in-loop -- a handful, in one order
    await lockConsent(organization, consent.id, tx)
  const consents = await consentsOf(organization, input.subject, tx)
  const row = await referralById(organization, input.referral, tx, { lock: true })
  if (row === null || person === null || row.subject !== input.subject) return null
  return { ...stands, organization, person, row, consents }
}

/** A member's act, as the machine asks for it. */
export const actOfMember = ({ actor }: Pick<Standing, 'actor'>, now: Date, rule: string | null = null): Act => ({
  by: { kind: 'member', member: actor.member, organization: actor.organization, duties: actor.held.map(({ duty }) => duty) },
  now,
  rule,
})
