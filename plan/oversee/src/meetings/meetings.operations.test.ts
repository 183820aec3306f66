import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type Actor, refuse } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { aTaskforce } from '../updates/testing-coordinating.ts'
import { type MeetingAction, type TypedItem, type TypedMeeting, isActionLate, itemFaults, openActions, wasEndedLate } from './meeting.ts'
import { endAction, keepItem, keepMeeting, meetingsDesk } from './meetings.operations.ts'
import { meetingsText } from './meetings.text.ts'

const database = await testDatabase()
after(() => database.drop())
const { world, runner, secretary, department, stranger, id, beside, plan, open, answers } = await aTaskforce(database)
await plan()
assert.ok((await open('2025-26', '2026-05-15')).done.ok)
assert.ok((await answers('AA', department.actor.organization)).ok)

const aMeeting: TypedMeeting = { plan: 'invented', held: '2026-02-10', 'title-en': 'Winter meeting', 'title-fr': 'Réunion d’hiver' }
const anAction: TypedItem = {
  kind: 'action',
  'words-en': 'Send the list of courses',
  'words-fr': 'Envoyer la liste des cours',
  commitments: ['C-01'],
  owner: 'AA',
  due: '2026-03-31',
}
const hold = async (typed: Partial<TypedMeeting> = {}, by: Actor = secretary.actor) => {
  const meeting = id<'meeting'>()
  return { meeting, done: await runner.run(keepMeeting, { id: meeting, typed: { ...aMeeting, ...typed }, at: world.now() }, by) }
}
const enter = async (meeting: Awaited<ReturnType<typeof hold>>['meeting'], typed: Partial<TypedItem> = {}, by: Actor = secretary.actor) => {
  const item = id<'meeting-item'>()
  return { item, done: await runner.run(keepItem, { id: item, meeting, typed: { ...anAction, ...typed }, at: world.now() }, by) }
}
const entries = async (stream: string) => {
  const rows = await database.asOperator<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [
    stream,
  ])
  return rows.map((row) => row.body.toString())
}
const desk = async (by: Actor = secretary.actor) => {
  const read = await runner.run(meetingsDesk, {}, by)
  assert.ok(read.ok)
  return read.value
}
const both = { en: 'The list was sent.', fr: 'La liste est envoyée.' }
const end = (item: MeetingAction['id'], by: Actor = department.actor, words = both, how: 'done' | 'dropped' = 'done') =>
  runner.run(endAction, { id: item, how, words, at: world.now() }, by)

suite('meetings of the taskforce', () => {
  test('a decision and an action stand under their meeting; the action is open until it is ended, once', async () => {
    const { meeting } = await hold()
    assert.ok((await enter(meeting, { kind: 'decision', owner: '', due: '', commitments: ['C-01', 'C-02'] })).done.ok)
    const { item } = await enter(meeting)
    const [action] = openActions((await desk()).items)
    assert.deepEqual([action?.owner, action?.due, action?.commitments], ['AA', '2026-03-31', ['C-01']])
    assert.equal(isActionLate(action!, '2026-03-31'), false)
    assert.equal(isActionLate(action!, '2026-04-01'), true)
    assert.ok((await end(item)).ok)
    assert.deepEqual(openActions((await desk()).items), [])
    assert.deepEqual(await end(item), refuse('already-so', meetingsText.endedAlready))
    const acts = await entries(department.actor.held[0]!.unit)
    assert.deepEqual(
      acts.filter((body) => body.includes('oversee.meeting')).map((body) => (JSON.parse(body) as { type: string }).type),
      ['oversee.meeting.action-ended'],
    )
    const told = (await entries(secretary.actor.held[0]!.unit)).filter((body) => body.includes('oversee.meeting'))
    assert.deepEqual(
      told.map((body) => (JSON.parse(body) as { type: string }).type),
      ['oversee.meeting.entered', 'oversee.meeting.decision', 'oversee.meeting.action'],
    )
    assert.doesNotMatch([...told, ...acts].join(''), /courses|Winter|cours|list|liste/)
  })

  test('its owner alone ends an action, in both languages, done or not; after its day is computed', async () => {
    const { meeting } = await hold()
    const { item } = await enter(meeting)
    assert.deepEqual(await end(item, secretary.actor), refuse('not-yours', meetingsText.notYours))
    assert.deepEqual(await end(item, stranger.actor), refuse('not-found'))
    assert.deepEqual(await end(item, beside(secretary, 'reviewer')), refuse('not-allowed'))
    assert.deepEqual(await end(item, department.actor, { en: 'Sent.', fr: ' ' }), refuse('bad-field', meetingsText.endBoth))
    assert.deepEqual([(await desk(department.actor)).mayEnd.has(item), (await desk()).mayEnd.has(item)], [true, false])
    const why = { en: 'Nobody had the list.', fr: 'Personne n’avait la liste.' }
    world.pass(60 * 86_400)
    assert.ok((await end(item, department.actor, why, 'dropped')).ok)
    const ended = (await desk()).items.find((one): one is MeetingAction => one.kind === 'action' && one.id === item)
    assert.deepEqual([ended?.ended?.how, ended?.ended?.words, wasEndedLate(ended!)], ['dropped', why, true])
  })

  test('where no organization answers for its owner, the secretariat ends it; the database itself asks whose it is', async () => {
    const { meeting } = await hold()
    const { item } = await enter(meeting, { owner: 'BB' })
    assert.deepEqual(await end(item), refuse('not-yours', meetingsText.notYours))
    assert.equal((await desk()).mayEnd.has(item), true)
    assert.ok((await end(item, secretary.actor)).ok)
    const { item: theirs } = await enter(meeting)
    const who = { actor: secretary.actor.member, organization: secretary.actor.organization, duties: ['secretariat' as const] }
    await assert.rejects(
      unitOfWork(database.connect('workbench'), who, (tx) =>
        tx.query(`insert into fanal.action_end values ($1, $2, 'done', now(), $3, 'Words', 'Des mots')`, [
          secretary.actor.organization,
          theirs,
          secretary.actor.member,
        ]),
      ),
      /row-level security/,
    )
  })

  test('every department that answers reads them, the secretariat alone keeps them, and nobody else sees one', async () => {
    const { meeting, done } = await hold()
    assert.ok(done.ok)
    assert.ok((await desk(department.actor)).meetings.some((held) => held.id === meeting))
    assert.equal((await desk(department.actor)).keeps, false)
    assert.ok((await desk(beside(secretary, 'reviewer'))).meetings.some((held) => held.id === meeting))
    assert.deepEqual((await desk(stranger.actor)).meetings, [])
    assert.deepEqual((await hold({}, department.actor)).done, refuse('not-allowed'))
    assert.deepEqual((await enter(meeting, {}, department.actor)).done, refuse('not-allowed'))
    assert.deepEqual(await runner.run(meetingsDesk, {}, beside(secretary, 'intake-officer')), refuse('not-allowed'))
    assert.deepEqual((await enter(id<'meeting'>())).done, refuse('not-found'))
  })

  test('what is wrong is said, and nothing is kept: no such plan, a day to come, a language left out', async () => {
    const before = (await desk()).meetings.length
    const refused = async (typed: Partial<TypedMeeting>) => (await hold(typed)).done
    assert.deepEqual(await refused({ plan: 'another' }), refuse('bad-field', meetingsText.choosePlan))
    assert.deepEqual(await refused({ held: 'last Tuesday' }), refuse('bad-field', meetingsText.badDay))
    assert.deepEqual(await refused({ held: '2027-01-01' }), refuse('bad-field', meetingsText.notYet))
    assert.deepEqual(await refused({ 'title-fr': '' }), refuse('bad-field', meetingsText.empty))
    assert.deepEqual(await refused({ 'title-en': 'x'.repeat(201) }), refuse('bad-field', meetingsText.long))
    assert.equal((await desk()).meetings.length, before)
  })

  test('an action without an owner or a day, a decision with one, a commitment that the plan does not have', () => {
    const known = { commitments: ['C-01'], departments: ['AA'] }
    const faults = (typed: Partial<TypedItem>) => itemFaults({ ...anAction, ...typed }, known, '2026-02-10').map(({ field }) => field)
    assert.deepEqual(faults({}), [])
    assert.deepEqual(faults({ owner: '' }), ['owner'])
    assert.deepEqual(faults({ owner: 'ZZ' }), ['owner'])
    assert.deepEqual(faults({ due: 'soon' }), ['due'])
    assert.deepEqual(faults({ due: '2026-02-09' }), ['due'])
    assert.deepEqual(faults({ commitments: [] }), ['commitments'])
    assert.deepEqual(faults({ commitments: ['C-01', 'C-99'] }), ['commitments'])
    assert.deepEqual(faults({ kind: 'decision' }), ['owner'])
    assert.deepEqual(faults({ kind: 'wish', owner: '', due: '' }), ['kind'])
    assert.deepEqual(faults({ 'words-fr': '', 'words-en': 'x'.repeat(2001) }), ['words-en', 'words-fr'])
  })
})
