import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Refusal, must, toHex } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import { unwrapMemberSeeds } from '@fanal/seal'
import { endSession, endStaleSessions } from './end-session.ts'
import { ownSession } from './own-session.ts'
import { actorFor, sessionMember } from './session.store.ts'
import { sessionIdOf } from './session.ts'
import { createSignIn } from './sign-in.ts'
import { type TestMember, aDoor, aMember, codeOf, testDeployment } from './testing.ts'

const database = await testDatabase()
after(() => database.drop())

const house = aDoor(database)
const { door, world, workbench } = house
const amira = await aMember(database, house)
const wrong = new Uint8Array(32).fill(9)

/** Signs in as members do; waits for a fresh code first, so that no test meets another's. */
async function signIn(member: TestMember, changed: { name?: string; login?: Uint8Array; totp?: string } = {}) {
  world.pass(90)
  return await door.signIn({
    name: member.loginName,
    login: member.login,
    totp: await codeOf(member, world.now()),
    kind: 'browser',
    ...changed,
  })
}

async function eventsOf(member: TestMember): Promise<{ type: string; data: unknown; actor: string }[]> {
  await door.settled()
  const rows = await database.asOperator<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [
    member.actor.member,
  ])
  return rows.map((row) => JSON.parse(row.body.toString()) as { type: string; data: unknown; actor: string })
}

test('the right name, passphrase and code open a session that says who it is', async () => {
  const { token, member, wrappedSeeds } = must(await signIn(amira))
  assert.deepEqual(member, amira.actor)
  const known = await sessionMember(sessionIdOf(token)!, world.now(), workbench)
  assert.deepEqual(known?.actor, amira.actor)
  assert.equal(known?.displayName, 'Amira (test)')
  assert.deepEqual(await unwrapMemberSeeds(wrappedSeeds, amira.kek, member.member), {
    ok: true,
    seeds: amira.seeds,
    place: { deployment: testDeployment, organization: amira.actor.organization, member: amira.actor.member },
  })
})

test('the login value that the server sees opens no seed', async () => {
  const { wrappedSeeds } = must(await signIn(amira))
  assert.deepEqual(await unwrapMemberSeeds(wrappedSeeds, amira.login, amira.actor.member), { ok: false, problem: 'wrong-key' })
})

test('a wrong name, passphrase or code are one and the same answer', async () => {
  const answers = [
    await signIn(amira, { name: 'nobody-here' }),
    await signIn(amira, { login: wrong }),
    await signIn(amira, { totp: '000000x' }),
    await signIn(amira, { name: 'a\u0000b' }),
  ]
  for (const answer of answers) assert.deepEqual(answer, answers[0])
  assert.equal((answers[0] as Refusal).code, 'sign-in-failed')
  must(await signIn(amira))
})

test('a code opens one session only, and says so only after the right passphrase', async () => {
  world.pass(90)
  const totp = await codeOf(amira, world.now())
  const request = { name: amira.loginName, login: amira.login, totp, kind: 'browser' as const }
  const both = await Promise.all([door.signIn(request), door.signIn(request)])
  assert.deepEqual(both.map((answer) => (answer.ok ? 'in' : answer.code)).toSorted(), ['in', 'totp-used'])
  const guessed = await door.signIn({ ...request, login: wrong })
  assert.equal(!guessed.ok && guessed.code, 'sign-in-failed')
})

test('after five failures a name waits, known or not, even with everything right; then it may', async () => {
  const bruno = await aMember(database, house)
  for (const name of [bruno.loginName, 'nobody-at-all']) {
    for (let i = 0; i < 5; i++) await door.signIn({ name, login: wrong, totp: '123456', kind: 'browser' })
    const right = await door.signIn({ name, login: bruno.login, totp: await codeOf(bruno, world.now()), kind: 'browser' })
    assert.ok(!right.ok && right.code === 'slow-down')
    assert.equal(right.waitSeconds, 5)
  }
  must(await signIn(bruno))
  const again = await signIn(bruno, { login: wrong })
  assert.equal(!again.ok && again.code, 'sign-in-failed')
  const kept = await database.asOperator<{ name_mac: Buffer }>('select name_mac from fanal.sign_in_attempt')
  assert.ok(kept.every((row) => !row.name_mac.toString().includes('nobody')))
})

test('a burst of guesses is counted before it is checked', async () => {
  const carla = await aMember(database, house)
  const request = { name: carla.loginName, login: wrong, totp: '123456', kind: 'command' as const }
  const answers = await Promise.all(Array.from({ length: 20 }, () => door.signIn(request)))
  assert.equal(answers.filter((answer) => !answer.ok && answer.code === 'sign-in-failed').length, 5)
})

test('a flood is stopped before it reaches the database', async () => {
  const gated = createSignIn({ ...house, database: workbench, flood: { perSecond: 1, burst: 1 } })
  assert.ok((await gated.salt('a')).ok)
  const second = await gated.signIn({ name: 'a', login: wrong, totp: '1', kind: 'browser' })
  assert.equal(!second.ok && second.code, 'busy')
})

test('a name that nobody has gets a salt too, its own and always the same', async () => {
  const [one, again, other] = [must(await door.salt('nobody-1')), must(await door.salt(' Nobody-1')), must(await door.salt('nobody-2'))]
  assert.equal(one.length, 16)
  assert.deepEqual(one, again)
  assert.notDeepEqual(one, other)
  assert.equal(must(await door.salt(amira.loginName)).length, 16)
})

test('a session ends by sign-out, and the server forgets its half', async () => {
  const { token } = must(await signIn(amira))
  const sessionId = sessionIdOf(token)!
  assert.ok((await house.runner.run(ownSession, { sessionId }, amira.actor)).ok)
  assert.ok((await house.runner.run(endSession, { sessionId, at: world.now() }, amira.actor)).ok)
  assert.equal(await sessionMember(sessionId, world.now(), workbench), null)
  const half = await database.asOperator('select server_half, ended_by from fanal.session where session_id = $1', [sessionId])
  assert.deepEqual(half, [{ server_half: null, ended_by: 'sign-out' }])
  assert.equal((await house.runner.run(ownSession, { sessionId }, amira.actor)).ok, false)
})

test('fifteen idle minutes end a session, a request in between keeps it, twelve hours end it anyway', async () => {
  const { token } = must(await signIn(amira))
  const sessionId = sessionIdOf(token)!
  const lives = async (minutes: number) => {
    world.pass(minutes * 60)
    return (await sessionMember(sessionId, world.now(), workbench)) !== null
  }
  assert.deepEqual([await lives(14), await lives(14.9), await lives(15)], [true, true, false])
  const { token: other } = must(await signIn(amira))
  for (let minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
    world.pass(600)
    assert.notEqual(await sessionMember(sessionIdOf(other)!, world.now(), workbench), null, `after ${minutes} minutes`)
  }
  world.pass(600)
  assert.equal(await sessionMember(sessionIdOf(other)!, world.now(), workbench), null)
})

test('whoever only looks at a session does not prolong it', async () => {
  const { token } = must(await signIn(amira))
  const sessionId = sessionIdOf(token)!
  const looks = async (minutes: number) => {
    world.pass(minutes * 60)
    return (await sessionMember(sessionId, world.now(), workbench, { touch: false })) !== null
  }
  assert.deepEqual([await looks(7), await looks(7), await looks(1)], [true, true, false])
})

test('the worker ends what is stale, for every organization, and the ledger says why', async () => {
  const dina = await aMember(database, house)
  must(await signIn(dina))
  world.pass(16 * 60)
  const worker = createRunner({ database: database.connect('worker'), world })
  assert.ok(must(await worker.run(endStaleSessions, { at: world.now() }, { kind: 'system', process: 'worker' })) >= 1)
  assert.deepEqual((await eventsOf(dina)).at(-1)?.data, { kind: 'browser', by: 'idle' })
})

test('what happens at the door is on the member’s stream, in codes', async () => {
  const elie = await aMember(database, house)
  must(await signIn(elie))
  await signIn(elie, { login: wrong })
  const events = await eventsOf(elie)
  assert.deepEqual(
    events.map((event) => [event.type, event.actor]),
    [
      ['identity.session.started', `member:${elie.actor.member}`],
      ['identity.sign-in.failed', 'system:worker'],
    ],
  )
  assert.ok(!JSON.stringify(events).includes(elie.loginName))
})

test('a member who left cannot sign in, and their open session ends', async () => {
  const fay = await aMember(database, house)
  const { token } = must(await signIn(fay))
  await database.asOperator(`update fanal.member set state = 'left' where member_id = $1`, [fay.actor.member])
  assert.equal(await sessionMember(sessionIdOf(token)!, world.now(), workbench), null)
  assert.equal((await signIn(fay)).ok, false)
  assert.equal(await actorFor(fay.actor, workbench), null)
})

test('no token, passphrase value or plain second factor is kept', async () => {
  const { token } = must(await signIn(amira))
  const kept = await database.asOperator<{ row: string }>(
    'select s::text as row from fanal.session s union all select m::text from fanal.member m union all select e::text from fanal.ledger_entry e',
  )
  const all = kept.map(({ row }) => row).join()
  const tokenBytes = Buffer.from(token, 'base64url')
  for (const secret of [tokenBytes, amira.login, amira.totpSecret, amira.kek, amira.seeds.kem]) assert.ok(!all.includes(toHex(secret)))
})
