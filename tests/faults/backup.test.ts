import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { reachNode } from '@fanal/intake'
import { must } from '@fanal/kernel'
import { openServer } from '@fanal/postgres'
import type { Browser } from 'playwright-core'
import { countReports } from '../../apps/cli/src/bench/bench.store.ts'
import { prepare, type Prepared } from '../../apps/cli/src/bench/prepare.ts'
import { launchBrowser } from '../browser.ts'
import { aDesk, listed, open, signIn } from '../journeys/officer.ts'
import { command, pause, type Running, startFanal } from '../running.ts'

interface Restored {
  readonly rows: number
  readonly entries: number
  readonly ok: boolean
}

describe('a backup of a running node, put back on another machine', { concurrency: 1 }, () => {
  const shelf = mkdtempSync(path.join(os.tmpdir(), 'fanal-shelf-'))
  const key = path.join(shelf, 'backup.key')
  let fanal: Running
  let browser: Browser
  let file = ''
  const acknowledgedBefore: Prepared[] = []
  const postedSince: Prepared[] = []

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal({ args: ['--demo'] }), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
    rmSync(shelf, { recursive: true, force: true })
  })

  /** As a device does that meets a line which was just closed: the same bytes once more. */
  async function post(one: Prepared): Promise<boolean> {
    const send = () =>
      fetch(`${fanal.publicUrl}/api/v1/reports`, {
        method: 'POST',
        body: one.submission as BodyInit,
        headers: { 'content-type': 'application/octet-stream' },
      })
    const answer = await send().catch(send)
    return answer.status === 200 || answer.status === 201
  }

  /** `fanal …` while this process goes on posting. */
  function beside(args: readonly string[]): Promise<{ readonly code: number | null; readonly out: string }> {
    const child = spawn(process.execPath, [...command, ...args], { env: fanal.env, stdio: ['ignore', 'pipe', 'inherit'] })
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    return new Promise((resolve) => child.once('exit', (code) => resolve({ code, out })))
  }

  const restored = (to: string, args: readonly string[], language = 'en') =>
    fanal.fanal(['restore', ...args], { FANAL_DATA: to, FANAL_LANGUAGE: language })

  test('without a key for it none is written, and the key is refused a place beside what it opens', () => {
    const none = fanal.fanal(['backup', '--out', shelf])
    assert.equal(none.code, 1)
    assert.match(none.err, /run fanal backup key --out FILE/)
    const inside = fanal.fanal(['backup', 'key', '--out', path.join(fanal.dataDir, 'key')])
    assert.equal(inside.code, 1)
    assert.match(inside.err, /lies in the data folder/)
    const made = fanal.fanal(['backup', 'key', '--out', key])
    assert.equal(made.code, 0, made.err)
    assert.equal(statSync(key).mode & 0o777, 0o600)
    const twice = fanal.fanal(['backup', 'key', '--out', key])
    assert.equal(twice.code, 1)
  })

  test('it is taken in one command while reports come in, and holds every one acknowledged before', async () => {
    // lines that were closed while a command ran here are noticed first
    await pause(200)
    const node = await reachNode(fanal.publicUrl)
    const units = node.directory.units.filter((unit) => unit.receives).map((unit) => unit.id)
    const plan = { count: 400, deployment: node.deployment, directory: node.directory, units, lengths: [300, 1500] }
    const left = await prepare(plan, () => undefined)
    for (const one of left.splice(0, 40)) if (await post(one)) acknowledgedBefore.push(one)
    assert.equal(acknowledgedBefore.length, 40)
    const run = { isOver: false }
    const taking = beside(['backup', '--out', shelf, '--json']).finally(() => (run.isOver = true))
    while (!run.isOver && left.length > 0) {
      const one = left.pop()!
      if (await post(one)) postedSince.push(one)
    }
    const { code, out } = await taking
    assert.equal(code, 0)
    ;({ file } = JSON.parse(out) as { file: string })
    assert.ok(postedSince.length > 10, `only ${postedSince.length} came while it was taken`)
    assert.deepEqual(
      readdirSync(shelf).filter((name) => name.endsWith('.half')),
      [],
    )
    assert.match(readFileSync(file).subarray(0, 21).toString(), /^age-encryption.org/)
  })

  test('another key, a file cut short or changed, and a folder in use are refused; nothing is left of the try', () => {
    const other = path.join(shelf, 'other.key')
    assert.equal(fanal.fanal(['backup', 'key', '--out', other], { FANAL_DATA: path.join(shelf, 'elsewhere') }).code, 0)
    const to = path.join(shelf, 'tried')
    const wrong = restored(to, [file, '--key', other])
    assert.match(wrong.err, /not a backup that this key opens/)
    const bytes = readFileSync(file)
    writeFileSync(path.join(shelf, 'cut.age'), bytes.subarray(0, bytes.length - 1000))
    const cut = restored(to, [path.join(shelf, 'cut.age'), '--key', key], 'fr')
    assert.match(cut.err, /ne se lit pas jusqu’au bout/)
    bytes[bytes.length - 5000]! ^= 1
    writeFileSync(path.join(shelf, 'changed.age'), bytes)
    const changed = restored(to, [path.join(shelf, 'changed.age'), '--key', key])
    assert.match(changed.err, /cannot be read to its end/)
    assert.deepEqual(readdirSync(to), [])
    const used = restored(fanal.dataDir, [file, '--key', key])
    assert.match(used.err, /choose an empty data folder/)
  })

  test('put back in one command it verifies, holds every report once, and its members read them', async () => {
    let told: Restored | undefined
    const elsewhere = await startFanal({
      args: ['--empty'],
      fill: (dataDir) => {
        const done = restored(dataDir, [file, '--key', key, '--json'])
        assert.equal(done.code, 0, done.err)
        told = JSON.parse(done.out) as Restored
      },
    })
    try {
      assert.ok(told?.ok === true && told.entries > 100)
      const server = must(await openServer({ dataDir: elsewhere.dataDir, attach: true }))
      const db = server.connect('migrator', { max: 1 })
      const there = await countReports(
        acknowledgedBefore.map((one) => one.report),
        db,
      )
      assert.deepEqual(there, { reports: 40, envelopes: 40, entries: 40 })
      const since = await countReports(
        postedSince.map((one) => one.report),
        db,
      )
      assert.ok(since.reports === since.envelopes && since.reports === since.entries, 'each of the others is there whole or not at all')
      assert.deepEqual(await db.query("select 1 from fanal.session where created_at < now() - interval '1 day'"), [])
      await server.stop()
      const page = await (await aDesk(browser)).newPage()
      await signIn(page, elsewhere.workbenchUrl, 'en', 'Amina Okafor')
      const [newest] = await listed(page, elsewhere.workbenchUrl, 'en')
      await open(page, newest!, 'en')
      assert.ok((await page.locator('[data-words]').first().innerText()).length > 40)
      const verdict = JSON.parse(elsewhere.fanal(['ledger', 'verify', '--json']).out) as { ok: boolean }
      assert.ok(verdict.ok, 'and its ledger goes on')
    } finally {
      await elsewhere.stop()
    }
  })

  test('an upgrade takes a backup, rehearses on a copy and leaves a whole node', async () => {
    const done = fanal.fanal(['upgrade', '--out', shelf, '--json'])
    assert.equal(done.code, 0, done.err)
    const { rehearsed, applied } = JSON.parse(done.out) as { rehearsed: number; applied: readonly string[] }
    assert.ok(rehearsed > 100)
    assert.deepEqual(applied, [])
    assert.ok(await post((await oneMore())!))
  })

  async function oneMore(): Promise<Prepared | undefined> {
    await pause(200)
    const node = await reachNode(fanal.publicUrl)
    const units = node.directory.units.filter((unit) => unit.receives).map((unit) => unit.id)
    const [one] = await prepare(
      { count: 1, deployment: node.deployment, directory: node.directory, units, lengths: [300] },
      () => undefined,
    )
    return one
  }
})
