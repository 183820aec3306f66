import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, suite, test } from 'node:test'
import { must } from '@fanal/kernel'
import { asSuperuser } from './bootstrap.ts'
import { openEmbedded } from './embedded.ts'
import { withoutSecrets } from './external.ts'
import { applyMigrations, readMigrations } from './migrate.ts'
import { roles } from './role.ts'
import { openServer } from './server.ts'
import type { DatabaseServer } from './server.ts'
import { testDatabase } from './testing.ts'
import { unitOfWork } from './work.ts'

suite('a PostgreSQL of one’s own', () => {
  let theirs: DatabaseServer
  let sockets: string
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'fanal-external-'))
  const address = (user: string, database: string) => `postgresql://${user}@/${database}?host=${encodeURIComponent(sockets)}`
  const openAs = (user: string, database = 'house') => openServer({ dataDir, databaseUrl: address(user, database) })

  before(async () => {
    theirs = must(await openEmbedded({ dataDir, durable: true, database: 'fanal' }))
    sockets = String(theirs.connect('worker').pool.options.host)
    await asSuperuser(sockets, async (client) => {
      // Their server has never seen Fanal: no role of ours, and a user who owns one database and may make roles.
      await client.query('drop database fanal')
      for (const role of roles) await client.query(`drop role fanal_${role}`)
      await client.query('create role house login createrole; create role guest login')
      await client.query('create database house owner house')
    })
  })
  after(async () => {
    await theirs.stop()
    rmSync(dataDir, { recursive: true })
  })

  test('a user who may not make roles is told what an administrator has to run', async () => {
    const refused = await openAs('guest', 'postgres')
    assert.ok(!refused.ok)
    assert.equal(refused.code, 'database-roles-missing')
    for (const role of roles) assert.ok(refused.say?.en.includes(`CREATE ROLE fanal_${role} NOLOGIN`), role)
  })

  test('its user takes our roles on: every connection is its role, migrations and units of work go as with the embedded one', async () => {
    const server = must(await openAs('house'))
    assert.equal(server.kind, 'external')
    assert.match(await server.version(), /^18\./)
    must(await applyMigrations(server, readMigrations().slice(0, 1)))
    for (const role of roles) {
      const db = server.connect(role, { max: 1 })
      assert.deepEqual(await db.query('select current_user::text as "user", current_schema()::text as schema'), [
        { user: `fanal_${role}`, schema: 'fanal' },
      ])
      assert.deepEqual(await unitOfWork(db, {}, (tx) => tx.query('select current_user::text as "user"')), [{ user: `fanal_${role}` }])
    }
    await assert.rejects(server.connect('public').query('select * from fanal_meta.schema_migration'), /permission denied/)
    await server.stop()
    const again = must(await openAs('house'))
    await again.stop()
  })

  test('one that may lose what it committed is refused by the name of the setting', async () => {
    const careless = await testDatabase({ upTo: 0 })
    const { host, database } = careless.connect('worker').pool.options
    const databaseUrl = `postgresql://fanal_worker@/${database}?host=${encodeURIComponent(String(host))}`
    const refused = await openServer({ dataDir, databaseUrl })
    await careless.drop()
    assert.ok(!refused.ok)
    assert.equal(refused.code, 'database-not-durable')
    assert.match(refused.say?.en ?? '', /fsync/)
  })

  test('an address is shown without its user and password', () => {
    assert.equal(withoutSecrets('postgres://me:secret@db.example:5433/fanal?sslmode=require'), 'db.example:5433/fanal')
    assert.equal(withoutSecrets('not an address: secret'), 'DATABASE_URL')
  })
})
