import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cell } from './edition.ts'
import { shownDay, shownFigure, shownInstant, shownNumber, shownPeriod, shownProvision } from './shown.ts'

type Shown = Pick<Cell, 'value' | 'status' | 'symbol' | 'approximate'>
const figure = (value: number | null, more: Partial<Shown> = {}): Shown => ({ value, status: '', symbol: '', approximate: false, ...more })

test('a number is written as the reader of either language writes it', () => {
  const written = [0, 5, 999, 1000, 1234.5, 1_234_567.891, -4.1, 0.92, 100, 0.004, -0].map((value) => [
    shownNumber(value, 'en'),
    shownNumber(value, 'fr'),
  ])
  assert.deepEqual(written, [
    ['0', '0'],
    ['5', '5'],
    ['999', '999'],
    ['1,000', '1\u00A0000'],
    ['1,234.5', '1\u00A0234,5'],
    ['1,234,567.89', '1\u00A0234\u00A0567,89'],
    ['\u22124.1', '\u22124,1'],
    ['0.92', '0,92'],
    ['100', '100'],
    ['0.004', '0,004'],
    ['0', '0'],
  ])
})

test('a small share is never written as zero', () => {
  for (const value of [0.009, 0.000_12, 1e-9]) assert.notEqual(shownNumber(value, 'en'), '0')
})

test('a figure keeps its sign, its symbol and what it is worth; where there is none, its status stands alone', () => {
  assert.equal(shownFigure(figure(80.5), 'en', 'percent'), '80.5%')
  assert.equal(shownFigure(figure(80.5), 'fr', 'percent'), '80,5\u00A0%')
  assert.equal(shownFigure(figure(1200), 'fr', 'CAD'), '1\u00A0200\u00A0$')
  assert.equal(shownFigure(figure(1010, { symbol: 'r' }), 'en'), '1,010\u00A0r')
  assert.equal(shownFigure(figure(0, { symbol: '0s' }), 'en'), '0\u00A0s')
  assert.equal(shownFigure(figure(45, { approximate: true }), 'fr'), 'environ\u00A045')
  for (const status of ['x', '..', '...', '.', 'F'] as const) assert.equal(shownFigure(figure(null, { status }), 'en', 'percent'), status)
})

test('days, instants, periods and provisions are written in both languages', () => {
  assert.deepEqual([shownDay('2014-03-31', 'en'), shownDay('2014-04-01', 'fr')], ['March 31, 2014', '1er\u00A0avril 2014'])
  assert.deepEqual(
    [shownDay('2014-03', 'fr'), shownDay('spring', 'en'), shownDay('2014-13-01', 'en')],
    ['mars 2014', 'spring', '2014-13-01'],
  )
  assert.equal(shownInstant('2014-09-15T12:30:00Z', 'en'), 'September 15, 2014, 12:30\u00A0p.m. UTC')
  assert.equal(shownInstant('2014-09-15T00:05:00Z', 'en'), 'September 15, 2014, 12:05\u00A0a.m. UTC')
  assert.equal(shownInstant('2014-09-15T14:05:00Z', 'en'), 'September 15, 2014, 2:05\u00A0p.m. UTC')
  assert.equal(shownInstant('2014-09-15T12:30:00Z', 'fr'), '15\u00A0septembre 2014, 12\u00A0h\u00A030 UTC')
  assert.equal(shownInstant('2014-09-15T00:05:00Z', 'fr'), '15\u00A0septembre 2014, 0\u00A0h\u00A005 UTC')
  assert.deepEqual(
    [shownPeriod('2013-14', 'en'), shownPeriod('2013-14', 'fr'), shownPeriod('2019-2023', 'fr')],
    ['2013-14', '2013-2014', '2019-2023'],
  )
  assert.deepEqual(
    [shownProvision('CC-279.01', 'en'), shownProvision('CC-279.01', 'fr')],
    ['Criminal Code, s.\u00A0279.01', 'Code criminel, art.\u00A0279.01'],
  )
  assert.equal(shownProvision('ZZ-1', 'en'), null)
})
