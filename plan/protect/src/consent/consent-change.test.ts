import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainedItems } from './consent-machine.ts'
import { fallsOut, isLess, readNarrowing } from './consent-change.ts'
import type { Consent } from './consent.ts'
import { endsSoon } from './ends-soon.ts'

const now = new Date('2026-12-01T15:00:00Z')
const on = (day: string) => new Date(`${day}T17:00:00Z`)
const consent: Consent = {
  id: '0198c000-0000-7000-8000-000000000001' as Consent['id'],
  subject: '0198c000-0000-7000-8000-000000000002' as Consent['subject'],
  state: 'active',
  version: 1,
  seq: 2,
  givenBy: 'self',
  capacity: 'assessed-ok',
  purpose: 'legal-representation',
  recipient: { kind: 'category', category: 'shelter' },
  classes: ['C1', 'C2', 'C4', 'C7'],
  operations: ['see', 'add'],
  language: 'tl',
  interpreter: 'professional',
  explained: explainedItems,
  explainedBy: '0198c000-0000-7000-8000-000000000003' as Consent['explainedBy'],
  explainedAt: now,
  method: 'signed',
  validFrom: now,
  validTo: new Date('2027-03-01T09:30:00Z'),
  takenBackByPerson: false,
  supersedes: null,
}
const chosen = (...pairs: string[][]) => readNarrowing(new URLSearchParams(pairs), consent)!

test('that a yes ends soon is said by its dates, whether the clock has run or not', () => {
  const soon = (state: Consent['state'], day: string) => endsSoon({ state, validTo: on(day) }, now)
  assert.ok(soon('active', '2026-12-30'))
  assert.ok(soon('expiring', '2026-12-02'))
  assert.ok(!soon('active', '2027-01-02'), 'more than 30 days')
  assert.ok(!soon('expiring', '2026-11-30'), 'it is over')
  assert.ok(!soon('withdrawn', '2026-12-02'))
})

test('what falls out of a yes is read from what is to stay: codes stay, and nothing comes in', () => {
  const left = chosen(['keep', 'C4'], ['keep', 'C6'], ['acts', 'read'], ['until', '2027-03-01'])
  assert.deepEqual(left, { classes: ['C1', 'C2', 'C4'], operations: ['see'], validTo: consent.validTo }, 'the same day is the same end')
  assert.deepEqual(fallsOut(left, consent), { classes: ['C7'], writing: true, earlier: null })
  assert.ok(isLess(left, consent, now))
})

test('an earlier day is less, as long as it lies ahead; the same is not less, and neither is a later one', () => {
  const all = [
    ['keep', 'C4'],
    ['keep', 'C7'],
  ]
  const until = (day: string) => chosen(...all, ['until', day])
  assert.deepEqual(fallsOut(until('2027-01-15'), consent), { classes: [], writing: false, earlier: on('2027-01-15') })
  assert.ok(isLess(until('2027-01-15'), consent, now))
  for (const day of ['2027-03-01', '2027-05-01', '2026-11-30']) assert.ok(!isLess(until(day), consent, now), day)
  assert.equal(readNarrowing(new URLSearchParams(all), consent), null, 'nothing was chosen yet')
})
