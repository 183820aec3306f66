import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { protect } from '../protect.ts'
import { someSource, twoWay } from '../testing-tables.ts'
import { audited } from './differencing.ts'
import { narrowed } from './narrowed.ts'
import type { Release, ReleasedCell } from './register.ts'
import { membersOf, releaseOf } from './released.ts'

const key = new Uint8Array(32).fill(7)
const stamp = { question: 'cases', cutoff: '2026-03-31' }
const exact = { ...stamp, threshold: 5, base: null }
const shown = (value: number, about: ReleasedCell['about'] = {}): ReleasedCell => ({ about, value, status: '' })
const hidden = (about: ReleasedCell['about']): ReleasedCell => ({ about, value: null, status: 'x' })
const codes = (releases: readonly Release[], members = {}) => audited(releases, members).map(({ code }) => code)

suite('the auditor of releases', () => {
  test('finds nothing in a protected table, alone or beside its own margins', () => {
    fc.assert(
      fc.property(someSource, fc.boolean(), (source, isRounded) => {
        const round = isRounded ? { round: { base: 5, key, question: 'cases' } } : {}
        const whole = releaseOf(protect(source, { threshold: 5, ...round }), { ...stamp, id: 'whole' })
        const margins = { ...whole, id: 'margins', cells: whole.cells.filter(({ about }) => Object.keys(about).length <= 1) }
        assert.deepEqual(codes([whole, margins], membersOf(source.cross.variables)), [])
      }),
      { numRuns: 30 },
    )
  })

  test('finds a figure suppressed here and shown there', () => {
    const women = { sex: 'women' }
    assert.deepEqual(
      codes([
        { ...exact, id: 'a', cells: [hidden(women)] },
        { ...exact, id: 'b', cells: [shown(12, women)] },
      ]),
      ['shown-elsewhere'],
    )
  })

  test('finds two answers to one question', () => {
    const rounded = { ...exact, base: 5 }
    assert.deepEqual(
      codes([
        { ...rounded, id: 'a', cells: [shown(10)] },
        { ...rounded, id: 'b', cells: [shown(15)] },
      ]),
      ['two-answers'],
    )
    assert.deepEqual(
      codes([
        { ...rounded, id: 'a', cells: [shown(10)] },
        { ...rounded, id: 'b', cells: [shown(10)] },
      ]),
      [],
    )
  })

  test('finds overlapping groups that differ by a few', () => {
    const members = { Age: { 'under 18': ['0-11', '12-17'], 'under 19': ['0-11', '12-17', '18'] } }
    const one = { ...exact, id: 'a', cells: [shown(40, { Age: 'under 18' })] }
    const two = { ...exact, id: 'b', cells: [shown(43, { Age: 'under 19' })] }
    assert.deepEqual(codes([one, two], members), ['small-difference'])
    assert.deepEqual(codes([one, { ...two, cells: [shown(45, { Age: 'under 19' })] }], members), [])
    assert.deepEqual(codes([one, two]), [])
  })

  test('finds what only all releases together give away', () => {
    const north = { region: 'north' }
    const south = { region: 'south' }
    const regions: Release = { ...exact, id: 'a', cells: [shown(20), hidden(north), hidden(south)], whole: { region: ['north', 'south'] } }
    assert.deepEqual(codes([regions]), [])
    const women = { sex: 'women' }
    const men = { sex: 'men' }
    const crossed: Release = {
      ...exact,
      id: 'b',
      cells: [shown(10, women), shown(10, men), shown(9, { ...south, ...women }), shown(9, { ...south, ...men })],
      whole: { sex: ['women', 'men'] },
    }
    assert.ok(codes([regions, crossed]).includes('worked-out'))
  })

  test('knows that the codes of a whole table are everybody, and of a part of one are not', () => {
    const cells = [shown(10), shown(7, { sex: 'women' }), hidden({ sex: 'men' })]
    assert.deepEqual(codes([{ ...exact, id: 'a', cells, whole: { sex: ['women', 'men'] } }]), ['small-difference', 'worked-out'])
    const wide = [shown(20), shown(7, { sex: 'women' }), hidden({ sex: 'men' })]
    assert.deepEqual(codes([{ ...exact, id: 'a', cells: wide }]), [])
    assert.deepEqual(codes([{ ...exact, id: 'a', cells: wide, whole: { sex: ['women', 'men'] } }]), ['worked-out'])
  })

  test('finds a correction that moves an exact figure by a few, and none where it is rounded', () => {
    const later = { cutoff: '2026-06-30' }
    assert.deepEqual(
      codes([
        { ...exact, id: 'a', cells: [shown(40)] },
        { ...exact, ...later, id: 'b', cells: [shown(42)] },
      ]),
      ['small-change'],
    )
    assert.deepEqual(
      codes([
        { ...exact, id: 'a', cells: [shown(40)] },
        { ...exact, ...later, id: 'b', cells: [shown(60)] },
      ]),
      [],
    )
    const rounded = { ...exact, base: 5 }
    assert.deepEqual(
      codes([
        { ...rounded, id: 'a', cells: [shown(40)] },
        { ...rounded, ...later, id: 'b', cells: [shown(40)] },
      ]),
      [],
    )
  })

  test('finds figures that no table fits, and leaves other questions alone', () => {
    const parts = [shown(20), hidden({ sex: 'women' }), shown(30, { sex: 'men' })]
    assert.deepEqual(codes([{ ...exact, id: 'a', cells: parts }]), ['contradiction'])
    assert.deepEqual(
      codes([
        { ...exact, id: 'a', cells: [shown(10)] },
        { ...exact, question: 'permits', id: 'b', cells: [shown(11)] },
      ]),
      [],
    )
  })

  test('a correction of a rounded table by the same key keeps every unchanged figure', () => {
    const rule = { threshold: 5, round: { base: 5, key, question: 'cases' } }
    const before = releaseOf(
      protect(
        twoWay([
          [12, 33],
          [46, 18],
        ]),
        rule,
      ),
      { ...stamp, id: 'a' },
    )
    const after = releaseOf(
      protect(
        twoWay([
          [12, 33],
          [46, 19],
        ]),
        rule,
      ),
      { ...stamp, cutoff: '2026-06-30', id: 'b' },
    )
    assert.deepEqual(audited([before, after]), [])
    const changed = after.cells.filter((cell, at) => cell.value !== before.cells[at]!.value)
    assert.ok(changed.every(({ about }) => about.row !== 'r1'))
  })
})

suite('the auditor of many tables at once', () => {
  const codesOf = (name: string, many: number) => Array.from({ length: many }, (_, at) => `${name}${at}`)
  const oneWay = (name: string, many: number, counts: readonly (number | 'x')[]): Release => ({
    ...stamp,
    id: name,
    threshold: 5,
    base: 5,
    whole: { [name]: codesOf(name, many) },
    cells: [
      shown(100),
      ...codesOf(name, many).map((code, at) => {
        const count = counts[at] ?? 0
        return count === 'x' ? hidden({ [name]: code }) : shown(count, { [name]: code })
      }),
    ],
  })

  test('goes through ten classifications that no table crosses, by their whole alone', () => {
    const tables = Array.from({ length: 10 }, (_, at) => oneWay(`v${at}-`, 15, [60, 40, 'x']))
    assert.deepEqual(codes(tables), [])
    // 91 at least of the first, and 104 at most of all
    const telling = oneWay('told-', 15, [95, 'x'])
    assert.deepEqual(codes([...tables, telling]), [])
    const short = {
      ...oneWay('short-', 15, [95, 'x']),
      cells: [shown(95), shown(95, { 'short-': 'short-0' }), hidden({ 'short-': 'short-1' })],
    }
    assert.deepEqual(codes([...tables, short]), ['two-answers'])
  })

  test('finds what a whole tells that another table pins down', () => {
    const pinned: Release = {
      ...oneWay('a-', 3, []),
      cells: [shown(95), shown(100, { 'a-': 'a-0' }), shown(0, { 'a-': 'a-1' }), shown(0, { 'a-': 'a-2' })],
    }
    const few: Release = {
      ...oneWay('b-', 3, []),
      cells: [shown(95), shown(100, { 'b-': 'b-0' }), hidden({ 'b-': 'b-1' }), shown(0, { 'b-': 'b-2' })],
    }
    // the whole is 96 to 99, and the one part 96 or more
    assert.deepEqual(codes([pinned, few]), ['worked-out'])
  })
})

suite('the auditor of rounded corrections', () => {
  const later = { cutoff: '2026-06-30' }
  const rounded = { ...exact, base: 5, whole: { sex: ['women', 'men'], form: ['labour', 'other'] } }
  const crossed = (women: number, labour: number): ReleasedCell[] => [
    shown(40 + women),
    shown(women, { sex: 'women' }),
    shown(40, { sex: 'men' }),
    shown(labour, { form: 'labour' }),
    shown(40, { form: 'other' }),
    ...[
      { sex: 'women', form: 'labour', n: women },
      { sex: 'women', form: 'other', n: 0 },
      { sex: 'men', form: 'labour', n: 0 },
      { sex: 'men', form: 'other', n: 40 },
    ].map(({ n, ...about }) => shown(n, about)),
  ]

  test('finds that two figures of the same few, of which one moved, tell of one to four', () => {
    const before = { ...rounded, id: 'a', cells: crossed(10, 10) }
    const after = { ...rounded, ...later, id: 'b', cells: crossed(10, 15) }
    assert.ok(codes([before, after]).includes('small-change'))
    assert.deepEqual(codes([before, { ...rounded, ...later, id: 'b', cells: crossed(10, 10) }]), [])
    assert.deepEqual(codes([before, { ...rounded, ...later, id: 'b', cells: crossed(15, 15) }]), [])
  })

  test('says nothing of two releases that were not rounded by one key: no counts fit them', () => {
    const cells = (women: number, men: number) => [shown(women + men), shown(women, { sex: 'women' }), shown(men, { sex: 'men' })]
    const before = { ...rounded, id: 'a', cells: [shown(60), ...cells(50, 10).slice(1)] }
    const after = { ...rounded, ...later, id: 'b', cells: [shown(80), ...cells(50, 10).slice(1)] }
    assert.deepEqual(codes([before, after]), [])
  })
})

suite('cells at risk, before anything is published', () => {
  test('are named where another table of the population narrows them down, also at the lower end', () => {
    const whole = { a: ['a0'], b: ['b0', 'b1'] }
    const only: Release = {
      ...stamp,
      id: 'only',
      threshold: 5,
      base: 5,
      whole: { a: whole.a },
      cells: [shown(100), shown(100, { a: 'a0' })],
    }
    const few: Release = {
      ...stamp,
      id: 'few',
      threshold: 5,
      base: 5,
      whole: { b: whole.b },
      cells: [shown(100), shown(95, { b: 'b0' }), hidden({ b: 'b1' })],
    }
    assert.deepEqual(
      narrowed([only, few], () => true),
      [],
    )
    const pinned = { ...few, cells: [shown(100), shown(90, { b: 'b0' }), hidden({ b: 'b1' })] }
    assert.deepEqual(
      narrowed([only, pinned], () => true),
      [{ release: 'few', about: { b: 'b1' } }],
    )
    assert.deepEqual(
      narrowed([only, pinned], () => false),
      [],
      'a cell that protects another may be known to be large',
    )
  })
})
