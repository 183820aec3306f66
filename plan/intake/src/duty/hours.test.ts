import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTimeZone } from '../line/wall-clock.ts'
import { readDates, readWeek, weekOf } from './hours.ts'

const week = (given: Readonly<Record<number, readonly [string, string]>>) =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: given[day]?.[0] ?? '', until: given[day]?.[1] ?? '' }))

test('days with the same hours stand together, and come back day by day', () => {
  const given = week({ 1: ['08:30', '16:00'], 2: ['08:30', '16:00'], 6: ['20:00', '02:00'] })
  const openings = readWeek(given)
  assert.deepEqual(openings, [
    { days: [1, 2], from: '08:30', to: '16:00' },
    { days: [6], from: '20:00', to: '02:00' },
  ])
  assert.deepEqual(weekOf(openings ?? []), given)
})

test('from midnight to midnight is the whole day', () => {
  const given = week({ 1: ['00:00', '00:00'], 2: ['00:00', '00:00'], 3: ['18:00', '00:00'] })
  const openings = readWeek(given)
  assert.deepEqual(openings, [
    { days: [1, 2], from: '00:00', to: '24:00' },
    { days: [3], from: '18:00', to: '00:00' },
  ])
  assert.deepEqual(weekOf(openings ?? []), given)
})

test('a week when nobody is there is one, too', () => assert.deepEqual(readWeek(week({})), []))

test('half a day, a time that is none, and no time between are refused', () => {
  for (const day of [
    ['08:00', ''],
    ['', '09:00'],
    ['8:00', '09:00'],
    ['08:00', '24:30'],
    ['soon', 'late'],
    ['08:00', '08:00'],
  ] as const)
    assert.equal(readWeek(week({ 3: day })), null, day.join())
})

test('a zone is known by its name', () => {
  assert.deepEqual(['America/Toronto', 'America/St_Johns', 'UTC', 'Atlantis/Capital', ''].map(isTimeZone), [true, true, true, false, false])
})

test('closed dates are read however they are listed, each once and in order', () => {
  assert.deepEqual(readDates(' 2026-12-26,2026-12-25\n2026-12-26; 2027-01-01 '), ['2026-12-25', '2026-12-26', '2027-01-01'])
  assert.deepEqual(readDates('  \n'), [])
})

test('a date that no calendar has is refused, and so are more than sixty', () => {
  for (const wrong of ['2026-02-29', '2026-13-01', '26-12-25', 'Christmas', '2026-12-25 tomorrow', '2026-12-25T08:00'])
    assert.equal(readDates(wrong), null, wrong)
  const many = (count: number) =>
    Array.from({ length: count }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)).join(' ')
  assert.equal(readDates(many(60))?.length, 60)
  assert.equal(readDates(many(61)), null)
})
