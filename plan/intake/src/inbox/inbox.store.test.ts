import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must, type UnitId } from '@fanal/kernel'
import { type Transaction, unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import fc from 'fast-check'
import { reportStates, type ReportState } from './inbox.ts'
import { chunkOf, envelopesOf, filesOf, hasEnvelope, queuePage, reportOf, setState, storeReply } from './inbox.store.ts'
import { aNode } from './testing.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aNode(database)
const { harbour, workbench } = house
const [day, night] = [harbour.units[0]!, harbour.units[1]!]
const work = <T>(does: (tx: Transaction) => Promise<T>) =>
  unitOfWork(workbench, { organization: harbour.id, actor: house.officer.member, duties: ['intake-officer'] }, does)

/** Every page of a queue, forwards, as lists of ids. */
async function pages(units: readonly UnitId[], size: number, state?: ReportState): Promise<string[][]> {
  const read: string[][] = []
  let cursor: string | undefined
  do {
    const page = must(await work((tx) => queuePage({ organization: harbour.id, units, state, cursor, size }, tx)))
    read.push(page.rows.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return read
}

// Two queues whose hours interleave and collide: 7 hours, 60 reports.
for (let index = 0; index < 60; index++) {
  const { id } = await house.send(index % 3 === 0 ? night : day, { answers: { what: String(index) } })
  const state = reportStates[index % 4]
  await database.asOperator(
    `update fanal.report set state = $2, received_hour = timestamptz '2026-05-01 00:00+00' + $3::int * interval '1 hour' where report_id = $1`,
    [id, state, index % 7],
  )
}
const inOrder = async (where: string) =>
  (
    await database.asOperator<{ report_id: string }>(
      `select report_id from fanal.report where ${where} order by received_hour desc, report_id desc`,
    )
  ).map((row) => row.report_id)

suite('pages of a queue', () => {
  test('every report comes once, newest first, whatever the size of a page', async () => {
    const expected = await inOrder(`unit_id = '${day}'`)
    for (const size of [1, 7, 39, 40, 41]) assert.deepEqual((await pages([day], size)).flat(), expected, `size ${size}`)
  })

  test('several queues come as one, each page as full as it can be', async () => {
    const expected = await inOrder('true')
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 65 }), fc.constantFrom([day, night], [night, day]), async (size, units) => {
        const read = await pages(units, size)
        assert.deepEqual(read.flat(), expected)
        assert.ok(read.slice(0, -1).every((page) => page.length === size))
      }),
      { numRuns: 12 },
    )
  })

  test('back from the second page is the first, in one queue and in two', async () => {
    for (const units of [[day], [day, night]]) {
      const at = { organization: harbour.id, units, size: 10 }
      const first = must(await work((tx) => queuePage(at, tx)))
      const second = must(await work((tx) => queuePage({ ...at, cursor: first.next! }, tx)))
      const back = must(await work((tx) => queuePage({ ...at, cursor: second.previous! }, tx)))
      assert.deepEqual(back.rows, first.rows)
      assert.equal(back.previous, null)
      assert.notEqual(back.next, null)
    }
  })

  test('a state is asked for in one queue and in two', async () => {
    assert.deepEqual((await pages([day], 5, 'open')).flat(), await inOrder(`unit_id = '${day}' and state = 'open'`))
    assert.deepEqual((await pages([day, night], 5, 'waiting')).flat(), await inOrder(`state = 'waiting'`))
    assert.deepEqual(await pages([day, night], 5, 'closed'), [[]])
  })

  test('language, channel, urgency and age are asked for, alone and together, in one queue and in two', async () => {
    await database.asOperator(
      `update fanal.report set language = (array['en', 'fr', 'tl', 'other', null])[1 + get_byte(uuid_send(report_id), 15) % 5],
         channel = (array['web', 'call', 'text'])[1 + get_byte(uuid_send(report_id), 14) % 3],
         minor = case when get_byte(uuid_send(report_id), 13) % 5 = 0 then 'possible' else 'unknown' end`,
    )
    const asked = async (units: readonly UnitId[], more: object) => {
      const page = must(await work((tx) => queuePage({ organization: harbour.id, units, size: 100, ...more }, tx)))
      return page.rows.map(({ id }) => id)
    }
    for (const language of ['en', 'fr', 'tl', 'other', 'unset'] as const) {
      const inDay = await inOrder(`unit_id = '${day}' and coalesce(language, 'unset') = '${language}'`)
      assert.deepEqual(await asked([day], { language }), inDay, language)
      assert.deepEqual(await asked([day, night], { language }), await inOrder(`coalesce(language, 'unset') = '${language}'`), language)
    }
    assert.deepEqual(await asked([day, night], { channel: 'call' }), await inOrder(`channel = 'call'`))
    assert.deepEqual(await asked([day, night], { minor: 'possible' }), await inOrder(`minor = 'possible'`))
    const together = { language: 'fr', channel: 'web', urgency: 'unset', state: 'open' } as const
    assert.deepEqual(await asked([day, night], together), await inOrder(`language = 'fr' and channel = 'web' and state = 'open'`))
  })

  test('what is closed is left out of a filter, and shown where it is asked for', async () => {
    await database.asOperator("update fanal.report set state = 'closed', urgency = 'soon' where state = 'answered'")
    const asked = async (more: object) =>
      must(await work((tx) => queuePage({ organization: harbour.id, units: [day, night], size: 100, ...more }, tx))).rows.length
    assert.equal(await asked({ urgency: 'soon' }), 0)
    assert.equal(await asked({ urgency: 'soon', state: 'closed' }), (await inOrder("state = 'closed'")).length)
    await database.asOperator("update fanal.report set state = 'answered', urgency = 'unset' where state = 'closed'")
  })

  test('no unit is an empty queue, and a cursor of nobody’s is refused', async () => {
    assert.deepEqual(await pages([], 5), [[]])
    for (const units of [[day], [day, night]]) {
      const outcome = await work((tx) => queuePage({ organization: harbour.id, units, cursor: 'nonsense', size: 5 }, tx))
      assert.equal(!outcome.ok && outcome.code, 'cursor-unreadable')
    }
  })
})

suite('what lies in a report', () => {
  test('messages in their order, files with what has arrived of them', async () => {
    const files = [{ name: 'a', type: 't', bytes: new Uint8Array(70_000) }]
    const sent = await house.send(day, { answers: { what: 'one' }, files })
    const more = await house.send(day, { answers: { what: 'two' }, keys: sent.keys })
    assert.deepEqual(
      (await work((tx) => envelopesOf(harbour.id, sent.id, tx))).map(({ id, ordinal, kind }) => [id, ordinal, kind]),
      [
        [sent.envelope, 1, 'report'],
        [more.envelope, 2, 'follow-up'],
      ],
    )
    assert.deepEqual(await work((tx) => filesOf(harbour.id, sent.id, tx)), [])
    await house.upload(sent, files)
    const whole = { envelope: sent.envelope, part: 1, chunks: 2, complete: true }
    assert.deepEqual(await work((tx) => filesOf(harbour.id, sent.id, tx)), [whole])
    await database.asOperator('delete from fanal.report_file_chunk where envelope_id = $1 and chunk_index = 0', [sent.envelope])
    assert.deepEqual(await work((tx) => filesOf(harbour.id, sent.id, tx)), [{ ...whole, chunks: 1, complete: false }])
  })

  test('a stored reply takes the next place among the messages and waits in the mailbox', async () => {
    const sent = await house.send(day, { answers: { what: 'one' } })
    const copy = { envelope: crypto.randomUUID() as never, epoch: 1, sealedBy: 'officer', bytes: new Uint8Array(5) }
    await work((tx) =>
      storeReply(harbour.id, sent.id, { sequence: 1, reply: new Uint8Array(9), copy, hour: new Date('2026-05-06T08:00:00Z') }, tx),
    )
    const report = await work((tx) => reportOf(harbour.id, sent.id, tx))
    assert.deepEqual([report?.state, report?.messages, report?.replies], ['answered', 2, 1])
    assert.deepEqual(
      (await work((tx) => envelopesOf(harbour.id, sent.id, tx))).map(({ kind, ordinal }) => [kind, ordinal]),
      [
        ['report', 1],
        ['answer', 2],
      ],
    )
    assert.deepEqual(
      must(await house.line.pickUp(sent.keys)).messages.map(({ sequence, bytes }) => [sequence, bytes.length]),
      [[1, 9]],
    )
  })

  test('two replies cannot share a sequence, whatever the code above does', async () => {
    const sent = await house.send(day, { answers: { what: 'one' } })
    const reply = () => ({
      sequence: 1,
      reply: new Uint8Array(9),
      copy: { envelope: crypto.randomUUID() as never, epoch: 1, sealedBy: 'officer', bytes: new Uint8Array(5) },
      hour: new Date(),
    })
    await work((tx) => storeReply(harbour.id, sent.id, reply(), tx))
    await assert.rejects(work((tx) => storeReply(harbour.id, sent.id, reply(), tx)))
    assert.equal((await work((tx) => reportOf(harbour.id, sent.id, tx)))?.messages, 2)
  })
})

test('every statement names the organization itself, and does not lean on row security alone', async () => {
  const files = [{ name: 'a', type: 't', bytes: new Uint8Array(10) }]
  const sent = await house.send(day, { answers: { what: 'one' }, files })
  await house.upload(sent, files)
  const chunk = { report: sent.id, envelope: sent.envelope as never, part: 1, index: 0 }
  const seen = (organization: typeof harbour.id) =>
    work(async (tx) => [
      (await reportOf(organization, sent.id, tx)) !== null,
      (await envelopesOf(organization, sent.id, tx)).length > 0,
      (await filesOf(organization, sent.id, tx)).length > 0,
      (await chunkOf(organization, chunk, tx)) !== null,
      await hasEnvelope(organization, sent.id, sent.envelope, tx),
      must(await queuePage({ organization, units: [day], size: 5 }, tx)).rows.length > 0,
      must(await queuePage({ organization, units: [day, night], size: 5 }, tx)).rows.length > 0,
    ])
  assert.deepEqual(await seen(harbour.id), [true, true, true, true, true, true, true])
  assert.deepEqual(await seen(house.north.id), [false, false, false, false, false, false, false])
  await work((tx) => setState(house.north.id, sent.id, 'closed', tx))
  assert.equal((await work((tx) => reportOf(harbour.id, sent.id, tx)))?.state, 'new')
})
