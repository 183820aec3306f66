import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Actor, must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { endSession, endStaleSessions, forgetAttemptsOfYesterday } from './end-session.ts'
import { noteFailedSignIn } from './note-failed-sign-in.ts'
import { ownSession } from './own-session.ts'
import { sessionIdOf } from './session.ts'
import { startSession } from './start-session.ts'
import { aDoor, aMember, codeOf } from './testing.ts'

const database = await testDatabase()
after(() => database.drop())
const house = aDoor(database)
const { world, runner } = house
const own = await aMember(database, house)
const other = await aMember(database, house, ['organization-administrator', 'auditor'])
const started = must(
  await house.door.signIn({ name: own.loginName, login: own.login, totp: await codeOf(own, world.now()), kind: 'browser' }),
)
const sessionId = sessionIdOf(started.token) ?? new Uint8Array()

const actors = {
  nobody: { kind: 'public' },
  'the member': own.actor,
  'another organization': other.actor,
  'another member of the organization': { ...own.actor, member: other.actor.member },
} as const satisfies Record<string, Actor>
type Who = keyof typeof actors

// Every operation for everybody, written by hand.
const table: Record<string, { run: (actor: Actor) => Promise<{ ok: boolean; code?: string }>; allowed: Record<Who, string> }> = {
  'read one’s own session': {
    run: (actor) => runner.run(ownSession, { sessionId }, actor),
    allowed: {
      nobody: 'not-allowed',
      'the member': 'ok',
      'another organization': 'not-found',
      'another member of the organization': 'not-found',
    },
  },
  'end stale sessions': {
    run: (actor) => runner.run(endStaleSessions, { at: world.now() }, actor),
    allowed: {
      nobody: 'not-allowed',
      'the member': 'not-allowed',
      'another organization': 'not-allowed',
      'another member of the organization': 'not-allowed',
    },
  },
  'forget attempts': {
    run: (actor) => runner.run(forgetAttemptsOfYesterday, { at: world.now() }, actor),
    allowed: {
      nobody: 'not-allowed',
      'the member': 'not-allowed',
      'another organization': 'not-allowed',
      'another member of the organization': 'not-allowed',
    },
  },
  'note a failed sign-in': {
    run: (actor) => runner.run(noteFailedSignIn, own.actor, actor),
    allowed: {
      nobody: 'not-allowed',
      'the member': 'not-allowed',
      'another organization': 'not-allowed',
      'another member of the organization': 'not-allowed',
    },
  },
  'end one’s session': {
    run: (actor) => runner.run(endSession, { sessionId, at: world.now() }, actor),
    allowed: {
      nobody: 'not-allowed',
      'another organization': 'not-found',
      'another member of the organization': 'not-found',
      'the member': 'ok',
    },
  },
  'start a session for the member': {
    run: (actor) =>
      runner.run(
        startSession,
        { member: own.actor, sessionId: world.chance(32), serverHalf: world.chance(32), kind: 'browser', step: 1, at: world.now() },
        actor,
      ),
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

// What each role may see of each table when it works for another organization, and of what no role may see at all.
const tables = ['organization', 'unit', 'member', 'member_duty', 'session', 'totp_used', 'sign_in_attempt'] as const
const direct: Record<(typeof tables)[number], Record<'public' | 'worker' | 'auditor', boolean>> = {
  organization: { public: false, worker: true, auditor: true },
  unit: { public: false, worker: true, auditor: true },
  member: { public: false, worker: false, auditor: false },
  member_duty: { public: false, worker: true, auditor: true },
  session: { public: false, worker: false, auditor: false },
  totp_used: { public: false, worker: false, auditor: false },
  sign_in_attempt: { public: false, worker: false, auditor: false },
}

test('who may read which table, and that without an organization a table is empty', async () => {
  for (const name of tables)
    for (const role of ['public', 'worker', 'auditor'] as const) {
      const asked = database.connect(role, { max: 1 }).query(`select * from fanal.${name}`)
      if (direct[name][role]) assert.deepEqual(await asked, [], `${role} ${name}`)
      else await assert.rejects(asked, /permission denied/, `${role} ${name}`)
    }
})

test('not even the workbench reads what signs a member in', async () => {
  for (const column of ['login_hash', 'totp_sealed', 'passphrase_salt'])
    await assert.rejects(house.workbench.query(`select ${column} from fanal.member`), /permission denied/)
})
