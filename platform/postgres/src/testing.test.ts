import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import { killed, talkingChild } from './talking-child.ts'
import { testDatabase } from './testing.ts'
import { lingerMs } from './testing-place.ts'
import { until } from './wait.ts'

suite('test databases', () => {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'ft-'))
  after(() => rmSync(temporary, { recursive: true, force: true }))

  /** A test process of its own, with a temporary folder apart from ours; it says the server's process number. */
  async function tester(): Promise<{ child: ChildProcess; server: number }> {
    const program = `
      const { testDatabase } = await import(${JSON.stringify(new URL('./testing.ts', import.meta.url).href)})
      const house = await testDatabase({ upTo: 0 })
      const [row] = await house.asOperator("select split_part(pg_read_file('postmaster.pid'), chr(10), 1) as pid")
      console.log(row.pid)
      setInterval(() => undefined, 1000)`
    const { child, said } = await talkingChild(program, { ...process.env, TMPDIR: temporary })
    return { child, server: Number(said) }
  }

  test('two processes share one server, which stops by itself after the last user, killed or not', async () => {
    const [one, two] = await Promise.all([tester(), tester()])
    assert.equal(one.server, two.server)
    await killed(one.child)
    assert.equal(
      await until(() => !existsSync(`/proc/${one.server}`) && process.platform === 'linux', lingerMs / 2),
      false,
      'it stays for the other one',
    )
    await killed(two.child)
    assert.ok(await until(() => readdirSync(temporary).length === 0, lingerMs + 10_000, 100), 'server and folders are gone')
  })

  test('each is empty of what another one wrote, and is gone after drop()', async () => {
    const [a, b] = await Promise.all([testDatabase({ upTo: 1 }), testDatabase({ upTo: 1 })])
    await a.connect('migrator').query('create table fanal.mine (a int)')
    await assert.rejects(b.connect('migrator').query('select * from fanal.mine'), /does not exist/)
    const [{ name } = { name: '' }] = await a.asOperator<{ name: string }>('select current_database()::text as name')
    await a.drop()
    assert.deepEqual(await b.asOperator('select 1 from pg_database where datname = $1', [name]), [])
    await b.drop()
  })
})
