import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import {
  type Actor,
  anyMember,
  byDuty,
  decided,
  type Duty,
  type LedgerEvent,
  type MemberActor,
  operation,
  type OrganizationId,
  query,
  randomId,
  refuse,
  type StreamId,
  thisWorld,
  type UnitId,
} from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { createRunner } from './runner.ts'

const database = await testDatabase()
const auditor = database.connect('auditor')
after(() => database.drop())

const sent: string[] = []
const runner = createRunner({
  database: database.connect('workbench'),
  world: thisWorld,
  sendJob: (_tx, name) => {
    sent.push(name)
    return Promise.resolve()
  },
})

const newId = <N extends string>() => randomId<N>(thisWorld.chance(16))

function aMember(duty: Duty = 'intake-officer'): MemberActor & { unit: UnitId } {
  const unit = newId<'unit'>() as UnitId
  return {
    kind: 'member',
    member: newId<'member'>(),
    organization: newId<'organization'>(),
    held: [{ duty, unit }],
    unit,
  }
}

interface Thing {
  readonly id: StreamId
  readonly organization: OrganizationId
  readonly unit: UnitId
  readonly closed?: boolean
}

const touched = (thing: Thing): LedgerEvent => ({
  type: 'test.touched',
  version: 1,
  organization: thing.organization,
  stream: thing.id,
  data: {},
})

const touch = operation({
  name: 'test.touch',
  access: byDuty('intake-officer'),
  load: (thing: Thing | null, _tx: Transaction) => Promise.resolve(thing),
  place: (thing: Thing) => thing,
  decide: (thing: Thing) => (thing.closed === true ? refuse('closed') : decided([touched(thing)], [{ name: 'tell', data: {} }])),
  apply: (events) => Promise.resolve(events.length),
})

const look = query({
  name: 'test.look',
  access: byDuty('intake-officer'),
  sensitivity: 'C3',
  purpose: 'triage',
  leaves: 'entry-per-record',
  load: (thing: Thing | null, _tx: Transaction) => Promise.resolve(thing),
  place: (thing: Thing) => thing,
  shown: (thing: Thing) => [thing.id],
})

const list = query({
  name: 'test.list',
  access: anyMember,
  sensitivity: 'C2',
  purpose: 'triage',
  leaves: 'one-entry',
  load: (things: readonly Thing[], _tx: Transaction) => Promise.resolve(things),
  place: () => null,
  shown: (things: readonly Thing[]) => things.map((thing) => thing.id),
})

async function stream(id: string): Promise<{ type: string; actor: string; data: Record<string, unknown> }[]> {
  const rows = await auditor.query<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [id])
  return rows.map((row) => JSON.parse(row.body.toString('utf8')) as never)
}

const thingOf = (member: MemberActor & { unit: UnitId }, more: Partial<Thing> = {}): Thing => ({
  id: newId<'stream'>(),
  organization: member.organization,
  unit: member.unit,
  ...more,
})

test('a change leaves its events in the ledger and its jobs in the queue', async () => {
  const member = aMember()
  const thing = thingOf(member)
  assert.deepEqual(await runner.run(touch, thing, member), { ok: true, value: 1 })
  const [entry] = await stream(thing.id)
  assert.equal(entry?.type, 'test.touched')
  assert.equal(entry?.actor, `member:${member.member}`)
  assert.deepEqual(sent, ['tell'])
})

test('a refusal changes nothing and is recorded in the member’s own stream', async () => {
  const member = aMember()
  const thing = thingOf(member, { closed: true })
  assert.deepEqual(await runner.run(touch, thing, member), refuse('closed'))
  assert.deepEqual(await stream(thing.id), [])
  assert.deepEqual(
    (await stream(member.member)).map((e) => [e.type, e.data]),
    [['runner.refused', { operation: 'test.touch', code: 'closed' }]],
  )
})

test('nobody acts without the duty, at the place, in the organization', async () => {
  const member = aMember()
  const thing = thingOf(member)
  const elsewhere: Record<string, Actor> = {
    'another duty': { ...member, held: [{ duty: 'organization-administrator', unit: member.unit }] },
    'no duty': { ...member, held: [] },
    'another unit': { ...member, held: [{ duty: 'intake-officer', unit: newId<'unit'>() }] },
    'another organization': { ...member, organization: newId<'organization'>() },
    nobody: { kind: 'public' },
  }
  for (const [who, actor] of Object.entries(elsewhere)) {
    assert.equal((await runner.run(touch, thing, actor)).ok, false, who)
    assert.equal((await runner.run(look, thing, actor)).ok, false, who)
  }
  assert.deepEqual(await stream(thing.id), [])
  assert.deepEqual(await runner.run(touch, null, member), refuse('not-found'))
})

test('an opened record leaves an entry in its own stream, a list one entry with its ids', async () => {
  const member = aMember()
  const [one, other] = [thingOf(member), thingOf(member)]
  assert.ok((await runner.run(look, one, member)).ok)
  assert.deepEqual(
    (await stream(one.id)).map((e) => e.data),
    [{ query: 'test.look', class: 'C3', purpose: 'triage' }],
  )
  assert.ok((await runner.run(list, [one, other], member)).ok)
  assert.deepEqual(
    (await stream(member.member)).map((e) => e.data),
    [{ query: 'test.list', class: 'C2', purpose: 'triage', shown: [one.id, other.id] }],
  )
  assert.equal((await stream(one.id)).length, 1)
})

test('what a failing act wrote is not kept', async () => {
  const member = aMember()
  const thing = thingOf(member)
  const broken = operation({
    name: 'test.broken',
    access: anyMember,
    load: (input: Thing, _tx: Transaction) => Promise.resolve(input),
    place: () => null,
    decide: (facts: Thing) => decided([touched(facts)]),
    apply: () => Promise.reject(new Error('disk full')),
  })
  await assert.rejects(runner.run(broken, thing, member), /disk full/)
  assert.deepEqual(await stream(thing.id), [])
})

test('a job without a queue is a bug, not a silence', async () => {
  const member = aMember()
  const bare = createRunner({ database: database.connect('workbench'), world: thisWorld })
  await assert.rejects(bare.run(touch, thingOf(member), member), /no queue/)
})
