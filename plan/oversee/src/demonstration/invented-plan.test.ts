import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysAfter } from '../updates/reporting-period.ts'
import { inventedPeriod, inventedPlan } from './invented-plan.ts'

const aYear = Array.from({ length: 366 }, (_, at) => daysAfter('2027-01-01', at))

test('on every day of a year, what was told weeks ago falls in the edition’s year, which is still running', () => {
  for (const day of aYear) {
    const { from, until } = inventedPeriod(day)
    assert.ok(from <= daysAfter(day, -85), day)
    assert.ok(day < until, day)
  }
  assert.equal(inventedPeriod('2027-03-31').id, '2026-27')
  assert.equal(inventedPeriod('2027-04-01').id, '2027')
  assert.equal(inventedPeriod('2027-11-27').id, '2027-28')
})

test('the invented plan is read without a fault on every day, and each title says in both languages that it is invented', () => {
  for (const day of aYear) {
    const { title, commitments, departments, observations } = inventedPlan(day)
    const named = [title, ...commitments.map((one) => one.title), ...departments.map(({ name }) => name)]
    for (const { en, fr } of named) {
      assert.match(en, /invented/i)
      assert.match(fr, /inventé/i)
    }
    assert.ok(
      observations.every(({ vintage }) => vintage <= day),
      day,
    )
  }
})
