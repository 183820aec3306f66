import { declineIds, packetClasses, referralOutcomes } from '@fanal/handover'
import fc from 'fast-check'
import { approvalMachine, decidersOf, type ApprovalKind } from './approvals/approval-machine.ts'
import { breakGlassMachine, consequences } from './break-glass/break-glass-machine.ts'
import { caseMachine, closingReasons } from './cases/case-machine.ts'
import { consentMachine, explainedItems } from './consent/consent-machine.ts'
import { demandKinds, demandMachine, issuers, refusalGrounds, toldAnswers } from './demands/demand-machine.ts'
import { purposes } from './grants/access-grant.ts'
import { identificationMachine } from './identification/identification-machine.ts'
import { permitMachine } from './permits/permit-machine.ts'
import { referralMachine } from './referral/referral-machine.ts'
import { erasureMachine } from './requests/erasure-machine.ts'
import { requestChannels, requestKinds, requestMachine } from './requests/request-machine.ts'
import { reviewTriggers, safetyPlanMachine } from './safety/safety-plan-machine.ts'
import { transferMachine } from './transfer/transfer-machine.ts'
import { after, before, houses, members, walkOf } from './testing-machines.ts'

const yes = fc.boolean()
const someone = fc.constantFrom(...members)
const nobodyOr = fc.option(someone)
const when = fc.constantFrom(null, before, after)
const fourEyes = fc.option(fc.record({ requestedBy: someone, decidedBy: someone }))
const classes = fc.subarray([...packetClasses])
// Half of the time everything, so that what needs all of it is met.
const mostly = <T>(all: readonly T[]) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(all) }, { weight: 1, arbitrary: fc.subarray([...all]) })
const soon = fc.constantFrom(null, before, after, before, after)
const likely = fc.constantFrom(true, true, true, true, false)

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record of kinds
const approvalKinds = Object.keys(decidersOf) as ApprovalKind[]

/** Every machine of the pillar, with all that its operations could have loaded. */
export const walks = [
  walkOf(
    caseMachine,
    fc.record({
      servicesConsent: yes,
      vitalInterest: yes,
      riskLevel: fc.constantFrom(null, 'low' as const, 'critical' as const),
      lead: nobodyOr,
      reviewAt: when,
      planReviewed: yes,
      closingReason: fc.constantFrom(null, ...closingReasons),
      closure: fourEyes,
      unsealing: fourEyes,
      erased: yes,
    }),
  ),
  walkOf(
    transferMachine,
    fc.record({
      from: fc.constantFrom(...houses),
      to: fc.constantFrom(...houses),
      consentCovers: yes,
      reason: fc.constantFrom(null, 'no-capacity'),
      overlapEnds: when,
      asked: likely,
      passable: likely,
      sealed: likely.map((so) => !so),
      frozen: likely.map((so) => !so),
      takerThere: likely,
    }),
  ),
  walkOf(
    consentMachine,
    fc.record({
      explained: mostly(explainedItems),
      languageRecorded: likely,
      purposes: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...purposes).map((one) => [one]) },
        { weight: 1, arbitrary: fc.subarray([...purposes]) },
      ),
      answer: fc.constantFrom(null, 'yes' as const, 'yes' as const, 'yes' as const, 'no' as const),
      givenBy: fc.constantFrom('self' as const, 'guardian' as const, 'supported' as const),
      guardianSafe: likely,
      covers: fc.nat(3),
      validTo: soon,
      renewFrom: when,
      successorIsNarrower: yes,
    }),
  ),
  walkOf(
    identificationMachine,
    fc.record({
      screenedBy: nobodyOr,
      answeredBy: nobodyOr.map((one) => (one === null ? [] : [one])),
      decidedBy: nobodyOr,
      reasons: yes,
      toldMayDecline: yes,
    }),
  ),
  walkOf(
    referralMachine,
    fc.record({
      from: fc.constantFrom(...houses),
      to: fc.constantFrom(...houses, houses[1], houses[1]),
      packetClasses: classes,
      packetSeen: likely,
      consent: fc.option(
        fc.record({
          to: fc.constantFrom(...houses, houses[1]),
          classes: mostly(packetClasses),
          validTo: fc.constantFrom(before, after, after, after),
        }),
      ),
      respondBy: soon,
      declineReason: fc.constantFrom(null, ...declineIds),
      outcome: fc.constantFrom(null, ...referralOutcomes),
      errorReason: yes,
      mayContact: yes,
    }),
  ),
  walkOf(
    safetyPlanMachine,
    fc.record({
      agreed: yes,
      trigger: fc.constantFrom(null, ...reviewTriggers),
      reviewAt: when,
      contactsConfirmed: yes,
      endReason: fc.constantFrom(null, 'safe' as const, 'case-closed' as const),
    }),
  ),
  walkOf(
    permitMachine,
    fc.record({
      immigrationConsent: yes,
      validFrom: fc.constantFrom(null, '2025-12-01'),
      validTo: fc.constantFrom(null, '2026-11-20', '2027-01-31'),
      today: fc.constant('2026-11-24'),
      renewFrom: fc.constantFrom(null, '2026-10-03', '2027-10-03'),
      endReason: fc.constantFrom(null, 'not-pursued' as const, 'other-status' as const),
    }),
  ),
  walkOf(
    approvalMachine,
    fc.record({
      kind: fc.constantFrom(...approvalKinds),
      organization: fc.constantFrom(...houses),
      requestedBy: someone,
      coSigner: nobodyOr,
      reason: yes,
    }),
  ),
  walkOf(
    breakGlassMachine,
    fc.record({ openedBy: someone, closesAt: fc.constantFrom(before, after), consequence: fc.constantFrom(null, ...consequences) }),
  ),
  walkOf(
    demandMachine,
    fc.record({
      kind: fc.constantFrom(...demandKinds),
      issuedBy: fc.constantFrom('judge' as const, ...issuers),
      judgeMustIssue: fc.constantFrom<boolean | 'ask'>(true, false, 'ask'),
      counselRecorded: likely,
      told: fc.constantFrom(null, ...toldAnswers),
      chosen: fc.nat(3),
      chosenBy: nobodyOr,
      refusal: fc.constantFrom(null, ...refusalGrounds),
    }),
  ),
  walkOf(
    requestMachine,
    fc.record({
      kind: fc.constantFrom(...requestKinds),
      channel: fc.constantFrom(...requestChannels),
      identityCheck: fc.constantFrom(null, 'own-code' as const, 'in-person' as const),
      done: yes,
      refusalReason: fc.constantFrom(null, 'not-the-person' as const, 'nothing-held' as const),
      complaintRouteSaid: yes,
      mayContact: yes,
    }),
  ),
  walkOf(
    erasureMachine,
    fc.record({
      requestedBy: nobodyOr,
      legalHold: fc.constantFrom(null, 'court-order' as const, 'demand-pending' as const),
      toldWhatRemains: yes,
      wrapsLeft: fc.nat(1),
      ciphertextsLeft: fc.nat(1),
    }),
  ),
]
