import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import fc from 'fast-check'
import { aShelter, type Person, type Protected } from '../grants/testing-people.ts'
import { foldEvents, type Machine, type MachineEvent } from '../machine.ts'
import { createOwnDoor } from '../my-record/own-door.ts'
import { makeCode } from '../my-record/testing-own-code.ts'
import { sealSubject, setSafeContact } from '../subjects/change-codes.ts'
import { openSubject } from '../subjects/open-subject.ts'
import { grantAccess } from '../grants/grant-access.ts'
import { askRequest } from './ask-request.ts'
import { erasureMachine } from './erasure-machine.ts'
import { listRequests } from './list-requests.ts'
import { moveErasure, type MoveErasure } from './move-erasure.ts'
import { moveRequest, type MoveRequest } from './move-request.ts'
import { readRequest } from './read-request.ts'
import { type RequestKind, requestMachine } from './request-machine.ts'
import type { RequestId } from './request.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world } = shelter
const { amina, benoit, chantal, privacy } = people
const door = createOwnDoor({ database: database.connect('public', { max: 2 }), world })
const codeOf = (outcome: { ok: true } | { ok: false; code: string }) => (outcome.ok ? 'yes' : outcome.code)

/** A person whom a worker and a supervisor may work with. */
async function somebody(): Promise<Protected> {
  const who = await shelter.register(amina)
  const scope = {
    classes: ['C1', 'C2'],
    operations: ['see', 'add', 'change', 'share'],
    purpose: 'services',
    basis: 'supervision',
    basisId: null,
  } as const
  const term = { from: world.now(), to: null, sealOk: true, wraps: [] }
  const grantee = { kind: 'member', id: chantal.actor.member } as const
  must(await runner.run(grantAccess, { ...command(), subject: who.subject, grant: id<'grant'>(), grantee, ...scope, ...term }, amina.actor))
  return who
}

async function asks(who: Protected, kind: RequestKind, identityCheck: 'in-person' | null = 'in-person'): Promise<RequestId> {
  const request: RequestId = id()
  const input = { ...command(), subject: who.subject, request, kind, channel: 'in-person', identityCheck, task: id<'task'>() } as const
  must(await runner.run(askRequest, input, amina.actor))
  return request
}

const move = (by: Person, request: RequestId, changes: Partial<MoveRequest> & Pick<MoveRequest, 'move'>) => {
  const none = { identityCheck: null, refusalReason: null, complaintRouteSaid: false, done: false, answeredBy: null }
  return runner.run(moveRequest, { ...command(), request, ...none, erasure: id<'erasure'>(), ...changes }, by.actor)
}
const erase = (by: Person, request: RequestId, changes: Partial<MoveErasure> & Pick<MoveErasure, 'move'>) =>
  runner.run(moveErasure, { ...command(), request, legalHold: null, toldWhatRemains: false, ...changes }, by.actor)

/** What the ledger says of a row, folded, and the row are the same. */
async function folds<State extends string, Name extends string, Facts>(
  machine: Machine<State, Name, Facts>,
  type: 'request' | 'erasure',
  { subject }: Protected,
  request: RequestId,
): Promise<void> {
  const bodies = await database.asOperator<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [
    subject,
  ])
  const events = bodies
    .map(({ body }) => JSON.parse(body.toString()) as { type: string; at: string; data: MachineEvent<State, Name> & { request: string } })
    .filter((one) => one.type.startsWith(`protect.${type}.`) && one.type !== 'protect.request.asked' && one.data.request === request)
    .map(({ data, at }) => ({ ...data, machine: machine.name, at: new Date(at) }))
  const folded = must(foldEvents(machine, events))
  const [row] = await database.asOperator<{ state: string; version: number; seq: number }>(
    `select state, version, seq from fanal.${type === 'request' ? 'subject_request' : 'erasure'} where request_id = $1`,
    [request],
  )
  assert.deepEqual(row, { state: folded.state, version: folded.version, seq: folded.seq })
}

suite('a request about one’s own record', () => {
  test('waits for the check that it is the person, is answered safely, and its task ends with it', async () => {
    const who = await somebody()
    const request = await asks(who, 'access', null)
    assert.equal(codeOf(await move(amina, request, { move: 'check-identity' })), 'identity-not-checked')
    must(await move(amina, request, { move: 'check-identity', identityCheck: 'known-worker' }))
    assert.equal(codeOf(await move(amina, request, { move: 'begin' })), 'not-your-duty')
    must(await move(chantal, request, { move: 'begin' }))
    assert.equal(codeOf(await move(chantal, request, { move: 'fulfil', answeredBy: 'here' })), 'not-done')
    assert.equal(codeOf(await move(chantal, request, { move: 'fulfil', done: true, answeredBy: 'call' })), 'not-a-safe-moment')
    assert.equal(
      codeOf(await move(chantal, request, { move: 'fulfil', done: true, answeredBy: 'own-view' })),
      'not-a-safe-moment',
      'they have no code',
    )
    const safeContact = {
      state: 'said',
      channels: ['call'],
      hours: [],
      timeZone: 'America/Toronto',
      mayLeaveMessage: false,
      mayNameUs: false,
    } as const
    must(await runner.run(setSafeContact, { ...command(), subject: who.subject, seen: 1, safeContact }, amina.actor))
    must(await move(chantal, request, { move: 'fulfil', done: true, answeredBy: 'call' }))
    await folds(requestMachine, 'request', who, request)
    const tasks = await database.asOperator<{ state: string }>('select state from fanal.case_task where source_id = $1', [request])
    assert.deepEqual(tasks, [{ state: 'done' }])
  })

  test('is refused by a privacy officer alone, with a reason and where to complain; the person reads why', async () => {
    const who = await somebody()
    const keys = await makeCode(shelter, amina, who, [])
    const record = await door.ask(keys, 'restrict', null)
    const request = record.requests[0]!.request as RequestId
    assert.equal(
      codeOf(await move(chantal, request, { move: 'refuse', refusalReason: 'law-forbids', complaintRouteSaid: true })),
      'not-your-duty',
    )
    assert.equal(codeOf(await move(privacy, request, { move: 'refuse' })), 'refusal-reason-missing')
    assert.equal(codeOf(await move(privacy, request, { move: 'refuse', refusalReason: 'law-forbids' })), 'complaint-route-not-said')
    must(await move(privacy, request, { move: 'refuse', refusalReason: 'law-forbids', complaintRouteSaid: true }))
    assert.deepEqual(
      (await door.open(keys)).requests.map(({ state, reason }) => `${state} ${reason}`),
      ['refused law-forbids'],
    )
    await folds(requestMachine, 'request', who, request)
  })

  test('a complaint, or who looked, is taken up by privacy alone; what came by the person’s own code nobody takes back for them', async () => {
    const who = await somebody()
    for (const kind of ['complaint', 'who-saw'] as const) {
      const request = await asks(who, kind)
      must(await move(chantal, request, { move: 'check-identity' }))
      assert.equal(codeOf(await move(chantal, request, { move: 'begin' })), 'for-privacy-alone')
      assert.equal(codeOf(await move(chantal, request, { move: 'withdraw' })), 'for-privacy-alone')
      must(await move(privacy, request, { move: 'begin' }))
      assert.equal(codeOf(await move(chantal, request, { move: 'fulfil', done: true, answeredBy: 'here' })), 'for-privacy-alone')
      must(await move(privacy, request, { move: 'fulfil', done: true, answeredBy: 'here' }))
    }
    const keys = await makeCode(shelter, amina, who, [])
    const own = (await door.ask(keys, 'correct', null)).requests[0]!.request as RequestId
    for (const by of [chantal, privacy]) assert.equal(codeOf(await move(by, own, { move: 'withdraw' })), 'theirs-to-take-back')
  })

  test('to restrict is done when the record is sealed, and not before', async () => {
    const who = await somebody()
    const request = await asks(who, 'restrict')
    must(await move(amina, request, { move: 'check-identity' }))
    must(await move(chantal, request, { move: 'begin' }))
    assert.equal(codeOf(await move(chantal, request, { move: 'fulfil', done: true, answeredBy: 'here' })), 'not-done')
    must(await runner.run(sealSubject, { ...command(), subject: who.subject, sealed: true }, amina.actor))
    must(await move(chantal, request, { move: 'fulfil', answeredBy: 'here' }))
  })

  test('is seen by whoever works with the person and by privacy, and by nobody else', async () => {
    const who = await somebody()
    const request = await asks(who, 'correct')
    const sees = async (by: Person) => {
      const list = await runner.run(listRequests, { ended: false }, by.actor)
      const one = await runner.run(readRequest, { request, at: world.now() }, by.actor)
      return [list.ok && list.value.requests.some((row) => row.id === request), one.ok]
    }
    assert.deepEqual(await sees(amina), [true, true])
    assert.deepEqual(await sees(privacy), [true, true])
    assert.deepEqual(await sees(benoit), [false, false])
    assert.deepEqual(await sees(people.stranger), [false, false])
    assert.equal(must(await runner.run(readRequest, { request, at: world.now() }, privacy.actor)).words, null, 'codes only')
    assert.equal(codeOf(await move(benoit, request, { move: 'check-identity' })), 'not-found')
  })
})

suite('an erasure', () => {
  test('is approved by somebody else, carried out, and confirmed when nothing is left; nothing opens afterwards', async () => {
    const who = await somebody()
    must(await shelter.keep(amina, who, 'C3', 'story', 'made up'))
    const keys = await makeCode(shelter, amina, who, ['C3'])
    const request = (await door.ask(keys, 'erase', null)).requests[0]!.request as RequestId
    must(await move(amina, request, { move: 'check-identity' }))
    must(await move(chantal, request, { move: 'begin' }))
    assert.equal(codeOf(await erase(chantal, request, { move: 'approve' })), 'not-allowed')
    assert.equal(codeOf(await erase(privacy, request, { move: 'destroy-keys' })), 'not-in-this-state')
    must(await erase(privacy, request, { move: 'approve' }))
    const sent = { ...command(), request, move: 'destroy-keys', legalHold: null, toldWhatRemains: false } as const
    must(await runner.run(moveErasure, sent, privacy.actor))
    must(await runner.run(moveErasure, sent, privacy.actor))
    assert.equal((await door.open(keys)).person, null)
    assert.equal(
      codeOf(await runner.run(openSubject, { subject: who.subject, classes: ['C3'], purpose: 'services', at: world.now() }, amina.actor)),
      'not-found',
    )
    const [left] = await database.asOperator<{ n: number }>(
      `select ((select count(*) from fanal.subject_key_wrap where subject_id = $1) + (select count(*) from fanal.sealed_field where subject_id = $1)
        + (select count(*) from fanal.own_code where subject_id = $1))::integer as n`,
      [who.subject],
    )
    assert.equal(left?.n, 0)
    // something came beside it: it is seen, and the keys are destroyed once more
    await database.asOperator(`insert into fanal.subject_key_wrap values ($1, $2, 'C3', 1, 'member', $3, '{}', now())`, [
      shelter.organization,
      who.subject,
      amina.actor.member,
    ])
    assert.equal(codeOf(await erase(privacy, request, { move: 'confirm', toldWhatRemains: true })), 'something-left')
    must(await erase(privacy, request, { move: 'destroy-keys' }))
    assert.equal(codeOf(await erase(privacy, request, { move: 'confirm' })), 'what-remains-not-said')
    must(await erase(privacy, request, { move: 'confirm', toldWhatRemains: true }))
    await folds(erasureMachine, 'erasure', who, request)
    must(await move(privacy, request, { move: 'fulfil', answeredBy: 'here' }))
    await folds(requestMachine, 'request', who, request)
  })

  test('whoever began it does not approve it, and a legal hold blocks it with its reason', async () => {
    const who = await somebody()
    const request = await asks(who, 'erase')
    must(await move(privacy, request, { move: 'check-identity' }))
    must(await move(privacy, request, { move: 'begin' }))
    assert.equal(codeOf(await erase(privacy, request, { move: 'approve' })), 'approved-by-requester')
    assert.equal(codeOf(await erase(privacy, request, { move: 'block' })), 'no-legal-hold')
    must(await erase(privacy, request, { move: 'block', legalHold: 'court-order' }))
    await folds(erasureMachine, 'erasure', who, request)
    assert.equal(codeOf(await move(privacy, request, { move: 'fulfil', answeredBy: 'here', done: true })), 'not-done')
  })
})

test('whatever is tried in whatever order, the fold of the stream is the row', async () => {
  const who = await somebody()
  const steps = fc.record({
    move: fc.constantFrom('check-identity', 'begin', 'fulfil', 'refuse', 'withdraw'),
    by: fc.constantFrom(amina, chantal, privacy, benoit),
    done: fc.boolean(),
    complaintRouteSaid: fc.boolean(),
    refusalReason: fc.constantFrom('law-forbids', null),
    answeredBy: fc.constantFrom('here', 'call', null),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 8 }), async (acts) => {
      const request = await asks(who, 'who-saw')
      for (const { by, ...act } of acts) await move(by, request, act)
      await folds(requestMachine, 'request', who, request)
    }),
    { numRuns: 12 },
  )
})
