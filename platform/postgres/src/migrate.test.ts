import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, beforeEach, suite, test } from 'node:test'
import { must } from '@fanal/kernel'
import type { Outcome } from '@fanal/kernel'
import { migrate, readMigrations } from './migrate.ts'
import { migrationOf, planMigrations } from './migration-plan.ts'
import { testDatabase } from './testing.ts'
import type { TestDatabase } from './testing.ts'

const first = migrationOf('0001_first.sql', 'create table a ();')
const second = migrationOf('0002_second.sql', 'create table b ();')
const third = migrationOf('0003_third.sql', 'create table c ();')
const asApplied = [first, second, third].map(({ version, name, checksum }) => ({ version, name, checksum }))

function refusal(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'accepted' : `${outcome.code}: ${outcome.say?.en}`
}

suite('the plan of migrations', () => {
  test('is what is missing, in order', () => {
    assert.deepEqual(must(planMigrations([third, first, second], asApplied.slice(0, 1))), [second, third])
    assert.deepEqual(must(planMigrations([first, second, third], asApplied)), [])
    assert.deepEqual(must(planMigrations([], [])), [])
  })

  test('a changed old file is refused by name; other line ends are no change', () => {
    const edited = migrationOf('0002_second.sql', 'create table b (id int);')
    assert.match(refusal(planMigrations([first, edited, third], asApplied)), /^migration-changed: .*0002_second/)
    const renamed = { ...second, name: '0002_other' }
    assert.match(refusal(planMigrations([first, renamed, third], asApplied)), /^migration-changed/)
    assert.equal(migrationOf('0001_x.sql', 'a;\r\nb;\r\n').checksum, migrationOf('0001_x.sql', 'a;\nb;\n').checksum)
  })

  test('a gap, a double number and an unknown newer version are refused by name', () => {
    assert.match(refusal(planMigrations([first, third], [])), /^migration-gap: .*0002.*0003_third/)
    assert.match(refusal(planMigrations([first, second, { ...third, version: 2 }], [])), /^migration-gap/)
    assert.match(refusal(planMigrations([first, second], asApplied)), /^migration-unknown: .*0003_third/)
    assert.match(refusal(planMigrations([first, second, third], [asApplied[0]!, asApplied[2]!])), /^migration-gap: .*0002_second/)
  })

  test('a file must be named by a number and plain words', () => {
    for (const name of ['1_short.sql', '0001-dash.sql', '0001_Upper.sql', 'notes.sql'])
      assert.throws(() => migrationOf(name, ''), RangeError, name)
  })

  test('every refusal speaks both languages', () => {
    for (const outcome of [
      planMigrations([first, third], []),
      planMigrations([first], asApplied),
      planMigrations([migrationOf('0001_first.sql', 'x')], asApplied),
    ])
      assert.ok(!outcome.ok && outcome.say !== undefined && outcome.say.fr !== '' && outcome.say.fr !== outcome.say.en)
  })
})

suite('migrating a database', () => {
  let house: TestDatabase
  let folder: string

  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'fanal-migrations-'))
  })
  beforeEach(async () => {
    await house?.drop()
    house = await testDatabase({ upTo: 0 })
    rmSync(folder, { recursive: true })
    mkdirSync(folder)
    write('0001_ground.sql', 'create schema fanal; create table fanal.kept (id int);')
  })
  after(async () => {
    await house.drop()
    rmSync(folder, { recursive: true })
  })

  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
  const tables = async () =>
    (
      await house.asOperator<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'fanal' order by 1`,
      )
    ).map((row) => row.name)

  test('applies each once, then nothing', async () => {
    write('0002_more.sql', 'create table fanal.more (id int);')
    assert.deepEqual(must(await migrate(house.server, folder)).applied, ['0001_ground', '0002_more'])
    assert.deepEqual(must(await migrate(house.server, folder)).applied, [])
    assert.deepEqual(await tables(), ['kept', 'more'])
  })

  test('a migration that fails leaves nothing of itself, keeps the ones before it, and is named', async () => {
    write('0002_bad.sql', 'create table fanal.half (id int); select 1 / 0;')
    assert.match(refusal(await migrate(house.server, folder)), /^migration-failed: .*0002_bad/)
    assert.deepEqual(await tables(), ['kept'])
    write('0002_bad.sql', 'create table fanal.whole (id int);')
    assert.deepEqual(must(await migrate(house.server, folder)).applied, ['0002_bad'])
  })

  test('one that ends its own transaction is refused before it can leave half of itself', async () => {
    write('0002_sly.sql', 'create table fanal.half (id int);\ncommit;\nselect 1 / 0;')
    assert.match(refusal(await migrate(house.server, folder)), /^migration-failed: .*0002_sly/)
    assert.deepEqual(await tables(), ['kept'])
  })

  test('several processes at once: each migration is applied by one of them', async () => {
    write('0002_slow.sql', 'select pg_sleep(0.2); create table fanal.slow (id int);')
    const outcomes = await Promise.all([1, 2, 3].map(() => migrate(house.server, folder)))
    const applied = outcomes.map((outcome) => must(outcome).applied.length)
    assert.deepEqual(
      applied.toSorted((a, b) => a - b),
      [0, 0, 2],
    )
  })

  test('the house’s own migrations stand in one unbroken order', () => {
    const files = readMigrations()
    assert.ok(files.length > 0)
    assert.deepEqual(
      must(planMigrations(files, [])).map((file) => file.version),
      files.map((_, index) => index + 1),
    )
  })
})
