import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { must } from '@fanal/kernel'
import { namedQueries } from '../indicators/queries/run-query.store.ts'
import { type DisclosureRule, tablesFrom } from '../indicators/queries/tables-from.ts'
import type { Cell, Edition, Table } from './edition.ts'
import { editionFaults } from './faults.ts'
import { freeze } from './freeze.ts'
import { recompute } from './recompute.ts'
import { outsiderWith } from './testing-attacker.ts'
import { anEdition } from './testing-edition.ts'
import {
  type Ledger,
  answersOf,
  corrected,
  definitions,
  editionOf,
  period,
  populations,
  someCorrection,
  someLedger,
  tablesOf,
  trueCount,
} from './testing-ledger.ts'

const threshold = 5
const keyed = (seed: number): DisclosureRule => ({ threshold, round: { base: 5, key: new Uint8Array(32).fill(seed) } })
const someRule = fc.integer({ min: 1, max: 255 }).map(keyed)
const days = ['2027-06-30T00:00:00Z', '2027-09-30T00:00:00Z', '2027-12-31T00:00:00Z'] as const
/** Set it to attack for longer: `FANAL_ATTACKS=500`, and other ledgers at each run. */
const attacks = process.env['FANAL_ATTACKS']
const asked = (usual: number) => (attacks === undefined ? { numRuns: usual, seed: 20_261_127 } : { numRuns: Number(attacks) })

/** The edition of the first ledger, and the correction of each further one, as the house makes them and lets them out. */
function publish(population: string, ledgers: readonly Ledger[], rule: DisclosureRule): Edition[] {
  const out: Edition[] = []
  for (const [at, ledger] of ledgers.entries()) {
    const edition = editionOf(tablesOf(population, ledger, days[at]!, rule), days[at]!, out.at(-1) ?? null)
    assert.deepEqual(editionFaults(edition, out), [])
    assert.deepEqual(recompute(edition), [], 'shares are made of published figures')
    out.push(edition)
  }
  return out
}

const told = ({ value, status }: Cell) => String(value ?? status)

/** What an outsider works out that they must not: within a protection interval, or of a change that only few made. */
function workedOut(editions: readonly Edition[], ledgers: readonly Ledger[]): string[] {
  const truth = (table: Table, at: readonly string[]) =>
    trueCount(ledgers[days.indexOf(table.making.cutoff as (typeof days)[number])]!, table, at)
  const { suppressed, changes } = outsiderWith(editions, definitions)
  const figures = suppressed.flatMap(({ figure, table, cell, least, most, fewest }) => {
    const [count, high] = [truth(table, cell.at), most()]
    if (high < count) return [`${figure} is ${count}, and the attacker is wrong`]
    if (count >= threshold) return high > count || least() < count ? [] : [`${figure} is ${count}, exactly`]
    if (high < threshold) return [`${figure} is ${count}, and must be small: ${high} at most`]
    const low = least()
    return low <= 1 || low <= fewest() ? [] : [`${figure} is ${count}, and at least ${low}`]
  })
  const moved = changes.flatMap(({ figure, before, after, cell, least, most }) => {
    const change = truth(after, cell.at) - truth(before, cell.at)
    // @NOTE no change, and a change of many, are possible as they are true: only a change of few can be betrayed as one
    if (change === 0 || Math.abs(change) >= threshold) return []
    const [low, high] = [least(), most()]
    if (low > change || high < change) return [`${figure} changed by ${change}, and the attacker is wrong`]
    const isTold = (low > 0 && high < threshold) || (high < 0 && low > -threshold)
    return isTold ? [`${figure} changed by ${change}, told to be ${low} to ${high}`] : []
  })
  return [...figures, ...moved]
}

/** What is asked of every report and told of it alike. */
const alike = { language: 'en', path: 'own', status_group: 'unknown', outcome: 'open' }

/** Forty reports, and a few that differ from them in form and gender both: whoever has that form has that gender. */
function apart(n: number): Ledger {
  const tests = { cc_279: 'not-screened', palermo: 'not-screened', irpa_118: 'not-screened', screened: 'no' }
  const codes = { gender: 'woman', age_group: '18-24', region: 'ON', channel: 'web', decision: 'no-harm', ...alike, ...tests }
  return [
    { codes: { ...codes, form: 'labour' }, n: 40 },
    { codes: { ...codes, form: 'sexual', gender: 'unknown' }, n },
  ]
}

suite('an outsider with every table of an edition and of its corrections', () => {
  test('works out no suppressed report to within its protection interval, nor that a figure changed by a few', () => {
    fc.assert(
      fc.property(someLedger('reports'), someCorrection('reports'), someRule, (ledger, change, rule) => {
        const ledgers = [ledger, corrected(ledger, change)]
        assert.deepEqual(workedOut(publish('reports', ledgers, rule), ledgers), [])
      }),
      asked(5),
    )
  })

  test('nor anything of the other populations, with two corrections', () => {
    const some = fc
      .constantFrom(...populations.filter((name) => name !== 'reports'))
      .chain((name) => fc.tuple(fc.constant(name), someLedger(name), someCorrection(name), someCorrection(name)))
    fc.assert(
      fc.property(some, someRule, ([population, first, change, again], rule) => {
        const second = corrected(first, change)
        const ledgers = [first, second, corrected(second, again)]
        assert.deepEqual(workedOut(publish(population, ledgers, rule), ledgers), [])
      }),
      asked(20),
    )
  })

  test('would work out both without what the house does about it: the test can fail', () => {
    const ledgers = [apart(8), apart(9)]
    const bare = (ledger: Ledger, cutoff: string, rule: DisclosureRule) =>
      freeze({ ...anEdition(), period, cutoff, standings: [], tables: tablesOf('reports', ledger, cutoff, rule), corrected: null })
    const naive = Array.from({ length: 20 }, (_, at) => ledgers.map((ledger, day) => bare(ledger, days[day]!, keyed(at + 1))))
    const attacked = naive.map((editions) => ({ editions, lines: workedOut(editions, ledgers) }))
    assert.ok(attacked.some(({ lines }) => lines.some((line) => /sexual\.all changed by 1, told to be 1 to 4/.test(line))))
    for (const { editions, lines } of attacked)
      assert.equal(
        editionFaults(editions[1]!, [editions[0]!]).some(({ code }) => code === 'small-change'),
        lines.length > 0,
        'the house finds it too',
      )
  })

  test('would work out a small count if that alone were suppressed', () => {
    const ledger = apart(3)
    const [table] = tablesOf('reports', ledger, days[0], keyed(7))
    assert.equal(table!.id, 'reports-by-form-and-gender')
    const exact = (cell: Cell) => ({ ...cell, value: trueCount(ledger, table!, cell.at), status: '' as const })
    const small = (cell: Cell) => ({ ...cell, value: null, status: 'x' as const })
    const cells = table!.cells.map((cell) => ([0, 40, 43].includes(trueCount(ledger, table!, cell.at)) ? exact(cell) : small(cell)))
    const edition = {
      ...anEdition(),
      period,
      tables: [{ ...table!, cells, making: { ...table!.making, disclosure: { threshold, round: null } } }],
    }
    assert.ok(workedOut([edition], [ledger]).includes('reports-by-form-and-gender/sexual.all is 3, and must be small: 3 at most'))
  })
})

suite('the same question has the same rounded answer', () => {
  test('at every cut-off, as long as it is asked of as many of the same people', () => {
    const some = fc.constantFrom(...populations).chain((name) => fc.tuple(fc.constant(name), someLedger(name), someCorrection(name)))
    fc.assert(
      fc.property(some, someRule, ([population, ledger, change], rule) => {
        const [before, after] = [ledger, corrected(ledger, change)].map((one, at) => tablesOf(population, one, days[at]!, rule))
        const again = tablesOf(population, ledger.toReversed(), days[2], rule)
        const figures = (tables: readonly Table[]) => tables.map(({ id, cells }) => [id, cells])
        assert.deepEqual(figures(again), figures(before!), 'the day and the order of records change nothing')
        const { changes } = outsiderWith(
          [before!, after!].map((tables) => ({ ...anEdition(), period, tables })),
          definitions,
        )
        for (const { before: was, after: is, cell, isOneDraw } of changes) {
          const then = was.cells.find(({ id }) => id === cell.id)!
          const counts = [trueCount(ledger, was, cell.at), trueCount(corrected(ledger, change), is, cell.at)]
          if (isOneDraw && counts[0] === counts[1] && then.value !== null && cell.value !== null) assert.equal(cell.value, then.value)
        }
      }),
      { ...asked(15), numRuns: 15 },
    )
  })

  test('in every table and of every group that is the same people: a part is its total where all other parts are zero', () => {
    fc.assert(
      fc.property(someLedger('reports'), someRule, (ledger, rule) => {
        const tables = tablesOf('reports', ledger, days[0], rule).filter(({ cells }) => cells.every(({ from }) => from === null))
        const wholes = new Set(tables.flatMap(({ cells }) => cells.filter(({ at }) => at.every((code) => code === 'all')).map(told)))
        assert.ok(wholes.size <= 1, [...wholes].join(' '))
        for (const table of tables)
          for (const cell of table.cells) {
            const isTotal = (at: readonly string[]) =>
              at.every((code, index) => code === 'all' || code === cell.at[index]) && at !== cell.at
            const count = trueCount(ledger, table, cell.at)
            const same = table.cells.filter(({ at }) => isTotal(at) && trueCount(ledger, table, at) === count)
            if (same.length > 0) assert.ok(same.map(told).includes(told(cell)), `${table.id}/${cell.id}`)
            if (count > 0 && same.some(({ at }) => at.every((code) => code === 'all'))) assert.ok(wholes.has(told(cell)))
          }
      }),
      asked(12),
    )
  })

  test('on every machine: these are the figures of this key for ever', () => {
    const tables = tablesOf('handovers', vector, days[0], keyed(7))
    assert.deepEqual(
      tables[0]!.cells.filter(({ value }) => value !== 0).map((cell) => `${cell.id} ${told(cell)}`),
      [
        'victim-services.in-a-day 30',
        'victim-services.later 10',
        'victim-services.all 45',
        'police.in-a-day 25',
        'police.not-yet x',
        'police.all 25',
        'unit.later 5',
        'unit.all 5',
        'all.in-a-day 50',
        'all.later 20',
        'all.not-yet x',
        'all.all 75',
      ],
    )
  })
})

const vector: Ledger = [
  { codes: { receiver: 'victim-services', answer: 'in-a-day' }, n: 33 },
  { codes: { receiver: 'victim-services', answer: 'later' }, n: 12 },
  { codes: { receiver: 'police', answer: 'in-a-day' }, n: 21 },
  { codes: { receiver: 'police', answer: 'not-yet' }, n: 2 },
  { codes: { receiver: 'unit', answer: 'later' }, n: 8 },
]

suite('tables that are hard to protect', () => {
  const handed = (n: number, receiver: string, answer: string) => ({ codes: { receiver, answer }, n })
  const cells = (ledger: Ledger, seed = 7) =>
    new Map(
      tablesOf('handovers', ledger, days[0], keyed(seed)).flatMap((table) =>
        table.cells.map((cell) => [cell.id, cell.value ?? cell.status]),
      ),
    )
  const all = Array.from({ length: 30 }, (_, at) => at + 1)

  test('where nothing was counted there is no table, rather than one of zeros', () => assert.equal(cells([]).size, 0))

  test('of a whole below the threshold there is no table, as nothing in it could be told', () => {
    const few = [handed(2, 'police', 'later'), handed(1, 'unit', 'later')]
    assert.equal(cells(few).size, 0)
    for (const seed of all) assert.deepEqual(workedOut(publish('handovers', [few], keyed(seed)), [few]), [])
  })

  test('everybody in one cell is the same figure in every total', () => {
    for (const seed of all) {
      const shown = cells([handed(13, 'police', 'later')], seed)
      assert.equal(new Set(['all.all', 'police.all', 'all.later', 'police.later'].map((id) => shown.get(id))).size, 1)
    }
  })

  test('one small cell beside one large, and small cells in all places but one, give nothing away by any key', () => {
    const beside = [handed(20, 'police', 'in-a-day'), handed(3, 'police', 'later')]
    const butOne = [
      handed(30, 'police', 'in-a-day'),
      handed(1, 'police', 'later'),
      handed(2, 'unit', 'in-a-day'),
      handed(4, 'unit', 'later'),
    ]
    for (const ledger of [beside, butOne])
      for (const seed of all) assert.deepEqual(workedOut(publish('handovers', [ledger], keyed(seed)), [ledger]), [], String(seed))
  })

  test('what the definitions exclude is known to everybody: whoever was not screened has no test', () => {
    const { never } = namedQueries.find(({ name }) => name === 'screening')!
    const [{ isPossible }] = definitions as [(typeof definitions)[number]]
    const members = namedQueries
      .find(({ name }) => name === 'screening')!
      .dimensions.map((dimension) => [dimension.id, Object.keys(dimension.members)] as const)
    const groups = members.reduce<Record<string, string>[]>(
      (some, [id, codes]) => some.flatMap((one) => codes.map((code) => ({ ...one, [id]: code }))),
      [{}],
    )
    for (const group of groups) {
      const isExcluded = never!.some((codes) => Object.entries(codes).every(([id, code]) => group[id] === code))
      assert.equal(isPossible(group), !isExcluded, JSON.stringify(group))
    }
  })

  test('two ledgers that differ in what is suppressed alone are one edition, to the byte', () => {
    const ledger = (n: number) => [handed(20, 'police', 'in-a-day'), handed(n, 'police', 'later'), handed(30 - n, 'unit', 'later')]
    const same = all.filter((seed) => {
      const [one, other] = [3, 2].map((n) => JSON.stringify(editionOf(tablesOf('handovers', ledger(n), days[0], keyed(seed)), days[0])))
      return one === other
    })
    assert.ok(same.length > 0, 'where the shown figures round alike, nothing is left to tell them apart')
    assert.ok(same.length < all.length)
  })

  test('a query of which the others narrow down a small figure is left out', () => {
    const asking = { period, cutoff: days[0], rule: keyed(43), parameters: {} }
    const alone = answersOf('reports', narrowing).flatMap(({ query, rows }) => must(tablesFrom(query, rows, asking)))
    const kept = tablesOf('reports', narrowing, days[0], asking.rule)
    assert.ok(kept.length > 0 && kept.length < alone.length)
    const [before, after] = [alone, kept].map((tables) => workedOut([{ ...anEdition(), period, tables }], [narrowing]))
    assert.notDeepEqual(before, [])
    assert.deepEqual(after, [])
  })
})

/** A record’s codes in one line, in the order of the queries’ classifications. */
function records(n: number, line: string): Ledger[number] {
  const names = ['form', 'gender', 'age_group', 'region', 'channel', 'cc_279', 'palermo', 'irpa_118', 'decision']
  const codes = line.split(' ')
  return { n, codes: { ...alike, screened: 'yes', ...Object.fromEntries(names.map((name, at) => [name, codes[at]!])) } }
}

/** Found by attacking: what the tables tell together of the whole narrows down a test’s few. */
const narrowing: Ledger = [
  records(2, 'labour man under-18 unknown web not-screened indicated indicated trafficking-likely'),
  records(1, 'labour woman unknown AB call not_indicated not_indicated not-screened smuggling-only'),
  records(30, 'sexual woman 18-24 unknown web indicated not-screened not_indicated not-enough-information'),
  records(1, 'sexual woman 18-24 AB call indicated not-screened indicated trafficking-likely'),
  records(2, 'labour unknown under-18 BC call indicated indicated not_indicated smuggling-only'),
]
