import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { aDoor, aMember } from '@fanal/identity/testing'
import { type Actor, refuse, timedId } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import { recordText } from '../records/codes.text.ts'
import { holding } from '../records/entries.ts'
import { importCompletions, keepCompletion, keepCourse, statementHash, trainingDesk } from './training.operations.ts'
import type { Completion, Course } from './training.ts'
import { trainingText } from './training.text.ts'

const database = await testDatabase()
after(() => database.drop())
const door = aDoor(database)
const { world } = door
const runner = createRunner({ database: door.workbench, world })
const [officer, elsewhere] = [await aMember(database, door, ['program-officer']), await aMember(database, door, ['program-officer'])]
const unit = officer.actor.held[0]!.unit

const course: Course = {
  id: timedId<'course'>(world.now(), world.chance(10)),
  unit,
  code: 'signs',
  version: '2',
  title: { en: 'Signs at the front desk', fr: 'Les signes à la réception' },
  validMonths: 24,
  xapiActivity: 'https://learn.example/signs/2',
}
const aCompletion = (changes: Partial<Completion> = {}): Completion => ({
  id: timedId<'course-completion'>(world.now(), world.chance(10)),
  course: course.id,
  unit,
  replaces: null,
  why: 'new',
  audience: 'hospitality',
  done: '2025-11-04',
  people: 18,
  deliveredBy: 'partner',
  modality: 'in-person',
  language: 'fr',
  region: 'QC',
  preMean: 41,
  postMean: 78,
  askedLater: null,
  ableLater: null,
  source: 'form',
  ...changes,
})
const keep = (one: Completion, { another = false, by = officer.actor }: { another?: boolean; by?: Actor } = {}) =>
  runner.run(keepCompletion, { ...one, another, at: world.now() }, by)
async function held(by: Actor = officer.actor) {
  const read = await runner.run(trainingDesk, {}, by)
  assert.ok(read.ok)
  return holding(read.value.completions)
}

suite('training as a record', () => {
  test('a version of a course is entered once', async () => {
    assert.ok((await runner.run(keepCourse, { ...course, at: world.now() }, officer.actor)).ok)
    const again = { ...course, id: timedId<'course'>(world.now(), world.chance(10)), at: world.now() }
    assert.deepEqual(await runner.run(keepCourse, again, officer.actor), refuse('course-taken', trainingText.courseTaken))
    assert.ok((await runner.run(keepCourse, { ...again, version: '3' }, officer.actor)).ok)
  })

  test('the same session entered twice is found; another session of that day is kept when somebody says that it is one', async () => {
    const morning = aCompletion()
    assert.ok((await keep(morning)).ok)
    assert.deepEqual(await keep(aCompletion({ people: 19 })), refuse('twin', trainingText.twin))
    assert.ok((await keep(aCompletion({ people: 19 }), { another: true })).ok)
    assert.ok((await keep(aCompletion({ region: 'ON' }))).ok)
    assert.equal((await held()).length, 3)
  })

  test('a correction stands for what was wrong, a follow-up adds what is known three months later, and neither is a twin of itself', async () => {
    const first = aCompletion({ done: '2025-06-02', people: 81 })
    assert.ok((await keep(first)).ok)
    const right = aCompletion({ done: '2025-06-02', people: 18, replaces: first.id, why: 'correction' })
    assert.ok((await keep(right)).ok)
    const later = { ...right, id: aCompletion().id, replaces: right.id, why: 'follow-up', askedLater: 15, ableLater: 11 } as const
    assert.ok((await keep(later)).ok)
    assert.deepEqual(await keep({ ...right, id: aCompletion().id }), refuse('conflict', recordText.meanwhile))
    assert.deepEqual(
      (await held()).filter(({ done }) => done === '2025-06-02'),
      [later],
    )
  })

  test('an import is taken whole, once; nothing of an actor is anywhere in the database', async () => {
    const hashes = ['1', '2', '3'].map((id) => statementHash(officer.actor.organization, id))
    const imported = aCompletion({ done: '2026-01-09', source: 'xapi', people: 3, deliveredBy: 'self', modality: 'self-paced' })
    const input = { unit, completions: [imported], hashes, at: world.now() }
    assert.ok((await runner.run(importCompletions, input, officer.actor)).ok)
    assert.deepEqual(
      await runner.run(importCompletions, { ...input, completions: [{ ...imported, id: aCompletion().id }] }, officer.actor),
      refuse('conflict', recordText.meanwhile),
    )
    assert.ok((await held()).some(({ id }) => id === imported.id))
    assert.notEqual(hashes[0], statementHash(elsewhere.actor.organization, '1'), 'two organizations cannot compare whom they trained')
  })

  test('another organization sees and takes nothing of it, and cannot enter under a course that is not its own', async () => {
    assert.deepEqual(await held(elsewhere.actor), [])
    const theirs = elsewhere.actor.held[0]!.unit
    assert.deepEqual(await keep(aCompletion({ unit: theirs }), { by: elsewhere.actor }), refuse('not-found'))
    assert.deepEqual(await keep(aCompletion({ unit: theirs })), refuse('not-allowed'))
    assert.deepEqual(await keep(aCompletion(), { by: { ...officer.actor, held: [{ duty: 'secretariat', unit }] } }), refuse('not-allowed'))
  })

  test('oversight reads when it was done and when it expires, whenever it was entered', async () => {
    const rows = await database.asOperator<Record<string, unknown>>(
      `select course, version, month, expires, people, asked_later, able_later from fanal.published_course_completion where month = '2025-06'`,
    )
    assert.deepEqual(rows, [
      { course: 'signs', version: '2', month: '2025-06', expires: '2027-06', people: 18, asked_later: 15, able_later: 11 },
    ])
  })

  test('the ledger holds codes, counts and days', async () => {
    const rows = await database.asOperator<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [
      unit,
    ])
    const all = rows.map((row) => JSON.parse(row.body.toString()) as { type: string; data: Record<string, unknown> })
    assert.deepEqual([...new Set(all.map(({ type }) => type))].toSorted(), ['prevent.completion.entered', 'prevent.course.entered'])
    assert.doesNotMatch(JSON.stringify(all), /Signs|réception/)
  })
})
