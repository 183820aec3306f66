import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type MemberActor, type UnitId, fromBase64Url, must, refuse, timedId, thisWorld } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { unitOfWork } from '@fanal/postgres'
import { type ReceiptKeys, directoryHash, receiptKeysFromSecret, signDirectory } from '@fanal/seal'
import { publishDirectory } from '@fanal/vault'
import { aNode } from '../inbox/testing.ts'
import { noteBrief, undoBrief } from './brief-contact.ts'
import { contactRefusals as say } from './contact.text.ts'
import { sealContact } from './seal-contact.ts'
import { takeContact } from './take-contact.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aNode(database)
const { harbour, north, runner, world, officer } = house
const [day, night] = harbour.units as [UnitId, UnitId]
const operator = house.inUnit(harbour.id, day, 'hotline-operator')
const stranger = house.inUnit(north.id, north.units[0]!, 'hotline-operator')
const codes = { channel: 'call', language: 'en', urgency: 'soon', minor: 'possible' } as const

const newKeys = () => receiptKeysFromSecret(thisWorld.chance(32))

/** A contact as an officer's browser seals it. */
async function sealed(what: string, keys: ReceiptKeys, { unit = day, directory = house.node.directory } = {}) {
  const words = { unit, language: 'en', answers: { what }, path: null, onward: { services: 'ask', police: 'ask' } } as const
  const contact = await sealContact(words, keys, directory)
  assert.ok(contact.ok)
  return fromBase64Url(contact.submission)!
}

const take = (submission: Uint8Array, actor: MemberActor = officer) =>
  runner.run(takeContact, { submission, codes, at: world.now() }, actor)

const counts = async () =>
  (
    await database.asOperator<{ reports: string; entries: string }>(
      `select (select count(*) from fanal.report) as reports, (select count(*) from fanal.ledger_entry) as entries`,
    )
  )[0]!

suite('a contact that a member wrote down', () => {
  test('is a report of theirs from the start, with its codes and the hour', async () => {
    const keys = await newKeys()
    assert.deepEqual(await take(await sealed('A call.', keys)), { ok: true, value: { report: keys.reportId, again: false } })
    const [row] = await database.asOperator(
      'select state, channel, language, urgency, minor, assigned_member, received_hour from fanal.report',
    )
    assert.deepEqual(row, {
      state: 'open',
      channel: 'call',
      language: 'en',
      urgency: 'soon',
      minor: 'possible',
      assigned_member: officer.member,
      received_hour: new Date('2026-05-06T07:00:00Z'),
    })
    assert.deepEqual(
      (await house.entriesOf(keys.reportId)).map(({ type }) => type),
      ['intake.contact.taken'],
    )
  })

  test('sent twice is stored once: the same answer, no second entry', async () => {
    const keys = await newKeys()
    const submission = await sealed('The answer to this was lost.', keys)
    assert.ok((await take(submission)).ok)
    const before = await counts()
    assert.deepEqual(await take(submission), { ok: true, value: { report: keys.reportId, again: true } })
    assert.deepEqual({ ...(await counts()), entries: 0 }, { ...before, entries: 0 })
    assert.equal((await house.entriesOf(keys.reportId)).length, 1)
    assert.deepEqual(await take(await sealed('The answer to this was lost.', keys)), {
      ok: true,
      value: { report: keys.reportId, again: true },
    })
  })

  test('with other words under the same receipt is a conflict, and the first one stays', async () => {
    const keys = await newKeys()
    assert.ok((await take(await sealed('What she said.', keys))).ok)
    const before = await database.asOperator('select envelope_id, bytes from fanal.report_envelope where report_id = $1', [keys.reportId])
    assert.deepEqual(await take(await sealed('Something else.', keys)), refuse('conflict', say.receiptTaken))
    const kept = await database.asOperator('select envelope_id, bytes from fanal.report_envelope where report_id = $1', [keys.reportId])
    assert.deepEqual(kept, before)
  })

  test('cannot take the receipt of a report that came over the line', async () => {
    const { keys } = await house.send(day, { answers: { what: 'from the web' } })
    assert.deepEqual(await take(await sealed('A call.', keys)), refuse('conflict', say.receiptTaken))
  })

  test('is refused to another organization, another unit and another duty', async () => {
    const submission = await sealed('For the day desk.', await newKeys())
    const before = await counts()
    const refusals = await Promise.all(
      [stranger, house.inUnit(harbour.id, night, 'hotline-operator'), house.inUnit(harbour.id, day, 'case-worker')].map((actor) =>
        take(submission, actor),
      ),
    )
    assert.deepEqual(
      refusals.map((answer) => !answer.ok && answer.code),
      ['not-found', 'not-allowed', 'not-allowed'],
    )
    assert.equal((await counts()).reports, before.reports)
  })

  test('of another kind, another epoch, another node or no form at all is not taken', async () => {
    const { directory } = house.node
    const rolled = directory.units.map((unit) => ({ ...unit, epochs: unit.epochs.map((one) => ({ ...one, epoch: one.epoch + 1 })) }))
    const elsewhere = { ...directory, deployment: directory.deployment.replace(/^./, (first) => (first === '0' ? '1' : '0')) }
    const byReporter = (await house.send(day, { answers: { what: 'x' } })).submission
    await database.asOperator('delete from fanal.report_envelope; delete from fanal.report')
    for (const submission of [
      byReporter,
      await sealed('x', await newKeys(), { directory: { ...directory, units: rolled } }),
      await sealed('x', await newKeys(), { directory: elsewhere }),
    ])
      assert.deepEqual(await take(submission), refuse('invalid', say.broken))
    for (const cut of [new Uint8Array(), (await sealed('x', await newKeys())).slice(0, -1)]) assert.equal((await take(cut)).ok, false)
    assert.equal((await counts()).reports, '0')
  })
})

suite('a contact with nothing in it', () => {
  const rows = () => database.asOperator('select kind, channel, member_id, at_hour from fanal.brief_contact')

  async function noted(actor: MemberActor = operator) {
    const at = world.now()
    const id = timedId<'brief-contact'>(at, thisWorld.chance(10))
    must(await runner.run(noteBrief, { id, unit: day, kind: 'silent', channel: 'call', at }, actor))
    return id
  }
  const undo = (id: Awaited<ReturnType<typeof noted>>, actor: MemberActor = operator) =>
    runner.run(undoBrief, { id, at: world.now() }, actor)

  test('is counted by kind, channel and hour; taken back, it is not, and the ledger has both', async () => {
    const id = await noted()
    assert.deepEqual(await rows(), [
      { kind: 'silent', channel: 'call', member_id: operator.member, at_hour: new Date('2026-05-06T07:00:00Z') },
    ])
    assert.ok((await undo(id)).ok)
    assert.deepEqual(await rows(), [])
    assert.deepEqual(
      (await house.entriesOf(id)).map(({ type }) => type),
      ['intake.brief-contact.noted', 'intake.brief-contact.undone'],
    )
    assert.equal((await undo(id)).ok, false, 'there is nothing left to take back')
  })

  test('is taken back by whoever noted it alone', async () => {
    const id = await noted()
    assert.deepEqual(await undo(id, officer), refuse('not-allowed', say.notYours))
    const fromElsewhere = await undo(id, stranger)
    assert.equal(!fromElsewhere.ok && fromElsewhere.code, 'not-found')
    assert.equal((await rows()).length, 1)
    assert.ok((await undo(id)).ok)
  })

  test('for one hour from the press, whatever the clock said then', async () => {
    const [first, second] = [await noted(), await noted()]
    world.pass(1)
    assert.ok((await undo(first)).ok, 'noted at 7:45, taken back at 8:45')
    world.pass(1 / 3600)
    assert.deepEqual(await undo(second), refuse('conflict', say.tooLate))
    assert.equal((await rows()).length, 1)
  })

  test('is noted for one’s own unit alone', async () => {
    const ask = {
      id: timedId<'brief-contact'>(world.now(), thisWorld.chance(10)),
      kind: 'abusive',
      channel: 'text',
      at: world.now(),
    } as const
    for (const unit of [night, north.units[0]!]) assert.equal((await runner.run(noteBrief, { ...ask, unit }, operator)).ok, false)
  })
})

suite('a unit that does not receive', () => {
  test('takes no contact either: nobody would look for it there', async () => {
    const { body } = house.ceremony.directory
    const units = body.units.map((unit) => (unit.id === night ? { ...unit, receives: false } : unit))
    const closed = { ...body, version: 2, previous: directoryHash(house.ceremony.directory), units }
    const migrator = database.connect('migrator', { max: 1 })
    const signed = await signDirectory(closed, house.secrets.rootSeed)
    must(await unitOfWork(migrator, {}, (tx) => publishDirectory(signed, world.now(), tx)))
    await migrator.close()
    const keys = await newKeys()
    const atNight = house.inUnit(harbour.id, night, 'hotline-operator')
    // what an older page still offers
    const outcome = await take(await sealed('A call.', keys, { unit: night }), atNight)
    assert.deepEqual(outcome, refuse('unit-closed', say.unitClosed))
    assert.deepEqual(await house.entriesOf(keys.reportId), [])
    assert.ok((await take(await sealed('A call.', await newKeys()))).ok)
  })
})
