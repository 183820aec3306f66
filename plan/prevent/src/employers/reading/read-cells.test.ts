import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Standing } from '../employer-record.ts'
import { readDay, readPenalty, readReasons, readStanding } from './read-cells.ts'

const asOf = '2023-10-04'
const nbsp = '\u00A0'

suite('the status in fifteen spellings, and what is none', () => {
  const spellings: readonly (readonly [string, Standing])[] = [
    ['Eligible', { is: 'eligible' }],
    ['eligible', { is: 'eligible' }],
    [` Eligible${nbsp}`, { is: 'eligible' }],
    ['Ineligible - unpaid monetary penalty', { is: 'ineligible-unpaid' }],
    ['Ineligible-unpaid monetary penalty', { is: 'ineligible-unpaid' }],
    ['Ineligible - Unpaid monetary penalty', { is: 'ineligible-unpaid' }],
    ['Ineligible – unpaid monetary penalty', { is: 'ineligible-unpaid' }],
    ['Ineligible – Unpaid monetary penalty', { is: 'ineligible-unpaid' }],
    [`INELIGIBLE — UNPAID${nbsp}PENALTY`, { is: 'ineligible-unpaid' }],
    ['Ineligible until September 26, 2024', { is: 'ineligible-until', until: '2024-09-26' }],
    [`Ineligible until January 3${nbsp}, 2025`.replace(`${nbsp},`, ','), { is: 'ineligible-until', until: '2025-01-03' }],
    ['ineligible until sept. 26, 2024', { is: 'ineligible-until', until: '2024-09-26' }],
    ['Ineligible until 2024-9-26', { is: 'ineligible-until', until: '2024-09-26' }],
    ['Ineligible', { is: 'ineligible' }],
    ['Ineligible – permanent', { is: 'ineligible-permanently' }],
    ['Permanently ineligible', { is: 'ineligible-permanently' }],
  ]
  for (const [text, standing] of spellings) test(`“${text}”`, () => assert.deepEqual(readStanding(text, asOf).value, standing))

  test('what cannot be read is unknown, and never eligible', () => {
    for (const text of [
      '',
      'Inelgible',
      'Eligible?',
      'not eligible',
      'Ineligible until',
      'Ineligible until February 30, 2024',
      'Ineligible until soon',
      '$3,000',
    ])
      assert.deepEqual(readStanding(text, asOf).value, { is: 'unknown' }, text)
  })

  test('an unusual spelling, and a ban that ended before the list, are noted', () => {
    assert.deepEqual(readStanding('Eligible', asOf).odd, [])
    assert.deepEqual(readStanding('Ineligible until September 26, 2024', asOf).odd, [])
    assert.deepEqual(readStanding('ineligible', asOf).odd, ['status-spelling'])
    assert.deepEqual(readStanding('Ineligible until May 1, 2020', asOf).odd, ['until-passed'])
  })
})

test('days: a missing zero is read and noted, what the calendar has not is not a day', () => {
  assert.deepEqual(readDay('2023-09-26', asOf), { value: '2023-09-26', odd: [] })
  assert.deepEqual(readDay('2022-12-6', asOf), { value: '2022-12-06', odd: ['date-short'] })
  assert.deepEqual(readDay(`2021-01-04${nbsp}`, asOf), { value: '2021-01-04', odd: [] })
  assert.deepEqual(readDay('2023-02-30', asOf), { value: null, odd: ['date-impossible'] })
  assert.deepEqual(readDay('26/09/2023', asOf), { value: null, odd: ['date-unreadable'] })
  assert.deepEqual(readDay('2024-01-01', asOf), { value: '2024-01-01', odd: ['date-after-list'] })
  assert.deepEqual(readDay('', asOf), { value: null, odd: ['date-missing'] })
})

test('penalties: dollars, cents, bans in figures and in words', () => {
  const read = (text: string) => readPenalty(text)
  assert.deepEqual(read('$1,250'), { value: { amount: 1250, ban: null }, odd: [] })
  assert.deepEqual(read('$1000'), { value: { amount: 1000, ban: null }, odd: ['money-without-comma'] })
  assert.deepEqual(read(`$500${nbsp}`), { value: { amount: 500, ban: null }, odd: [] })
  assert.deepEqual(read('$7,499.50'), { value: { amount: 7499.5, ban: null }, odd: ['cents'] })
  assert.deepEqual(read('$129,000 and a 1-year ban'), { value: { amount: 129_000, ban: { years: 1 } }, odd: [] })
  assert.deepEqual(read('$30,000 and one-year ban'), { value: { amount: 30_000, ban: { years: 1 } }, odd: ['ban-in-words'] })
  assert.deepEqual(read('$60,000 and a one year ban').value, { amount: 60_000, ban: { years: 1 } })
  assert.deepEqual(read('$55,000 and a 2 year ban').value, { amount: 55_000, ban: { years: 2 } })
  assert.deepEqual(read('$118,000 and a 10-year ban').value, { amount: 118_000, ban: { years: 10 } })
  assert.deepEqual(read('$240,000 and a permanent ban').value, { amount: 240_000, ban: 'permanent' })
  assert.deepEqual(read('Two-year ban').value, { amount: null, ban: { years: 2 } })
  assert.deepEqual(read('2 year ban').value, { amount: null, ban: { years: 2 } })
  assert.deepEqual(read('$5,000 and a long ban'), { value: { amount: 5000, ban: null }, odd: ['ban-unreadable'] })
  assert.deepEqual(read('$1,00,000').odd, ['penalty-unreadable'])
  assert.deepEqual(read('a fine').odd, ['penalty-unreadable'])
  assert.deepEqual(read('').odd, ['penalty-missing'])
})

test('reasons: every way of writing a list, and the footnote that is none', () => {
  const read = (text: string) => readReasons(text)
  assert.deepEqual(read('5, 6, 9, 20'), { value: [5, 6, 9, 20], odd: [] })
  assert.deepEqual(read('6 and 15'), { value: [6, 15], odd: ['reasons-separator'] })
  assert.deepEqual(read('11,6'), { value: [11, 6], odd: ['reasons-separator'] })
  assert.deepEqual(read('8, 9 27'), { value: [8, 9, 27], odd: ['reasons-separator'] })
  assert.deepEqual(read('24, 9 and 26').value, [24, 9, 26])
  assert.deepEqual(read('Footnote *'), { value: [], odd: ['footnote'] })
  assert.deepEqual(read('9, 9'), { value: [9], odd: ['reason-twice'] })
  assert.deepEqual(read('9, 31'), { value: [9], odd: ['reason-unknown'] })
  assert.deepEqual(read('nine').odd, ['reasons-unreadable'])
  assert.deepEqual(read('').odd, ['reasons-missing'])
})
