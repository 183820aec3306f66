import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must, refuse, toHex } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import { chunksOf } from '@fanal/seal'
import { receiveDemand } from '../demands/receive-demand.ts'
import { aShelter } from '../grants/testing-people.ts'
import { eraseSubject } from '../subjects/erase-subject.ts'
import { recordsOf } from '../testing-records.ts'
import type { FileId } from './case-file.ts'
import { dropFiles } from './drop-files.ts'
import { removeFile } from './remove-file.ts'
import { sendFile } from './seal-file.ts'
import { sendChunk } from './send-chunk.ts'
import { type FilesOn, Refused, aFileDesk, content } from './testing-files.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world } = shelter
const { amina, privacy } = people
const { entries } = recordsOf(database, shelter)
const desk = aFileDesk(shelter, database)
const { onCase, rows, chunkRows, typesOf } = desk
const worker = createRunner({ database: database.connect('worker', { max: 2 }), world })
const clock = { kind: 'system', process: 'worker' } as const
const codeOf = (outcome: { ok: true } | { ok: false; code: string }) => (outcome.ok ? 'yes' : outcome.code)
const nothing = () => undefined
const threeChunks = 150_000

suite('a file that goes', () => {
  const remove = (on: FilesOn, file: { readonly file: FileId }, by = amina) =>
    runner.run(removeFile, { ...command(), subject: on.who.subject, caseId: on.caseId, file: file.file, reason: 'mistake' }, by.actor)

  test('removed, its bytes, note and key are destroyed; its entry stays with the reason', async () => {
    const on = await onCase()
    const [gone, stays] = [await desk.add(amina, on, 'C3', content(10)), await desk.add(amina, on, 'C3', content(20))]
    const both = await Promise.all([remove(on, gone), remove(on, gone)])
    assert.deepEqual(both.map(codeOf), ['yes', 'yes'])
    assert.deepEqual(
      new Map((await rows(on)).map((row) => [row.file_id, row.state])),
      new Map([
        [gone.file, 'removed'],
        [stays.file, 'kept'],
      ]),
    )
    assert.equal((await chunkRows(on)).length, 1)
    const left = await database.asOperator(`select 1 from fanal.sealed_field where field = 'file-' || $1`, [gone.file])
    assert.equal(left.length, 0)
    assert.deepEqual((await entries(on.who)).findLast(({ type }) => type === 'protect.file.removed')?.data, {
      file: gone.file,
      case: on.caseId,
      class: 'C3',
      reason: 'mistake',
    })
    assert.equal(await desk.opens(amina, on, gone), null)
    assert.deepEqual(await desk.opens(amina, on, stays), stays.bytes)
    const shown = must(await desk.listed(amina, on)).files.find((file) => file.id === gone.file)
    assert.deepEqual([shown?.state, shown?.removalReason, shown?.removedBy], ['removed', 'mistake', amina.actor.member])
    assert.equal(
      codeOf(
        await runner.run(
          sendChunk,
          { caseId: on.caseId, file: gone.file, index: 0, bytes: new Uint8Array(4112), at: world.now() },
          amina.actor,
        ),
      ),
      'file-removed',
    )
  })

  test('not while a demand for these records is running', async () => {
    const on = await onCase()
    const file = await desk.add(amina, on, 'C3', content(10))
    const demand = {
      demand: id<'demand'>(),
      case: null,
      kind: 'warrant',
      issuedBy: 'judge',
      isTraffickingCase: true,
      receivedOn: '2026-11-20',
    } as const
    const more = { answerBy: new Date(world.now().getTime() + 86_400_000), tasks: [id<'task'>(), id<'task'>()] } as const
    must(await runner.run(receiveDemand, { ...command(), subject: on.who.subject, ...demand, ...more }, amina.actor))
    assert.equal(codeOf(await remove(on, file)), 'legal-hold')
    assert.equal((await chunkRows(on)).length, 1)
  })

  test('erased with the person: neither bytes nor key are left in a dump', async () => {
    const on = await onCase()
    const bytes = content(threeChunks)
    const file = await desk.add(amina, on, 'C6', bytes)
    const sealed = (await chunkRows(on)).map((row) => row.bytes.toString('hex').slice(0, 200))
    assert.ok((await dump()).includes(sealed[0]!), 'the dump is read as it is written')
    must(await runner.run(eraseSubject, { ...command(), subject: on.who.subject }, privacy.actor))
    const left = await dump()
    for (const one of [...sealed, toHex(file.key), toHex(bytes.subarray(0, 24))])
      assert.ok(!left.includes(one), 'something of the file is left')
    assert.deepEqual(await chunkRows(on), [])
    assert.deepEqual(await desk.listed(amina, on), refuse('not-found'))
  })

  /** All that a copy of the database holds, as text. */
  async function dump(): Promise<string> {
    const tables = await database.asOperator<{ name: string }>(
      `select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'fanal' and c.relkind = 'r'`,
    )
    const parts: string[] = []
    for (const { name } of tables)
      parts.push(...(await database.asOperator<{ row: string }>(`select t::text as row from fanal.${name} t`)).map(({ row }) => row))
    return parts.join('\n')
  }

  test('half-sent, it is dropped after three days and not before; a whole one is not', async () => {
    const on = await onCase()
    const whole = await desk.add(amina, on, 'C3', content(10))
    const [old, young] = [await desk.sealed(on, 'C3', content(threeChunks)), await desk.sealed(on, 'C3', content(threeChunks + 1))]
    for (const file of [old, young])
      await assert.rejects(
        sendFile(
          file,
          desk.lineOf(amina, on, (what) => (what === 'keep' ? 'before' : null)),
          nothing,
        ),
      )
    await database.asOperator(`update fanal.case_file set begun_at = begun_at - interval '73 hours' where file_id = any ($1)`, [
      [old.file, whole.file],
    ])
    must(await worker.run(dropFiles, { at: world.now(), limit: 50 }, clock))
    assert.deepEqual((await rows(on)).map((row) => row.file_id).toSorted(), [whole.file, young.file].toSorted())
    assert.equal((await chunkRows(on)).length, 1 + chunksOf(threeChunks))
    assert.equal((await typesOf(on)).filter((type) => type === 'protect.file.dropped').length, 1)
    assert.equal(codeOf(await runner.run(dropFiles, { at: world.now(), limit: 50 }, amina.actor)), 'not-allowed')
    await assert.rejects(sendFile(old, desk.lineOf(amina, on), nothing), new Refused('file-removed'))
    await sendFile(young, desk.lineOf(amina, on), nothing)
    assert.equal(
      (await rows(on)).every(({ state }) => state === 'kept'),
      true,
    )
  })
})
