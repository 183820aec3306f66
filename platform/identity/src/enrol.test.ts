import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { type OrganizationId, thisWorld, timedId } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { kemPublicKey, passphraseKeys, signPublicKey, unwrapMemberSeeds } from '@fanal/seal'
import { insertMember, insertOrganization } from './enrol.store.ts'
import { enrolMember } from './enrol.ts'
import { serverSecretOf } from './server-secret.ts'
import { totpBinding } from './sign-in.ts'

const database = await testDatabase()
after(() => database.drop())
const secret = serverSecretOf(thisWorld.chance(32))
const organization: OrganizationId = timedId(thisWorld.now(), thisWorld.chance(10))
const deployment = '0123456789abcdef0123456789abcdef'
const wanted = { loginName: ' Élise.Roy', displayName: 'Élise Roy', passphrase: 'Cafe\u0301 du port', held: [] }
const { enrolled, seeds, totpSecret } = await enrolMember(organization, wanted, { secret, world: thisWorld, deployment })

test('what is kept of a passphrase checks it and opens nothing', async () => {
  // The same passphrase from a keyboard that composes its letters otherwise.
  const { kek, login } = await passphraseKeys('Café du port', enrolled.passphraseSalt)
  assert.deepEqual(Buffer.from(enrolled.loginHash), createHash('sha256').update(login).digest())
  assert.deepEqual(await unwrapMemberSeeds(enrolled.wrappedSeeds, kek, enrolled.member), {
    ok: true,
    seeds,
    place: { deployment, organization, member: enrolled.member },
  })
  assert.equal((await unwrapMemberSeeds(enrolled.wrappedSeeds, login, enrolled.member)).ok, false)
})

test('the public keys are those of the seeds', async () => {
  assert.deepEqual(enrolled.kemPublic, await kemPublicKey(seeds.kem))
  assert.deepEqual(enrolled.signPublic, await signPublicKey(seeds.sign))
})

test('the second factor is sealed to this server and this member', () => {
  assert.deepEqual(secret.open(enrolled.totpSealed, totpBinding(enrolled.member)), totpSecret)
  assert.equal(secret.open(enrolled.totpSealed, totpBinding('another')), null)
})

test('a name is kept in its one spelling, and what is no name stops before any work', async () => {
  assert.equal(enrolled.loginName, 'élise.roy')
  await assert.rejects(
    enrolMember(organization, { ...wanted, loginName: 'two words' }, { secret, world: thisWorld, deployment }),
    RangeError,
  )
})

test('a login name is given once in the whole deployment, and half a member is never kept', async () => {
  const migrator = database.connect('migrator', { max: 1 })
  const named = (id: OrganizationId) => ({
    organization: id,
    name: { en: 'A', fr: 'B' },
    kind: 'police' as const,
    recoveryPublic: new Uint8Array(1216),
  })
  const other: OrganizationId = timedId(thisWorld.now(), thisWorld.chance(10))
  await unitOfWork(migrator, {}, async (tx) => {
    await insertOrganization(named(organization), thisWorld.now(), tx)
    await insertOrganization(named(other), thisWorld.now(), tx)
    await insertMember(enrolled, thisWorld.now(), tx)
  })
  const twin = { ...enrolled, organization: other, member: timedId<'member'>(thisWorld.now(), thisWorld.chance(10)) }
  await assert.rejects(
    unitOfWork(migrator, {}, (tx) => insertMember(twin, thisWorld.now(), tx)),
    /member_login_name/,
  )
  const [kept] = await database.asOperator<{ count: number }>('select count(*)::int as count from fanal.member')
  assert.equal(kept?.count, 1)
})

test('the workbench may not add members or duties', async () => {
  const workbench = database.connect('workbench', { max: 1 })
  await assert.rejects(
    unitOfWork(workbench, { organization }, (tx) => insertMember(enrolled, thisWorld.now(), tx)),
    /permission denied/,
  )
  const duty = `insert into fanal.member_duty values ($1, $2, $2, 'auditor')`
  await assert.rejects(workbench.query(duty, [organization, enrolled.member]), /permission denied/)
})
