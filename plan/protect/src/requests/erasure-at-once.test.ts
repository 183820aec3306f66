import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must, type Outcome } from '@fanal/kernel'
import { type Transaction, unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { receiveDemand } from '../demands/receive-demand.ts'
import { grantAccess } from '../grants/grant-access.ts'
import { aShelter, type Person, type Protected } from '../grants/testing-people.ts'
import { eraseSubject } from '../subjects/erase-subject.ts'
import { shareKeys } from '../subjects/share-keys.ts'
import { codeOf } from '../testing-walls.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world } = shelter
const { amina, benoit, chantal, privacy } = people
const workbench = database.connect('workbench', { max: 2 })

/** Begins something as somebody, and leaves it open until it is told to end. */
async function under({ actor }: Person, act: (tx: Transaction) => Promise<unknown>): Promise<() => Promise<void>> {
  const begun = Promise.withResolvers<void>()
  const ends = Promise.withResolvers<void>()
  const settings = { actor: actor.member, organization: actor.organization, duties: actor.held.map(({ duty }) => duty) }
  const done = unitOfWork(workbench, settings, async (tx) => {
    await act(tx)
    begun.resolve()
    await ends.promise
  })
  await Promise.race([begun.promise, done])
  return () => {
    ends.resolve()
    return done
  }
}

/** Goes on when that is over, or waits in the database for somebody else. */
async function isOverOrWaits(running: Promise<unknown>): Promise<void> {
  let over = false
  const ended = () => (over = true)
  void running.then(ended, ended)
  const waits = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  const settled = async (): Promise<boolean> => over || (await database.asOperator(waits)).length > 0 || settled()
  await settled()
}

async function leftOf({ subject }: Protected): Promise<number> {
  const [row] = await database.asOperator<{ n: number }>(
    `select ((select count(*) from fanal.subject_key_wrap where subject_id = $1) + (select count(*) from fanal.sealed_field where subject_id = $1)
      + (select count(*) from fanal.own_code where subject_id = $1) + (select count(*) from fanal.records_demand where subject_id = $1)
      + (select count(*) from fanal.access_grant where target_id = $1 and revoked_at is null))::integer as n`,
    [subject],
  )
  return row!.n
}

const erase = ({ subject }: Protected) => runner.run(eraseSubject, { ...command(), subject }, privacy.actor)
const demandOf = ({ subject }: Protected) =>
  runner.run(
    receiveDemand,
    {
      ...command(),
      subject,
      demand: id<'demand'>(),
      case: null,
      kind: 'request',
      issuedBy: 'lawyer',
      isTraffickingCase: false,
      receivedOn: '2026-11-02',
      answerBy: new Date('2026-12-01T12:00:00Z'),
      tasks: [id(), id()],
    },
    privacy.actor,
  )

/** What somebody may be writing while a person is erased. */
const writers: Readonly<Record<string, (who: Protected) => Promise<Outcome<unknown>>>> = {
  'a colleague who writes': (who) => shelter.keep(amina, who, 'C3', 'story', 'made up'),
  'a colleague who passes a key on': async (who) =>
    runner.run(
      shareKeys,
      { ...command(), subject: who.subject, wraps: [await shelter.wrapTo(who, 'C5', chantal, 'supervisor')] },
      amina.actor,
    ),
  'a colleague who lets another one in': async (who) => {
    const grantee = { kind: 'member', id: benoit.actor.member } as const
    const scope = { classes: ['C2', 'C3'], operations: ['see'], purpose: 'services', basis: 'team', basisId: null } as const
    const term = { from: world.now(), to: null, sealOk: false, wraps: [await shelter.wrapTo(who, 'C3', benoit, 'member')] }
    return runner.run(grantAccess, { ...command(), subject: who.subject, grant: id<'grant'>(), grantee, ...scope, ...term }, amina.actor)
  },
}

suite('an erasure and somebody who writes at the same moment', () => {
  test('what was under way when it began is erased too', async () => {
    const who = await shelter.register(amina)
    const sealed = await shelter.sealed(who, 'C3', 'story', 'made up')
    const row = [
      shelter.organization,
      who.subject,
      'C3',
      'story',
      1,
      0,
      1,
      Buffer.from(sealed.bytes),
      amina.actor.member,
      world.now(),
      id(),
    ]
    const end = await under(amina, async (tx) => {
      await tx.query('select fanal.subject_hold($1, false)', [who.subject])
      await tx.query('insert into fanal.sealed_field values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)', row)
    })
    const erased = erase(who)
    await isOverOrWaits(erased)
    await end()
    must(await erased)
    assert.equal(await leftOf(who), 0)
  })

  for (const [somebody, write] of Object.entries(writers))
    test(`${somebody} after it began finds nobody, and nothing is left`, async () => {
      const who = await shelter.register(amina)
      const end = await under(privacy, (tx) => tx.query('select fanal.subject_erase($1, now())', [who.subject]))
      const writing = write(who)
      await isOverOrWaits(writing)
      await end()
      assert.equal(codeOf(await writing), 'not-found')
      assert.equal(await leftOf(who), 0)
    })

  test('a demand that comes after it began finds nothing to freeze; one that came before freezes it', async () => {
    const who = await shelter.register(amina)
    const end = await under(privacy, (tx) => tx.query('select fanal.subject_erase($1, now())', [who.subject]))
    const asking = demandOf(who)
    await isOverOrWaits(asking)
    await end()
    assert.equal(codeOf(await asking), 'nothing-held')
    assert.equal(await leftOf(who), 0)
    const other = await shelter.register(amina)
    must(await demandOf(other))
    assert.equal(codeOf(await erase(other)), 'legal-hold')
  })

  test('what came beside it in spite of all goes when the keys are destroyed once more', async () => {
    const who = await shelter.register(amina)
    must(await erase(who))
    await database.asOperator(`insert into fanal.subject_key_wrap values ($1, $2, 'C3', 1, 'member', $3, '{}', now())`, [
      shelter.organization,
      who.subject,
      amina.actor.member,
    ])
    await (
      await under(privacy, (tx) => tx.query('select fanal.subject_erase($1, now())', [who.subject]))
    )()
    assert.equal(await leftOf(who), 0)
  })
})
