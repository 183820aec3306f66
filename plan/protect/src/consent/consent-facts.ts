import { type Actor, type LedgerEvent, type OrganizationId, type Refusal } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type SubjectCommand, type Standing, allows, standing, streamOf } from '../grants/act.ts'
import type { Act, Attempted } from '../machine.ts'
import type { Referral } from '../referral/referral.ts'
import { heldReferralsOf } from '../referral/referral.store.ts'
import type { Subject } from '../subjects/subject.ts'
import { subjectById } from '../subjects/subjects.store.ts'
import type { ConsentCommand, ConsentFacts, ConsentState } from './consent-machine.ts'
import type { Consent, ConsentId } from './consent.ts'
import { consentById, lockConsent } from './consent.store.ts'

export interface ConsentAct extends SubjectCommand {
  readonly consent: ConsentId
}

/** What an act on a consent stands on. */
export interface Known extends Standing {
  readonly organization: OrganizationId
  readonly person: Subject
  readonly consent: Consent | null
  /** What may stand on it, held: whoever ends a yes ends that too. */
  readonly referrals: readonly Referral[]
}

export async function knownOf(operation: string, input: ConsentAct, tx: Transaction, actor: Actor): Promise<Known | null> {
  const stands = await standing(operation, input, tx, actor)
  if (stands === null) return null
  const { organization } = stands.actor
  await lockConsent(organization, input.consent, tx)
  const person = await subjectById(organization, input.subject, tx)
  const consent = await consentById(organization, input.consent, tx)
  // Whoever lost their own grant by withdrawing sees neither any more; the act itself was done.
  if (person === null) return null
  const referrals = await heldReferralsOf(organization, input.subject, tx)
  return { ...stands, organization, person, referrals, consent: consent?.subject === input.subject ? consent : null }
}

/** Whether a member may write about consents of this person at all; `null` where the command was carried out before. */
export function mayWrite(known: Known, { at }: SubjectCommand): Refusal | 'go-on' | null {
  const allowed = allows(known, { classes: ['C2'], operation: 'change', at })
  if (!allowed.ok) return allowed
  return allowed.value === 'done-before' ? null : 'go-on'
}

/** A member's act, as the state machine asks for it. */
export const actOf = ({ actor }: Standing, now: Date): Act => ({
  by: { kind: 'member', member: actor.member, organization: actor.organization, duties: actor.held.map(({ duty }) => duty) },
  now,
  rule: null,
})

/** What the guards of a consent are asked, from its row and what an act adds. */
export function factsOf(
  consent: Pick<Consent, 'explained' | 'language' | 'interpreter' | 'purpose' | 'givenBy' | 'classes' | 'operations' | 'validTo'>,
  { guardianSafe }: Pick<Subject, 'guardianSafe'>,
  more: Partial<ConsentFacts> = {},
): ConsentFacts {
  return {
    explained: consent.explained,
    languageRecorded: consent.language !== '',
    purposes: [consent.purpose],
    answer: null,
    givenBy: consent.givenBy,
    guardianSafe: guardianSafe !== null,
    covers: Math.min(consent.classes.length, consent.operations.length),
    validTo: consent.validTo,
    renewFrom: null,
    successorIsNarrower: false,
    ...more,
  }
}

/** One act on a consent as one entry of the person's stream: codes only, and enough to fold the consent's life from. */
export function consentEvent(
  organization: OrganizationId,
  consent: Pick<Consent, 'id' | 'subject'>,
  { event }: Attempted<ConsentState, ConsentCommand>,
  more: LedgerEvent['data'] = {},
): LedgerEvent {
  const data = {
    consent: consent.id,
    command: event.command,
    from: event.from,
    to: event.to,
    version: event.version,
    seq: event.seq,
    ...more,
  }
  return { type: `protect.consent.${event.command}`, version: 1, organization, stream: streamOf(consent.subject), data }
}
