import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Actor, must, timedId } from '@fanal/kernel'
import { type Transaction, unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { aDoor, aMember } from '../testing.ts'
import { addPasskey } from './add-passkey.ts'
import { noteRefusedPasskey } from './note-refused-passkey.ts'
import { ownPasskeys } from './own-passkeys.ts'
import { newChallenge } from './passkey-door.ts'
import { type Passkey, dayOf } from './passkey.ts'
import { preparePasskey } from './prepare-passkey.ts'
import { removePasskey } from './remove-passkey.ts'

const database = await testDatabase()
after(() => database.drop())
const house = aDoor(database)
const { world, runner } = house
const own = await aMember(database, house)
const other = await aMember(database, house, ['organization-administrator', 'auditor'])

function aPasskey(): Passkey {
  const id = timedId<'passkey'>(world.now(), world.chance(10))
  const about = { counter: 0, transports: [], synced: false, name: 'blue key', addedDay: dayOf(world.now()), usedDay: null }
  return { id, credentialId: world.chance(32), publicKey: world.chance(77), ...about }
}
const kept = aPasskey()
must(await runner.run(addPasskey, { passkey: kept }, own.actor))

// Another member of the organization has no row of their own here: what they add would have no member.
const actors = {
  nobody: { kind: 'public' },
  'another organization': other.actor,
  'another member of the organization': { ...own.actor, member: other.actor.member },
  'the member': own.actor,
} as const satisfies Record<string, Actor>
type Who = keyof typeof actors

// Every operation for everybody, written by hand; the member comes last, because theirs succeed.
const table: Record<
  string,
  { run: (actor: Actor) => Promise<{ ok: boolean; code?: string; value?: unknown }>; allowed: Partial<Record<Who, string>> }
> = {
  'list one’s own passkeys': {
    run: async (actor) => {
      const listed = await runner.run(ownPasskeys, {}, actor)
      return listed.ok ? { ok: false, code: `${listed.value.length} of them` } : listed
    },
    allowed: {
      nobody: 'not-allowed',
      'another organization': '0 of them',
      'another member of the organization': '0 of them',
      'the member': '1 of them',
    },
  },
  'be given a challenge for a new one': {
    run: (actor) => runner.run(preparePasskey, { step: 1, given: newChallenge('add', world).given, at: world.now() }, actor),
    allowed: { nobody: 'not-allowed', 'another organization': 'ok', 'the member': 'ok' },
  },
  'add the same passkey again, or for another organization': {
    run: (actor) => runner.run(addPasskey, { passkey: { ...kept, id: aPasskey().id } }, actor),
    allowed: { nobody: 'not-allowed', 'another organization': 'ok', 'the member': 'passkey-known' },
  },
  'note that one was refused': {
    run: (actor) => runner.run(noteRefusedPasskey, { owner: own.actor, why: 'counter' }, actor),
    allowed: {
      nobody: 'not-allowed',
      'another organization': 'not-allowed',
      'another member of the organization': 'not-allowed',
      'the member': 'not-allowed',
    },
  },
  'remove the member’s passkey': {
    run: (actor) => runner.run(removePasskey, { passkey: kept.id }, actor),
    allowed: {
      nobody: 'not-allowed',
      'another organization': 'not-found',
      'another member of the organization': 'not-found',
      'the member': 'ok',
    },
  },
}

for (const [what, { run, allowed }] of Object.entries(table))
  test(`who may ${what}`, async () => {
    for (const [who, expected] of Object.entries(allowed) as [Who, string][]) {
      const outcome = await run(actors[who])
      assert.equal(outcome.ok ? 'ok' : outcome.code, expected, who)
    }
  })

test('row security shows and takes the member’s own alone, whatever the code above it asks', async () => {
  must(await runner.run(addPasskey, { passkey: aPasskey() }, own.actor))
  const as = <T>(actor: Extract<Actor, { kind: 'member' }>, work: (tx: Transaction) => Promise<T>) =>
    unitOfWork(house.workbench, { organization: actor.organization, actor: actor.member }, work)
  const all = (tx: Transaction) => tx.query('select passkey_id from fanal.passkey where organization_id = $1', [own.actor.organization])
  assert.equal((await as(own.actor, all)).length, 1)
  for (const who of ['another organization', 'another member of the organization'] as const) {
    assert.deepEqual(await as(actors[who], all), [], who)
    await as(actors[who], (tx) => tx.query('delete from fanal.passkey'))
    const insert = (tx: Transaction) =>
      tx.query(`insert into fanal.passkey_challenge values ($1, $2, $3, 'sign-in', now())`, [
        own.actor.organization,
        Buffer.alloc(32, 7),
        own.actor.member,
      ])
    await assert.rejects(as(actors[who], insert), /row-level security/, who)
  }
  assert.equal((await as(own.actor, all)).length, 1)
  for (const role of ['public', 'worker', 'auditor'] as const)
    for (const name of ['passkey', 'passkey_challenge'])
      await assert.rejects(database.connect(role, { max: 1 }).query(`select * from fanal.${name}`), /permission denied/, `${role} ${name}`)
})
