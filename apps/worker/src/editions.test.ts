import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import { type EntryId, type OrganizationId, type StreamId, entryBytes, randomId, thisWorld } from '@fanal/kernel'
import { appendEntries } from '@fanal/ledger'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { editionsByChild } from './editions.ts'
import { startWorker } from './worker.ts'

const fresh = await testDatabase()
const folder = mkdtempSync(path.join(os.tmpdir(), 'fanal-editions-'))
after(async () => {
  await fresh.drop()
  rmSync(folder, { recursive: true })
})
const database = fresh.connect('worker')
const organization = randomId<'organization'>(thisWorld.chance(16)) as OrganizationId

/** A process in the place of the one that makes editions: what it does besides is looked at in the journey. */
function child(name: string, does: string): string {
  const file = path.join(folder, `${name}.mjs`)
  writeFileSync(file, does)
  return file
}
const wrote = path.join(folder, 'was-there')
const writes = `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(wrote)}, '');`
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- looked at again and again
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20))
}
const wasThere = () => existsSync(wrote)

async function aSecretariatAsks(): Promise<void> {
  await fresh.asOperator(
    `insert into fanal.organization (organization_id, name_en, name_fr, kind, recovery_public, created_at) values ($1, 'House', 'Maison', 'secretariat', '\\x00', now())`,
    [organization],
  )
  await fresh.asOperator(
    `insert into fanal.edition_asked (organization_id, asked_id, plan, period, signers, asked_at, asked_by, state, attempts, faults)
     values ($1, $1, 'invented', '2013-14', '[]', now(), $1, 'waiting', 0, '[]')`,
    [organization],
  )
}

suite('editions are made beside the worker', () => {
  test('by nobody while nobody asks', async () => {
    await editionsByChild(database, child('never', writes)).round()
    assert.equal(wasThere(), false)
  })

  test('by a process of its own once somebody does; where it ends badly, the round says so and the next one tries again', async () => {
    await aSecretariatAsks()
    await editionsByChild(database, child('once', writes)).round()
    assert.equal(wasThere(), true)
    rmSync(wrote)
    await assert.rejects(editionsByChild(database, child('breaks', 'process.exit(1)')).round(), /ended badly/)
  })

  test('while the log goes on; and whoever stops the worker does not wait for it', async () => {
    const editions = editionsByChild(database, child('endless', `${writes} setInterval(() => {}, 1000)`))
    const faults: string[] = []
    const worker = startWorker({
      database,
      world: thisWorld,
      logSeed: new Uint8Array(32).fill(5),
      editions,
      onFault: (what) => faults.push(what),
    })
    await until(wasThere)
    const stream = randomId<'stream'>(thisWorld.chance(16)) as StreamId
    const id = randomId<'entry'>(thisWorld.chance(16)) as EntryId
    const body = entryBytes(
      { type: 'test.happened', version: 1, organization, stream, data: {} },
      { id, at: thisWorld.now(), actor: { kind: 'public' } },
    )
    await unitOfWork(database, {}, (tx) => appendEntries([{ organization, stream, id, body }], tx))
    await until(async () => (await fresh.asOperator('select 1 from fanal.ledger_pending')).length === 0)
    await worker.stop()
    assert.deepEqual(faults, [])
  })
})
