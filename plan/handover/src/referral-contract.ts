import { type OrganizationId, type Outcome, type Refusal, type DataClass, type Id, ok, refuse } from '@fanal/kernel'
import { type DeclineId, declineIds } from './outcomes.ts'

export type ReferralId = Id<'referral'>

/** What came of an accepted referral, as a code. */
export const referralOutcomes = ['service-started', 'service-completed', 'not-contactable', 'withdrew', 'unmet'] as const
export type ReferralOutcome = (typeof referralOutcomes)[number]

/** Classes that may travel in a packet: codes of needs and what is sealed; the wall of investigation is none of them. */
export const packetClasses = ['C2', 'C3', 'C4', 'C5', 'C6', 'C7'] as const satisfies readonly DataClass[]
export type PacketClass = (typeof packetClasses)[number]

/** First call: from the sender to the receiver. The words are a package sealed to the receiver; here are codes and dates. */
export interface ReferralOffer {
  readonly call: 'offer'
  readonly referral: ReferralId
  readonly from: OrganizationId
  readonly to: OrganizationId
  readonly classes: readonly PacketClass[]
  readonly urgency: 'today' | 'this-week' | 'routine'
  readonly offeredAt: Date
  readonly respondBy: Date
}

/** Second call: from the receiver to the sender, once for each thing that it decides or that came of it. */
export type ReferralDecision =
  | {
      readonly call: 'decision'
      readonly referral: ReferralId
      readonly by: OrganizationId
      readonly says: 'received' | 'accepted' | 'started'
    }
  | {
      readonly call: 'decision'
      readonly referral: ReferralId
      readonly by: OrganizationId
      readonly says: 'waiting'
      readonly waitDays: number | null
    }
  | {
      readonly call: 'decision'
      readonly referral: ReferralId
      readonly by: OrganizationId
      readonly says: 'declined'
      readonly reason: DeclineId
    }
  | {
      readonly call: 'decision'
      readonly referral: ReferralId
      readonly by: OrganizationId
      readonly says: 'completed' | 'failed'
      readonly outcome: ReferralOutcome
    }

export type OfferProblem = 'to-oneself' | 'no-classes' | 'class-not-allowed' | 'no-time-to-answer'

/** Whether an offer can be sent at all; whether the person agreed is asked by the sender's own machine. */
export function checkOffer(offer: ReferralOffer): Outcome<ReferralOffer, OfferProblem> {
  if (offer.from === offer.to) return refuse('to-oneself')
  if (offer.classes.length === 0) return refuse('no-classes')
  if (!offer.classes.every((given) => packetClasses.includes(given))) return refuse('class-not-allowed')
  if (offer.respondBy <= offer.offeredAt) return refuse('no-time-to-answer')
  return ok(offer)
}

export type DecisionProblem =
  | 'another-referral'
  | 'not-the-receiver'
  | 'reason-unknown'
  | 'outcome-unknown'
  | 'outcome-does-not-fit'
  | 'wait-not-a-number-of-days'

/** Whether a decision answers this offer, comes from whom it was offered to, and says only what the lists hold. */
export function checkDecision(offer: ReferralOffer, decision: ReferralDecision): Outcome<ReferralDecision, DecisionProblem> {
  if (decision.referral !== offer.referral) return refuse('another-referral')
  if (decision.by !== offer.to) return refuse('not-the-receiver')
  const problem = problemOf(decision)
  return problem ?? ok(decision)
}

function problemOf(decision: ReferralDecision): Refusal<DecisionProblem> | null {
  switch (decision.says) {
    case 'received':
    case 'accepted':
    case 'started':
      return null
    case 'waiting':
      return decision.waitDays === null || (Number.isInteger(decision.waitDays) && decision.waitDays >= 0)
        ? null
        : refuse('wait-not-a-number-of-days')
    case 'declined':
      return declineIds.includes(decision.reason) ? null : refuse('reason-unknown')
    case 'completed':
    case 'failed':
      if (!referralOutcomes.includes(decision.outcome)) return refuse('outcome-unknown')
      return outcomeFits(decision.says, decision.outcome) ? null : refuse('outcome-does-not-fit')
  }
}

/** A service that started or was completed is a success; the other three are not. */
export function outcomeFits(says: 'completed' | 'failed', outcome: ReferralOutcome): boolean {
  return (says === 'completed') === (outcome === 'service-started' || outcome === 'service-completed')
}
