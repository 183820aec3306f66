import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { DisclosureRule } from '../indicators/queries/tables-from.ts'
import { againstLedger, earlierCutoffs } from './against-ledger.ts'
import { asPublished, takenOver } from './as-published.ts'
import type { Edition, Table } from './edition.ts'
import { editionFaults } from './faults.ts'
import { freeze } from './freeze.ts'
import { type Ledger, editionOf, period, tablesOf } from './testing-ledger.ts'
import { anEdition } from './testing-edition.ts'

const [june, september, december] = ['2027-06-30T00:00:00Z', '2027-09-30T00:00:00Z', '2027-12-31T00:00:00Z'] as const
const keyed = (seed: number): DisclosureRule => ({ threshold: 5, round: { base: 5, key: new Uint8Array(32).fill(seed) } })

/** Hand-overs to victim services that were answered in a day, and others to the police, of whom none was: whoever has the one has the other. */
const handed = (n: number): Ledger => [
  { codes: { receiver: 'victim-services', answer: 'in-a-day' }, n: 40 },
  { codes: { receiver: 'police', answer: 'later' }, n },
]
const tables = (n: number, cutoff: string, rule: DisclosureRule) => tablesOf('handovers', handed(n), cutoff, rule)
const bare = (n: number, cutoff: string, rule: DisclosureRule) =>
  freeze({ ...anEdition(), period, cutoff, standings: [], tables: tables(n, cutoff, rule), corrected: null })
/** A key by which the two figures of the same few are rounded apart, so that one of them tells of one more. */
const telling = Array.from({ length: 250 }, (_, at) => keyed(at + 1)).find((rule) =>
  editionFaults(bare(9, september, rule), [bare(8, june, rule)]).some(({ code }) => code === 'small-change'),
)!
const first = editionOf(tables(8, june, telling), june)
const counted = (edition: Edition): readonly Table[] => edition.tables.filter(({ making }) => making.how.kind === 'query')

suite('a correction shows again what was published, where a newer figure would tell of a few', () => {
  test('tables of that population stay as they were, and say so; nothing is listed as changed', () => {
    const second = editionOf(tables(9, september, telling), september, first)
    assert.deepEqual(
      counted(second).map((table) => ({ ...table, notes: [] })),
      counted(first).map((table) => ({ ...table, notes: [] })),
    )
    assert.ok(counted(second).every(({ notes }) => notes.includes(takenOver)))
    assert.ok(counted(second).every(({ making }) => making.cutoff === june))
    assert.deepEqual(second.changes, [])
    assert.deepEqual(editionFaults(second, [first]), [])
    const third = editionOf(tables(9, december, telling), december, second)
    assert.deepEqual(counted(third), counted(second), 'said once')
  })

  test('where enough came since, or nothing did, the newer figures are shown', () => {
    const many = editionOf(tables(60, september, telling), september, first)
    assert.ok(many.changes.some(({ figure }) => figure === 'handovers/police.all'))
    assert.ok(counted(many).every(({ making, notes }) => making.cutoff === september && !notes.includes(takenOver)))
    const same = editionOf(tables(8, september, telling), september, first)
    assert.ok(counted(same).every(({ making }) => making.cutoff === september))
    assert.deepEqual(same.changes, [])
  })

  test('a first edition, and a population that the one before did not have, are shown as they are', () => {
    const known = { tables: tables(9, september, telling), missing: [] }
    assert.equal(asPublished(known, null), known)
    assert.equal(asPublished(known, { ...first, tables: [] }), known)
  })

  test('what is missing follows what is shown', () => {
    const [table] = tables(9, september, telling)
    const other = { ...table!, id: 'another', title: { en: 'Another', fr: 'Un autre' } }
    const now = { tables: [table!, other], missing: [{ what: { en: 'Needs', fr: 'Besoins' }, department: null }] }
    const shown = asPublished(now, first)
    assert.deepEqual(
      shown.missing.map(({ what }) => what.en),
      ['Needs', 'Another'],
    )
    const gone = asPublished({ tables: [other], missing: [{ what: table!.title, department: null }] }, first)
    assert.deepEqual(
      gone.missing.map(({ what }) => what.en),
      ['Another'],
    )
  })

  test('inside the house such tables are made again as known at their own cut-off', () => {
    const second = editionOf(tables(9, september, telling), september, first)
    const [now, then] = [editionOf(tables(9, september, telling), september), editionOf(tables(8, june, telling), june)]
    assert.deepEqual(earlierCutoffs(second), [june])
    assert.deepEqual(earlierCutoffs(first), [])
    assert.deepEqual(againstLedger(second, now, [then]), [])
    assert.ok(againstLedger(second, now).length > 0, 'what is not made again is not said to hold')
    const changed = editionOf(tables(58, june, telling), june)
    assert.ok(againstLedger(second, now, [changed]).some(({ figure }) => figure === 'handovers/police.all'))
  })
})
