import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { openDatabase } from './database.ts'
import { roles } from './role.ts'
import { testDatabase } from './testing.ts'
import type { TestDatabase } from './testing.ts'
import { openingText, unitOfWork } from './work.ts'

const organization = '018f0000-0000-7000-8000-000000000001'
const member = '018f0000-0000-7000-8000-000000000002'

suite('a unit of work', () => {
  let house: TestDatabase

  before(async () => {
    house = await testDatabase({ upTo: 1 })
    const db = house.connect('migrator')
    await db.query('create table fanal.scratch (note text primary key)')
    await db.query('grant select, insert on fanal.scratch to fanal_workbench')
  })
  after(() => house.drop())

  const notes = async () =>
    (await house.asOperator<{ note: string }>('select note from fanal.scratch order by note')).map((row) => row.note)

  test('tells the database who works, for whom and with which duties, and nothing of it stays on the connection', async () => {
    const db = house.connect('workbench', { max: 1 })
    const ask = `select current_user as "user", fanal.actor() as actor, fanal.organization() as organization, fanal.purpose() as purpose,
                        fanal.has_duty('intake-officer') as intake, fanal.has_duty('auditor') as auditor`
    const settings = { actor: member, organization, duties: ['intake-officer', 'reviewer'], purpose: 'triage' }
    const [within] = await unitOfWork(db, settings, (tx) => tx.query(ask))
    assert.deepEqual(within, { user: 'fanal_workbench', actor: member, organization, purpose: 'triage', intake: true, auditor: false })
    const [afterwards] = await db.query(ask)
    assert.deepEqual(afterwards, { user: 'fanal_workbench', actor: null, organization: null, purpose: null, intake: false, auditor: false })
    const [nobody] = await unitOfWork(db, {}, (tx) => tx.query(ask))
    assert.deepEqual(nobody, afterwards)
  })

  test('keeps what it wrote when it returns, and nothing when it throws', async () => {
    const db = house.connect('workbench')
    assert.equal(await unitOfWork(db, {}, (tx) => tx.query(`insert into fanal.scratch values ('kept')`).then(() => 'answer')), 'answer')
    const thrown = unitOfWork(db, {}, async (tx) => {
      await tx.tables<{ scratch: { note: string } }>().insertInto('scratch').values({ note: 'lost' }).execute()
      throw new Error('a bug')
    })
    await assert.rejects(thrown, /a bug/)
    assert.deepEqual(await notes(), ['kept'])
  })

  test('never takes a swallowed failure for a commit', async () => {
    const swallowing = unitOfWork(house.connect('workbench'), {}, async (tx) => {
      await tx.query(`insert into fanal.scratch values ('half')`)
      await tx.query('select 1 / 0').catch(() => undefined)
      return 'all is well'
    })
    await assert.rejects(swallowing, /rolled back/)
    assert.ok(!(await notes()).includes('half'))
  })

  test('cannot be used after its end', async () => {
    const db = house.connect('workbench')
    const escaped = await unitOfWork(db, {}, (tx) => Promise.resolve(tx))
    await assert.rejects(escaped.query('select 1'), /has ended/)
    await assert.rejects(escaped.tables<{ scratch: { note: string } }>().selectFrom('scratch').selectAll().execute(), /has ended/)
  })

  test('a connection that the server cuts is replaced, and its work was not kept', async () => {
    const db = house.connect('workbench', { max: 1 })
    const cut = unitOfWork(db, {}, async (tx) => {
      await tx.query(`insert into fanal.scratch values ('cut')`)
      const [{ pid } = { pid: 0 }] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid')
      await house.asOperator('select pg_terminate_backend($1)', [pid])
      await tx.query('select 1')
    })
    await assert.rejects(cut)
    assert.ok(!(await notes()).includes('cut'))
    assert.deepEqual(await unitOfWork(db, {}, (tx) => tx.query('select 1 as one')), [{ one: 1 }])
  })

  test('can be read-only and serializable', async () => {
    const db = house.connect('workbench')
    await assert.rejects(
      unitOfWork(db, { readOnly: true }, (tx) => tx.query(`insert into fanal.scratch values ('r')`)),
      /read-only/,
    )
    const [{ level } = { level: '' }] = await unitOfWork(db, { isolation: 'serializable' }, (tx) =>
      tx.query<{ level: string }>(`select current_setting('transaction_isolation') as level`),
    )
    assert.equal(level, 'serializable')
  })

  test('refuses to write anything but ids and codes into the opening text', () => {
    for (const bad of ["x'; drop schema fanal; --", 'ABCDEF00-0000-4000-8000-000000000000', '', ' '])
      assert.throws(() => openingText('workbench', { actor: bad }), RangeError, bad)
    for (const bad of ["a'b", 'A', 'a,b', 'a b', '', 'a'.repeat(64)]) {
      assert.throws(() => openingText('workbench', { duties: [bad] }), RangeError, bad)
      assert.throws(() => openingText('workbench', { purpose: bad }), RangeError, bad)
    }
    assert.match(
      openingText('worker', {}),
      /^BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL ROLE fanal_worker; SET LOCAL fanal\.actor = ''/,
    )
  })
})

suite('a pool', () => {
  let house: TestDatabase
  before(async () => {
    house = await testDatabase({ upTo: 1 })
  })
  after(() => house.drop())

  test('is its role on every connection, and no role can become another', async () => {
    for (const role of roles) {
      const db = house.connect(role)
      assert.deepEqual(await db.query('select current_user::text as "user", session_user::text as session'), [
        { user: `fanal_${role}`, session: `fanal_${role}` },
      ])
      const other = role === 'worker' ? 'auditor' : 'worker'
      await assert.rejects(db.query(`set role fanal_${other}`), /permission denied/)
    }
  })

  test('refuses a server that may lose what it committed, and a connection that is somebody else', async () => {
    const shared = house.connect('worker').pool.options
    const door = { host: shared.host, port: shared.port, database: shared.database }
    const careless = openDatabase({ durable: true, config: () => ({ ...door, user: 'fanal_worker' }) }, 'worker')
    await assert.rejects(careless.query('select 1'), /runs with fsync off/)
    const impostor = openDatabase({ durable: false, config: () => ({ ...door, user: 'fanal_auditor' }) }, 'worker')
    await assert.rejects(impostor.query('select 1'), /not “fanal_worker”/)
    await Promise.all([careless.close(), impostor.close()])
  })

  test('whole numbers come as numbers, days as text, and what would be rounded is an error', async () => {
    const db = house.connect('auditor')
    const [row] = await db.query(
      `select 9007199254740991::bigint as big, date '2026-03-31' as day, timestamptz '2026-03-31 00:00+00' as at, '\\x01'::bytea as bytes`,
    )
    assert.deepEqual(row, { big: 9_007_199_254_740_991, day: '2026-03-31', at: new Date('2026-03-31T00:00:00Z'), bytes: Buffer.from([1]) })
    await assert.rejects(db.query('select 9007199254740992::bigint as big'), RangeError)
  })

  test('may make nothing of its own: no table, no temporary table, no schema', async () => {
    for (const role of ['public', 'workbench', 'worker', 'auditor'] as const)
      for (const text of [
        'create table fanal.mine (a int)',
        'create table public.mine (a int)',
        'create temporary table mine (a int)',
        'create schema mine',
      ])
        await assert.rejects(house.connect(role).query(text), /permission denied/, `${role}: ${text}`)
  })
})
