import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must, refuse, toHex } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { chunksOf, paddedSize } from '@fanal/seal'
import { revokeAccess } from '../grants/revoke-access.ts'
import { type Person, aShelter } from '../grants/testing-people.ts'
import { looksIn } from '../subjects/who-looked.ts'
import { recordsOf } from '../testing-records.ts'
import { beginFile } from './begin-file.ts'
import { mostFileBytes, mostFilesOfClass, noteOfFile, readFileNote, stretchChunks } from './case-file.ts'
import { keepFile } from './keep-file.ts'
import { readFile } from './read-file.ts'
import { removeFile } from './remove-file.ts'
import { sendFile } from './seal-file.ts'
import { sendChunk } from './send-chunk.ts'
import { Refused, aFileDesk, content } from './testing-files.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world } = shelter
const { amina, benoit, chantal, privacy, stranger } = people
const { entries } = recordsOf(database, shelter)
const desk = aFileDesk(shelter, database)
const codeOf = (outcome: { ok: true } | { ok: false; code: string }) => (outcome.ok ? 'yes' : outcome.code)
const nothing = () => undefined

const threeChunks = 150_000

const { onCase, gives, rows, chunkRows, typesOf } = desk

suite('a file on a case', () => {
  test('opens whole to whoever may see its class and holds its key, and the server knows a class, a padded size, a date and who', async () => {
    const on = await onCase()
    const bytes = content(threeChunks)
    const file = await desk.add(amina, on, 'C6', bytes)
    await gives(on, benoit, ['C2', 'C6'], ['C6'])
    for (const reader of [amina, benoit]) assert.deepEqual(await desk.opens(reader, on, file), bytes)
    const [row] = await database.asOperator<Record<string, unknown>>('select * from fanal.case_file where file_id = $1', [file.file])
    assert.deepEqual(
      [row?.['class'], row?.['state'], row?.['padded'], row?.['begun_by']],
      ['C6', 'kept', paddedSize(threeChunks), amina.actor.member],
    )
    assert.deepEqual(await typesOf(on), ['protect.file.begun', 'protect.file.kept'])
    const all = await database.asOperator<{ row: string }>(
      `select t::text as row from fanal.case_file t union all select t::text from fanal.case_file_chunk t union all select t::text from fanal.sealed_field t`,
    )
    const words = toHex(bytes.subarray(0, 24))
    for (const known of [words, toHex(new TextEncoder().encode('made up.txt')), toHex(file.key)])
      assert.ok(!all.some((line) => line.row.includes(known)), 'something of the file lies in clear')
  })

  test('leaves its reading in who looked, by its class', async () => {
    const on = await onCase()
    const file = await desk.add(amina, on, 'C7', content(9_000))
    const before = (await entries(on.who)).length
    must(await runner.run(readFile, { caseId: on.caseId, file: file.file, from: 0, at: world.now() }, amina.actor))
    const bodies = (await entries(on.who)).slice(before).map((entry) => new TextEncoder().encode(JSON.stringify(entry)))
    const [look] = looksIn(bodies)
    assert.deepEqual([look?.query, look?.classes, look?.member], ['protect.read-file', ['C7'], amina.actor.member])
  })

  test('is read in stretches, each of them whole', async () => {
    const on = await onCase()
    const bytes = content((stretchChunks + 2) * 65_536)
    const file = await desk.add(amina, on, 'C3', bytes)
    const before = (await entries(on.who)).length
    assert.deepEqual(await desk.opens(amina, on, file), bytes)
    const read = (await entries(on.who)).slice(before).filter(({ data }) => data['query'] === 'protect.read-file')
    assert.equal(read.length, 2)
  })
})

suite('a file that is sent again', () => {
  test('is one file, however often a button is pressed', async () => {
    const on = await onCase()
    const file = await desk.sealed(on, 'C3', content(threeChunks))
    await Promise.all([1, 2, 3].map(() => sendFile({ ...file, sent: new Set() }, desk.lineOf(amina, on), nothing)))
    assert.equal((await rows(on)).length, 1)
    assert.equal((await chunkRows(on)).length, chunksOf(threeChunks))
    assert.deepEqual(await typesOf(on), ['protect.file.begun', 'protect.file.kept'])
    await sendFile(file, desk.lineOf(amina, on), nothing)
    assert.deepEqual(await typesOf(on), ['protect.file.begun', 'protect.file.kept'])
  })

  test('goes on where the connection was lost, whether what was sent arrived or not', async () => {
    for (const loss of ['before', 'after'] as const)
      for (const [at, what] of ['begin', 'chunk 0', 'chunk 2', 'chunk 9', 'keep'].entries()) {
        const on = await onCase()
        const bytes = content(700_000 + at)
        const file = await desk.sealed(on, 'C4', bytes)
        await assert.rejects(
          sendFile(
            file,
            desk.lineOf(amina, on, (now) => (now === what ? loss : null)),
            nothing,
          ),
          /connection is lost/,
        )
        const arrived = new Set(file.sent)
        const again = desk.lineOf(amina, on)
        await sendFile(file, again, nothing)
        for (const index of arrived) assert.ok(!again.sent.includes(`chunk ${index}`), `chunk ${index} was sent twice`)
        assert.deepEqual(await desk.opens(amina, on, file), bytes, `${what} lost ${loss}`)
        assert.deepEqual(await typesOf(on), ['protect.file.begun', 'protect.file.kept'])
      }
  })

  test('chosen anew on a page that was closed, it goes on from its own note; whole already, it is not sent', async () => {
    const on = await onCase()
    const bytes = content(700_000)
    const first = await desk.sealed(on, 'C3', bytes)
    await assert.rejects(
      sendFile(
        first,
        desk.lineOf(amina, on, (now) => (now === 'chunk 7' ? 'before' : null)),
        nothing,
      ),
    )
    const view = must(await desk.listed(amina, on))
    const held = view.held.get(first.file) ?? 0
    assert.ok(held >= 4, `${held} chunks are there`)
    const field = view.opened.fields.find((one) => one.field === noteOfFile(first.file))!
    const note = readFileNote(await shelter.opens(amina, on.who.subject, view.opened.wraps, field))
    assert.equal(note?.words, 'from the person')
    const known = [{ file: first.file, class: 'C3', state: 'arriving', held, note }] as const
    const again = await desk.prepared(on, 'C3', bytes, known)
    assert.ok(typeof again !== 'string' && again.file === first.file)
    const line = desk.lineOf(amina, on)
    await sendFile(again, line, nothing)
    assert.equal(line.sent.filter((what) => what.startsWith('chunk')).length, chunksOf(bytes.length) - held)
    assert.deepEqual(await desk.opens(amina, on, again), bytes)
    assert.equal(await desk.prepared(on, 'C3', bytes, [{ ...known[0], state: 'kept' }]), 'here-already')
  })
})

suite('the server', () => {
  test('takes no file that is too large or was not padded, and no note that is another’s', async () => {
    const on = await onCase()
    const begin = async (more: object) => {
      const file = await desk.sealed(on, 'C3', content(100))
      return codeOf(await runner.run(beginFile, { ...desk.asInput(on, file.begin!), ...more }, amina.actor))
    }
    assert.equal(await begin({ padded: paddedSize(mostFileBytes + 1) }), 'too-large')
    assert.equal(await begin({ padded: 200 * 1024 * 1024 }), 'too-large')
    for (const padded of [0, -1, 1.5, 5_001, Number.NaN]) assert.equal(await begin({ padded }), 'too-large')
    assert.equal(await begin({ class: 'C4' }), 'wrong-note')
    assert.equal(await begin({ file: id() }), 'wrong-note')
    assert.deepEqual(await rows(on), [])
    assert.equal(await begin({ padded: paddedSize(mostFileBytes) }), 'yes')
  })

  test('takes no chunk of another size, past the end, or in the place of another; and keeps no file that is not whole', async () => {
    const on = await onCase()
    const file = await desk.sealed(on, 'C3', content(threeChunks))
    must(await runner.run(beginFile, desk.asInput(on, file.begin!), amina.actor))
    const send = async (index: number, length: number, by = amina, fill = 1) =>
      codeOf(
        await runner.run(
          sendChunk,
          { caseId: on.caseId, file: file.file, index, bytes: new Uint8Array(length).fill(fill), at: world.now() },
          by.actor,
        ),
      )
    for (const [index, length] of [
      [0, 65_551],
      [0, 65_553],
      [0, 0],
      [2, 65_552],
      [3, 65_552],
      [-1, 65_552],
    ] as const)
      assert.equal(await send(index, length), 'wrong-size', `${index} of ${length}`)
    assert.equal(await send(0, 65_552), 'yes')
    assert.equal(await send(0, 65_552), 'yes')
    assert.equal(await send(0, 65_552, amina, 2), 'conflict')
    const keep = async () => codeOf(await runner.run(keepFile, { caseId: on.caseId, file: file.file, at: world.now() }, amina.actor))
    assert.equal(await keep(), 'not-whole')
    await gives(on, benoit, ['C2', 'C3'], ['C3'])
    assert.equal(await send(1, 65_552, benoit), 'not-granted', 'only whoever began it sends it')
    assert.equal((await chunkRows(on)).length, 1)
  })

  test('takes a hundred files of a class and no more', async () => {
    const on = await onCase()
    await database.asOperator(
      `insert into fanal.case_file (organization_id, file_id, subject_id, case_id, class, state, padded, begun_by, begun_at, kept_at)
       select $1, gen_random_uuid(), $2, $3, 'C3', 'kept', 4096, $4, now(), now() from generate_series(1, $5)`,
      [shelter.organization, on.who.subject, on.caseId, amina.actor.member, mostFilesOfClass - 1],
    )
    await desk.add(amina, on, 'C3', content(10))
    await assert.rejects(desk.add(amina, on, 'C3', content(11)), new Refused('too-many-files'))
    await desk.add(amina, on, 'C4', content(12))
  })

  test('puts nothing on a closed case', async () => {
    const on = await onCase()
    await database.asOperator(
      `update fanal.protection_case set state = 'closed', closed_at = now(), closing_reason = 'goals-met' where case_id = $1`,
      [on.caseId],
    )
    await assert.rejects(desk.add(amina, on, 'C3', content(10)), new Refused('invalid'))
    assert.deepEqual(must(await desk.listed(amina, on)).mayAdd, [])
  })
})

suite('a file of a class that is not granted', () => {
  test('is no line and no number, cannot be read, sent or removed; and is gone with the grant', async () => {
    const on = await onCase()
    const [story, health] = [await desk.add(amina, on, 'C3', content(10)), await desk.add(amina, on, 'C6', content(20))]
    const grant = await gives(on, benoit, ['C2', 'C3'], ['C3'])
    const view = must(await desk.listed(benoit, on))
    assert.deepEqual(
      view.files.map((file) => file.id),
      [story.file],
    )
    assert.deepEqual([view.mayAdd, view.mayRemove, view.opened.fields.length], [[], [], 1])
    const reads = async (by: Person, file: typeof story) =>
      codeOf(await runner.run(readFile, { caseId: on.caseId, file: file.file, from: 0, at: world.now() }, by.actor))
    const removes = async (by: Person, { file }: typeof story) =>
      codeOf(await runner.run(removeFile, { ...command(), subject: on.who.subject, caseId: on.caseId, file, reason: 'twice' }, by.actor))
    assert.deepEqual([await reads(benoit, story), await reads(benoit, health)], ['yes', 'not-found'])
    assert.deepEqual([await removes(benoit, story), await removes(benoit, health)], ['not-granted', 'not-found'])
    for (const somebody of [chantal, stranger]) {
      assert.deepEqual(await desk.listed(somebody, on), refuse('not-found'))
      assert.equal(await reads(somebody, story), 'not-found')
      assert.equal(await removes(somebody, story), 'not-found')
    }
    assert.equal(codeOf(await desk.listed(privacy, on)), 'not-allowed')
    must(await runner.run(revokeAccess, { ...command(), subject: on.who.subject, grant, reason: 'mistake' }, amina.actor))
    assert.deepEqual(await desk.listed(benoit, on), refuse('not-found'))
    assert.equal(await reads(benoit, story), 'not-found')
  })

  test('is not offered to be added to, or removed from; what is granted is', async () => {
    const on = await onCase()
    await gives(on, benoit, ['C2', 'C3', 'C6'], [])
    await gives(on, benoit, ['C2', 'C6'], [], ['see', 'add'])
    const view = must(await desk.listed(benoit, on))
    assert.deepEqual([view.mayAdd, view.mayRemove], [['C6'], []])
  })

  test('granted without its key, it is a line that does not open', async () => {
    const on = await onCase()
    const file = await desk.add(amina, on, 'C7', content(10))
    await gives(on, benoit, ['C2', 'C7'], [])
    assert.equal(must(await desk.listed(benoit, on)).files.length, 1)
    assert.equal(await desk.opens(benoit, on, file), null)
  })
})
