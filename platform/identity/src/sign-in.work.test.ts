import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Database } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import type { ServerSecret } from './server-secret.ts'
import { createSignIn } from './sign-in.ts'
import { aDoor, aMember, codeOf } from './testing.ts'

const database = await testDatabase()
after(() => database.drop())
const house = aDoor(database)
const { world } = house
const member = await aMember(database, house)

/** Counts what the door asks of its secret and its database, and passes everything on. */
function counted() {
  const counts: Record<string, number> = {}
  const count =
    <A extends unknown[], R>(name: string, act: (...given: A) => R) =>
    (...given: A): R => {
      counts[name] = (counts[name] ?? 0) + 1
      return act(...given)
    }
  const secret: ServerSecret = { ...house.secret, mac: count('mac', house.secret.mac), open: count('open', house.secret.open) }
  const { pool: connections } = house.workbench
  const pool = Object.create(connections, { connect: { value: count('units of work', () => connections.connect()) } }) as Database['pool']
  const watched: Database = { ...house.workbench, pool, query: count('queries', house.workbench.query) as Database['query'] }
  return { counts, door: createSignIn({ database: watched, runner: house.runner, secret, world }) }
}

async function workOf(changed: { name?: string; login?: Uint8Array; totp?: string }): Promise<Record<string, number>> {
  world.pass(3700)
  const { counts, door } = counted()
  const answer = await door.signIn({
    name: member.loginName,
    login: member.login,
    totp: await codeOf(member, world.now()),
    kind: 'browser',
    ...changed,
  })
  assert.equal(!answer.ok && answer.code, 'sign-in-failed')
  const before = { ...counts }
  await door.settled()
  return before
}

test('an unknown name costs as many hashes, openings and queries as a wrong passphrase or a wrong code', async () => {
  const known = await workOf({ login: new Uint8Array(32) })
  assert.deepEqual(known, { mac: 1, 'units of work': 1, queries: 1, open: 1 })
  assert.deepEqual(await workOf({ totp: '000000x' }), known)
  assert.deepEqual(await workOf({ name: 'nobody-of-this-name' }), known)
})

test('asking for a salt costs the same for a name that nobody has', async () => {
  const costs = async (name: string) => {
    const { counts, door } = counted()
    await door.salt(name)
    return counts
  }
  assert.deepEqual(await costs('nobody-of-this-name'), await costs(member.loginName))
})
