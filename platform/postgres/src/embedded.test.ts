import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, suite, test } from 'node:test'
import { must } from '@fanal/kernel'
import type { Outcome } from '@fanal/kernel'
import { openEmbedded } from './embedded.ts'
import { applyMigrations, readMigrations } from './migrate.ts'
import { livingPostmaster, readPidFile } from './postmaster.ts'
import { openServer } from './server.ts'
import type { DatabaseServer } from './server.ts'
import type { Steward } from './steward.ts'
import { killed, talkingChild } from './talking-child.ts'
import { until } from './wait.ts'

/** Another Fanal: a process of its own that opens the data folder and stays. */
async function anotherFanal(dataDir: string): Promise<ChildProcess> {
  const program = `
    const { openServer } = await import(${JSON.stringify(new URL('./server.ts', import.meta.url).href)})
    const opened = await openServer({ dataDir: ${JSON.stringify(dataDir)} })
    console.log(opened.ok ? 'ready' : opened.code)
    setInterval(() => undefined, 1000)`
  const { child, said } = await talkingChild(program)
  assert.equal(said, 'ready')
  return child
}

/** Every process that works in the folder: the postmaster and its children. */
function processesIn(folder: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && cwdOf(pid) === folder)
}

function cwdOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}

const refusal = (outcome: Outcome<unknown>) => (outcome.ok ? 'accepted' : outcome.code)

const notes = async (server: DatabaseServer) =>
  (await server.connect('migrator').query<{ note: string }>('select note from fanal.kept order by note')).map((row) => row.note)
const note = (server: DatabaseServer, text: string) => server.connect('migrator').query('insert into fanal.kept values ($1)', [text])

suite('the embedded PostgreSQL', () => {
  let dataDir: string
  let data: string
  const open = async () => must(await openServer({ dataDir }))

  before(async () => {
    dataDir = path.join(mkdtempSync(path.join(os.tmpdir(), 'fanal-root-only-')), 'data')
    data = path.join(dataDir, 'postgres')
    mkdirSync(path.join(dataDir, 'postgres.making'), { recursive: true })
    writeFileSync(path.join(dataDir, 'postgres.making', 'PG_VERSION'), 'left by an interrupted start')
    const server = await open()
    await server.connect('migrator').query('create schema fanal; create table fanal.kept (note text primary key)')
    await note(server, 'first')
    await server.stop()
  })
  after(() => {
    for (const pid of processesIn(data)) process.kill(pid, 'SIGKILL')
    rmSync(path.dirname(dataDir), { recursive: true, force: true })
  })

  test('starts, stops and keeps what it had; its folder is nobody else’s', async () => {
    assert.equal(livingPostmaster(data), null)
    const server = await open()
    assert.equal(server.kind, 'embedded')
    assert.match(await server.version(), /^18\./)
    assert.deepEqual(await notes(server), ['first'])
    assert.equal(statSync(data).mode & 0o077, 0)
    const [settings] = await server.connect('auditor').query(
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as sync, current_setting('full_page_writes') as pages,
              current_setting('listen_addresses') as network, current_setting('data_checksums') as checksums`,
    )
    assert.deepEqual(settings, { fsync: 'on', sync: 'on', pages: 'on', network: '', checksums: 'on' })
    await server.stop()
    assert.equal(livingPostmaster(data), null)
  })

  test('writes nothing of what a client says into its log, not even of a fault', async () => {
    const server = await open()
    const db = server.connect('workbench')
    await assert.rejects(db.query(`select 'canary-7315'::uuid`))
    await assert.rejects(db.query('select $1::text::int', ['canary-7315']))
    await server.stop()
    assert.doesNotMatch(readFileSync(path.join(dataDir, 'postgres.log'), 'utf8'), /canary/)
  })

  test('a second start on one folder is refused in one sentence that names the folder; a short command attaches', async () => {
    const other = await anotherFanal(dataDir)
    try {
      const second = await openServer({ dataDir })
      assert.equal(refusal(second), 'data-folder-in-use')
      assert.ok(
        !second.ok && second.say?.en.includes(dataDir) && second.say.fr.includes(dataDir) && second.say.en.includes(String(other.pid)),
      )
      const attached = must(await openServer({ dataDir, attach: true }))
      assert.deepEqual(await notes(attached), ['first'])
      await attached.stop()
      assert.notEqual(livingPostmaster(data), null, 'the other one’s server was left alone')
    } finally {
      await killed(other)
    }
  })

  test('a server whose Fanal was killed is adopted, and later stopped', async () => {
    const orphan = livingPostmaster(data) ?? assert.fail('the test before leaves an orphan')
    const server = await open()
    assert.equal(livingPostmaster(data)?.pid, orphan.pid)
    await note(server, 'adopted')
    await server.stop()
    assert.deepEqual(processesIn(data), [])
  })

  test('after kill -9 of Fanal, postmaster and all its children everything committed is there', async () => {
    for (const round of [1, 2]) {
      const other = await anotherFanal(dataDir)
      const attached = must(await openServer({ dataDir, attach: true }))
      await note(attached, `round ${round}`)
      const writing = note(attached, `maybe ${round}`).catch(() => undefined)
      for (const pid of processesIn(data)) process.kill(pid, 'SIGKILL')
      await killed(other)
      await writing
      await attached.stop()
      const server = await open()
      assert.ok((await notes(server)).includes(`round ${round}`))
      await server.stop()
    }
  })

  test('what a killed server left behind does not hinder: a number that another process has now, a socket nobody listens on', async () => {
    const server = await open()
    const sockets = String(server.connect('worker').pool.options.host)
    const { pid } = livingPostmaster(data) ?? assert.fail('not running')
    const pidFile = readFileSync(path.join(data, 'postmaster.pid'), 'utf8')
    for (const child of processesIn(data)) process.kill(child, 'SIGKILL')
    assert.ok(await until(() => !processesIn(data).includes(pid), 5000))
    await server.stop()
    mkdirSync(sockets, { recursive: true, mode: 0o700 })
    writeFileSync(path.join(data, 'postmaster.pid'), pidFile.replace(/^\d+/, String(process.pid)))
    for (const file of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock', 'holder.sock'].map((name) => path.join(sockets, name))) {
      rmSync(file, { force: true })
      writeFileSync(file, String(process.pid))
    }
    assert.equal(readPidFile(data)?.pid, process.pid)
    const again = await open()
    assert.ok((await notes(again)).includes('first'))
    await again.stop()
  })

  test('a server whose socket folder was swept away is stopped and started anew', async () => {
    const other = await anotherFanal(dataDir)
    const lost = livingPostmaster(data) ?? assert.fail('not running')
    await killed(other)
    rmSync(lost.sockets, { recursive: true })
    const server = await open()
    assert.notEqual(livingPostmaster(data)?.pid, lost.pid)
    assert.ok((await notes(server)).includes('first'))
    await server.stop()
  })

  test('a command that may not start it says so; one that may starts and stops it', async () => {
    assert.equal(refusal(await openServer({ dataDir, startIfStopped: false })), 'database-stopped')
    const attached = must(await openServer({ dataDir, attach: true }))
    const looking = must(await openServer({ dataDir, startIfStopped: false }))
    assert.ok((await notes(looking)).includes('first'))
    await looking.stop()
    await attached.stop()
    assert.equal(livingPostmaster(data), null)
  })

  test('settings that PostgreSQL cannot use are told with its own words', async () => {
    const local = path.join(data, 'local.conf')
    writeFileSync(local, `shared_buffers = 'plenty'\n`)
    chmodSync(local, 0o600)
    const refused = await openServer({ dataDir })
    rmSync(local)
    assert.equal(refusal(refused), 'database-did-not-start')
    assert.ok(!refused.ok && refused.say?.fr.includes(path.join(dataDir, 'postgres.log')))
    await (await open()).stop()
  })

  test('under every steward this machine allows, migrations included', async () => {
    const home = mkdtempSync(path.join(os.tmpdir(), 'fanal-steward-'))
    chmodSync(home, 0o755)
    const possible: Steward[] =
      process.getuid?.() === 0 ? [{ kind: 'own-user', uid: 65_534, home: path.join(home, 'lib') }] : [{ kind: 'plain' }]
    for (const steward of possible) {
      const server = must(await openEmbedded({ dataDir: path.join(home, 'data'), durable: false, database: 'fanal', steward }))
      must(await applyMigrations(server, readMigrations().slice(0, 1)))
      assert.deepEqual(await server.connect('worker').query('select 1 as one'), [{ one: 1 }])
      await server.stop()
    }
    rmSync(home, { recursive: true })
  })
})

suite('a data folder that cannot be used is refused with how to mend it, in both languages', () => {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'fanal-refused-'))
  after(() => rmSync(parent, { recursive: true }))

  const folderWith = (version: string | null): string => {
    const dataDir = mkdtempSync(path.join(parent, 'data-'))
    mkdirSync(path.join(dataDir, 'postgres'))
    writeFileSync(path.join(dataDir, 'postgres', version === null ? 'letter.txt' : 'PG_VERSION'), version ?? 'mine')
    return dataDir
  }
  const cases: Record<string, () => Promise<Outcome<DatabaseServer>>> = {
    'data-folder-newer': () => openServer({ dataDir: folderWith('19\n') }),
    'data-folder-older': () => openServer({ dataDir: folderWith('17\n') }),
    'data-folder-damaged': () => openServer({ dataDir: folderWith('\0\0\0') }),
    'data-folder-not-writable': () => openServer({ dataDir: path.join(folderWith(null), 'postgres', 'letter.txt', 'data') }),
    'postgres-package-missing': () => openEmbedded({ dataDir: parent, durable: true, database: 'fanal', platform: 'plan9-mips' }),
    'database-unreachable': () => openServer({ dataDir: parent, databaseUrl: 'postgres://somebody:secret@localhost:1/fanal' }),
  }
  for (const [code, opening] of Object.entries(cases))
    test(code, async () => {
      const outcome = await opening()
      assert.ok(!outcome.ok)
      assert.equal(outcome.code, code)
      const { en, fr } = outcome.say ?? assert.fail('no sentence')
      assert.notEqual(en, fr)
      for (const text of [en, fr]) {
        assert.doesNotMatch(text, /secret|\n/)
        assert.match(text, /: |\u00a0: /)
      }
      assert.doesNotMatch(fr, /[^\u00a0] [:;?!»]|« [^\u00a0]/u)
    })

  test('a folder that holds somebody else’s files is not taken for a database, and nothing in it is touched', async () => {
    const dataDir = folderWith(null)
    assert.equal(refusal(await openServer({ dataDir })), 'data-folder-damaged')
    assert.equal(existsSync(path.join(dataDir, 'postgres', 'letter.txt')), true)
  })
})
