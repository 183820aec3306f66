import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import * as fc from 'fast-check'
import { grantAccess } from '../grants/grant-access.ts'
import { type Person, type Protected, aShelter } from '../grants/testing-people.ts'
import { type MachineEvent, foldEvents } from '../machine.ts'
import { askRequest } from '../requests/ask-request.ts'
import { moveErasure } from '../requests/move-erasure.ts'
import { moveRequest } from '../requests/move-request.ts'
import { setSafeContact } from '../subjects/change-codes.ts'
import { eraseSubject } from '../subjects/erase-subject.ts'
import { codeOf, entriesOf } from '../testing-walls.ts'
import { type DemandCommand, type DemandState, demandMachine } from './demand-machine.ts'
import { whoIssues } from './demand-rules.ts'
import type { DemandId } from './demand.ts'
import { listDemands, oneDemand } from './list-demands.ts'
import { type MoveDemand, moveDemand } from './move-demand.ts'
import { type DemandNote, noteDemand } from './note-demand.ts'
import { type ReceiveDemand, receiveDemand } from './receive-demand.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world } = shelter
const { amina, benoit, chantal, privacy, stranger } = people
const inDays = (days: number) => new Date(world.now().getTime() + days * 86_400_000)

const asked = (who: Protected, changes: Partial<ReceiveDemand> = {}): ReceiveDemand => ({
  ...command(),
  subject: who.subject,
  demand: id<'demand'>(),
  case: null,
  kind: 'subpoena',
  issuedBy: 'clerk',
  isTraffickingCase: true,
  receivedOn: '2026-11-20',
  answerBy: inDays(10),
  tasks: [id(), id()],
  ...changes,
})
const receive = async (who: Protected, changes: Partial<ReceiveDemand> = {}, by: Person = amina) =>
  must(await runner.run(receiveDemand, asked(who, changes), by.actor)).demand
const move = (demand: DemandId, does: MoveDemand['does'], by: Person, more: Partial<MoveDemand> = {}) =>
  runner.run(moveDemand, { ...command(), demand, does, refusal: null, fields: [], ...more }, by.actor)
const note = (demand: DemandId, said: DemandNote, by: Person = amina) => runner.run(noteDemand, { ...command(), demand, said }, by.actor)
const counsel = async (who: Protected, demand: DemandId) => [await shelter.sealed(who, 'C7', `counsel-${demand}`, 'a made-up lawyer')]

async function standsAs(who: Protected, demand: DemandId): Promise<DemandState> {
  type Kept = MachineEvent<DemandState, DemandCommand>
  const events = (await entriesOf<Kept>(database, who.subject, 'demand', demand)).filter(({ type }) => !type.endsWith('.received'))
  const folded = must(
    foldEvents(
      demandMachine,
      events.map(({ data, at }) => ({ ...data, machine: 'demand', at })),
    ),
  )
  const [row] = await database.asOperator<{ state: string; version: number; seq: number }>(
    'select state, version, seq from fanal.records_demand where demand_id = $1',
    [demand],
  )
  assert.deepEqual({ state: folded.state, version: folded.version, seq: folded.seq }, row)
  return folded.state
}

suite('a demand for records', () => {
  test('freezes what is held from the moment it is written down, until it has ended', async () => {
    const who = await shelter.register(amina)
    const demand = await receive(who)
    assert.equal(await standsAs(who, demand), 'frozen')
    const erase = () => runner.run(eraseSubject, { ...command(), subject: who.subject }, privacy.actor)
    assert.equal(codeOf(await erase()), 'legal-hold')
    await assert.rejects(
      database.asOperator(
        `select set_config('fanal.actor', $1, true), set_config('fanal.organization', $2, true), fanal.subject_erase($3, now())`,
        [privacy.actor.member, shelter.organization, who.subject],
      ),
      /running/,
      'whatever code asks for it',
    )
    must(await move(demand, 'end-withdrawn', privacy))
    must(await erase())
  })

  test('holds back an erasure that was asked for, without anybody having to remember it', async () => {
    const who = await shelter.register(amina)
    const request = id<'request'>()
    const asks = { ...command(), subject: who.subject, request, kind: 'erase', channel: 'in-person', identityCheck: 'in-person' } as const
    must(await runner.run(askRequest, { ...asks, task: id<'task'>() }, amina.actor))
    const none = { identityCheck: null, refusalReason: null, complaintRouteSaid: false, done: false, answeredBy: null } as const
    const grantee = { kind: 'member', id: chantal.actor.member } as const
    const scope = { classes: ['C2'], operations: ['see', 'change'], purpose: 'services', basis: 'supervision', basisId: null } as const
    const given = { ...scope, grantee, from: world.now(), to: null, sealOk: false, wraps: [] }
    must(await runner.run(grantAccess, { ...command(), subject: who.subject, grant: id<'grant'>(), ...given }, amina.actor))
    for (const [step, by] of [
      ['check-identity', amina],
      ['begin', chantal],
    ] as const)
      must(await runner.run(moveRequest, { ...command(), request, ...none, erasure: id<'erasure'>(), move: step }, by.actor))
    const erase = (step: 'approve' | 'destroy-keys') =>
      runner.run(moveErasure, { ...command(), request, move: step, legalHold: null, toldWhatRemains: false }, privacy.actor)
    const before = await receive(who)
    assert.equal(codeOf(await erase('approve')), 'legal-hold')
    must(await move(before, 'end-withdrawn', privacy))
    must(await erase('approve'))
    const between = await receive(who)
    assert.equal(codeOf(await erase('destroy-keys')), 'legal-hold')
    must(await move(between, 'end-withdrawn', privacy))
    must(await erase('destroy-keys'))
  })

  test('in a trafficking case a subpoena goes nowhere unless a judge issued it', async () => {
    const who = await shelter.register(amina)
    must(await shelter.keep(amina, who, 'C4', 'familyName', 'Invented'))
    const demand = await receive(who)
    must(await move(demand, 'name-counsel', amina, { fields: await counsel(who, demand) }))
    must(await note(demand, { note: 'told', told: 'not-safe' }))
    must(await note(demand, { note: 'package', fields: ['C4:familyName'] }))
    assert.equal(codeOf(await move(demand, 'comply', privacy)), 'not-issued-by-a-judge')
    must(await note(demand, { note: 'issuer', issuedBy: 'judge' }))
    must(await move(demand, 'comply', privacy))
    assert.equal(await standsAs(who, demand), 'complied')
    const [row] = await database.asOperator<{ released_count: number; rule: string }>(
      'select released_count, rule from fanal.records_demand where demand_id = $1',
      [demand],
    )
    assert.deepEqual(row, { released_count: 1, rule: 'ca/records-subpoena/2019-09-19' })
  })

  test('goes to counsel first, whose name is sealed; the person is told in their way, or it is written why not', async () => {
    const who = await shelter.register(amina)
    must(await shelter.keep(amina, who, 'C4', 'familyName', 'Invented'))
    const demand = await receive(who, { kind: 'production-order', issuedBy: 'judge' })
    assert.equal(codeOf(await move(demand, 'challenge', privacy)), 'not-in-this-state')
    assert.equal(codeOf(await move(demand, 'name-counsel', amina)), 'counsel-missing')
    must(await move(demand, 'name-counsel', amina, { fields: await counsel(who, demand) }))
    must(await note(demand, { note: 'package', fields: ['C4:familyName'] }))
    assert.equal(codeOf(await move(demand, 'comply', privacy)), 'person-not-told')
    assert.equal(codeOf(await note(demand, { note: 'told', told: 'told-safely', channel: 'call' })), 'not-their-safe-way')
    const said = {
      state: 'said',
      channels: ['call'],
      hours: [],
      timeZone: 'America/Toronto',
      mayLeaveMessage: false,
      mayNameUs: false,
    } as const
    must(await runner.run(setSafeContact, { ...command(), subject: who.subject, seen: 1, safeContact: said }, amina.actor))
    must(await note(demand, { note: 'told', told: 'told-safely', channel: 'call' }))
    assert.equal(codeOf(await move(demand, 'challenge', chantal)), 'not-found', 'a supervisor without a grant sees no demand')
    must(await move(demand, 'challenge', privacy))
    must(await move(demand, 'comply-in-part', privacy))
  })

  test('only what is there and open to whoever chooses is chosen, and somebody else hands it out', async () => {
    const who = await shelter.register(amina)
    must(await shelter.keep(amina, who, 'C4', 'familyName', 'Invented'))
    const demand = await receive(who, { kind: 'warrant', issuedBy: 'justice' })
    assert.equal(codeOf(await note(demand, { note: 'package', fields: ['C4:other'] })), 'field-not-there')
    assert.equal(
      codeOf(await note(demand, { note: 'package', fields: ['C4:familyName'] }, privacy)),
      'field-not-there',
      'who holds no key chooses nothing',
    )
    must(await move(demand, 'name-counsel', amina, { fields: await counsel(who, demand) }))
    must(await note(demand, { note: 'told', told: 'no-safe-way' }))
    assert.equal(codeOf(await move(demand, 'comply', privacy)), 'nothing-chosen')
    must(await note(demand, { note: 'package', fields: ['C4:familyName'] }))
    assert.equal(codeOf(await move(demand, 'comply', amina)), 'not-your-duty')
    must(await move(demand, 'comply', privacy))
    assert.equal(codeOf(await note(demand, { note: 'issuer', issuedBy: 'judge' })), 'over')
  })

  test('a plain request obliges nobody', async () => {
    const who = await shelter.register(amina)
    must(await shelter.keep(amina, who, 'C3', 'story', 'words'))
    const demand = await receive(who, { kind: 'request', issuedBy: 'officer' }, privacy)
    must(await move(demand, 'name-counsel', amina, { fields: await counsel(who, demand) }))
    must(await note(demand, { note: 'told', told: 'not-safe' }))
    must(await note(demand, { note: 'package', fields: ['C3:story'] }))
    assert.equal(codeOf(await move(demand, 'comply', privacy)), 'only-a-request')
    assert.equal(codeOf(await move(demand, 'refuse', privacy)), 'ground-missing')
    must(await move(demand, 'refuse', privacy, { refusal: 'not-about-us' }))
    const tasks = await database.asOperator<{ kind: string; state: string }>(
      'select kind, state from fanal.case_task where source_id = $1 order by kind',
      [demand],
    )
    assert.deepEqual(tasks, [
      { kind: 'demand-answer', state: 'done' },
      { kind: 'demand-tell-person', state: 'done' },
    ])
  })

  test('sent twice is one demand, and nobody outside hears of it', async () => {
    const who = await shelter.register(amina)
    const once = asked(who)
    const both = await Promise.all([runner.run(receiveDemand, once, amina.actor), runner.run(receiveDemand, once, amina.actor)])
    assert.deepEqual(both.map(codeOf), ['yes', 'yes'])
    assert.equal((await database.asOperator('select 1 from fanal.records_demand where subject_id = $1', [who.subject])).length, 1)
    for (const outside of [benoit, stranger]) {
      assert.equal(codeOf(await runner.run(oneDemand, { demand: once.demand }, outside.actor)), 'not-found')
      assert.ok(!must(await runner.run(listDemands, {}, outside.actor)).some((one) => one.id === once.demand))
    }
    assert.equal(codeOf(await runner.run(receiveDemand, asked(who), benoit.actor)), 'not-found')
    assert.equal(
      codeOf(await runner.run(receiveDemand, asked(who, { answerBy: new Date('2026-11-01T12:00:00Z') }), amina.actor)),
      'bad-day',
    )
  })

  test('whatever anybody tries, the row is the fold of its entries', async () => {
    const does = fc.constantFrom<MoveDemand['does']>('name-counsel', 'challenge', 'comply-in-part', 'comply', 'refuse', 'end-withdrawn')
    const tries = fc.record({ does, by: fc.constantFrom(amina, chantal, privacy, stranger), ready: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(tries, { minLength: 2, maxLength: 7 }), async (steps) => {
        const who = await shelter.register(amina)
        must(await shelter.keep(amina, who, 'C4', 'familyName', 'Invented'))
        const demand = await receive(who, { kind: 'warrant', issuedBy: 'judge' })
        for (const { does: name, by, ready } of steps) {
          if (ready) {
            await note(demand, { note: 'told', told: 'not-safe' })
            await note(demand, { note: 'package', fields: ['C4:familyName'] })
          }
          const fields = name === 'name-counsel' && ready ? await counsel(who, demand) : []
          await move(demand, name, by, { fields, refusal: ready ? 'privilege' : null })
        }
        await standsAs(who, demand)
      }),
      { numRuns: 8, endOnFailure: true },
    )
  })

  test('no rule is known before the text that we have read', () => {
    assert.deepEqual(whoIssues('subpoena', true, '2019-09-18').ok, false)
    const known = must(whoIssues('subpoena', true, '2026-11-20'))
    assert.equal(known.judgeMustIssue, true)
    assert.equal(must(whoIssues('warrant', true, '2026-11-20')).judgeMustIssue, false)
    assert.ok(known.rule.facts.every(({ sources, mark }) => sources.length > 0 && mark === 'S'))
  })
})
