import { type DeclineId, type PacketClass, type ReferralId, type ReferralOutcome } from '@fanal/handover'
import type { Bilingual, LedgerEvent, MemberId, OrganizationId, StreamId, UnitId } from '@fanal/kernel'
import type { CaseId, NeedDomain, NeedId } from '../cases/case.ts'
import type { Consent, ConsentId } from '../consent/consent.ts'
import type { SubjectId } from '../grants/access-grant.ts'
import { streamOf } from '../grants/act.ts'
import type { Attempted, Mark, Progress } from '../machine.ts'
import type { ReferralCommand, ReferralFacts, ReferralState } from './referral-machine.ts'

export const urgencies = ['today', 'this-week', 'routine'] as const
export type ReferralUrgency = (typeof urgencies)[number]

/** Why a referral was a mistake. */
export const errorReasons = ['wrong-person', 'wrong-service', 'made-twice'] as const
export type ErrorReason = (typeof errorReasons)[number]

/** What whoever was told to stop can answer; a “cannot” says why. */
export const stopReasons = ['already-acted', 'kept-by-law', 'person-agreed-with-us', 'other'] as const
export type StopReason = (typeof stopReasons)[number]
export type StopAnswer = { readonly says: 'stopped' } | { readonly says: 'cannot'; readonly because: StopReason }

/** Whom a referral goes to: a unit with an account here, of a service of the directory or not; or a service without one, by a link. */
export type ReferralTo =
  | { readonly kind: 'unit'; readonly organization: OrganizationId; readonly unit: UnitId; readonly service: string | null }
  | { readonly kind: 'link'; readonly service: string }

/** The sender's row: codes, dates and ids. */
export interface Referral {
  readonly id: ReferralId
  readonly organization: OrganizationId
  readonly caseId: CaseId
  readonly subject: SubjectId
  readonly unit: UnitId
  readonly needs: readonly NeedId[]
  readonly to: ReferralTo
  readonly urgency: ReferralUrgency
  readonly classes: readonly PacketClass[]
  readonly consent: ConsentId | null
  readonly respondBy: Date | null
  readonly rule: string | null
  readonly state: ReferralState
  readonly version: number
  readonly seq: number
  readonly marks: readonly Mark[]
  readonly declineReason: DeclineId | null
  readonly waitDays: number | null
  readonly outcome: ReferralOutcome | null
  readonly errorReason: ErrorReason | null
  readonly stopAskedAt: Date | null
  readonly stopAnswer: StopAnswer | null
  readonly madeBy: MemberId
  readonly madeAt: Date
  readonly offeredAt: Date | null
  readonly receivedAt: Date | null
  readonly acceptedAt: Date | null
  readonly declinedAt: Date | null
  readonly stopAnsweredAt: Date | null
  readonly endedAt: Date | null
  readonly informedAt: Date | null
}

/** The receiver's row. */
export interface Referred {
  readonly id: ReferralId
  readonly organization: OrganizationId
  readonly unit: UnitId
  readonly from: { readonly organization: OrganizationId; readonly unit: UnitId }
  readonly domains: readonly NeedDomain[]
  readonly urgency: ReferralUrgency
  readonly classes: readonly PacketClass[]
  readonly respondBy: Date
  readonly offeredAt: Date
  readonly state: ReferralState
  readonly version: number
  readonly seq: number
  readonly declineReason: DeclineId | null
  readonly waitDays: number | null
  readonly outcome: ReferralOutcome | null
  readonly receivedBy: MemberId | null
  readonly receivedAt: Date | null
  readonly endedAt: Date | null
  readonly stopAskedAt: Date | null
  readonly stopAnswer: StopAnswer | null
}

export const progressOfReferral = ({
  state,
  version,
  seq,
  marks,
}: Pick<Referral, 'state' | 'version' | 'seq' | 'marks'>): Progress<ReferralState> => ({ state, version, seq, marks })

export const progressOfReferred = ({ state, version, seq }: Pick<Referred, 'state' | 'version' | 'seq'>): Progress<ReferralState> => ({
  state,
  version,
  seq,
  marks: [],
})

/** Who is asked, as the machine compares it: an organization, or a service that has no account. */
export function askedOf(to: ReferralTo): OrganizationId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a service without an account stands for itself
  return to.kind === 'unit' ? to.organization : (to.service as OrganizationId)
}

/** Whether a yes is for this recipient, for this purpose, and lets them see. */
function isFor({ purpose, recipient, operations }: Consent, to: ReferralTo): boolean {
  if (purpose !== 'referral' || !operations.includes('see')) return false
  switch (recipient.kind) {
    case 'organization':
      return to.kind === 'unit' && recipient.id === to.organization
    case 'unit':
      return to.kind === 'unit' && recipient.id === to.unit
    case 'service':
      return to.kind === 'link' && recipient.id === to.service
    case 'member':
    case 'category':
      return false
  }
}

const isInForce = ({ state, validFrom, validTo }: Consent, now: Date): boolean =>
  (state === 'active' || state === 'expiring') && validFrom !== null && validFrom <= now && validTo !== null && validTo > now

/** The yes that an offer can stand on: one that covers every class, else the one that lets most of it through; `null` where there is none. */
export function consentFor(to: ReferralTo, classes: readonly PacketClass[], consents: readonly Consent[], now: Date): Consent | null {
  const possible = consents.filter((consent) => isFor(consent, to) && isInForce(consent, now))
  const covered = (consent: Consent) => classes.filter((of) => consent.classes.includes(of)).length
  return possible.toSorted((a, b) => covered(b) - covered(a))[0] ?? null
}

/** Classes that a yes and a packet share. */
export function packetClassesOf(consent: Pick<Consent, 'classes'>): readonly PacketClass[] {
  return consent.classes.filter((of): of is PacketClass => of !== 'C1')
}

/** What the guards are asked, from the sender's row and what an act adds. */
export function factsOfReferral(
  { organization, to, classes, respondBy }: Pick<Referral, 'organization' | 'to' | 'classes' | 'respondBy'>,
  more: Partial<ReferralFacts> = {},
): ReferralFacts {
  return {
    from: organization,
    to: askedOf(to),
    packetClasses: classes,
    packetSeen: false,
    consent: null,
    respondBy,
    declineReason: null,
    outcome: null,
    errorReason: false,
    mayContact: false,
    ...more,
  }
}

/** How a command is told when it was done. */
export const pastOf = {
  offer: 'offered',
  receive: 'received',
  accept: 'accepted',
  decline: 'declined',
  wait: 'put-on-hold',
  start: 'started',
  complete: 'completed',
  fail: 'failed',
  expire: 'expired',
  withdraw: 'withdrawn',
  'mark-as-error': 'marked-as-error',
  'inform-survivor': 'told',
} as const satisfies Record<ReferralCommand, string>

type MadeEvent = Attempted<ReferralState, ReferralCommand>['event']

const dataOf = (referral: ReferralId, { command, from, to, version, seq }: MadeEvent, more: LedgerEvent['data']): LedgerEvent['data'] => ({
  referral,
  command,
  from,
  to,
  version,
  seq,
  ...more,
})

/** One act on a referral as one entry of the person's stream. */
export function referralEvent(
  { organization, subject, id }: Pick<Referral, 'organization' | 'subject' | 'id'>,
  event: MadeEvent,
  more: LedgerEvent['data'] = {},
): LedgerEvent {
  const type = `protect.referral.${pastOf[event.command]}`
  return { type, version: 1, organization, stream: streamOf(subject), data: dataOf(id, event, more) }
}

/** One act of the receiver as one entry of their own ledger, which knows the referral and no person. */
export function referredEvent(organization: OrganizationId, id: ReferralId, event: MadeEvent, more: LedgerEvent['data'] = {}): LedgerEvent {
  const type = `protect.referred.${pastOf[event.command]}`
  return { type, version: 1, organization, stream: id as string as StreamId, data: dataOf(id, event, more) }
}

export const urgencyText = {
  today: { en: 'Today', fr: 'Aujourd’hui' },
  'this-week': { en: 'This week', fr: 'Cette semaine' },
  routine: { en: 'In the usual time', fr: 'Dans les délais habituels' },
} as const satisfies Record<ReferralUrgency, Bilingual>

export const errorReasonText = {
  'wrong-person': { en: 'It is about another person', fr: 'Elle concerne une autre personne' },
  'wrong-service': { en: 'It went to the wrong service', fr: 'Elle a été envoyée au mauvais service' },
  'made-twice': { en: 'It was made twice', fr: 'Elle a été faite deux fois' },
} as const satisfies Record<ErrorReason, Bilingual>

export const stopReasonText = {
  'already-acted': { en: 'We have already acted on it', fr: 'Nous y avons déjà donné suite' },
  'kept-by-law': { en: 'The law makes us keep it', fr: 'La loi nous oblige à le conserver' },
  'person-agreed-with-us': { en: 'The person agreed to it with us', fr: 'La personne y a consenti auprès de nous' },
  other: { en: 'Another reason', fr: 'Une autre raison' },
} as const satisfies Record<StopReason, Bilingual>
