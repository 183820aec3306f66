import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import type { CaseId } from '../cases/case.ts'
import { aCaseOf, codeOf, entriesOf } from '../testing-walls.ts'
import { revokeAccess } from '../grants/revoke-access.ts'
import { type Person, type Protected, aShelter } from '../grants/testing-people.ts'
import { type MachineEvent, foldEvents } from '../machine.ts'
import { copyForPerson } from '../my-record/copy-for-person.ts'
import { createOwnDoor } from '../my-record/own-door.ts'
import { makeCode } from '../my-record/testing-own-code.ts'
import { openSubject } from '../subjects/open-subject.ts'
import { shareKeys } from '../subjects/share-keys.ts'
import { type BreakGlassCommand, type BreakGlassState, breakGlassMachine } from './break-glass-machine.ts'
import { spokenCode } from './break-glass.ts'
import { breakGlassToday, breaksOfPerson, listBreaks, oneBreak } from './list-breaks.ts'
import { type OpenBreak, openBreak } from './open-break.ts'
import { endBreak, reviewBreak, setBreakHidden } from './review-break.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world } = shelter
const { amina, benoit, chantal, dalia, privacy } = people

let step = 1_000
const asked = (code: string): OpenBreak => ({
  ...command(),
  id: id<'break'>(),
  grant: id<'grant'>(),
  tasks: [id(), id()],
  code,
  reason: 'life-in-danger',
  tried: 'no-time',
  step: step++,
})
const opens = (code: string, by: Person = chantal) => runner.run(openBreak, asked(code), by.actor)
const look = (who: Protected, by: Person = chantal) =>
  runner.run(openSubject, { subject: who.subject, classes: ['C3', 'C4', 'C5', 'C6', 'C7'], purpose: 'safety', at: world.now() }, by.actor)

/** Somebody of whom something of every class is written, with a case; health has what keeps them alive and what does not. */
async function somebody() {
  const who = await shelter.register(amina)
  for (const each of ['C3', 'C4', 'C5', 'C6', 'C7'] as const) must(await shelter.keep(amina, who, each, 'words', `of ${each}`))
  must(await shelter.keep(amina, who, 'C6', 'criticalMedicine', 'insulin'))
  return { who, number: await aCaseOf(shelter, database, who, amina) }
}

suite('breaking the glass', () => {
  test('opens the codes and where somebody is, with the key that lies there; never story, name, law, or health that nobody gave a key for', async () => {
    const { who, number } = await somebody()
    assert.equal(codeOf(await look(who)), 'not-found', 'a supervisor without a grant sees nobody')
    must(await opens(number))
    const seen = must(await look(who))
    assert.deepEqual(
      [seen.fields, seen.wraps].map((rows) => rows.map((row) => row.class)),
      [['C5'], ['C5']],
    )
    assert.equal(await shelter.opens(chantal, who.subject, seen.wraps, seen.fields[0]!), 'of C5')
    assert.equal(codeOf(await shelter.keep(chantal, who, 'C5', 'words', 'changed', 1)), 'not-granted', 'to see is all')
  })

  test('of health it gives only what is critical, and only where a key was left for it', async () => {
    const { who, number } = await somebody()
    const wraps = [await shelter.wrapTo(who, 'C6', chantal, 'supervisor')]
    must(await runner.run(shareKeys, { ...command(), subject: who.subject, wraps }, amina.actor))
    must(await opens(number))
    const seen = must(await look(who))
    assert.deepEqual(seen.fields.map(({ class: of, field }) => `${of}:${field}`).toSorted(), ['C5:words', 'C6:criticalMedicine'])
  })

  test('is over after an hour, and when whoever opened it says so', async () => {
    const { who, number } = await somebody()
    const { break: opened } = must(await opens(number))
    assert.equal(codeOf(await look(who)), 'yes')
    await database.asOperator(
      `update fanal.access_grant set valid_from = valid_from - interval '61 minutes', valid_to = valid_to - interval '61 minutes'
      where basis_id = $1`,
      [opened],
    )
    assert.equal(codeOf(await look(who)), 'not-found', 'after an hour')
    const again = must(await opens((await somebody()).number)).break
    must(await runner.run(endBreak, { ...command(), id: again }, chantal.actor))
    const [grant] = await database.asOperator<{ revoked_at: Date | null }>(
      'select revoked_at from fanal.access_grant where basis_id = $1',
      [again],
    )
    assert.ok(grant?.revoked_at)
  })

  test('reveals nobody: not to another unit, not to a worker, not of a sealed record, not of a number that nobody has', async () => {
    const { who, number } = await somebody()
    assert.equal(codeOf(await opens('000-000')), 'not-found')
    assert.equal(codeOf(await opens(number, dalia)), 'not-allowed')
    assert.equal(codeOf(await opens(number, benoit)), 'not-allowed')
    await database.asOperator(`insert into fanal.sealed_target values ($1, 'subject', $2, $3, now())`, [
      shelter.organization,
      who.subject,
      amina.actor.member,
    ])
    assert.deepEqual(await opens(number), await opens('000-000'), 'a sealed one is answered like nobody')
  })

  test('asks for a fresh code: one that was used opens nothing', async () => {
    const { number } = await somebody()
    const once = asked(number)
    must(await runner.run(openBreak, once, chantal.actor))
    const { number: another } = await somebody()
    assert.equal(codeOf(await runner.run(openBreak, { ...asked(another), step: once.step }, chantal.actor)), 'totp-used')
  })

  test('sent twice is one opening; sent again while it is open it is refused', async () => {
    const { number, who } = await somebody()
    const once = asked(number)
    const both = await Promise.all([runner.run(openBreak, once, chantal.actor), runner.run(openBreak, once, chantal.actor)])
    assert.deepEqual(both.map(codeOf), ['yes', 'yes'])
    assert.equal(must(await runner.run(breaksOfPerson, { subject: who.subject }, privacy.actor)).breaks.length, 1)
    assert.equal(codeOf(await opens(number)), 'open-already')
  })

  test('taken back by a colleague it is open no more, and opens again for whoever needs it again', async () => {
    const { number, who } = await somebody()
    const once = asked(number)
    must(await runner.run(openBreak, once, chantal.actor))
    must(await runner.run(revokeAccess, { ...command(), subject: who.subject, grant: once.grant, reason: 'mistake' }, amina.actor))
    assert.equal(codeOf(await look(who)), 'not-found')
    must(await opens(number))
    assert.equal(codeOf(await look(who)), 'yes')
    assert.equal(
      must(await runner.run(breaksOfPerson, { subject: who.subject }, privacy.actor)).breaks.length,
      2,
      'each is told and reviewed',
    )
  })

  test('tells privacy and the lead at once, and asks somebody for a review within three days', async () => {
    const { number, who } = await somebody()
    const { break: opened } = must(await opens(number))
    const tasks = await database.asOperator<{ kind: string; assignee_id: string | null; hours: number }>(
      `select kind, assignee_id, extract(epoch from due_at - made_at)::int / 3600 as hours from fanal.case_task where source_id = $1 order by kind`,
      [opened],
    )
    assert.deepEqual(tasks, [
      { kind: 'break-glass-notice', assignee_id: amina.actor.member, hours: 0 },
      { kind: 'break-glass-review', assignee_id: null, hours: 72 },
    ])
    const today = must(await runner.run(breakGlassToday, { now: world.now() }, privacy.actor))
    assert.ok(today.some(({ href }) => href('en') === `/en/break-glass/${opened}`))
    for (const sees of [privacy, amina, chantal])
      assert.ok(must(await runner.run(listBreaks, {}, sees.actor)).breaks.some(({ id: one }) => one === opened))
    assert.ok(!must(await runner.run(listBreaks, {}, dalia.actor)).breaks.some(({ id: one }) => one === opened))
    assert.equal(codeOf(await runner.run(breaksOfPerson, { subject: who.subject }, dalia.actor)), 'not-found')
  })

  test('is reviewed by somebody else; what was not justified has a consequence and ends at once', async () => {
    const { number, who } = await somebody()
    const { break: opened } = must(await opens(number))
    const review = (by: Person, finding: 'justified' | 'not-justified', consequence: 'none' | 'talk' | null) =>
      runner.run(reviewBreak, { ...command(), id: opened, finding, consequence }, by.actor)
    assert.equal(codeOf(await review(chantal, 'justified', 'none')), 'reviewed-by-opener')
    assert.equal(codeOf(await review(privacy, 'not-justified', 'none')), 'nothing-follows')
    assert.equal(codeOf(await review(privacy, 'justified', null)), 'consequence-missing')
    must(await review(privacy, 'not-justified', 'talk'))
    assert.equal(codeOf(await look(who)), 'not-found')
    assert.equal(codeOf(await review(privacy, 'justified', 'none')), 'not-in-this-state')
    const [row] = await database.asOperator<{ state: string; version: number; seq: number }>(
      'select state, version, seq from fanal.break_glass where break_id = $1',
      [opened],
    )
    type Kept = MachineEvent<BreakGlassState, BreakGlassCommand>
    const events = (await entriesOf<Kept>(database, who.subject, 'break-glass', opened)).filter(({ type }) => !type.endsWith('.opened'))
    const folded = must(
      foldEvents(
        breakGlassMachine,
        events.map(({ data, at }) => ({ ...data, machine: 'break-glass', at })),
      ),
    )
    assert.deepEqual({ state: folded.state, version: folded.version, seq: folded.seq }, row)
  })

  test('is shown to the person unless somebody else wrote why that is dangerous', async () => {
    const { number, who } = await somebody()
    const { break: opened } = must(await opens(number))
    const hide = (by: Person) => runner.run(setBreakHidden, { ...command(), id: opened, why: 'device-watched' }, by.actor)
    assert.equal(codeOf(await hide(chantal)), 'own-break')
    must(await hide(amina))
    const [one] = must(await runner.run(breaksOfPerson, { subject: who.subject }, amina.actor)).breaks
    assert.equal(one?.hiddenWhy, 'device-watched')
  })

  test('what is hidden is not among those who looked when the person asks with their own code; everything else is', async () => {
    const { number, who } = await somebody()
    const keys = await makeCode(shelter, amina, who)
    const door = createOwnDoor({ database: database.connect('public', { max: 1 }), world })
    const why = async () => new Set((await door.open(keys)).looks.map(({ purpose }) => purpose).filter((one) => one !== 'own-code'))
    const { break: opened } = must(await opens(number))
    must(await look(who))
    must(await runner.run(openSubject, { subject: who.subject, classes: ['C4'], purpose: 'services', at: world.now() }, amina.actor))
    must(await runner.run(oneBreak, { id: opened }, privacy.actor))
    assert.deepEqual(await why(), new Set(['break-glass', 'safety', 'services']))
    const hide = (reason: 'crisis' | null) => runner.run(setBreakHidden, { ...command(), id: opened, why: reason }, amina.actor)
    must(await hide('crisis'))
    assert.deepEqual(await why(), new Set(['services']))
    const [row] = await database.asOperator<{ id: CaseId }>('select case_id as id from fanal.protection_case where number = $1', [number])
    const caseId = row!.id
    const { looks } = must(await runner.run(copyForPerson, { caseId, at: world.now() }, amina.actor))
    assert.deepEqual([...new Set(looks.map(({ purpose }) => purpose))], ['own-code', 'services'], 'nor in a copy that a worker makes')
    must(await hide(null))
    assert.deepEqual(await why(), new Set(['break-glass', 'own-copy', 'safety', 'services']))
  })

  test('a number is read as people say it, and never in part', () => {
    assert.equal(spokenCode(' 7k2 mq0 '), '7K2-MQ0')
    assert.equal(spokenCode('7K2-MQO'), '7K2-MQ0')
    assert.equal(spokenCode('il2-mq0'), '112-MQ0')
    for (const part of ['', '7K2', '7K2-MQ', '7K2-MQ00', '%', 'u12-345']) assert.equal(spokenCode(part), null, part)
  })
})
