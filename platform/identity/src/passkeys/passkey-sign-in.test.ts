import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must, timedId, toBase64Url } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { createSignIn } from '../sign-in.ts'
import { type TestMember, aDoor, aMember, codeOf } from '../testing.ts'
import { addPasskey } from './add-passkey.ts'
import { newChallenge } from './passkey-door.ts'
import { dayOf } from './passkey.ts'
import { preparePasskey } from './prepare-passkey.ts'
import { type SoftwarePasskey, softwarePasskey } from './software-authenticator.ts'

const database = await testDatabase()
after(() => database.drop())
const house = aDoor(database)
const { door, world, runner, passkeys, site } = house
const wrong = new Uint8Array(32).fill(9)

/** Adds a passkey as the page does: a fresh code, a challenge, the device's answer. */
async function add(member: TestMember, device = softwarePasskey(site, world.chance)): Promise<SoftwarePasskey> {
  world.pass(90)
  const { step } = must(await door.codeAgain(member.actor, await codeOf(member, world.now())))
  const { challenge, given } = newChallenge('add', world)
  must(await runner.run(preparePasskey, { step, given, at: world.now() }, member.actor))
  const answer = device.added(toBase64Url(challenge))
  const taken = await passkeys.take(member.actor, answer, 'add')
  assert.ok(taken)
  const checked = await passkeys.checkNew(answer, taken)
  assert.ok(checked.ok)
  const id = timedId<'passkey'>(world.now(), world.chance(10))
  const passkey = { ...checked.value, id, name: 'blue key', addedDay: dayOf(world.now()), usedDay: null }
  must(await runner.run(addPasskey, { passkey }, member.actor))
  return device
}

const request = (member: TestMember) => ({ name: member.loginName, login: member.login, kind: 'browser' as const })
const ask = async (member: TestMember) => must(await door.passkeyChallenge(request(member))).challenge

async function events(member: TestMember): Promise<[string, unknown][]> {
  await door.settled()
  const rows = await database.asOperator<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [
    member.actor.member,
  ])
  return rows.map((row) => JSON.parse(row.body.toString()) as { type: string; data: unknown }).map(({ type, data }) => [type, data])
}

const amira = await aMember(database, house)
const bruno = await aMember(database, house)
const device = await add(amira)

suite('signing in with a passkey', () => {
  test('the passphrase, then the passkey, open a session; the day of its use is kept, and its counter', async () => {
    world.pass(90)
    const entered = must(await door.signIn({ ...request(amira), passkey: device.used(await ask(amira)) }))
    assert.deepEqual(entered.member, amira.actor)
    const [row] = await database.asOperator('select counter, used_day from fanal.passkey where member_id = $1', [amira.actor.member])
    assert.deepEqual(row, { counter: '1', used_day: dayOf(world.now()) })
    const types = (await events(amira)).map(([type]) => type)
    assert.deepEqual(types, ['identity.passkey.added', 'identity.session.started', 'identity.passkey.used'])
  })

  test('codes go on working beside it', async () => {
    world.pass(90)
    must(await door.signIn({ ...request(amira), totp: await codeOf(amira, world.now()) }))
  })

  test('whether a name has passkeys is told to nobody who has not the passphrase', async () => {
    const answers = [
      await door.passkeyChallenge({ name: amira.loginName, login: wrong }),
      await door.passkeyChallenge({ name: bruno.loginName, login: wrong }),
      await door.passkeyChallenge({ name: 'nobody-at-all', login: wrong }),
      await door.passkeyChallenge({ name: bruno.loginName, login: bruno.login }),
    ]
    for (const answer of answers) assert.deepEqual(answer, answers[0])
    assert.equal(!answers[0]!.ok && answers[0]!.code, 'sign-in-failed')
    world.pass(3700)
  })

  test('an answer opens one session, whichever of two comes first', async () => {
    const passkey = device.used(await ask(amira))
    const both = await Promise.all([door.signIn({ ...request(amira), passkey }), door.signIn({ ...request(amira), passkey })])
    assert.deepEqual(both.map((one) => (one.ok ? 'in' : one.code)).toSorted(), ['in', 'sign-in-failed'])
  })

  test('a challenge is over after five minutes, and was never for anything else or anybody else', async () => {
    const late = device.used(await ask(amira))
    world.pass(301)
    assert.equal((await door.signIn({ ...request(amira), passkey: late })).ok, false)
    const { challenge, given } = newChallenge('add', world)
    const { step } = must(await door.codeAgain(amira.actor, await codeOf(amira, world.now())))
    must(await runner.run(preparePasskey, { step, given, at: world.now() }, amira.actor))
    assert.equal((await door.signIn({ ...request(amira), passkey: device.used(toBase64Url(challenge)) })).ok, false)
    const theirs = device.used(await ask(amira))
    assert.equal((await door.signIn({ ...request(bruno), passkey: theirs })).ok, false)
    assert.deepEqual((await events(bruno)).at(-1), ['identity.passkey.refused', { why: 'challenge' }])
    world.pass(3700)
  })

  test('another member’s passkey opens nothing, and the ledger says why', async () => {
    const brunos = await add(bruno)
    assert.equal((await door.signIn({ ...request(amira), passkey: brunos.used(await ask(amira)) })).ok, false)
    assert.deepEqual((await events(amira)).at(-1), ['identity.passkey.refused', { why: 'unknown' }])
    world.pass(3700)
  })

  test('the right passkey beside a wrong passphrase opens nothing, and its challenge is gone', async () => {
    const passkey = device.used(await ask(amira))
    assert.equal((await door.signIn({ ...request(amira), login: wrong, passkey })).ok, false)
    assert.equal((await door.signIn({ ...request(amira), passkey })).ok, false)
    world.pass(3700)
  })

  test('a counter that goes back is refused and noted: there may be a copy', async () => {
    const challenge = await ask(amira)
    assert.equal((await door.signIn({ ...request(amira), passkey: device.used(challenge, { counter: 1 }) })).ok, false)
    assert.deepEqual((await events(amira)).at(-1), ['identity.passkey.refused', { why: 'counter' }])
    world.pass(3700)
  })
})

suite('guessing', () => {
  test('asking for challenges with a wrong passphrase is counted with every other try of the name', async () => {
    const carla = await aMember(database, house)
    for (let i = 0; i < 3; i++) await door.passkeyChallenge({ name: carla.loginName, login: wrong })
    for (let i = 0; i < 2; i++) await door.signIn({ ...request(carla), login: wrong, totp: '123456' })
    const next = await door.passkeyChallenge(request(carla))
    assert.ok(!next.ok && next.code === 'slow-down')
    assert.equal(next.waitSeconds, 5)
  })

  test('answers without a challenge are tries, and the right passphrase alone forgets none', async () => {
    const dina = await aMember(database, house)
    const hers = await add(dina)
    for (let i = 0; i < 4; i++) assert.ok((await door.passkeyChallenge(request(dina))).ok)
    const invented = hers.used(toBase64Url(world.chance(32)))
    assert.equal((await door.signIn({ ...request(dina), passkey: invented })).ok, false)
    const next = await door.signIn({ ...request(dina), passkey: invented })
    assert.equal(!next.ok && next.code, 'slow-down')
  })

  test('a challenge that was given may be answered though others keep failing the name; then the name is free again', async () => {
    const elie = await aMember(database, house)
    const theirs = await add(elie)
    const passkey = theirs.used(await ask(elie))
    for (let i = 0; i < 6; i++) await door.signIn({ ...request(elie), login: wrong, totp: '123456' })
    must(await door.signIn({ ...request(elie), passkey }))
    assert.ok((await door.passkeyChallenge(request(elie))).ok)
  })

  test('codes typed again to add a passkey are counted, and each works once', async () => {
    const fay = await aMember(database, house)
    for (let i = 0; i < 5; i++) assert.equal((await door.codeAgain(fay.actor, '000000x')).ok, false)
    const slow = await door.codeAgain(fay.actor, await codeOf(fay, world.now()))
    assert.equal(!slow.ok && slow.code, 'slow-down')
    world.pass(60)
    const { step } = must(await door.codeAgain(fay.actor, await codeOf(fay, world.now())))
    const prepare = async () =>
      await runner.run(preparePasskey, { step, given: newChallenge('add', world).given, at: world.now() }, fay.actor)
    assert.equal((await prepare()).ok, true)
    const again = await prepare()
    assert.equal(!again.ok && again.code, 'totp-used')
  })
})

test('a workbench that does not know its address offers no passkey and takes none', async () => {
  const without = createSignIn({ ...house, database: house.workbench, passkeys: null })
  world.pass(3700)
  assert.equal((await without.passkeyChallenge(request(amira))).ok, false)
  assert.equal((await without.signIn({ ...request(amira), passkey: device.used(await ask(amira)) })).ok, false)
  world.pass(3700)
})

test('no challenge is kept as it was given', async () => {
  const challenge = await ask(amira)
  const rows = await database.asOperator<{ row: string }>('select c::text as row from fanal.passkey_challenge c')
  assert.ok(rows.length > 0)
  const hex = Buffer.from(challenge, 'base64url').toString('hex')
  assert.ok(rows.every(({ row }) => !row.includes(hex)))
})
