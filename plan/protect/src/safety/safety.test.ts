import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must, refuse } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import * as fc from 'fast-check'
import { addDays, dayAt } from '../calendar.ts'
import { setCase } from '../cases/set-case.ts'
import { type Person, type Protected, aShelter } from '../grants/testing-people.ts'
import { commandsFor, foldEvents, startOf } from '../machine.ts'
import { memberAct } from '../record-act.ts'
import { recordsOf } from '../testing-records.ts'
import { keepFields } from '../subjects/keep-fields.ts'
import { whereNow } from '../subjects/subject.ts'
import { beginSafetyPlan } from './begin-plan.ts'
import { callSafetyReviews } from './call-reviews.ts'
import { confirmContact, dropSafetyItem } from './change-item.ts'
import { keepSafetyItem } from './keep-item.ts'
import { type PlanMove, moveSafetyPlan } from './move-plan.ts'
import { openSafetyPlan } from './open-safety-plan.ts'
import { type SafetyPlanCommand, type SafetyPlanState, safetyPlanMachine } from './safety-plan-machine.ts'
import { type ItemKind, type SafetyItemId, type SafetyPlanId, itemClass, numberOf, wordsOf } from './safety-plan.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world } = shelter
const { amina, benoit, dalia, privacy, stranger } = people
const { aCase, entries, lifeOf } = recordsOf(database, shelter)
const worker = createRunner({ database: database.connect('worker', { max: 2 }), world })
const clock = { kind: 'system', process: 'worker' } as const
const today = () => dayAt(world.now(), 'America/Toronto')
const codeOf = (outcome: { ok: true } | { ok: false; code: string }) => (outcome.ok ? 'yes' : outcome.code)

async function aPlan() {
  const who = await shelter.register(amina)
  const caseId = await aCase(who)
  const plan: SafetyPlanId = id()
  must(await runner.run(beginSafetyPlan, { ...command(), subject: who.subject, plan, caseId }, amina.actor))
  return { who, caseId, plan }
}
type Planned = Awaited<ReturnType<typeof aPlan>>

async function writes(
  { who, plan }: Planned,
  kind: ItemKind,
  words: string,
  more: { item?: SafetyItemId; basedOn?: number; number?: string } = {},
) {
  const item = more.item ?? id<'safety-item'>()
  const fields = [await shelter.sealed(who, itemClass[kind], wordsOf(item), words, more.basedOn)]
  if (more.number !== undefined) fields.push(await shelter.sealed(who, 'C5', numberOf(item), more.number))
  const input = { ...command(), subject: who.subject, plan, item, kind, fields }
  return { item, input, run: (by: Person = amina) => runner.run(keepSafetyItem, input, by.actor) }
}
const moves = ({ who, plan }: Planned, move: PlanMove, by: Person = amina, sent = command()) =>
  runner.run(moveSafetyPlan, { ...sent, subject: who.subject, plan, move }, by.actor)
const confirms = ({ who, plan }: Planned, item: SafetyItemId) =>
  runner.run(confirmContact, { ...command(), subject: who.subject, plan, item }, amina.actor)
const opens = ({ caseId }: Pick<Planned, 'caseId'>, by: Person = amina) => runner.run(openSafetyPlan, { caseId, at: world.now() }, by.actor)

interface Row {
  state: SafetyPlanState
  version: number
  seq: number
}
const rowOf = async (plan: SafetyPlanId) =>
  (await database.asOperator<Row>('select state, version, seq from fanal.safety_plan where plan_id = $1', [plan]))[0]!
const tasksOf = (plan: SafetyPlanId) =>
  database.asOperator<{ kind: string; state: string; rule: string | null }>(
    'select kind, state, rule from fanal.case_task where source_id = $1 order by made_at, task_id',
    [plan],
  )
const foldOf = async ({ who, plan }: Planned) => {
  const life = await lifeOf<SafetyPlanState, SafetyPlanCommand>(who, { noun: 'safety-plan', key: 'plan', id: plan, machine: 'safety-plan' })
  const { state, version, seq } = must(foldEvents(safetyPlanMachine, life))
  return { state, version, seq }
}

/** A plan in use, with one contact. */
async function inUse() {
  const planned = await aPlan()
  const contact = await writes(planned, 'contact', 'A made-up aunt', { number: '902-555-0100' })
  must(await contact.run())
  must(await moves(planned, { to: 'agree', personAgreed: true }))
  must(await confirms(planned, contact.item))
  must(await moves(planned, { to: 'start', personAgreed: false, reviewOn: addDays(today(), 20) }))
  return { ...planned, contact }
}

suite('a safety plan', () => {
  test('is written line by line, agreed, each contact checked, and put to use with a day to look at it again', async () => {
    const planned = await aPlan()
    const start = (reviewOn = addDays(today(), 20), personAgreed = false) => moves(planned, { to: 'start', personAgreed, reviewOn })
    assert.equal(codeOf(await moves(planned, { to: 'agree', personAgreed: true })), 'plan-empty')
    must(await (await writes(planned, 'danger', 'words about a made-up danger')).run())
    const contact = await writes(planned, 'contact', 'A made-up aunt', { number: '902-555-0100' })
    must(await contact.run())
    assert.equal(codeOf(await moves(planned, { to: 'agree', personAgreed: false })), 'person-has-not-agreed')
    must(await moves(planned, { to: 'agree', personAgreed: true }))
    assert.equal(codeOf(await start()), 'contacts-not-confirmed')
    must(await confirms(planned, contact.item))
    assert.equal(codeOf(await start(addDays(today(), 31))), 'review-too-late')
    assert.equal(codeOf(await moves(planned, { to: 'start', personAgreed: true, reviewOn: null })), 'review-date-missing')
    must(await (await writes(planned, 'step', 'what was said only now')).run())
    assert.equal(codeOf(await start()), 'person-has-not-agreed', 'to what was written after')
    must(await start(addDays(today(), 20), true))
    assert.deepEqual(await rowOf(planned.plan), { state: 'active', version: 1, seq: 2 })
    assert.deepEqual(await tasksOf(planned.plan), [{ kind: 'safety-review', state: 'open', rule: 'fanal/safety-review/2026-11-26' }])
    assert.deepEqual(await foldOf(planned), await rowOf(planned.plan))
  })

  test('opens its own words to whoever holds the keys, and leaves an entry that names the classes', async () => {
    const planned = await inUse()
    must(await shelter.keep(amina, planned.who, 'C3', 'story', 'not of the plan'))
    const { opened, items, tasks } = must(await opens(planned))
    assert.deepEqual(
      opened.fields.map(({ field }) => field).toSorted(),
      [numberOf(planned.contact.item), wordsOf(planned.contact.item)].toSorted(),
    )
    assert.deepEqual([items.length, tasks.length], [1, 1])
    const words = opened.fields.find(({ field }) => field === wordsOf(planned.contact.item))!
    assert.equal(await shelter.opens(amina, planned.who.subject, opened.wraps, words), 'A made-up aunt')
    assert.equal(await shelter.opens(benoit, planned.who.subject, opened.wraps, words), null)
    const read = (await entries(planned.who)).findLast(({ type }) => type === 'runner.read')
    const { query: asked, classes, keys } = read?.data ?? {}
    assert.deepEqual(
      [asked, classes, keys],
      ['protect.open-safety-plan', ['C2', 'C5'], ['C3', 'C5']],
      'what it saw, and which keys it was given',
    )
  })

  test('is nobody’s whom no grant reaches, and nothing of it is in the ledger but codes', async () => {
    const planned = await inUse()
    for (const somebody of [benoit, dalia, stranger]) {
      assert.deepEqual(await opens(planned, somebody), refuse('not-found'))
      assert.equal(codeOf(await moves(planned, { to: 'end', reason: 'safe' }, somebody)), 'not-found')
      assert.equal(codeOf(await (await writes(planned, 'step', 'x')).run(somebody)), 'not-found')
    }
    assert.equal(codeOf(await opens(planned, privacy)), 'not-allowed')
    assert.doesNotMatch(JSON.stringify(await entries(planned.who)), /aunt|902-555/)
  })

  test('what was written after the person agreed has to be agreed again', async () => {
    const planned = await inUse()
    world.now()
    const again = await writes(planned, 'contact', 'Another aunt', { item: planned.contact.item, basedOn: 1 })
    must(await again.run())
    const confirm = (personAgreed: boolean) => moves(planned, { to: 'confirm', personAgreed, reviewOn: addDays(today(), 20) })
    assert.equal(codeOf(await confirm(false)), 'person-has-not-agreed')
    assert.equal(codeOf(await confirm(true)), 'contacts-not-confirmed', 'what was changed is checked again')
    must(await confirms(planned, planned.contact.item))
    must(await confirm(true))
    assert.deepEqual(await rowOf(planned.plan), { state: 'active', version: 2, seq: 3 })
    assert.equal(codeOf(await confirm(true)), 'contacts-not-confirmed', 'and again for the next version')
    assert.deepEqual(
      (await tasksOf(planned.plan)).map(({ state }) => state),
      ['done', 'open'],
    )
  })

  test('sent twice is done once: a line, a check, a step', async () => {
    const planned = await inUse()
    const line = await writes(planned, 'step', 'a made-up step')
    const sent = command()
    const before = await tasksOf(planned.plan)
    const call = () => moves(planned, { to: 'call-for-review', trigger: 'court-date' }, amina, sent)
    for (const one of await Promise.all([line.run(), line.run(), line.run()])) assert.deepEqual(must(one), { item: line.item })
    for (const one of await Promise.all([call(), call()])) assert.equal(codeOf(one), 'yes')
    assert.equal((await tasksOf(planned.plan)).length, before.length + 1)
    assert.equal((await entries(planned.who)).filter(({ data }) => data['item'] === line.item).length, 1)
    assert.equal(must(await opens(planned)).opened.fields.filter(({ field }) => field === wordsOf(line.item)).length, 1)
    assert.equal((await rowOf(planned.plan)).state, 'review-due')
  })

  test('another risk and another address each call for a review of a plan in use, in the same act; the same risk said again calls nobody', async () => {
    const riskier = async (planned: Planned, risk: 'high' | 'critical', sent = command()) =>
      must(
        await runner.run(
          setCase,
          { ...sent, subject: planned.who.subject, caseId: planned.caseId, fields: [], setting: { set: 'risk', risk } },
          amina.actor,
        ),
      )
    const moved = async (planned: Planned, words: string, field: string = whereNow.field) =>
      must(
        await runner.run(
          keepFields,
          { ...command(), subject: planned.who.subject, fields: [await shelter.sealed(planned.who, whereNow.class, field, words)] },
          amina.actor,
        ),
      )
    const urgent = async (planned: Planned) =>
      (await tasksOf(planned.plan)).filter(({ kind, state }) => kind === 'safety-review-now' && state === 'open')

    const calledBy = async (plan: SafetyPlanId) => {
      const [row] = await database.asOperator<{ state: string; review_trigger: string }>(
        'select state, review_trigger from fanal.safety_plan where plan_id = $1',
        [plan],
      )
      return [row?.state, row?.review_trigger]
    }

    const first = await inUse()
    await moved(first, 'a number of somebody', 'reach-elsewhere')
    assert.equal((await rowOf(first.plan)).state, 'active', 'what is no address calls nobody')
    await moved(first, 'a made-up house')
    assert.deepEqual(await calledBy(first.plan), ['review-due', 'address-changed'])
    assert.equal((await urgent(first)).length, 1)
    const sent = command()
    await riskier(first, 'critical', sent)
    await riskier(first, 'critical', sent)
    assert.equal((await urgent(first)).length, 1, 'called once: it waits already')

    const second = await inUse()
    await riskier(second, 'high')
    assert.deepEqual(await calledBy(second.plan), ['review-due', 'risk-changed'])
    must(await confirms(second, second.contact.item))
    must(await moves(second, { to: 'confirm', personAgreed: true, reviewOn: addDays(today(), 20) }))
    await riskier(second, 'high')
    assert.equal((await rowOf(second.plan)).state, 'active')

    const draft = await aPlan()
    await moved(draft, 'another made-up house')
    assert.equal((await rowOf(draft.plan)).state, 'draft', 'what is not in use yet is not called for')
  })

  test('a line that is dropped is not in it any more; one with words of another place is refused', async () => {
    const planned = await aPlan()
    const line = await writes(planned, 'step', 'a made-up step')
    must(await line.run())
    const drop = { ...command(), subject: planned.who.subject, plan: planned.plan, item: line.item }
    must(await runner.run(dropSafetyItem, drop, amina.actor))
    must(await runner.run(dropSafetyItem, drop, amina.actor))
    assert.deepEqual(must(await opens(planned)).items, [])
    assert.deepEqual(must(await opens(planned)).opened.fields, [])
    const other = await writes(planned, 'step', 'x')
    const fields = [await shelter.sealed(planned.who, 'C4', wordsOf(other.item), 'x')]
    assert.equal(codeOf(await runner.run(keepSafetyItem, { ...other.input, ...command(), fields }, amina.actor)), 'other-field')
    assert.equal(codeOf(await runner.run(keepSafetyItem, { ...other.input, ...command(), fields: [] }, amina.actor)), 'nothing-written')
  })

  test('there is one that holds: a second is refused, and a replaced one leaves an empty draft', async () => {
    const planned = await inUse()
    const second = { ...command(), subject: planned.who.subject, plan: id<'safety-plan'>(), caseId: planned.caseId }
    assert.equal(codeOf(await runner.run(beginSafetyPlan, second, amina.actor)), 'one-plan-holds')
    const next: SafetyPlanId = id()
    must(await moves(planned, { to: 'supersede', personAgreed: true, next }))
    assert.equal((await rowOf(planned.plan)).state, 'superseded')
    assert.equal(must(await opens(planned)).plan?.id, next)
    assert.deepEqual(
      (await tasksOf(planned.plan)).map(({ state }) => state),
      ['cancelled'],
    )
    assert.equal(codeOf(await (await writes(planned, 'step', 'x')).run()), 'plan-over')
  })
})

suite('the clock', () => {
  test('calls for the review of a plan whose day has come, once, with an urgent task; no member can', async () => {
    const planned = await inUse()
    const fresh = await inUse()
    await database.asOperator(`update fanal.safety_plan set review_at = now() - interval '1 minute' where plan_id = $1`, [planned.plan])
    const call = { at: world.now(), limit: 50 }
    assert.deepEqual(await runner.run(callSafetyReviews, call, amina.actor), refuse('not-allowed'))
    assert.equal(must(await worker.run(callSafetyReviews, call, clock)).called, 1)
    assert.equal(must(await worker.run(callSafetyReviews, call, clock)).called, 0)
    assert.equal((await rowOf(planned.plan)).state, 'review-due')
    assert.equal((await rowOf(fresh.plan)).state, 'active')
    assert.deepEqual(await tasksOf(planned.plan), [
      { kind: 'safety-review', state: 'cancelled', rule: 'fanal/safety-review/2026-11-26' },
      { kind: 'safety-review-now', state: 'open', rule: 'fanal/safety-urgent/2026-11-26' },
    ])
    assert.deepEqual(await foldOf(planned), await rowOf(planned.plan))
  })
})

test('random acts by anybody: the row is the fold of the entries, and only what the table holds is done', async () => {
  const somebody = fc.constantFrom('amina' as const, 'amina' as const, 'amina' as const, 'benoit' as const, 'stranger' as const)
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ to: fc.constant('agree' as const), personAgreed: fc.boolean() }) },
    {
      weight: 5,
      arbitrary: fc.record({
        to: fc.constantFrom('start' as const, 'confirm' as const),
        personAgreed: fc.boolean(),
        reviewOn: fc.constantFrom(null, addDays(today(), 5), addDays(today(), 5), addDays(today(), 60)),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        to: fc.constant('call-for-review' as const),
        trigger: fc.constantFrom(null, 'release' as const, 'time-passed' as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ to: fc.constant('supersede' as const), personAgreed: fc.boolean(), next: fc.constant(null) }) },
    { weight: 1, arbitrary: fc.record({ to: fc.constant('end' as const), reason: fc.constantFrom(null, 'safe' as const) }) },
    { weight: 3, arbitrary: fc.constantFrom({ to: 'write' as const }, { to: 'check' as const }) },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, somebody), { minLength: 6, maxLength: 16, size: 'max' }), async (steps) => {
      const planned = await aPlan()
      const contact = await writes(planned, 'contact', 'A made-up aunt')
      must(await contact.run())
      let version = 1
      for (const [one, name] of steps) {
        const by = people[name]
        const before = await rowOf(planned.plan)
        if (one.to === 'write') {
          const outcome = await (await writes(planned, 'contact', 'again', { item: contact.item, basedOn: version })).run(by)
          if (outcome.ok) version++
        } else if (one.to === 'check') {
          await runner.run(confirmContact, { ...command(), subject: planned.who.subject, plan: planned.plan, item: contact.item }, by.actor)
        } else {
          const move: PlanMove = one.to === 'supersede' ? { ...one, next: id<'safety-plan'>() } : one
          const outcome = await moves(planned, move, by)
          const may = commandsFor(safetyPlanMachine, { ...startOf(safetyPlanMachine), state: before.state }, memberAct(by, world.now()).by)
          assert.ok(!outcome.ok || (may.includes(one.to) && by === amina), `${one.to} from ${before.state}`)
          if (!outcome.ok) assert.deepEqual(await rowOf(planned.plan), before, 'a refused act changes nothing')
        }
        assert.deepEqual(await foldOf(planned), await rowOf(planned.plan))
      }
      await endsEverything(planned.who)
    }),
    { numRuns: 8, endOnFailure: true },
  )
})

const endsEverything = ({ subject }: Protected) =>
  database.asOperator(
    `update fanal.safety_plan set state = 'ended', end_reason = 'safe', ended_at = now(), review_trigger = null, due_at = null
    where subject_id = $1 and state not in ('ended', 'superseded')`,
    [subject],
  )
