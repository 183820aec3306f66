import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { importInvented, inventedFile } from './demonstration/invented-lists.ts'
import { importList, listOf, previewList } from './import-list.ts'
import { lookupFrom } from './published-lookup.ts'

const house = await testDatabase()
const db = house.connect('migrator', { max: 2 })
const asPublic = house.connect('public', { max: 1 })
after(() => house.drop())

let now = new Date('2024-05-01T12:00:00Z')
const world = { now: () => now, chance: (bytes: number) => new Uint8Array(bytes) }
const source = 'non-compliant'
const header = 'row,business_operating_name,business_legal_name,address,reasons,date_of_final_decision,penalty,status'
const list = (status: string, more = '') =>
  new TextEncoder().encode(
    `${header}\n1,Wrenhollow Farm,Wrenhollow Farm Ltd,"1 Main / Calgary, Alberta",9,2023-01-02,"$1,000",${status}\n${more}`,
  )
const keep = (asOf: string, status: string, { more = '', replace = false } = {}) =>
  importList({ bytes: list(status, more), source, asOf }, { db, world, replace })
const employers = lookupFrom(asPublic, world)
const later = () => (now = new Date(now.getTime() + 61_000))

/** What the public is shown of the farm. */
async function shown() {
  later()
  const lookup = await employers()
  const [match] = lookup.lookUpEmployer('Wrenhollow Farm')
  return { lists: lookup.snapshots.map(({ asOf }) => asOf), says: match?.record.says, asOf: match?.record.asOf }
}

suite('lists that are kept', () => {
  test('before any list there is nobody to be found, and it says so', async () => {
    assert.deepEqual((await employers()).snapshots, [])
  })

  test('a preview reads everything and keeps nothing', async () => {
    assert.equal(must(previewList({ bytes: list('Eligible'), source, asOf: '2023-10-04' })).rows.length, 1)
    assert.deepEqual((await shown()).lists, [])
  })

  test('a newer list replaces the one that is shown; the older stays', async () => {
    assert.equal(must(await keep('2023-10-04', 'Eligible')).outcome, 'shown')
    assert.equal((await shown()).asOf, '2023-10-04')
    assert.equal(must(await keep('2024-01-10', 'Ineligible')).outcome, 'shown')
    const { lists, says } = await shown()
    assert.deepEqual(lists, ['2024-01-10'])
    assert.deepEqual(says?.kind === 'decision' && says.standing, { is: 'ineligible' })
    const kept = await db.query<{ as_of: string; raw: { status: string } }>(
      'select as_of::text, raw from fanal.employer_record order by as_of',
    )
    assert.deepEqual(
      kept.map(({ as_of: asOf, raw }) => [asOf, raw.status]),
      [
        ['2023-10-04', 'Eligible'],
        ['2024-01-10', 'Ineligible'],
      ],
    )
  })

  test('an older list that comes later is kept and not shown', async () => {
    assert.equal(must(await keep('2022-03-01', 'Eligible')).outcome, 'kept')
    assert.equal((await shown()).asOf, '2024-01-10')
  })

  test('the same file again changes nothing; another of that day asks first, and then stands in its place', async () => {
    assert.equal(must(await keep('2024-01-10', 'Ineligible')).outcome, 'already')
    const other = await keep('2024-01-10', 'Eligible')
    assert.equal(!other.ok && other.code, 'day-taken')
    assert.equal(must(await keep('2024-01-10', 'Eligible', { replace: true })).outcome, 'shown')
    const { says } = await shown()
    assert.deepEqual(says?.kind === 'decision' && says.standing, { is: 'eligible' })
  })

  test('rows that are no rows are kept too, cell by cell', async () => {
    must(await keep('2024-02-01', 'Eligible', { more: `only,two\n2,A,B,"1 Main, Calgary, Alberta",9,2023-01-02,1,${'x'.repeat(79)}👩‍🌾` }))
    const [row] = await db.query<{ set_aside: unknown; rows: number }>(
      `select set_aside, rows from fanal.employer_snapshot where as_of = '2024-02-01'`,
    )
    assert.deepEqual(row, { set_aside: [{ line: 3, why: 'cells-missing', cells: ['only', 'two'] }], rows: 2 })
  })

  test('a file of which no row can be kept changes nothing', async () => {
    const none = await importList(
      { bytes: new TextEncoder().encode(`${header}\n,,,,,,,\n`), source, asOf: '2024-03-01' },
      { db, world, replace: false },
    )
    assert.equal(!none.ok && none.code, 'no-rows')
    assert.deepEqual((await shown()).lists, ['2024-02-01'])
  })

  test('the invented lists of a demonstration are marked as what they are', async () => {
    const demo = await testDatabase()
    await importInvented(demo.connect('migrator', { max: 1 }), world)
    const lookup = await lookupFrom(demo.connect('public', { max: 1 }), world)()
    assert.deepEqual(
      lookup.snapshots.map(({ rows, isInvented }) => [rows, isInvented]),
      [
        [40, true],
        [30, true],
      ],
    )
    assert.equal(lookup.lookUpEmployer('9012-3456 Quebec')[0]?.record.names[0], '9012-3456 Québec Inc.')
    await demo.drop()
  })
})

test('where the database is away, the last lists answer', async () => {
  let away = false
  const query: typeof asPublic.query = (text, values) => (away ? Promise.reject(new Error('away')) : asPublic.query(text, values))
  const look = lookupFrom({ query }, world)
  await look()
  away = true
  later()
  assert.equal((await look()).snapshots.length, 1)
  await assert.rejects(lookupFrom({ query }, world)())
})

test('the public reads what is published and nothing behind it', async () => {
  await assert.rejects(asPublic.query('select raw from fanal.employer_record'), /permission denied/)
  await assert.rejects(asPublic.query('select set_aside from fanal.employer_snapshot'), /permission denied/)
})

test('a list is one of two, of a day that was', () => {
  assert.deepEqual(must(listOf('lmia-positive', '2024-03-31', now)), { source: 'lmia-positive', asOf: '2024-03-31' })
  for (const [of, day] of [
    ['else', '2024-03-31'],
    [undefined, undefined],
    ['lmia-positive', '2024-02-30'],
    ['lmia-positive', '2099-01-01'],
    ['lmia-positive', '31/03/2024'],
  ] as const)
    assert.equal(listOf(of, day, now).ok, false, `${of} ${day}`)
  assert.ok(inventedFile('non-compliant').length > 1000)
})
