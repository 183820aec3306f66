import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { fold, regions } from '../directory/directory.ts'
import { isOneSlip } from './one-slip.ts'
import { regionNames } from './region-names.ts'
import { readPlace, whereIs, type Town } from './typed-place.ts'

const towns: readonly Town[] = [
  { key: 'montreal', region: 'QC' },
  { key: 'trois rivieres', region: 'QC' },
  { key: 'windsor', region: 'ON' },
  { key: 'windsor', region: 'NS' },
  { key: 'st john s', region: 'NL' },
  { key: 'sainte foy', region: 'QC' },
]
const where = (typed: string) => whereIs(readPlace(typed), towns)

suite('where somebody is looking', () => {
  test('a town is found with and without accents, capitals and dashes', () => {
    for (const typed of [
      'Montréal',
      'montreal',
      ' MONTREAL ',
      'Montréal, QC',
      'Montreal Quebec',
      'montréal, québec, canada',
      'Montréal (Québec)',
    ])
      assert.deepEqual(where(typed), { kind: 'town', keys: ['montreal'], regions: ['QC'] }, typed)
    for (const typed of ['trois rivieres', 'Trois-Rivières', 'TROIS–RIVIÈRES']) assert.equal(where(typed).kind, 'town', typed)
    for (const typed of ['St. John’s', "st john's", 'St Johns NL', 'st. john’s, newfoundland and labrador'])
      assert.equal(where(typed).kind, 'town', typed)
  })

  test('a name that two provinces share means both, until one is named', () => {
    assert.deepEqual(where('Windsor'), { kind: 'town', keys: ['windsor'], regions: ['ON', 'NS'] })
    assert.deepEqual(where('Windsor NS'), { kind: 'town', keys: ['windsor'], regions: ['NS'] })
  })

  test('every province is known by its letters and by its name in every language', () => {
    for (const code of regions)
      for (const typed of [code, code.toLowerCase(), ...Object.values(regionNames[code])])
        assert.deepEqual(where(typed), { kind: 'regions', regions: [code] }, typed)
  })

  test('a postal code says its province, however little of it there is', () => {
    for (const typed of ['H', 'h2', 'H2X', 'h2x 1y4', 'H2X1Y4']) assert.deepEqual(where(typed), { kind: 'regions', regions: ['QC'] }, typed)
    assert.deepEqual(where('X0A'), { kind: 'regions', regions: ['NT', 'NU'] })
    assert.deepEqual(where('V6B'), { kind: 'regions', regions: ['BC'] })
    for (const typed of ['D1A', 'Z1Z 1Z1', '90210', 'H2X 1Y4 9']) assert.equal(where(typed).kind, 'unknown', typed)
  })

  test('no postal code begins with a letter that the post does not use, and each that it uses has a province', () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyz')
      assert.equal(where(`${letter}1a`).kind, 'dfioquwz'.includes(letter) ? 'unknown' : 'regions', letter)
  })

  test('a town that nobody knows in a province that everybody knows is the province', () => {
    assert.deepEqual(where('Nowhere, Manitoba'), { kind: 'regions', regions: ['MB'] })
  })

  test('one slip of a finger is offered, and nothing further off', () => {
    assert.deepEqual(where('Montrael'), { kind: 'unknown', near: [towns[0]] })
    assert.deepEqual(where('Monreal'), { kind: 'unknown', near: [towns[0]] })
    assert.deepEqual(where('Mntrael'), { kind: 'unknown', near: [] })
  })

  test('nothing typed, or the whole country, is anywhere', () => {
    for (const typed of ['', '   ', ',', 'Canada', '加拿大', '🙂']) assert.deepEqual(where(typed), { kind: 'anywhere' }, typed)
  })
})

suite('however it is typed', () => {
  test('there is an answer, and never more than a hundred characters of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        const read = readPlace(typed)
        assert.ok(read.typed.length <= 100)
        assert.ok(['anywhere', 'regions', 'town', 'unknown'].includes(whereIs(read, towns).kind))
      }),
    )
  })

  test('folding what is fold changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => fold(fold(typed)) === fold(typed)))
  })

  test('a slip is a slip both ways, and no word is a slip of itself', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
    fc.assert(fc.property(word, word, (one, other) => isOneSlip(one, other) === isOneSlip(other, one)))
    fc.assert(fc.property(word, (one) => !isOneSlip(one, one)))
  })
})
