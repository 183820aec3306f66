import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isDay, monthsAfter } from './day.ts'
import { historyOf, holding, type Entry } from './entries.ts'

test('a day is a day of the calendar', () => {
  for (const day of ['2026-02-28', '2024-02-29', '2026-12-31']) assert.ok(isDay(day), day)
  for (const day of ['2026-02-29', '2026-13-01', '2026-1-1', '31/12/2026', '', '2026-00-10', '2026-04-31']) assert.ok(!isDay(day), day)
})

test('months later is the same day, or the last one of a shorter month', () => {
  assert.equal(monthsAfter('2026-01-31', 1), '2026-02-28')
  assert.equal(monthsAfter('2024-02-29', 12), '2025-02-28')
  assert.equal(monthsAfter('2026-11-26', 3), '2027-02-26')
  assert.equal(monthsAfter('2026-12-31', 24), '2028-12-31')
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 120 }),
      (date, months) => {
        const day = date.toISOString().slice(0, 10)
        const later = monthsAfter(day, months)
        assert.ok(isDay(later))
        const distance = (Number(later.slice(0, 4)) - Number(day.slice(0, 4))) * 12 + Number(later.slice(5, 7)) - Number(day.slice(5, 7))
        assert.equal(distance, months, 'never a month too far')
      },
    ),
  )
})

test('an entry holds until another stands for it; what was withdrawn holds no more, and all of it can be read', () => {
  const first: Entry = { id: '1', replaces: null, why: 'new' }
  const second: Entry = { id: '2', replaces: '1', why: 'correction' }
  const third: Entry = { id: '3', replaces: '2', why: 'withdrawn' }
  const other: Entry = { id: '4', replaces: null, why: 'new' }
  assert.deepEqual(holding([first, other]), [first, other])
  assert.deepEqual(holding([second, other, first]), [second, other])
  assert.deepEqual(holding([third, second, first, other]), [other])
  assert.deepEqual(historyOf(third, [first, second, third, other]), [third, second, first])
})
