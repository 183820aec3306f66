import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { testDatabase, type TestDatabase } from '../testing.ts'
import { readMigrations } from '../migrate.ts'
import { copyIn, copyOut } from './testing-copy.ts'

const at = '2026-11-27T00:00:00.000Z'
const houses: TestDatabase[] = []
after(() => Promise.all(houses.map((one) => one.drop())))

async function house(upTo?: number): Promise<TestDatabase> {
  const made = await testDatabase(upTo === undefined ? {} : { upTo })
  houses.push(made)
  return made
}

/** How many migrations have the tables that are filled here; fewer are sooner applied. */
const early = 6

const odd = 'tab\there, line\nend, back\\slash, \\N, \\., “quotes”, 日本語, \u{1F3EE}'

/** A house with two organizations, one of which has whatever is hard to copy. */
async function filled(upTo?: number): Promise<TestDatabase> {
  const made = await house(upTo)
  const organizations = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
  for (const [index, id] of organizations.entries())
    // oxlint-disable-next-line no-await-in-loop -- two rows
    await made.asOperator(
      `insert into fanal.organization (organization_id, name_en, name_fr, kind, recovery_public, created_at) values ($1, $2, $3, 'helpline', $4, $5)`,
      [id, odd, `${index}`, Buffer.from([0, 10, 92, 46, 13, 255]), at],
    )
  await made.asOperator(
    `insert into fanal.ledger_entry (organization_id, stream_id, seq, entry_id, body, leaf, chain)
     select $1, gen_random_uuid(), n, gen_random_uuid(), decode(repeat('0a5c2e0a', n), 'hex'), sha256('a'), sha256('b') from generate_series(1, 500) n`,
    [organizations[0]],
  )
  return made
}

/** Every row of every table as one digest each, past row security. */
async function contents(of: TestDatabase): Promise<Readonly<Record<string, string>>> {
  const tables = await of.asOperator<{ table: string }>(
    `select relname as table from pg_class where relnamespace = 'fanal'::regnamespace and relkind = 'r' order by 1`,
  )
  const all: Record<string, string> = {}
  for (const { table } of tables) {
    // oxlint-disable-next-line no-await-in-loop -- one connection each
    const [row] = await of.asOperator<{ digest: string }>(
      `select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from fanal."${table}" t`,
    )
    all[table] = row?.digest ?? ''
  }
  return all
}

const rowSecurity = (of: TestDatabase) =>
  of.asOperator(`select relname, relrowsecurity, relforcerowsecurity from pg_class where relnamespace = 'fanal'::regnamespace order by 1`)

describe('a copy of the whole database', { concurrency: 1 }, () => {
  test('put back elsewhere it is the same, row for row, with its walls', async () => {
    const [one, other] = [await filled(), await house(0)]
    const taken = await copyOut(one, [{ file: 'a.key' }])
    const objects: object[] = []
    const done = await copyIn(other, taken, async (value) => void objects.push(value))
    assert.ok(done.ok, JSON.stringify(done))
    assert.deepEqual(objects, [{ file: 'a.key' }])
    assert.deepEqual(await contents(other), await contents(one))
    assert.deepEqual(await rowSecurity(other), await rowSecurity(one))
    assert.equal(done.value.at, at)
    assert.ok(done.value.rows >= 502)
    const again = await copyIn(other, taken)
    assert.ok(!again.ok && again.code === 'not-empty', 'a second time it would be in the way of the first')
  })

  test('while it is taken, what is added stands in none of its tables', async () => {
    const one = await filled(early)
    const source = copyOut.stream(one, [])
    const chunks: Uint8Array[] = []
    for await (const chunk of source) {
      if (chunks.length === 0) await one.asOperator(`update fanal.organization set name_fr = 'added-while-it-ran'`)
      chunks.push(chunk)
    }
    const text = Buffer.concat(chunks).toString()
    assert.ok(text.includes('line\\nend'))
    // the moment is that of its first question, which the header needs
    assert.ok(!text.includes('added-while-it-ran'))
  })

  test('a copy of an earlier version goes through every migration since', async () => {
    const versions = readMigrations().length
    const [one, other, straight] = [await filled(versions - 3), await house(0), await house()]
    const done = await copyIn(other, await copyOut(one))
    assert.ok(done.ok)
    assert.equal(done.value.applied.length, 3)
    assert.deepEqual(await rowSecurity(other), await rowSecurity(straight))
    assert.match((await contents(other))['ledger_entry'] ?? '', /^500 /)
  })

  test('cut anywhere, changed or newer it is refused with what to do, and nothing of it stays', async () => {
    const one = await filled(early)
    const text = Buffer.concat(await copyOut(one)).toString()
    const wrong: readonly (readonly [string, string])[] = [
      [text.slice(0, text.length / 2), 'not-whole'],
      [text.slice(0, text.lastIndexOf('{"end"')), 'not-whole'],
      [text.replace('"ledger_entry":500', '"ledger_entry":501'), 'not-whole'],
      [text.replace('"columns":["organization_id"', '"columns":["organisation"'), 'not-whole'],
      [text.replace(/"checksum":"./, '"checksum":"x'), 'newer'],
      ['{"fanal":"copy","version":2,"migrations":[]}\n', 'newer'],
      ['', 'not-whole'],
    ]
    for (const [bad, code] of wrong) {
      // oxlint-disable-next-line no-await-in-loop -- each needs an empty house
      const other = await house(0)
      // oxlint-disable-next-line no-await-in-loop -- as above
      const done = await copyIn(other, [Buffer.from(bad)])
      assert.ok(!done.ok && done.code === code, `${bad.slice(0, 80)}: ${JSON.stringify(done)}`)
      // oxlint-disable-next-line no-await-in-loop -- as above
      const [row] = await other.asOperator<{ there: boolean }>(`select to_regclass('fanal.organization') is not null as there`)
      // oxlint-disable-next-line no-await-in-loop -- as above
      if (row?.there === true) assert.deepEqual(await other.asOperator('select * from fanal.organization'), [])
    }
  })
})
