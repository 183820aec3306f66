import assert from 'node:assert/strict'
import { test } from 'node:test'
import { houseDay, houseRules } from './house-rules.ts'

test('a safety plan is looked at after 30 days and two teams share a case for 14, each by a rule that is named', () => {
  assert.deepEqual(houseDay('safety-review', '2026-12-15'), {
    ok: true,
    value: { day: '2027-01-14', rule: 'fanal/safety-review/2026-11-26' },
  })
  assert.deepEqual(houseDay('transfer-overlap', '2027-02-20'), {
    ok: true,
    value: { day: '2027-03-06', rule: 'fanal/transfer-overlap/2026-11-26' },
  })
})

test('before there was a habit there is none, and a changed one holds from its own day', () => {
  assert.equal(houseDay('safety-review', '2026-11-25').ok, false)
  const [first] = houseRules
  assert.ok(first)
  const changed = [
    { ...first, to: '2027-01-31' as const },
    { ...first, version: 'fanal/safety-review/2027-02-01', from: '2027-02-01' as const, params: { days: 21 } },
  ]
  assert.deepEqual(houseDay('safety-review', '2027-01-31', changed), { ok: true, value: { day: '2027-03-02', rule: first.version } })
  assert.deepEqual(houseDay('safety-review', '2027-02-01', changed), {
    ok: true,
    value: { day: '2027-02-22', rule: 'fanal/safety-review/2027-02-01' },
  })
})

test('each says of itself that it is a habit and no law', () => {
  for (const { facts, jurisdiction } of houseRules) {
    assert.equal(jurisdiction, 'fanal')
    assert.ok(facts.every(({ mark, sources }) => mark === 'U' && sources.length === 0))
  }
})
