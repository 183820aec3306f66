import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { fhirTaskStatuses, readFhirTaskStatus } from '@fanal/handover'
import type { Duty } from '@fanal/kernel'
import { type ApprovalFacts, approvalMachine } from './approvals/approval-machine.ts'
import { type CaseFacts, caseMachine } from './cases/case-machine.ts'
import { type ConsentFacts, consentMachine, explainedItems } from './consent/consent-machine.ts'
import { type IdentificationFacts, identificationMachine } from './identification/identification-machine.ts'
import { type Act, type By, type Machine, type Progress, attempt, commandsFor, nextActionOf, startOf } from './machine.ts'
import { type PermitFacts, permitMachine } from './permits/permit-machine.ts'
import { type ReferralFacts, commandOfFhirStatus, fhirStatusOf, referralMachine } from './referral/referral-machine.ts'
import { type ErasureFacts, erasureMachine } from './requests/erasure-machine.ts'
import { after, before, houses, members, moment } from './testing-machines.ts'

const [ana, bo, cleo] = members
const [house, harbour] = houses
const worker = (member = ana, organization = house, duty: Duty = 'case-worker'): Act =>
  act({ kind: 'member', member, organization, duties: [duty] })
const act = (by: By, rule: string | null = null): Act => ({ by, now: moment, rule })
const clock = act({ kind: 'clock' })
const at = <State extends string>(state: State): Progress<State> => ({ state, version: 1, marks: [], seq: 0 })

/** The code of the refusal, or the state that was reached. */
function ends<State extends string, Name extends string, Facts>(
  machine: Machine<State, Name, Facts>,
  from: State,
  name: Name,
  facts: Facts,
  who: Act = worker(),
): string {
  const outcome = attempt(machine, at(from), name, facts, who)
  return outcome.ok ? outcome.value.progress.state : `no: ${outcome.code}`
}

suite('consent', () => {
  const yes: ConsentFacts = {
    explained: explainedItems,
    languageRecorded: true,
    purposes: ['services'],
    answer: 'yes',
    givenBy: 'self',
    guardianSafe: false,
    covers: 2,
    validTo: after,
    renewFrom: before,
    successorIsNarrower: false,
  }
  const give = (changed: Partial<ConsentFacts>) => ends(consentMachine, 'explained', 'give', { ...yes, ...changed })

  test('a yes is a yes: nothing said is none, and neither is half an explanation', () => {
    assert.equal(give({}), 'active')
    assert.equal(give({ answer: null }), 'no: no-yes')
    assert.equal(give({ explained: explainedItems.slice(1) }), 'no: not-all-explained')
    assert.equal(give({ validTo: before }), 'no: no-end-ahead')
  })

  test('investigation never comes with services', () => {
    assert.equal(give({ purposes: ['services', 'investigation'] }), 'no: more-than-one-purpose')
    assert.equal(give({ purposes: ['investigation'] }), 'active')
  })

  test('a guardian is not asked until somebody wrote down why that is safe', () => {
    assert.equal(give({ givenBy: 'guardian' }), 'no: guardian-not-known-to-be-safe')
    assert.equal(give({ givenBy: 'guardian', guardianSafe: true }), 'active')
  })

  test('withdrawing is one act, by the person too, and takes back everything that came of it', () => {
    for (const state of ['active', 'expiring'] as const) {
      const withdrawn = attempt(consentMachine, at(state), 'withdraw', { ...yes, answer: null }, act({ kind: 'person' }))
      assert.ok(withdrawn.ok)
      assert.deepEqual(withdrawn.value.effects, [
        'revoke-derived-grants',
        'delete-wraps',
        'cancel-offered-referrals',
        'tell-holders-to-stop',
      ])
    }
    assert.equal(ends(consentMachine, 'withdrawn', 'renew', yes), 'no: not-in-this-state')
  })
})

suite('a case', () => {
  const facts: CaseFacts = {
    servicesConsent: true,
    vitalInterest: false,
    riskLevel: 'high',
    lead: ana,
    reviewAt: after,
    planReviewed: true,
    closingReason: 'goals-met',
    closure: { requestedBy: ana, decidedBy: bo },
    unsealing: null,
    erased: false,
  }
  test('opens on a yes or a written vital interest, and whoever says no can leave', () => {
    const without = { ...facts, servicesConsent: false }
    assert.equal(ends(caseMachine, 'intake', 'open', facts), 'open')
    assert.equal(ends(caseMachine, 'intake', 'open', without), 'no: no-consent-and-no-vital-interest')
    assert.equal(ends(caseMachine, 'intake', 'open', { ...without, vitalInterest: true }), 'open')
    assert.equal(ends(caseMachine, 'intake', 'end-at-intake', without), 'closed')
  })
  test('closes when two people agree, and comes back under its number', () => {
    assert.equal(ends(caseMachine, 'closing', 'close', facts), 'closed')
    assert.equal(
      ends(caseMachine, 'closing', 'close', { ...facts, closure: { requestedBy: ana, decidedBy: ana } }),
      'no: closure-not-approved',
    )
    const reopened = attempt(caseMachine, at('closed'), 'reopen', facts, worker())
    assert.ok(reopened.ok && reopened.value.progress.version === 2)
    assert.equal(ends(caseMachine, 'closed', 'reopen', { ...facts, erased: true }), 'no: person-erased')
  })
  test('is sealed in any state by one, and opened again only by two', () => {
    const sealed = attempt(caseMachine, at('on-hold'), 'seal', facts, worker())
    assert.ok(sealed.ok)
    assert.deepEqual(sealed.value.progress, { state: 'on-hold', version: 1, marks: ['sealed'], seq: 1 })
    const supervisor = worker(bo, house, 'case-supervisor')
    const { progress } = sealed.value
    assert.equal(attempt(caseMachine, progress, 'seal', facts, worker()).ok, false)
    const alone = attempt(caseMachine, progress, 'unseal', facts, supervisor)
    assert.ok(!alone.ok && alone.code === 'unsealing-not-approved')
    const opened = attempt(caseMachine, progress, 'unseal', { ...facts, unsealing: { requestedBy: ana, decidedBy: bo } }, supervisor)
    assert.ok(opened.ok && opened.value.progress.marks.length === 0)
  })
})

suite('identification', () => {
  const facts: IdentificationFacts = { screenedBy: ana, decidedBy: bo, reasons: true, toldMayDecline: true }
  test('is decided with reasons, by another person than who asked, and never by the clock', () => {
    for (const command of ['identify', 'rule-out'] as const) {
      const reached = command === 'identify' ? 'identified' : 'not-identified'
      assert.equal(ends(identificationMachine, 'presumed', command, facts, worker(bo)), reached)
      assert.equal(ends(identificationMachine, 'presumed', command, facts, worker(ana)), 'no: decided-by-screener')
      assert.equal(ends(identificationMachine, 'presumed', command, { ...facts, reasons: false }, worker(bo)), 'no: reasons-missing')
      assert.equal(ends(identificationMachine, 'presumed', command, facts, clock), 'no: not-your-duty')
    }
  })
  test('can be declined at any time before a decision, and says so first', () => {
    assert.equal(ends(identificationMachine, 'unscreened', 'start', { ...facts, toldMayDecline: false }), 'no: not-told-they-may-decline')
    for (const state of ['unscreened', 'screening', 'suspected', 'presumed'] as const)
      assert.equal(ends(identificationMachine, state, 'decline', facts, act({ kind: 'person' })), 'declined')
  })
  test('a review is somebody else’s, leaves the decision and asks for a row of its own', () => {
    assert.equal(ends(identificationMachine, 'identified', 'review', facts, worker(bo)), 'no: reviewed-by-decider')
    const review = attempt(identificationMachine, at('identified'), 'review', facts, worker(cleo))
    assert.ok(review.ok)
    assert.deepEqual([review.value.progress.state, review.value.effects], ['identified', ['open-review-row']])
  })
})

suite('a referral', () => {
  const facts: ReferralFacts = {
    from: house,
    to: harbour,
    packetClasses: ['C2', 'C5'],
    packetSeen: true,
    consent: { to: harbour, classes: ['C2', 'C4', 'C5'], validTo: after },
    respondBy: after,
    declineReason: 'no-capacity',
    outcome: 'service-started',
    errorReason: false,
    mayContact: true,
  }
  const offer = (changed: Partial<ReferralFacts>) => ends(referralMachine, 'draft', 'offer', { ...facts, ...changed })
  const theirs = worker(bo, harbour)

  test('is offered only under a consent that covers every class, for this organization, now', () => {
    assert.equal(offer({}), 'offered')
    const no = 'no: consent-does-not-cover-packet'
    assert.equal(offer({ consent: null }), no)
    assert.equal(offer({ consent: { to: harbour, classes: ['C2'], validTo: after } }), no)
    assert.equal(offer({ consent: { to: house, classes: ['C2', 'C5'], validTo: after } }), no)
    assert.equal(offer({ consent: { to: harbour, classes: ['C2', 'C5'], validTo: moment } }), no)
    assert.equal(offer({ packetSeen: false }), 'no: packet-not-looked-at')
    assert.equal(offer({ respondBy: null }), 'no: no-answer-date')
  })

  test('is answered by whom it was offered to, and a link may answer too', () => {
    assert.equal(ends(referralMachine, 'offered', 'receive', facts, theirs), 'received')
    assert.equal(ends(referralMachine, 'offered', 'receive', facts, act({ kind: 'link' })), 'received')
    assert.equal(ends(referralMachine, 'offered', 'receive', facts, worker()), 'no: not-the-receiver')
    assert.equal(ends(referralMachine, 'draft', 'offer', facts, theirs), 'no: not-the-sender')
    assert.equal(ends(referralMachine, 'received', 'decline', { ...facts, declineReason: null }, theirs), 'no: decline-reason-missing')
  })

  test('is not opened once the consent is gone, though the offer still lies there', () => {
    for (const [state, command] of [
      ['offered', 'receive'],
      ['received', 'accept'],
    ] as const)
      assert.equal(ends(referralMachine, state, command, { ...facts, consent: null }, theirs), 'no: consent-does-not-cover-packet')
    assert.equal(ends(referralMachine, 'in-progress', 'withdraw', facts, act({ kind: 'person' })), 'withdrawn')
  })

  test('runs out when nobody answered, and not before', () => {
    assert.equal(ends(referralMachine, 'offered', 'expire', facts, clock), 'no: answer-not-late')
    assert.equal(ends(referralMachine, 'offered', 'expire', { ...facts, respondBy: before }, clock), 'expired')
  })

  test('is not closed until the person knows, and the person is told only when that is safe', () => {
    assert.equal(ends(referralMachine, 'in-progress', 'complete', { ...facts, outcome: 'unmet' }, theirs), 'no: outcome-missing')
    const done = attempt(referralMachine, at('in-progress'), 'complete', facts, theirs)
    assert.ok(done.ok)
    assert.equal(nextActionOf(referralMachine, done.value.progress)?.say.en, 'Tell the person')
    const unsafe = attempt(referralMachine, done.value.progress, 'inform-survivor', { ...facts, mayContact: false }, worker())
    assert.ok(!unsafe.ok && unsafe.code === 'not-a-safe-moment')
    const told = attempt(referralMachine, done.value.progress, 'inform-survivor', facts, worker())
    assert.ok(told.ok)
    assert.equal(nextActionOf(referralMachine, told.value.progress), null)
  })

  test('speaks the ten words of a FHIR task at the edge, both ways', () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record of states
    const states = Object.keys(referralMachine.states) as (keyof typeof referralMachine.states)[]
    assert.deepEqual(new Set(states.map(fhirStatusOf)), new Set(fhirTaskStatuses))
    for (const status of fhirTaskStatuses) {
      const command = commandOfFhirStatus(status)
      if (command === null) continue
      const reached = Object.values(referralMachine.commands[command].moves)
      assert.ok(
        reached.some((state) => fhirStatusOf(state) === status),
        status,
      )
    }
    for (const other of ['ready', 'received', 'Accepted', '', null, 3, 'toString']) assert.equal(readFhirTaskStatus(other), null)
  })
})

suite('what one person must not do alone', () => {
  const facts: ApprovalFacts = { kind: 'erasure', organization: house, requestedBy: ana, coSigner: null, reason: true }
  const officer = (member = bo, organization = house) => worker(member, organization, 'privacy-officer')
  test('nobody approves what they asked for, whatever their duties', () => {
    assert.equal(ends(approvalMachine, 'requested', 'approve', facts, officer()), 'approved')
    assert.equal(ends(approvalMachine, 'requested', 'approve', facts, officer(ana)), 'no: decided-by-requester')
    assert.equal(ends(approvalMachine, 'requested', 'approve', facts, worker(bo)), 'no: not-the-deciding-duty')
  })
  test('in an organization of one the co-signer outside decides, and nobody else from there', () => {
    const small = { ...facts, coSigner: cleo }
    assert.equal(ends(approvalMachine, 'requested', 'approve', small, officer(cleo, harbour)), 'approved')
    assert.equal(ends(approvalMachine, 'requested', 'approve', small, officer(bo, harbour)), 'no: not-the-deciding-duty')
    assert.equal(
      ends(approvalMachine, 'requested', 'approve', { ...small, coSigner: ana }, officer(ana, harbour)),
      'no: decided-by-requester',
    )
  })
  test('an erasure waits for a hold, and is confirmed only when nothing opens', () => {
    const erase: ErasureFacts = { requestedBy: ana, legalHold: null, toldWhatRemains: true, wrapsLeft: 0, ciphertextsLeft: 0 }
    const held = { ...erase, legalHold: 'court-order' } as const
    assert.equal(ends(erasureMachine, 'approved', 'destroy-keys', held, officer()), 'no: legal-hold')
    assert.equal(ends(erasureMachine, 'approved', 'block', held, officer()), 'blocked')
    assert.equal(ends(erasureMachine, 'approved', 'block', erase, officer()), 'no: no-legal-hold')
    assert.equal(ends(erasureMachine, 'key-destroyed', 'confirm', { ...erase, wrapsLeft: 1 }, officer()), 'no: something-left')
    assert.equal(ends(erasureMachine, 'key-destroyed', 'confirm', erase, officer()), 'confirmed')
  })
})

suite('a permit', () => {
  const facts: PermitFacts = {
    immigrationConsent: true,
    validFrom: '2025-12-01',
    validTo: '2026-12-01',
    today: '2026-11-24',
    renewFrom: '2026-08-03',
    endReason: null,
  }
  const withRule = (by: By) => act(by, 'ca/vtip-trp/2025-02-04')
  test('a reminder needs the rule behind it, and comes neither early nor from nowhere', () => {
    const by: By = { kind: 'clock' }
    assert.equal(ends(permitMachine, 'issued', 'warn', facts, withRule(by)), 'renewal-due')
    assert.equal(ends(permitMachine, 'issued', 'warn', facts, act(by)), 'no: rule-not-named')
    assert.equal(ends(permitMachine, 'issued', 'warn', { ...facts, renewFrom: null }, withRule(by)), 'no: renewal-not-due')
  })
  test('it is valid on its last day and has run out on the next', () => {
    assert.equal(ends(permitMachine, 'issued', 'lapse', { ...facts, today: '2026-12-01' }, clock), 'no: still-valid')
    assert.equal(ends(permitMachine, 'renewal-submitted', 'lapse', { ...facts, today: '2026-12-02' }, clock), 'lapsed')
  })
  test('no application leaves without the person’s yes to it', () => {
    for (const [state, command] of [
      ['considering', 'prepare'],
      ['preparing', 'submit'],
      ['renewal-due', 'submit-renewal'],
      ['refused', 'ask-again'],
    ] as const)
      assert.equal(ends(permitMachine, state, command, { ...facts, immigrationConsent: false }), 'no: no-consent-for-immigration')
  })
})

test('what somebody can try is what their duty and the step allow', () => {
  const person: By = { kind: 'person' }
  assert.deepEqual(commandsFor(consentMachine, at('active'), person), ['renew', 'narrow', 'withdraw'])
  assert.deepEqual(commandsFor(consentMachine, at('active'), { kind: 'clock' }), ['warn', 'expire'])
  assert.deepEqual(commandsFor(caseMachine, startOf(caseMachine), person), [])
})
