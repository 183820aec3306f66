import assert from 'node:assert/strict'
import { test } from 'node:test'
import { momentAt } from './moment-at.ts'

test('a wall clock’s hour is a moment, in winter and in summer, written in either language', () => {
  assert.equal(momentAt('2026-11-24', '14:30', 'America/Toronto')?.toISOString(), '2026-11-24T19:30:00.000Z')
  assert.equal(momentAt('2026-07-01', '14 h 30', 'America/Toronto')?.toISOString(), '2026-07-01T18:30:00.000Z')
  assert.equal(momentAt('2026-07-01', '9 h', 'America/St_Johns')?.toISOString(), '2026-07-01T11:30:00.000Z')
  assert.equal(momentAt('2026-11-24', '0:05', 'America/Winnipeg')?.toISOString(), '2026-11-24T06:05:00.000Z')
})

test('what no clock shows is nothing', () => {
  for (const clock of ['', '24:00', '12:60', 'noon', '12']) assert.equal(momentAt('2026-11-24', clock, 'America/Toronto'), null, clock)
  assert.equal(momentAt('2026-02-30', '12:00', 'America/Toronto'), null)
  assert.equal(momentAt('2026-03-08', '02:30', 'America/Toronto'), null, 'skipped in spring')
})
