import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { reachNode } from '@fanal/intake'
import { openServer } from '@fanal/postgres'
import { must } from '@fanal/kernel'
import { countEnvelopes, countReports } from '../../apps/cli/src/bench/bench.store.ts'
import { prepare, type Prepared } from '../../apps/cli/src/bench/prepare.ts'
import { healthy, pause, startFanal } from '../running.ts'

const rounds = 30
const acknowledgedPerRound = 50
const clients = 16

const fanal = await startFanal()
after(() => fanal.stop())

interface Load {
  readonly acknowledged: Set<Prepared>
  readonly inFlight: Set<Prepared>
}

/** Sixteen clients that post what is left until the server is gone; a report leaves the list once it is acknowledged. */
async function load(left: Prepared[], state: Load, enough: number, onEnough: () => void): Promise<void> {
  let done = 0
  let over = false
  const client = async (): Promise<void> => {
    while (!over) {
      const one = left.pop()
      if (one === undefined) return
      state.inFlight.add(one)
      const answer = await fetch(`${fanal.publicUrl}/api/v1/reports`, {
        method: 'POST',
        body: one.submission as BodyInit,
        headers: { 'content-type': 'application/octet-stream' },
      }).then(
        (response) => response.status,
        () => 0,
      )
      if (answer === 200 || answer === 201) {
        state.inFlight.delete(one)
        state.acknowledged.add(one)
        done += 1
        if (done === enough) onEnough()
      } else if (done >= enough) over = true
      else await pause(20)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
}

async function inDatabase(): Promise<{
  envelopes(list: readonly Prepared[]): Promise<Map<string, number>>
  reports(list: readonly Prepared[]): ReturnType<typeof countReports>
  settings(): Promise<Record<string, string>>
  close(): Promise<void>
}> {
  const server = must(await openServer({ dataDir: fanal.dataDir, attach: true }))
  const db = server.connect('migrator', { max: 1 })
  return {
    envelopes: (list) =>
      countEnvelopes(
        list.map((one) => one.envelope),
        db,
      ),
    reports: (list) =>
      countReports(
        list.map((one) => one.report),
        db,
      ),
    async settings() {
      const rows = await db.query<{ name: string; setting: string }>(
        "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')",
      )
      return Object.fromEntries(rows.map((row) => [row.name, row.setting]))
    },
    close: () => server.stop(),
  }
}

test(`${rounds} times kill -9 under load: every acknowledged report is there once`, async () => {
  const node = await reachNode(fanal.publicUrl)
  const units = node.directory.units.filter((unit) => unit.receives).map((unit) => unit.id)
  const left = await prepare(
    { count: rounds * 130, deployment: node.deployment, directory: node.directory, units, lengths: [300] },
    () => undefined,
  )
  const state: Load = { acknowledged: new Set(), inFlight: new Set() }
  let flown = 0
  for (let round = 0; round < rounds; round += 1) {
    const what = (['server', 'database', 'both'] as const)[round % 3]!
    const before = state.acknowledged.size
    let killed: Promise<void> | undefined
    const enough = acknowledgedPerRound + Math.floor(Math.random() * 20)
    await load(left, state, enough, () => {
      killed = pause(Math.random() * 15).then(() => fanal.kill(what))
    })
    await killed
    assert.ok(state.acknowledged.size - before >= acknowledgedPerRound, `round ${round}: ${state.acknowledged.size - before} acknowledged`)
    flown += state.inFlight.size
    if (what === 'database') await recovered()
    else await fanal.start()
    const database = await inDatabase()
    assert.deepEqual(await database.settings(), { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' })
    const stored = await database.envelopes([...state.acknowledged])
    const lost = [...state.acknowledged].filter((one) => stored.get(one.envelope) !== 1)
    assert.deepEqual(
      lost.map((one) => one.report),
      [],
      `round ${round}, ${what}`,
    )
    await database.close()
    // what was under way is sent again with the same bytes, as a reporter's device does
    left.push(...state.inFlight)
    state.inFlight.clear()
  }
  assert.ok(flown >= rounds, `only ${flown} requests were under way when it was killed`)
  const database = await inDatabase()
  const all = [...state.acknowledged]
  assert.deepEqual(await database.reports(all), { reports: all.length, envelopes: all.length, entries: all.length })
  await database.close()
  await pause(1500)
  const verdict = JSON.parse(fanal.fanal(['ledger', 'verify', '--json']).out) as { ok: boolean; faults: unknown[] }
  assert.deepEqual(verdict.faults, [])
  assert.ok(verdict.ok)
})

/** The server restarts a database that died under it. */
async function recovered(): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`${fanal.publicUrl}/healthz`).then(
      (response) => response.json() as Promise<{ status?: string }>,
      () => null,
    )
    if (answer?.status === 'ok' && (await healthy(fanal.workbenchUrl))) return
    await pause(100)
  }
  assert.fail('the database was not started again')
}
