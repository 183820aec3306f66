import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type ApprovalFacts, approvalMachine } from './approvals/approval-machine.ts'
import { type CaseFacts, caseMachine } from './cases/case-machine.ts'
import { type ConsentFacts, consentMachine, explainedItems } from './consent/consent-machine.ts'
import { type IdentificationFacts, identificationMachine } from './identification/identification-machine.ts'
import { type By, attempt, commandsFor, startOf } from './machine.ts'
import { type PermitFacts, permitMachine } from './permits/permit-machine.ts'
import { type ErasureFacts, erasureMachine } from './requests/erasure-machine.ts'
import { act, ana, at, bo, cleo, clock, ends, harbour, house, worker } from './testing-acts.ts'
import { after, before } from './testing-machines.ts'

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
  const facts: IdentificationFacts = { screenedBy: ana, answeredBy: [cleo], decidedBy: bo, reasons: true, toldMayDecline: true }
  test('is decided with reasons, by another person than who asked, and never by the clock', () => {
    for (const command of ['identify', 'rule-out'] as const) {
      const reached = command === 'identify' ? 'identified' : 'not-identified'
      assert.equal(ends(identificationMachine, 'presumed', command, facts, worker(bo)), reached)
      assert.equal(ends(identificationMachine, 'presumed', command, facts, worker(ana)), 'no: decided-by-screener')
      assert.equal(
        ends(identificationMachine, 'presumed', command, facts, worker(cleo)),
        'no: decided-by-screener',
        'whoever kept answers asked too',
      )
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
