import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { must, refuse } from '@fanal/kernel'
import * as fc from 'fast-check'
import type { Database } from './database.ts'
import { keysetPage } from './keyset.ts'
import type { KeysetOrder } from './keyset.ts'
import { testDatabase } from './testing.ts'
import type { TestDatabase } from './testing.ts'

interface Tables {
  entry: { id: string; at: Date; note: string }
}

const by: KeysetOrder['by'] = [
  { column: 'entry.at', type: 'timestamptz' },
  { column: 'entry.id', type: 'uuid' },
]
const rowCount = 57

const forged = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url')

suite('keyset pages', () => {
  let house: TestDatabase
  let db: Database

  before(async () => {
    house = await testDatabase({ upTo: 0 })
    db = house.connect('migrator')
    await db.query('create schema fanal')
    await db.query('create table fanal.entry (id uuid primary key, at timestamptz not null, note text not null)')
    // Three rows share each moment, and the moments differ by microseconds, which a Date cannot hold.
    await db.query(`insert into fanal.entry
      select gen_random_uuid(), timestamptz '2026-03-01 10:00:00+00' + (i / 3) * interval '1 microsecond', 'n' || i from generate_series(1, ${rowCount}) i`)
  })
  after(() => house.drop())

  const list = () => db.tables<Tables>().selectFrom('entry').select(['entry.id', 'entry.note'])
  const page = async (order: Omit<KeysetOrder, 'by'>) => must(await keysetPage(list(), { by, ...order }))
  const inOrder = async (direction: 'asc' | 'desc') =>
    (await db.query<{ id: string }>(`select id from fanal.entry order by at ${direction}, id ${direction}`)).map((row) => row.id)

  test('next after next gives every row once and in order, at any page size and in both directions', async () => {
    for (const [direction, word] of [
      ['ascending', 'asc'],
      ['descending', 'desc'],
    ] as const) {
      const expected = await inOrder(word)
      for (const size of [1, 4, 19, 57, 100]) {
        const seen: string[] = []
        let cursor: string | null = null
        do {
          const found = await page({ direction, size, cursor })
          seen.push(...found.rows.map((row) => row.id))
          cursor = found.next
        } while (cursor !== null)
        assert.deepEqual(seen, expected, `${direction} by ${size}`)
      }
    }
  })

  test('back again gives the same pages; the first has nothing before it and the last nothing after', async () => {
    const first = await page({ direction: 'descending', size: 20 })
    const second = await page({ direction: 'descending', size: 20, cursor: first.next })
    const third = await page({ direction: 'descending', size: 20, cursor: second.next })
    assert.equal(first.previous, null)
    assert.equal(third.next, null)
    assert.equal(third.rows.length, 17)
    const secondAgain = await page({ direction: 'descending', size: 20, cursor: third.previous })
    assert.deepEqual(secondAgain.rows, second.rows)
    const firstAgain = await page({ direction: 'descending', size: 20, cursor: secondAgain.previous })
    assert.deepEqual(firstAgain.rows, first.rows)
    assert.equal(firstAgain.previous, null)
    assert.notEqual(firstAgain.next, null)
  })

  test('rows carry what was asked for and no keys', async () => {
    const { rows } = await page({ direction: 'ascending', size: 1 })
    assert.deepEqual(Object.keys(rows[0] ?? {}).toSorted(), ['id', 'note'])
  })

  test('a row that comes in while one reads is neither doubled nor does it shift the next page', async () => {
    const first = await page({ direction: 'descending', size: 10 })
    const undisturbed = await page({ direction: 'descending', size: 10, cursor: first.next })
    await db.query(`insert into fanal.entry values (gen_random_uuid(), '2026-03-02 00:00:00+00', 'late')`)
    const afterwards = await page({ direction: 'descending', size: 10, cursor: first.next })
    await db.query(`delete from fanal.entry where note = 'late'`)
    assert.deepEqual(afterwards.rows, undisturbed.rows)
  })

  test('any made-up cursor is refused, and never reaches the database as a fault', async () => {
    const unreadable = refuse('cursor-unreadable')
    const id = '00000000-0000-4000-8000-000000000000'
    const cursors = [
      'x',
      forged(null),
      forged(['next', '2026-02-30 10:00:00+00', id]),
      forged(['next', 'infinity', id]),
      forged(['next', '2026-03-01 10:00:00+00', "' or true"]),
      forged(['up', '2026-03-01 10:00:00+00', id]),
    ]
    for (const cursor of cursors)
      assert.deepEqual(await keysetPage(list(), { by, direction: 'ascending', size: 3, cursor }), unreadable, cursor)
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.array(fc.jsonValue()).map(forged)), async (cursor) => {
        const answer = await keysetPage(list(), { by, direction: 'ascending', size: 3, cursor })
        assert.equal(answer.ok, cursor === '')
      }),
      { numRuns: 200 },
    )
  })

  test('the size is held between 1 and 500', async () => {
    assert.equal((await page({ direction: 'ascending', size: 0 })).rows.length, 1)
    assert.equal((await page({ direction: 'ascending', size: 100_000 })).rows.length, rowCount)
  })
})
