import { openUnitKeys } from '@fanal/handover/open'
import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { fromBase64url, mailboxHash, openReply, sealEnvelope, systemChance, toBase64url } from '@fanal/seal'
import { InboxRefused, listInbox, openReport, sendReply } from './inbox-client.ts'
import type { EnvelopeId } from './inbox.ts'
import { storeReply } from './inbox.store.ts'
import type { ReportAnswer } from './inbox.schema.ts'
import { sealAnswer } from './seal-answer.ts'
import { sendReply as sendReplyOperation } from './send-reply.ts'
import { deskOf } from './testing-desk.ts'
import { aNode } from './testing.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aNode(database)
const [day, night] = house.harbour.units as [(typeof house.harbour.units)[0], (typeof house.harbour.units)[0]]
const { app, desk } = deskOf(house)
const get = async <T>(path: string): Promise<T> =>
  (await (await app.fetch(new Request(`http://workbench.test${path}`, { headers: { authorization: 'Bearer amina' } }))).json()) as T

const mailboxIn = (report: ReportAnswer) => mailboxHash(fromBase64url(report.mailbox) ?? new Uint8Array())
const canary = 'canary-the-blue-door-at-the-motel'

suite('the officer’s half, from a sealed report to a verified reply', () => {
  test('a report is listed, opened, answered, and its answer is read with the receipt', async () => {
    const sent = await house.send(day, { answers: { what: canary, where: 'Exit 12' }, language: 'fr' })
    const listed = (await listInbox(desk)).find((report) => report.id === sent.id)
    assert.deepEqual(
      [listed?.state, listed?.unit, listed?.receivedHour, listed?.sealedBy],
      ['new', day, '2026-05-06T07:00:00.000Z', 'browser'],
    )

    const opened = await openReport(desk, sent.id)
    assert.deepEqual(
      [opened.answers, opened.language, opened.state, opened.problem],
      [{ what: canary, where: 'Exit 12' }, 'fr', 'open', null],
    )
    assert.equal((await listInbox(desk)).find((report) => report.id === sent.id)?.language, 'fr', 'whoever opened it said so')

    assert.deepEqual(await sendReply(desk, sent.id, { text: 'Êtes-vous en sécurité ?', at: house.world.now() }), { sequence: 1 })
    const box = await house.line.pickUp(sent.keys)
    assert.ok(box.ok && box.value.messages.length === 1)
    const reply = await openReply(box.value.messages[0]!.bytes, sent.keys, house.node.directory)
    assert.ok(reply.ok)
    assert.deepEqual([reply.text, reply.language, reply.unit, reply.verified], ['Êtes-vous en sécurité ?', 'fr', day, true])

    const read = await openReport(desk, sent.id)
    assert.equal(read.state, 'answered')
    assert.deepEqual(
      read.messages.map(({ kind, text }) => [kind, text]),
      [['answer', 'Êtes-vous en sécurité ?']],
    )
  })

  test('a follow-up after the answer is waiting, and stands in its order', async () => {
    const sent = await house.send(day, { answers: { what: 'first' } })
    await openReport(desk, sent.id)
    await sendReply(desk, sent.id, { text: 'second', at: house.world.now() })
    await house.send(day, { answers: { what: 'third' }, keys: sent.keys })
    const opened = await openReport(desk, sent.id)
    assert.deepEqual(
      [opened.state, opened.messages.map(({ kind, text }) => [kind, text])],
      [
        'waiting',
        [
          ['answer', 'second'],
          ['follow-up', 'third'],
        ],
      ],
    )
  })

  test('files are assembled and checked; one that has not arrived whole says so', async () => {
    const files = [
      { name: 'plate.jpg', type: 'image/jpeg', bytes: systemChance(9000) },
      { name: 'long.bin', type: 'application/octet-stream', bytes: systemChance(60_000) },
    ]
    const sent = await house.send(day, { answers: { what: 'two files' }, files })
    const before = await openReport(desk, sent.id)
    assert.deepEqual(
      before.files.map(({ name, complete, content }) => [name, complete, content]),
      [
        ['plate.jpg', false, null],
        ['long.bin', false, null],
      ],
    )
    await house.upload(sent, files)
    const opened = await openReport(desk, sent.id)
    assert.deepEqual(
      opened.files.map(({ content }) => content),
      files.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    )
    await database.asOperator(
      `update fanal.report_file_chunk set bytes = set_byte(bytes, 20, get_byte(bytes, 20) # 1) where envelope_id = $1 and part = 1 and chunk_index = 0`,
      [sent.envelope],
    )
    assert.deepEqual(
      (await openReport(desk, sent.id)).files.map(({ complete }) => complete),
      [false, true],
    )
  })

  test('a changed message is named, and the others are still read', async () => {
    const sent = await house.send(day, { answers: { what: 'one' } })
    await house.send(day, { answers: { what: 'two' }, keys: sent.keys })
    await database.asOperator(
      `update fanal.report_envelope set bytes = set_byte(bytes, length(bytes) - 9, get_byte(bytes, length(bytes) - 9) # 1) where envelope_id = $1`,
      [sent.envelope],
    )
    const opened = await openReport(desk, sent.id)
    assert.deepEqual([opened.problem, opened.answers, opened.state], ['body-tampered', {}, 'new'])
    assert.deepEqual(
      opened.messages.map(({ problem, text }) => [problem, text]),
      [[null, 'two']],
    )
  })

  test('a message moved to another report, or with another label, is not believed', async () => {
    const [one, other] = [await house.send(day, { answers: { what: 'one' } }), await house.send(day, { answers: { what: 'other' } })]
    await database.asOperator(
      `update fanal.report_envelope set bytes = (select bytes from fanal.report_envelope where envelope_id = $1) where envelope_id = $2`,
      [one.envelope, other.envelope],
    )
    assert.equal((await openReport(desk, other.id)).problem, 'other-report')
    await database.asOperator(`update fanal.report_envelope set sealed_by = 'server' where envelope_id = $1`, [one.envelope])
    assert.equal((await openReport(desk, one.id)).problem, 'mislabelled')
  })
})

suite('what the client does not believe', () => {
  const swap =
    'update fanal.report_envelope set bytes = (select bytes from fanal.report_envelope where envelope_id = $1) where envelope_id = $2'

  test('one message in the place of another of the same report', async () => {
    const sent = await house.send(day, { answers: { what: 'x' } })
    const safe = await house.send(day, { answers: { what: 'I am safe' }, keys: sent.keys })
    const unsafe = await house.send(day, { answers: { what: 'I am not safe' }, keys: sent.keys })
    await database.asOperator(swap, [safe.envelope, unsafe.envelope])
    const opened = await openReport(desk, sent.id)
    assert.deepEqual([opened.problem, opened.messages.map(({ problem }) => problem)], [null, [null, 'mislabelled']])
  })

  test('a reporter’s message with the label of the unit’s own answer', async () => {
    const sent = await house.send(day, { answers: { what: 'x' } })
    await database.asOperator(`update fanal.report_envelope set kind = 'answer' where envelope_id = $1`, [sent.envelope])
    assert.equal((await openReport(desk, sent.id)).problem, 'mislabelled')
  })

  test('a mailbox that is not the one the reporter made: somebody else could read the answer', async () => {
    const sent = await house.send(day, { answers: { what: 'x' } })
    await database.asOperator('update fanal.report set mailbox = set_byte(mailbox, 7, get_byte(mailbox, 7) # 1) where report_id = $1', [
      sent.id,
    ])
    assert.equal((await openReport(desk, sent.id)).problem, 'other-mailbox')
    await assert.rejects(sendReply(desk, sent.id, { text: 'x', at: house.world.now() }), { code: 'other-mailbox' })
  })

  test('a signing key that the directory does not name signs nothing', async () => {
    const sent = await house.send(day, { answers: { what: 'x' } })
    const report = await get<ReportAnswer>(`/api/v1/reports/${sent.id}`)
    const keys = await openUnitKeys(report, report.unitWraps, house.seeds.kem)
    const answer = { language: 'en', text: 'x', sequence: 1, member: 'm', at: house.world.now(), mailbox: mailboxIn(report) } as const
    const other = { ...keys, sign: new Map([[1, systemChance(32)]]) }
    assert.deepEqual(await sealAnswer(report, answer, other, house.node.directory), { ok: false, problem: 'no-key' })
    assert.deepEqual(await sealAnswer(report, answer, { ...keys, sign: new Map() }, house.node.directory), { ok: false, problem: 'no-key' })
    const long = { ...answer, text: 'x'.repeat(70_000) }
    assert.deepEqual(await sealAnswer(report, long, keys, house.node.directory), { ok: false, problem: 'too-large' })
  })

  test('a member without the unit’s key is told so, message by message', async () => {
    const sent = await house.send(day, { answers: { what: 'x' } })
    const opened = await openReport({ ...desk, seeds: { kem: systemChance(32), sign: systemChance(32) } }, sent.id)
    assert.deepEqual([opened.problem, opened.answers, opened.state], ['no-key', {}, 'new'])
  })
})

suite('two answers at once', () => {
  test('the second takes the next number, and neither is lost', async () => {
    const sent = await house.send(day, { answers: { what: 'who answers first' } })
    const both = await Promise.all([
      sendReply(desk, sent.id, { text: 'a', at: house.world.now() }),
      sendReply(desk, sent.id, { text: 'b', at: house.world.now() }),
    ])
    assert.deepEqual(
      both.map(({ sequence }) => sequence).toSorted((a, b) => a - b),
      [1, 2],
    )
    const box = await house.line.pickUp(sent.keys)
    assert.equal(box.ok && box.value.messages.length, 2)
  })

  test('whoever comes while another answer is being stored waits, and then meets a conflict', async () => {
    const sent = await house.send(day, { answers: { what: 'x' } })
    const report = await get<ReportAnswer>(`/api/v1/reports/${sent.id}`)
    const keys = await openUnitKeys(report, report.unitWraps, house.seeds.kem)
    const answer = {
      language: 'en',
      text: 'late',
      sequence: 1,
      member: house.officer.member,
      at: house.world.now(),
      mailbox: mailboxIn(report),
    } as const
    const sealed = await sealAnswer(report, answer, keys, house.node.directory)
    assert.ok(sealed.ok)
    const [reply, copy] = [Buffer.from(sealed.request.reply, 'base64url'), Buffer.from(sealed.request.copy, 'base64url')]
    const late = { report: sent.id, sequence: 1, reply, copy, at: house.world.now() }
    const stored = { envelope: crypto.randomUUID() as EnvelopeId, epoch: 1, sealedBy: 'officer', bytes: copy }
    const settings = { organization: house.harbour.id, duties: ['intake-officer'] }
    const outcome = await unitOfWork(house.workbench, settings, async (tx) => {
      await storeReply(house.harbour.id, sent.id, { sequence: 1, reply, copy: stored, hour: house.world.now() }, tx)
      const waiting = house.runner.run(sendReplyOperation, late, house.officer)
      await new Promise((resolve) => void setTimeout(resolve, 200))
      return { waiting }
    })
    const said = await outcome.waiting
    assert.equal(!said.ok && said.code, 'conflict')
  })

  test('a closed report takes no answer, and says so', async () => {
    const sent = await house.send(day, { answers: { what: 'x' } })
    await database.asOperator(`update fanal.report set state = 'closed' where report_id = $1`, [sent.id])
    await assert.rejects(
      sendReply({ ...desk, language: 'fr' }, sent.id, { text: 'x', at: house.world.now() }),
      (fault) => fault instanceof InboxRefused && fault.code === 'report-closed' && /est fermé/.test(fault.message),
    )
    assert.equal((await openReport(desk, sent.id)).state, 'closed')
  })

  test('to take a report that was answered changes nothing and leaves no entry', async () => {
    const sent = await house.send(day, { answers: { what: 'x' } })
    await sendReply(desk, sent.id, { text: 'x', at: house.world.now() })
    const taken = await app.fetch(
      new Request(`http://workbench.test/api/v1/reports/${sent.id}/take`, { method: 'POST', headers: { authorization: 'Bearer amina' } }),
    )
    assert.deepEqual(await taken.json(), { state: 'answered' })
    assert.ok((await house.entriesOf(sent.id)).every(({ type }) => type !== 'intake.report.taken'))
  })

  test('the same sealed answer posted twice is one answer', async () => {
    const sent = await house.send(day, { answers: { what: 'lost on its way' } })
    const report = await get<ReportAnswer>(`/api/v1/reports/${sent.id}`)
    const keys = await openUnitKeys(report, report.unitWraps, house.seeds.kem)
    const sealed = await sealAnswer(
      report,
      { language: 'en', text: 'once', sequence: 1, member: house.officer.member, at: house.world.now(), mailbox: mailboxIn(report) },
      keys,
      house.node.directory,
    )
    assert.ok(sealed.ok)
    const post = () =>
      app.fetch(
        new Request(`http://workbench.test/api/v1/reports/${sent.id}/replies`, {
          method: 'POST',
          headers: { authorization: 'Bearer amina', 'content-type': 'application/json' },
          body: JSON.stringify(sealed.request),
        }),
      )
    assert.deepEqual([(await post()).status, (await post()).status], [201, 201])
    assert.deepEqual(await database.asOperator('select messages, replies from fanal.report where report_id = $1', [sent.id]), [
      { messages: 2, replies: 1 },
    ])
    assert.equal((await house.entriesOf(sent.id)).filter(({ type }) => type === 'intake.reply.sent').length, 1)
  })

  test('a copy sealed for another report, another kind or another epoch is refused', async () => {
    const [here, there] = [await house.send(day, { answers: { what: 'here' } }), await house.send(day, { answers: { what: 'there' } })]
    const report = await get<ReportAnswer>(`/api/v1/reports/${here.id}`)
    const keys = await openUnitKeys(report, report.unitWraps, house.seeds.kem)
    const answer = {
      language: 'en',
      text: 'x',
      sequence: 1,
      member: house.officer.member,
      at: house.world.now(),
      mailbox: mailboxIn(report),
    } as const
    const sealed = await sealAnswer(report, answer, keys, house.node.directory)
    const elsewhere = await sealAnswer({ ...report, id: there.id }, answer, keys, house.node.directory)
    assert.ok(sealed.ok && elsewhere.ok)
    const asReport = await sealEnvelope(
      {
        deployment: report.deployment,
        kind: 'report',
        unit: day,
        epoch: 1,
        report: here.id,
        envelope: crypto.randomUUID(),
        sealedBy: 'officer',
        content: {},
      },
      [
        {
          to: 'unit',
          id: day,
          epoch: 1,
          publicKey: new Uint8Array(Buffer.from(house.node.directory.units[0]!.epochs[0]!.inbox, 'base64url')),
        },
      ],
    )
    assert.ok(asReport.ok)
    const post = (request: unknown) =>
      app.fetch(
        new Request(`http://workbench.test/api/v1/reports/${here.id}/replies`, {
          method: 'POST',
          headers: { authorization: 'Bearer amina', 'content-type': 'application/json' },
          body: JSON.stringify(request),
        }),
      )
    for (const changed of [
      { ...sealed.request, copy: elsewhere.request.copy },
      { ...sealed.request, copy: toBase64url(asReport.bytes) },
      { ...sealed.request, reply: 'AAAA' },
      { ...sealed.request, sequence: 0 },
      { sequence: 1 },
    ])
      assert.equal((await post(changed)).status, 422, JSON.stringify(changed).slice(0, 60))
    assert.equal((await post({ ...sealed.request, sequence: 2 })).status, 409)
    assert.equal((await post(sealed.request)).status, 201)
  })
})

suite('what the ledger keeps', () => {
  test('codes of every act and read on the report’s own stream, and none of the words', async () => {
    const sent = await house.send(day, { answers: { what: canary } })
    await openReport(desk, sent.id)
    await sendReply(desk, sent.id, { text: canary, at: house.world.now() })
    const types = (await house.entriesOf(sent.id)).map(({ type, actor }) => [type, actor === 'public' ? actor : 'member'])
    assert.deepEqual(types, [
      ['intake.envelope.received', 'public'],
      ['runner.read', 'member'],
      ['intake.report.taken', 'member'],
      ['runner.read', 'member'],
      ['intake.reply.sent', 'member'],
    ])
    const kept = await database.asOperator<{ row: string }>(
      `select encode(body, 'escape') as row from fanal.ledger_entry union all select encode(bytes, 'escape') from fanal.report_envelope union all select encode(bytes, 'escape') from fanal.line_reply`,
    )
    assert.ok(kept.length > 10 && kept.every(({ row }) => !row.includes('canary')))
  })

  test('a list leaves one entry with the ids it showed', async () => {
    const sent = await house.send(day, { answers: { what: 'listed' } })
    await listInbox(desk, { pages: 1 })
    const last = (await house.entriesOf(house.officer.member)).at(-1)
    assert.equal(last?.data['query'], 'intake.list-inbox')
    assert.ok(JSON.stringify(last).includes(sent.id))
  })
})

test('a unit that is not the member’s own is refused, and so is a cursor that is none', async () => {
  await assert.rejects(listInbox(desk, { unit: night }), (fault) => fault instanceof InboxRefused && fault.code === 'not-allowed')
  const bad = await app.fetch(
    new Request('http://workbench.test/api/v1/inbox?after=zzzz', { headers: { authorization: 'Bearer amina', 'accept-language': 'fr' } }),
  )
  assert.equal(bad.status, 422)
  assert.match(((await bad.json()) as { error: { message: string } }).error.message, /n’existe plus/)
})
