import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type Json, canonicalBytes, must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { answerConsent } from '../consent/answer-consent.ts'
import { explainedItems } from '../consent/consent-machine.ts'
import { explainConsent } from '../consent/explain-consent.ts'
import { withdrawConsent } from '../consent/withdraw-consent.ts'
import { grantAccess } from '../grants/grant-access.ts'
import { revokeAccess } from '../grants/revoke-access.ts'
import { aShelter, type Protected } from '../grants/testing-people.ts'
import { sealSubject } from '../subjects/change-codes.ts'
import { whoLooked } from '../subjects/who-looked.ts'
import { createOwnDoor } from './own-door.ts'
import { aCode, makeCode } from './testing-own-code.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world } = shelter
const { amina, benoit } = people
// the same hour for every opening
const moment = world.now()
const door = createOwnDoor({ database: database.connect('public', { max: 2 }), world: { ...world, now: () => moment } })

const shares = { classes: ['C2', 'C3'], operations: ['see', 'share'] } as const

/** A person whom a colleague was let in to, and the grant. */
async function withColleague(who: Protected) {
  const grant = id<'grant'>()
  const scope = {
    grantee: { kind: 'member', id: benoit.actor.member },
    ...shares,
    purpose: 'services',
    basis: 'team',
    basisId: null,
  } as const
  const term = { from: world.now(), to: null, sealOk: false, wraps: [await shelter.wrapTo(who, 'C3', benoit, 'member')] }
  must(await runner.run(grantAccess, { ...command(), subject: who.subject, grant, ...scope, ...term }, amina.actor))
  return grant
}

async function entriesOf({ subject }: Protected, type: string) {
  const rows = await database.asOperator<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [
    subject,
  ])
  return rows
    .map(({ body }) => ({ body, entry: JSON.parse(body.toString()) as { type: string; at: string; actor: string; data: Json } }))
    .filter(({ entry }) => entry.type === type)
}

const tasksOf = ({ subject }: Protected) =>
  database.asOperator<{ state: string }>(`select state from fanal.case_task where subject_id = $1 and kind = 'own-code-again'`, [subject])

/** The code is over, the ledger says why, and somebody is to make a new one. */
async function hasEnded(who: Protected, keys: Awaited<ReturnType<typeof makeCode>>) {
  assert.equal((await door.open(keys)).person, null)
  const left = await database.asOperator(`select 1 from fanal.subject_key_wrap where subject_id = $1 and reader_kind = 'person'`, [
    who.subject,
  ])
  assert.equal(left.length, 0)
  const ended = await entriesOf(who, 'protect.own-code.ended')
  assert.deepEqual(
    ended.map(({ entry }) => entry.data),
    [{ because: 'maker-lost-way', code: keys.code }],
  )
  for (const { body, entry } of ended) assert.deepEqual(new Uint8Array(body), canonicalBytes(entry))
  assert.deepEqual(await tasksOf(who), [{ state: 'open' }])
}

suite('a code that a worker may have kept', () => {
  test('reads nothing in silence: each hour of its use stands among those who looked, for staff and for the person', async () => {
    const who = await shelter.register(amina)
    const keys = await makeCode(shelter, amina, who, ['C4', 'C3'])
    await door.open(keys)
    await door.open(await aCode(world))
    const seen = (await door.open(keys)).looks
    const opened = await entriesOf(who, 'protect.own-code.opened')
    assert.equal(opened.length, 1, 'once in the hour')
    const { body, entry } = opened[0]!
    assert.deepEqual(new Uint8Array(body), canonicalBytes(entry))
    assert.match(entry.at, /:00:00\.000Z$/)
    assert.deepEqual([entry.actor, entry.data], ['public', { classes: ['C3', 'C4'], code: keys.code }])
    assert.deepEqual(
      seen.map(({ at, purpose, classes }) => [at, purpose, classes]),
      [[entry.at, 'own-code', ['C3', 'C4']]],
    )
    const { looks } = must(await runner.run(whoLooked, { subject: who.subject }, amina.actor))
    assert.deepEqual(
      looks.map(({ member, purpose }) => [member, purpose]),
      [[null, 'own-code']],
    )
  })

  test('ends when their way in is taken back, and a new one ends the task', async () => {
    const who = await shelter.register(amina)
    const grant = await withColleague(who)
    const keys = await makeCode(shelter, benoit, who, ['C3'])
    must(await runner.run(revokeAccess, { ...command(), subject: who.subject, grant, reason: 'work-ended' }, amina.actor))
    await hasEnded(who, keys)
    const again = await makeCode(shelter, amina, who, ['C3'])
    assert.deepEqual(await tasksOf(who), [{ state: 'done' }])
    assert.equal((await door.open(again)).person?.subject, who.subject)
  })

  test('stays where somebody else loses theirs', async () => {
    const who = await shelter.register(amina)
    const grant = await withColleague(who)
    const keys = await makeCode(shelter, amina, who, ['C3'])
    must(await runner.run(revokeAccess, { ...command(), subject: who.subject, grant, reason: 'work-ended' }, amina.actor))
    assert.equal((await door.open(keys)).person?.subject, who.subject)
    assert.deepEqual(await tasksOf(who), [])
  })

  test('ends when the record is sealed and their grant does not reach what is sealed', async () => {
    const who = await shelter.register(amina)
    await withColleague(who)
    const keys = await makeCode(shelter, benoit, who, ['C3'])
    must(await runner.run(sealSubject, { ...command(), subject: who.subject, sealed: true }, amina.actor))
    await hasEnded(who, keys)
  })

  test('ends with the yes on which they worked', async () => {
    const who = await shelter.register(amina)
    const { subject } = who
    const consent = id<'consent'>()
    const asked = { givenBy: 'self', capacity: 'assessed-ok', purpose: 'services', language: 'en', interpreter: 'none-needed' } as const
    const covers = { recipient: { kind: 'member', id: benoit.actor.member }, ...shares } as const
    must(await runner.run(explainConsent, { ...command(), subject, consent, ...asked, ...covers, explained: explainedItems }, amina.actor))
    const validTo = new Date(world.now().getTime() + 90 * 86_400_000)
    const wraps = [await shelter.wrapTo(who, 'C3', benoit, 'member')]
    const said = { answer: 'yes', method: 'verbal-witnessed', validTo, grant: id<'grant'>(), wraps } as const
    must(await runner.run(answerConsent, { ...command(), subject, consent, said }, amina.actor))
    const keys = await makeCode(shelter, benoit, who, ['C3'])
    must(await runner.run(withdrawConsent, { ...command(), subject, consent, limits: 'already-opened' }, amina.actor))
    await hasEnded(who, keys)
  })
})
