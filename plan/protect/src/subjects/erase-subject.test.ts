import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { fromBase64Url, must, toBase64Url, toHex } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { sealedClasses } from '@fanal/seal'
import { aShelter } from '../grants/testing-people.ts'
import { aPackageOf } from '../testing-walls.ts'
import { eraseSubject } from './erase-subject.ts'
import { openSubject } from './open-subject.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, world } = shelter
const { amina } = people

suite('an erasure', () => {
  /** All that a copy of the database holds, as text: every row of every table. */
  async function dump(): Promise<string> {
    const tables = await database.asOperator<{
      name: string
    }>(`select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'fanal' and c.relkind = 'r' order by 1`)
    const rows: string[] = []
    for (const { name } of tables)
      rows.push(...(await database.asOperator<{ row: string }>(`select t::text as row from fanal.${name} t`)).map(({ row }) => row))
    return rows.join('\n')
  }

  test('leaves nothing in a dump that any key opens, and before it the same dump had it all', async () => {
    const words = 'Invented-Name-For-The-Dump'
    const whom = await shelter.register(amina)
    for (const of of sealedClasses) must(await shelter.keep(amina, whom, of, `field${of}`, words))
    const opened = must(
      await runner.run(openSubject, { subject: whom.subject, classes: sealedClasses, purpose: 'services', at: world.now() }, amina.actor),
    )
    for (const one of opened.fields) assert.equal(await shelter.opens(amina, whom.subject, opened.wraps, one), words)
    const handed = await aPackageOf(shelter, database, whom, amina)
    const before = await dump()
    assert.ok(before.includes(toHex(handed)))
    const wrapped = await database.asOperator<{ wrap: { ct: string } }>('select wrap from fanal.subject_key_wrap where subject_id = $1', [
      whom.subject,
    ])
    const secrets = [...opened.fields.map(({ bytes }) => toHex(new Uint8Array(bytes))), ...wrapped.map(({ wrap }) => wrap.ct)]
    assert.equal(secrets.length, 5 + 11)
    for (const one of secrets) assert.ok(before.includes(one), 'the dump is read as it is written')

    const erase = { ...command(), subject: whom.subject }
    assert.equal((await runner.run(eraseSubject, erase, amina.actor)).ok, false, 'not by whoever works with the person')
    must(await runner.run(eraseSubject, erase, people.privacy.actor))
    must(await runner.run(eraseSubject, erase, people.privacy.actor))

    const left = await dump()
    assert.ok(!left.includes(toHex(handed)), 'the package that the case was begun from')
    const counted = await database.asOperator('select bytes from fanal.handed')
    assert.deepEqual(counted, [{ bytes: null }])
    for (const one of secrets) assert.ok(!left.includes(one), 'ciphertext or a wrap is left')
    for (const bytes of [
      new TextEncoder().encode(words),
      ...Object.values(whom.keys),
      ...opened.wraps.map(({ wrap }) => fromBase64Url(wrap.ct)!),
    ])
      for (const written of [toHex(bytes), toBase64Url(bytes), new TextDecoder().decode(bytes)]) assert.ok(!left.includes(written))
    const opening = await runner.run(
      openSubject,
      { subject: whom.subject, classes: sealedClasses, purpose: 'services', at: world.now() },
      amina.actor,
    )
    assert.equal(opening.ok, false)
    const [row] = await database.asOperator<{ status: string }>('select status from fanal.subject where subject_id = $1', [whom.subject])
    assert.equal(row?.status, 'erased')
  })
})
