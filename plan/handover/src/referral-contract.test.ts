import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OrganizationId } from '@fanal/kernel'
import {
  type ReferralDecision,
  type ReferralId,
  type ReferralOffer,
  checkDecision,
  checkOffer,
  packetClasses,
} from './referral-contract.ts'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made-up ids
const [house, harbour] = ['house', 'harbour'] as unknown as readonly [OrganizationId, OrganizationId]
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a made-up id
const referral = 'one' as unknown as ReferralId
const offer: ReferralOffer = {
  call: 'offer',
  referral,
  from: house,
  to: harbour,
  classes: ['C2', 'C5'],
  urgency: 'today',
  offeredAt: new Date('2026-11-24T15:00:00Z'),
  respondBy: new Date('2026-11-25T15:00:00Z'),
}
const answer = { call: 'decision', referral, by: harbour } as const
const codeOf = (decision: unknown): string => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what another system might send
  const checked = checkDecision(offer, decision as ReferralDecision)
  return checked.ok ? 'ok' : checked.code
}

test('an offer goes to somebody else, says something, and leaves time to answer', () => {
  assert.ok(checkOffer(offer).ok)
  assert.deepEqual(checkOffer({ ...offer, to: house }), { ok: false, code: 'to-oneself' })
  assert.deepEqual(checkOffer({ ...offer, classes: [] }), { ok: false, code: 'no-classes' })
  assert.deepEqual(checkOffer({ ...offer, respondBy: offer.offeredAt }), { ok: false, code: 'no-time-to-answer' })
})

test('what lies behind the wall of investigation never travels in a packet', () => {
  assert.ok(!packetClasses.some((given) => ['C8', 'C0', 'C1'].includes(given)))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what another system might send
  assert.deepEqual(checkOffer({ ...offer, classes: ['C2', 'C8' as 'C2'] }), { ok: false, code: 'class-not-allowed' })
})

test('a decision answers this offer, from whom it was offered to', () => {
  assert.equal(codeOf({ ...answer, says: 'accepted' }), 'ok')
  assert.equal(codeOf({ ...answer, referral: 'two', says: 'accepted' }), 'another-referral')
  assert.equal(codeOf({ ...answer, by: house, says: 'accepted' }), 'not-the-receiver')
})

test('a no has a coded reason, a wait is days, and an outcome fits what it says', () => {
  assert.equal(codeOf({ ...answer, says: 'declined', reason: 'no-capacity' }), 'ok')
  assert.equal(codeOf({ ...answer, says: 'declined', reason: 'we know her brother' }), 'reason-unknown')
  assert.equal(codeOf({ ...answer, says: 'waiting', waitDays: null }), 'ok')
  for (const waitDays of [-1, 0.5, Number.NaN]) assert.equal(codeOf({ ...answer, says: 'waiting', waitDays }), 'wait-not-a-number-of-days')
  assert.equal(codeOf({ ...answer, says: 'completed', outcome: 'service-started' }), 'ok')
  assert.equal(codeOf({ ...answer, says: 'completed', outcome: 'unmet' }), 'outcome-does-not-fit')
  assert.equal(codeOf({ ...answer, says: 'failed', outcome: 'service-completed' }), 'outcome-does-not-fit')
  assert.equal(codeOf({ ...answer, says: 'failed', outcome: 'gone' }), 'outcome-unknown')
})
