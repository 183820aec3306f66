import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must, refuse } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import * as fc from 'fast-check'
import { addDays, addMonths, dayAt } from '../calendar.ts'
import { type Person, type Protected, aShelter } from '../grants/testing-people.ts'
import { foldEvents } from '../machine.ts'
import { beginSafetyPlan } from '../safety/begin-plan.ts'
import type { SafetyPlanId } from '../safety/safety-plan.ts'
import { recordsOf } from '../testing-records.ts'
import { beginPermit } from './begin-permit.ts'
import { type MovePermit, movePermit } from './move-permit.ts'
import { openPermits } from './open-permits.ts'
import { type PermitCommand, type PermitState, permitMachine } from './permit-machine.ts'
import { type PermitId, numberOfPermit } from './permit.ts'
import { watchPermits } from './watch-permits.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world } = shelter
const { amina, benoit, privacy, stranger } = people
const { aCase, entries, lifeOf } = recordsOf(database, shelter)
const worker = createRunner({ database: database.connect('worker', { max: 2 }), world })
const clock = { kind: 'system', process: 'worker' } as const
const today = dayAt(world.now(), 'America/Toronto')
const codeOf = (outcome: { ok: true } | { ok: false; code: string }) => (outcome.ok ? 'yes' : outcome.code)

async function considering() {
  const who = await shelter.register(amina)
  const caseId = await aCase(who)
  const permit: PermitId = id()
  const begin = { ...command(), subject: who.subject, permit, caseId, kind: 'victim-permit' } as const
  must(await runner.run(beginPermit, begin, amina.actor))
  return { who, caseId, permit, begin }
}
type Considered = Awaited<ReturnType<typeof considering>>
const nothing = { validFrom: null, validTo: null, interviewOn: null, endReason: null, fields: [] } as const
const moves = ({ who, permit }: Considered, to: PermitCommand, said: Partial<MovePermit> = {}, by: Person = amina) =>
  runner.run(movePermit, { ...command(), ...nothing, subject: who.subject, permit, to, ...said }, by.actor)
const sayYes = ({ subject }: Protected) =>
  database.asOperator(
    `insert into fanal.consent (organization_id, consent_id, subject_id, state, version, seq, given_by, capacity, purpose, recipient_kind, recipient_id,
       classes, operations, language, interpreter, explained, explained_by, explained_at, method, valid_from, valid_to)
     values ($1, gen_random_uuid(), $2, 'active', 1, 2, 'self', 'assessed-ok', 'immigration', 'organization', $1, array['C2'], array['see'], 'en', 'staff',
       array['purpose', 'uses', 'non-identifying-use', 'access-right', 'retention', 'withdrawal'], $3, now(), 'signed', now(), now() + interval '90 days')`,
    [shelter.organization, subject, amina.actor.member],
  )
const paper = { validFrom: today, validTo: addDays(addMonths(today, 12), -1) }

async function issued(said: Partial<MovePermit> = paper) {
  const considered = await considering()
  await sayYes(considered.who)
  for (const to of ['prepare', 'submit'] as const) must(await moves(considered, to))
  must(await moves(considered, 'issue', said))
  return considered
}
const rowOf = async (permit: PermitId) =>
  (
    await database.asOperator<{ state: PermitState; version: number; seq: number }>(
      'select state, version, seq from fanal.permit where permit_id = $1',
      [permit],
    )
  )[0]!
const foldOf = async ({ who, permit }: Considered) => {
  const life = await lifeOf<PermitState, PermitCommand>(who, { noun: 'permit', key: 'permit', id: permit, machine: 'permit' })
  const { state, version, seq } = must(foldEvents(permitMachine, life))
  return { state, version, seq }
}
const tasksOf = async (permit: PermitId) =>
  (
    await database.asOperator<{ kind: string; state: string; rule: string | null }>(
      'select kind, state, rule from fanal.case_task where source_id = $1 order by made_at, due_at',
      [permit],
    )
  ).map(({ kind, state, rule }) => `${kind} ${state} ${rule ?? ''}`)

suite('a permit', () => {
  test('nothing is prepared without a yes for immigration', async () => {
    const considered = await considering()
    assert.equal(codeOf(await moves(considered, 'prepare')), 'no-consent-for-immigration')
    await sayYes(considered.who)
    must(await moves(considered, 'prepare'))
    assert.equal((await rowOf(considered.permit)).state, 'preparing')
  })

  test('issued, it has the dates of its paper, and every other date with the rule that it came from', async () => {
    const considered = await issued()
    const { permits, days } = must(await runner.run(openPermits, { caseId: considered.caseId, at: world.now() }, amina.actor))
    assert.deepEqual([permits[0]?.validFrom, permits[0]?.validTo], [paper.validFrom, paper.validTo])
    assert.equal(permits[0]?.renewFrom, days[0]?.day)
    assert.deepEqual(
      days.map(({ what, rule, version }) => `${what} ${rule} ${version}`),
      [
        ...Array.from({ length: 4 }, () => 'renewal-reminder fanal/renewal-reminders/2021-01-01 1'),
        'health-cover-ends ca/victim-permit/2025-02-04 1',
      ],
    )
    assert.deepEqual(
      (await tasksOf(considered.permit)).filter((task) => task.includes('open')),
      Array.from({ length: 4 }, () => 'permit-renewal open fanal/renewal-reminders/2021-01-01'),
    )
    assert.deepEqual(await foldOf(considered), await rowOf(considered.permit))
  })

  test('a paper without both dates, or whose day no rule knows, is not kept', async () => {
    const considered = await considering()
    await sayYes(considered.who)
    for (const to of ['prepare', 'submit'] as const) must(await moves(considered, to))
    assert.equal(codeOf(await moves(considered, 'issue', { validFrom: today })), 'dates-missing')
    assert.equal(codeOf(await moves(considered, 'issue', { validFrom: '2019-01-01', validTo: '2020-01-01' })), 'ask')
    assert.equal(codeOf(await moves(considered, 'call-to-interview')), 'interview-day-missing')
    must(await moves(considered, 'call-to-interview', { interviewOn: addDays(today, 9) }))
    assert.equal((await tasksOf(considered.permit)).at(-1), 'permit-interview open ')
  })

  test('its number is sealed, and opens to whoever holds the key', async () => {
    const considered = await considering()
    await sayYes(considered.who)
    const { who, permit, caseId } = considered
    const number = await shelter.sealed(who, 'C7', numberOfPermit(permit), 'made-up 12-34')
    const other = await shelter.sealed(who, 'C7', 'permitNumber-elsewhere', 'x')
    assert.equal(codeOf(await moves(considered, 'prepare', { fields: [other] })), 'other-field')
    must(await moves(considered, 'prepare', { fields: [number] }))
    const { opened } = must(await runner.run(openPermits, { caseId, at: world.now() }, amina.actor))
    assert.equal(await shelter.opens(amina, who.subject, opened.wraps, opened.fields[0]!), 'made-up 12-34')
    assert.doesNotMatch(JSON.stringify(await entries(who)), /made-up 12-34/)
  })

  test('is nobody’s whom no grant reaches; sent twice it is done once; of a kind there is one at a time', async () => {
    const considered = await considering()
    await sayYes(considered.who)
    for (const somebody of [benoit, stranger]) {
      assert.deepEqual(await runner.run(openPermits, { caseId: considered.caseId, at: world.now() }, somebody.actor), refuse('not-found'))
      assert.equal(codeOf(await moves(considered, 'prepare', {}, somebody)), 'not-found')
    }
    assert.equal(codeOf(await runner.run(openPermits, { caseId: considered.caseId, at: world.now() }, privacy.actor)), 'not-allowed')
    const sent = { ...command(), ...nothing, subject: considered.who.subject, permit: considered.permit, to: 'prepare' } as const
    for (const one of await Promise.all([1, 2, 3].map(() => runner.run(movePermit, sent, amina.actor)))) assert.equal(codeOf(one), 'yes')
    assert.deepEqual(await rowOf(considered.permit), { state: 'preparing', version: 1, seq: 1 })
    assert.equal((await tasksOf(considered.permit)).length, 1)
    const second = { ...considered.begin, ...command(), permit: id<'permit'>() }
    assert.equal(codeOf(await runner.run(beginPermit, second, amina.actor)), 'one-of-that-kind')
  })
})

suite('the clock', () => {
  const watch = () => worker.run(watchPermits, { at: world.now(), limit: 50 }, clock)

  test('warns from the first reminder on, and writes down a lapse as an urgent task and a call for the safety plan', async () => {
    const fresh = await issued()
    const short = await issued({ validFrom: addDays(today, -280), validTo: addDays(today, 85) })
    const gone = await issued({ validFrom: addDays(today, -370), validTo: addDays(today, -5) })
    const plan: SafetyPlanId = id()
    must(await runner.run(beginSafetyPlan, { ...command(), subject: gone.who.subject, plan, caseId: gone.caseId }, amina.actor))
    await database.asOperator(
      `update fanal.safety_plan set state = 'active', seq = 2, agreed_at = now(), confirmed_at = now(), review_at = now() + interval '9 days', review_rule = 'x'
       where plan_id = $1`,
      [plan],
    )
    assert.deepEqual(await runner.run(watchPermits, { at: world.now(), limit: 50 }, amina.actor), refuse('not-allowed'))
    assert.equal(must(await watch()).moved, 2)
    assert.equal(must(await watch()).moved, 0)
    assert.deepEqual(await Promise.all([fresh, short, gone].map(async ({ permit }) => (await rowOf(permit)).state)), [
      'issued',
      'renewal-due',
      'lapsed',
    ])
    assert.equal((await tasksOf(gone.permit)).at(-1), 'permit-lapsed open fanal/permit-urgent/2026-11-26')
    const [called] = await database.asOperator<{ state: string; review_trigger: string }>(
      'select state, review_trigger from fanal.safety_plan where plan_id = $1',
      [plan],
    )
    assert.deepEqual(called, { state: 'review-due', review_trigger: 'permit-event' })
    for (const one of [fresh, short, gone]) assert.deepEqual(await foldOf(one), await rowOf(one.permit))
  })
})

test('random acts: the row is the fold of the entries, and a refused act changes nothing', async () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record of commands
  const names = Object.keys(permitMachine.commands) as PermitCommand[]
  const papers = fc.constantFrom(
    paper,
    { validFrom: addDays(today, -370), validTo: addDays(today, -5) },
    { validFrom: null, validTo: null },
  )
  const step = fc.record({
    to: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...names.filter((name) => name !== 'end')) },
      { weight: 1, arbitrary: fc.constant('end' as const) },
    ),
    likely: fc.boolean(),
    choice: fc.nat(100),
    paper: papers,
    endReason: fc.constantFrom(null, 'other-status' as const),
    by: fc.constantFrom('amina' as const, 'amina' as const, 'amina' as const, 'benoit' as const),
  })
  const stoodIn = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 18, size: 'max' }), async (steps) => {
      const considered = await considering()
      await sayYes(considered.who)
      for (const { to, likely, choice, paper: given, endReason, by } of steps) {
        const before = await rowOf(considered.permit)
        const possible = names.filter((name) => name !== 'end' && permitMachine.commands[name].moves[before.state] !== undefined)
        const tried = likely ? (possible[choice % possible.length] ?? to) : to
        const outcome = await moves(considered, tried, { ...given, endReason, interviewOn: addDays(today, 3) }, people[by])
        if (!outcome.ok) assert.deepEqual(await rowOf(considered.permit), before)
        else assert.equal(permitMachine.commands[tried].moves[before.state], (await rowOf(considered.permit)).state)
        stoodIn.add((await rowOf(considered.permit)).state)
        assert.deepEqual(await foldOf(considered), await rowOf(considered.permit))
      }
    }),
    { numRuns: 8, endOnFailure: true },
  )
  assert.ok(stoodIn.size >= 6, `only ${[...stoodIn].join(', ')}`)
})
