import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type ReferralDecision, type ReferralId, fhirTaskStatuses, readFhirTaskStatus } from '@fanal/handover'
import { attempt, nextActionOf } from '../machine.ts'
import { act, at, bo, clock, ends, harbour, house, worker } from '../testing-acts.ts'
import { after, before, moment } from '../testing-machines.ts'
import { type ReferralFacts, commandOfDecision, commandOfFhirStatus, fhirStatusOf, referralMachine } from './referral-machine.ts'

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

  test('goes from the offer to its end by decisions of the receiver alone', () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a made-up id
    const answer = { call: 'decision', referral: 'one' as unknown as ReferralId, by: harbour } as const
    const decisions: readonly ReferralDecision[] = [
      { ...answer, says: 'received' },
      { ...answer, says: 'accepted' },
      { ...answer, says: 'waiting', waitDays: 3 },
      { ...answer, says: 'started' },
      { ...answer, says: 'completed', outcome: 'service-completed' },
    ]
    let progress = at<keyof typeof referralMachine.states>('offered')
    for (const decision of decisions) {
      const command = commandOfDecision(decision)
      assert.equal(attempt(referralMachine, progress, command, facts, worker()).ok, false, 'the sender cannot answer for them')
      const done = attempt(referralMachine, progress, command, facts, theirs)
      assert.ok(done.ok, decision.says)
      ;({ progress } = done.value)
    }
    assert.equal(progress.state, 'completed')
    assert.equal(commandOfDecision({ ...answer, says: 'declined', reason: 'language' }), 'decline')
    assert.equal(commandOfDecision({ ...answer, says: 'failed', outcome: 'unmet' }), 'fail')
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
