import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import type { Cell, Table } from '../edition/edition.ts'
import type { Observation } from '../plan/plan.ts'
import { missingFor, tablesFor } from './entered-tables.ts'
import { readPeriod } from './period.ts'
import { aPlan, aTarget, anIndicator, anObservation } from './testing-plan.ts'

const year = readPeriod('2013-14')!
const cutoff = '2026-11-27T00:00:00Z'
const tell = ({ id, value, status, symbol }: Cell) => `${id} ${value ?? ''}${status}${symbol}`
const told = (observations: readonly Observation[], period = year, at = cutoff, plan = aPlan()) => tablesFor(plan, observations, period, at)
const cellsOf = (tables: readonly Table[], id = 'cases') => tables.find((table) => table.id === id)?.cells.map(tell)

suite('what was entered becomes tables', () => {
  test('a year that nobody reported stands there as missing, neither as zero nor as nothing', () => {
    const tables = told([anObservation('2010-11', 30), anObservation('2012-13', 0), anObservation('2014-15', 82)])
    assert.deepEqual(cellsOf(tables), ['2010-11 30', '2011-12 ..', '2012-13 0', '2013-14 ..'])
    assert.deepEqual(missingFor(aPlan(), tables, year), [{ what: anIndicator().name, department: 'AA' }])
    assert.deepEqual(missingFor(aPlan(), told([anObservation('2013-14', 45)]), year), [])
  })

  test('a calendar year that the fiscal year touches is told, a total over ten more years is not, until the edition that covers it', () => {
    const known = [anObservation('2014', 261), anObservation('2013/2023', 4500), anObservation('2015', 300)]
    assert.deepEqual(cellsOf(told(known)), ['2013 ..', '2014 261'])
    const later = cellsOf(told(known, readPeriod('2019-2023')!))!
    assert.deepEqual(later.slice(0, 3), ['2014 261', '2015 300', '2016 ..'])
    assert.equal(later.at(-1), '2013-2023 4500')
  })

  test('a revised value is marked, what stood before has a table of its own, and what came after the cut-off is not known', () => {
    const known = [
      anObservation('2012-13', 528, { vintage: '2023-12' }),
      anObservation('2012-13', 597, { vintage: '2024-11' }),
      anObservation('2013-14', 570, { vintage: '2024-11' }),
    ]
    const now = told(known)
    assert.deepEqual(cellsOf(now), ['2012-13 597r', '2013-14 570'])
    assert.deepEqual(cellsOf(now, 'cases-revisions'), ['2012-13.2023-12 528', '2012-13.2024-11 597r'])
    const before = told(known, year, '2024-10-31T23:59:59Z')
    assert.deepEqual(cellsOf(before), ['2012-13 528', '2013-14 ..'])
    assert.equal(before.length, 1)
  })

  test('each cell carries its mark, source, vintage and note; a guess of the source’s years is approximate', () => {
    const note = { en: 'More than.', fr: 'Plus de.' }
    const [table] = told([anObservation('about 2011/2013', 271, { mark: 'unverified', note, vintage: '2020' })])
    const [cell] = table!.cells
    assert.deepEqual([cell?.mark, cell?.source, cell?.vintage, cell?.approximate, cell?.note], ['unverified', 'S1', '2020', true, note])
    assert.equal(table?.making.disclosure, null)
    assert.deepEqual(table?.making.how, { kind: 'entered', instrument: { en: 'Invented survey', fr: 'Enquête inventée' } })
  })

  test('a target that moved after the year began prints beside the result, with its reason or the lack of one', () => {
    const targets = [aTarget(60), aTarget(40, { setOn: '2014-02-01' })]
    const [table] = told([anObservation('2013-14', 45)], year, cutoff, aPlan({ targets }))
    assert.deepEqual(
      table?.notes.map(({ en }) => en),
      ['2013-14: Target met.', 'The target was lowered on 2014-02-01, after the period had begun. No reason was given.'],
    )
    const [then] = told([anObservation('2013-14', 45)], year, '2014-01-31T00:00:00Z', aPlan({ targets }))
    assert.deepEqual(
      then?.notes.map(({ en }) => en),
      ['2013-14: Target not met.'],
    )
  })

  test('a detection count says that it is not scored, whatever its target', () => {
    const plan = aPlan({ indicators: [anIndicator({ reading: 'not-scorable' })], targets: [aTarget(1)] })
    const [table] = told([anObservation('2013-14', 45)], year, cutoff, plan)
    assert.match(table!.notes.map(({ en }) => en).join(' '), /not scored/)
    assert.doesNotMatch(table!.notes.map(({ en }) => en).join(' '), /arget (not )?met/)
  })

  test('a ratio that was typed wrong is made again from its parts, and has no value where it has no whole', () => {
    const plan = aPlan({ indicators: [anIndicator({ unit: 'percent', aggregation: 'ratio' })] })
    const tables = told(
      [anObservation('2012-13', 99, { numerator: 1, denominator: 4 }), anObservation('2013-14', 0, { numerator: 0, denominator: 0 })],
      year,
      cutoff,
      plan,
    )
    assert.deepEqual(cellsOf(tables), ['2012-13 25', '2013-14 ...'])
  })

  test('a formula names the two published figures that it is made of, and is as sure as the less sure of them', () => {
    const guilty = anIndicator({ id: 'guilty' })
    const share = anIndicator({
      id: 'share',
      unit: 'percent',
      aggregation: 'ratio',
      source: { kind: 'formula', numerator: 'guilty', denominator: 'cases', per: 100 },
    })
    const plan = aPlan({ indicators: [anIndicator(), guilty, share] })
    const tables = told(
      [
        anObservation('2012-13', 28),
        anObservation('2013-14', 0),
        anObservation('2012-13', 7, { indicator: 'guilty', mark: 'verified' }),
        anObservation('2013-14', 0, { indicator: 'guilty' }),
      ],
      year,
      cutoff,
      plan,
    )
    assert.deepEqual(cellsOf(tables, 'share'), ['2012-13 25', '2013-14 ...'])
    const [cell] = tables.find(({ id }) => id === 'share')!.cells
    assert.deepEqual(cell?.from, { numerator: 'guilty/2012-13', denominator: 'cases/2012-13', per: 100 })
    assert.equal(cell?.mark, 'secondary')
  })

  test('of the values of the first plan: one of 2013-14, five of 2014, with what is known before; of 2019 to 2023 far more', () => {
    const { values } = JSON.parse(readFileSync(new URL('fixtures/values-2012.json', import.meta.url), 'utf8')) as {
      values: {
        indicator: string
        year: string
        value: number
        verification: Observation['mark']
        source: string
        vintage: string
        approximate?: boolean
      }[]
    }
    const known = values.map((one) =>
      anObservation(one.year, one.value, {
        indicator: one.indicator,
        mark: one.verification,
        source: one.source,
        vintage: one.vintage,
        approximate: one.approximate ?? false,
      }),
    )
    const indicators = [...new Set(values.map(({ indicator }) => indicator))].map((id) => anIndicator({ id, reading: 'not-scorable' }))
    const plan = aPlan({ indicators })
    const tables = told(known, year, cutoff, plan)
    const now = (period: string, from: readonly Table[]) =>
      from.flatMap(({ id, cells }) =>
        cells.filter(({ at, value }) => at.length === 1 && at[0] === period && value !== null).map((cell) => `${id} ${cell.value}`),
      )
    assert.deepEqual(now('2013-14', tables), ['iccs_cases_completed 45'])
    assert.deepEqual(now('2014', tables), [
      'htncc_victims_before_courts 198',
      'tip_victims_identified 261',
      'tip_victims_identified_sex 213',
      'tip_victims_identified_labour 48',
      'tip_victims_identified_children 85',
    ])
    assert.deepEqual(tables.find(({ id }) => id === 'iccs_cases_completed')!.cells.map(tell), [
      '2008-09 2',
      '2009-10 13',
      '2010-11 30',
      '2011-12 21',
      '2012-13 28',
      '2013-14 45',
    ])
    const later = told(known, readPeriod('2019-2023')!, cutoff, plan)
    assert.ok(later.length > tables.length)
    assert.deepEqual(later.find(({ id }) => id === 'ucr_incidents-revisions')!.cells.map(tell), ['2022.2023-12 528', '2022.2024-11 597r'])
    assert.deepEqual(later.find(({ id }) => id === 'owpv_issued-revisions')!.cells.map(tell), ['2023.2024 2060', '2023.2026-02 2040r'])
    for (const { id, cells } of [...tables, ...later]) assert.equal(new Set(cells.map((cell) => cell.id)).size, cells.length, id)
  })

  test('always: the order of entering changes nothing but which of one vintage counts', () => {
    const some = fc.uniqueArray(
      fc.record({
        period: fc.constantFrom('2011-12', '2012-13', '2013-14', '2013', '2014', '2010/2013'),
        value: fc.nat(1000),
        vintage: fc.constantFrom('2013', '2014-06', '2020'),
      }),
      { selector: ({ period, vintage }) => `${period} ${vintage}`, maxLength: 12 },
    )
    fc.assert(
      fc.property(some, fc.integer(), (rows, seed) => {
        const known = rows.map(({ period, value, vintage }) => anObservation(period, value, { vintage }))
        const mixed = known.toSorted((a, b) => ((a.value * 31 + seed) % 7) - ((b.value * 31 + seed) % 7))
        assert.deepEqual(told(mixed), told(known))
      }),
    )
  })
})
