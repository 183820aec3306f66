import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { againstLedger } from './against-ledger.ts'
import type { Edition } from './edition.ts'
import { freeze } from './freeze.ts'
import { anEdition } from './testing-edition.ts'

const edition = freeze({ ...anEdition(), corrected: null })
const withTable = (id: string, change: (table: Edition['tables'][number]) => Edition['tables'][number]): Edition => ({
  ...edition,
  tables: edition.tables.map((table) => (table.id === id ? change(table) : table)),
})

suite('the house makes an edition again from its own records', () => {
  test('nothing differs where nothing changed', () => assert.deepEqual(againstLedger(edition, edition), []))

  test('an entry that changed is named by its figure', () => {
    const changed = withTable('cases-completed', (table) => ({
      ...table,
      cells: table.cells.map((cell) => (cell.value === 45 ? { ...cell, value: 46 } : cell)),
    }))
    assert.deepEqual(againstLedger(edition, changed), [
      { code: 'ledger-differs', figure: 'cases-completed/2013-14', printed: '45', recomputed: '46' },
    ])
  })

  test('so are a query that changed under its name, and a table that is not made any more', () => {
    const asked = withTable('reports-answered', (table) => {
      const { how } = table.making
      return how.kind === 'query' ? { ...table, making: { ...table.making, how: { ...how, text: `${how.text} limit 1` } } } : table
    })
    assert.deepEqual(
      againstLedger(edition, asked).map(({ code, figure }) => [code, figure]),
      [['query-differs', 'reports-answered']],
    )
    const gone = { ...edition, tables: edition.tables.filter(({ id }) => id !== 'answered-in-a-day') }
    assert.deepEqual(
      againstLedger(edition, gone).map(({ figure, printed, recomputed }) => [figure, printed, recomputed]),
      [['answered-in-a-day/2013-14', '80.5', '']],
    )
  })
})
