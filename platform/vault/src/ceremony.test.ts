import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { actorFor, membersOfUnit, serverSecretOf } from '@fanal/identity'
import { type Bilingual, must, thisWorld } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import {
  type SignedDirectory,
  deploymentId,
  keyId,
  passphraseKeys,
  recipientsFor,
  signDirectory,
  signPublicKey,
  toBase64url,
  unwrapMemberSeeds,
  unwrapSecret,
  verifyDirectoryChain,
  wrapSecret,
} from '@fanal/seal'
import { addWraps } from './add-wraps.ts'
import { storeCeremony } from './ceremony.store.ts'
import { type NodePlan, initNode } from './ceremony.ts'
import { readDeployment } from './deployment.store.ts'
import { currentDirectory, directoryChain } from './directory.store.ts'
import { ownWraps } from './own-wraps.ts'
import { publishDirectory } from './publish-directory.ts'
import { insertWraps } from './wraps.store.ts'

const database = await testDatabase()
after(() => database.drop())
const migrator = database.connect('migrator')
const workbench = database.connect('workbench')
const visitor = database.connect('public')
const runner = createRunner({ database: workbench, world: thisWorld })

const name = (en: string, fr: string): Bilingual => ({ en, fr })
const plan: NodePlan = {
  organizations: [
    {
      name: name('Lantern Line', 'Ligne Fanal'),
      kind: 'helpline',
      units: [
        { name: name('Intake', 'Accueil'), languages: ['en', 'fr'], receives: true },
        { name: name('Second intake', 'Second accueil'), languages: ['fr'], receives: true },
      ],
      members: [
        { loginName: 'amira', displayName: 'Amira', passphrase: 'one two three four', duties: [{ unit: 0, duty: 'intake-officer' }] },
        {
          loginName: 'bruno',
          displayName: 'Bruno',
          passphrase: 'five six seven eight',
          duties: [
            { unit: 0, duty: 'intake-supervisor' },
            { unit: 1, duty: 'auditor' },
          ],
        },
        {
          loginName: 'carla',
          displayName: 'Carla',
          passphrase: 'nine ten eleven',
          duties: [{ unit: 0, duty: 'organization-administrator' }],
        },
      ],
    },
    {
      name: name('Shelter', 'Refuge'),
      kind: 'service-provider',
      units: [{ name: name('House', 'Maison'), languages: ['en'], receives: false }],
      members: [],
    },
  ],
  logPublic: await signPublicKey(new Uint8Array(32).fill(3)),
  demonstration: true,
}
const { ceremony, secrets } = await initNode(plan, { secret: serverSecretOf(thisWorld.chance(32)), world: thisWorld })
const [line, shelter] = ceremony.founded
const [amira, bruno, carla] = line!.members
const intake = line!.units[0]!.unit
const deployment = ceremony.deployment.id
must(await unitOfWork(migrator, {}, (tx) => storeCeremony(tx, ceremony, thisWorld)))

const actorOf = async (member: NonNullable<typeof amira>) => (await actorFor(member, workbench))!.actor

test('everybody can read who the node is and its signed directory, without any table', async () => {
  assert.deepEqual(await readDeployment(visitor), ceremony.deployment)
  const signed = await currentDirectory(visitor)
  assert.deepEqual(signed, ceremony.directory)
  assert.ok((await verifyDirectoryChain([signed], ceremony.deployment.rootPublic)).ok)
  assert.equal(ceremony.deployment.id, deploymentId(await signPublicKey(secrets.rootSeed)))
  for (const table of ['deployment', 'key_directory', 'unit_key', 'secret_wrap', 'member', 'organization'])
    await assert.rejects(visitor.query(`select * from fanal.${table}`), /permission denied/)
})

test('the directory names the keys that envelopes are sealed to', () => {
  const [unit, recovery] = recipientsFor(ceremony.directory.body, intake)!
  assert.equal(unit.epoch, 1)
  assert.deepEqual(recovery.publicKey, line!.organization.recoveryPublic)
  assert.equal(recovery.id, keyId(line!.organization.recoveryPublic))
})

test('a member’s passphrase leads to the unit’s seeds, step by step', async () => {
  const { kek } = await passphraseKeys('one two three four', amira!.passphraseSalt)
  const unwrapped = await unwrapMemberSeeds(amira!.wrappedSeeds, kek, amira!.member)
  assert.ok(unwrapped.ok)
  const all = must(await runner.run(ownWraps, {}, await actorOf(amira!)))
  assert.deepEqual(all.filter((wrap) => wrap.secret === 'index').length, 1)
  const wraps = all.filter((wrap) => wrap.subject === intake)
  assert.deepEqual(
    wraps.map((wrap) => [wrap.secret, wrap.subject, wrap.epoch]),
    [
      ['unit-inbox', intake, 1],
      ['unit-sign', intake, 1],
    ],
  )
  const sign = await unwrapSecret(wraps[1]!.wrap, unwrapped.seeds.kem, {
    deployment,
    purpose: 'unit-sign',
    subject: intake,
    recipient: amira!.member,
    epoch: 1,
  })
  assert.ok(sign.ok)
  assert.equal(toBase64url(await signPublicKey(sign.secret)), ceremony.directory.body.units[0]!.epochs[0]!.sign)
})

test('recovery opens every unit’s seeds, an administrator and an auditor none', async () => {
  const recovery = line!.wraps.filter((wrap) => wrap.recipientKind === 'recovery')
  assert.deepEqual(recovery.map((wrap) => wrap.secret).toSorted(), ['index', 'unit-inbox', 'unit-inbox', 'unit-sign', 'unit-sign'])
  const inbox = recovery.find((wrap) => wrap.subject === intake && wrap.secret === 'unit-inbox')!
  const context = { deployment, purpose: 'unit-inbox', subject: intake, recipient: line!.organization.organization, epoch: 1 } as const
  assert.ok((await unwrapSecret(inbox.wrap, secrets.recovery[0]!.seed, context)).ok)
  assert.equal((await unwrapSecret(inbox.wrap, secrets.recovery[1]!.seed, context)).ok, false)
  assert.deepEqual(must(await runner.run(ownWraps, {}, await actorOf(carla!))), [])
  const brunos = must(await runner.run(ownWraps, {}, await actorOf(bruno!)))
  assert.ok(brunos.every((wrap) => wrap.subject === (wrap.secret === 'index' ? line!.organization.organization : intake)))
})

test('no seed of the ceremony lies in the database', async () => {
  const tables = ['deployment', 'key_directory', 'unit_key', 'secret_wrap', 'member', 'organization', 'ledger_entry']
  const rows = await database.asOperator<{ row: string }>(
    tables.map((table) => `select t::text as row from fanal.${table} t`).join(' union all '),
  )
  const all = rows.map(({ row }) => row).join()
  for (const seed of [secrets.rootSeed, ...secrets.recovery.map((one) => one.seed), ...secrets.members.map((one) => one.totpSecret)])
    for (const spelling of ['hex', 'base64', 'base64url'] as const) assert.ok(!all.includes(Buffer.from(seed).toString(spelling)))
})

test('a node is founded once, and every organization, unit and member is on the ledger', async () => {
  const again = await unitOfWork(migrator, {}, (tx) => storeCeremony(tx, ceremony, thisWorld))
  assert.equal(!again.ok && again.code, 'already-founded')
  const rows = await database.asOperator<{ type: string }>(
    `select convert_from(body, 'UTF8')::jsonb->>'type' as type from fanal.ledger_entry`,
  )
  const count = (type: string) => rows.filter((row) => row.type === type).length
  assert.deepEqual(
    ['identity.organization.added', 'identity.unit.added', 'identity.member.added', 'vault.directory.published'].map(count),
    [2, 3, 3, 2],
  )
})

test('members of a unit with what they do there', async () => {
  const at = { organization: line!.organization.organization, unit: intake }
  const seen = await unitOfWork(workbench, { organization: at.organization }, (tx) => membersOfUnit(at, tx))
  assert.deepEqual(
    seen.map((member) => [member.displayName, member.duties]),
    [
      ['Amira', ['intake-officer']],
      ['Bruno', ['intake-supervisor']],
      ['Carla', ['organization-administrator']],
    ],
  )
  const fromElsewhere = await unitOfWork(workbench, { organization: shelter!.organization.organization }, (tx) => membersOfUnit(at, tx))
  assert.deepEqual(fromElsewhere, [])
})

test('a plan that names no unit, or one name twice, stops before anything is made', async () => {
  const hands = { secret: serverSecretOf(thisWorld.chance(32)), world: thisWorld }
  const [organization] = plan.organizations
  const member = { ...organization!.members[0]!, duties: [{ unit: 7, duty: 'intake-officer' as const }] }
  await assert.rejects(initNode({ ...plan, organizations: [{ ...organization!, members: [member] }] }, hands), RangeError)
  await assert.rejects(initNode({ ...plan, organizations: [organization!, organization!] }, hands), RangeError)
})

const publish = (signed: unknown) => unitOfWork(migrator, {}, (tx) => publishDirectory(signed, thisWorld.now(), tx))
const code = async (signed: unknown) => {
  const outcome = await publish(signed)
  return outcome.ok ? outcome.value.version : outcome.code
}

async function nextVersion(changed: Partial<SignedDirectory['body']> = {}): Promise<SignedDirectory> {
  const { directoryHash } = await import('@fanal/seal')
  const body = { ...ceremony.directory.body, version: 2, previous: directoryHash(ceremony.directory), ...changed }
  return await signDirectory(body, secrets.rootSeed)
}

test('the directory goes forward only, signed by the root, each version naming the one before', async () => {
  const good = await nextVersion()
  assert.equal(await code(ceremony.directory), 'directory-not-next')
  assert.equal(await code(await nextVersion({ version: 3 })), 'directory-not-next')
  assert.equal(await code(await nextVersion({ previous: '0'.repeat(64) })), 'directory-not-next')
  assert.equal(await code({ ...good, signature: ceremony.directory.signature }), 'directory-not-signed')
  assert.equal(await code({ ...good, body: { ...good.body, issuedAt: 'later' } }), 'directory-not-signed')
  for (const odd of [null, 'x', {}, [], { body: {}, signature: '' }]) assert.equal(await code(odd), 'directory-not-signed')
  const [unit, ...others] = good.body.units
  const next = { ...unit!.epochs[0]!, epoch: 2 }
  const rolled = await nextVersion({ units: [{ ...unit!, epochs: [{ ...unit!.epochs[0]!, state: 'past' }, next] }, ...others] })
  assert.equal(await code(rolled), 2)
  assert.equal(await code(good), 'directory-not-next')
  assert.deepEqual(await directoryChain(visitor), [ceremony.directory, rolled])
  const keys = await database.asOperator('select epoch, state from fanal.unit_key where unit_id = $1 order by epoch', [intake])
  assert.deepEqual(keys, [
    { epoch: 1, state: 'past' },
    { epoch: 2, state: 'current' },
  ])
})

test('no serving process may publish keys or found a node', async () => {
  for (const role of ['workbench', 'worker', 'public'] as const)
    await assert.rejects(
      database.connect(role).query('insert into fanal.key_directory values (9, $1, $1, $1, now())', [new Uint8Array(32)]),
      /permission denied/,
    )
})

test('whoever reads an inbox may hand its secrets to a colleague who reads it too, and to nobody else', async () => {
  const wrapFor = async (member: NonNullable<typeof amira>, changed: object = {}) => {
    const context = { deployment, purpose: 'unit-inbox', subject: intake, recipient: member.member, epoch: 2 } as const
    const sealed = await wrapSecret(new Uint8Array(32), member.kemPublic, context)
    assert.ok(sealed.ok)
    return {
      id: crypto.randomUUID(),
      secret: 'unit-inbox' as const,
      subject: intake,
      epoch: 2,
      recipientKind: 'member' as const,
      recipient: member.member,
      wrap: sealed.wrap,
      ...changed,
    }
  }
  const add = async (as: NonNullable<typeof amira>, wraps: Awaited<ReturnType<typeof wrapFor>>[]) => {
    const outcome = await runner.run(addWraps, { unit: intake, wraps, at: thisWorld.now() }, await actorOf(as))
    return outcome.ok ? outcome.value : outcome.code
  }
  assert.equal(await add(carla!, [await wrapFor(amira!)]), 'not-allowed')
  assert.equal(await add(bruno!, [await wrapFor(carla!)]), 'not-a-reader')
  assert.equal(await add(bruno!, []), 'invalid')
  assert.equal(await add(bruno!, [await wrapFor(amira!, { epoch: 3 })]), 'invalid')
  assert.equal(await add(bruno!, [await wrapFor(amira!, { recipient: bruno!.member })]), 'invalid')
  assert.equal(await add(bruno!, [await wrapFor(amira!)]), 'not-a-holder', 'he holds no key of this epoch himself')
  const own = [await wrapFor(bruno!), await wrapFor(bruno!, { secret: 'unit-sign' })]
  await unitOfWork(migrator, {}, (tx) => insertWraps(line!.organization.organization, own, thisWorld.now(), tx))
  assert.equal(await add(bruno!, [await wrapFor(amira!)]), 1)
  assert.equal(await add(bruno!, [await wrapFor(amira!)]), 0)
  assert.equal(must(await runner.run(ownWraps, {}, await actorOf(amira!)))[0]!.epoch, 2)
})
