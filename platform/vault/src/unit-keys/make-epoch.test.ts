import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { unwrapSecret } from '@fanal/seal'
import { currentDirectory } from '../directory.store.ts'
import { aHouse } from '../testing.ts'
import { lockNewKeys } from './kept-epochs.store.ts'
import { type MadeEpoch, changesFor, newEpoch } from './wrap-for-colleague.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aHouse(database, { ada: 'intake-officer', bea: 'intake-supervisor', cleo: 'organization-administrator' })
const { migrator, organization, unit, secrets, keysAs, keeps, published } = house

async function made(by: string): Promise<{ epoch: MadeEpoch; publishes: () => Promise<string | undefined> }> {
  const keys = await keysAs(by)
  const epoch = (await newEpoch(keys)) ?? assert.fail('the unit is there')
  return { epoch, publishes: () => published(...changesFor(keys, epoch, new Set())) }
}

const newest = async () => (await currentDirectory(house.workbench))?.body.units[0]?.epochs.at(-1)?.epoch

test('made twice before it is signed, an epoch is refused unless the second try names the first and replaces it', async () => {
  const [first, second, third] = [await made('ada'), await made('bea'), await made('ada')]
  assert.equal(await keeps('ada', first.epoch), 'ok')
  assert.equal(await keeps('bea', second.epoch), 'made-already')
  assert.equal(await keeps('bea', second.epoch, { replaces: third.epoch.key }), 'made-already', 'it is not the one that lies there')
  assert.equal(await keeps('bea', second.epoch, { replaces: first.epoch.key }), 'ok')
  assert.equal(await first.publishes(), 'epoch-not-kept', 'nobody holds the first any more: no report may be sealed to it')
  assert.equal(await newest(), 1)
  assert.equal(await second.publishes(), 'ok')
  assert.equal(await newest(), 2)
})

test('what is published is what lies there, for recovery too', async () => {
  const inbox = (
    await house.migrator.query<{ wrap: Parameters<typeof unwrapSecret>[0] }>(
      `select wrap from fanal.secret_wrap where epoch = 2 and secret = 'unit-inbox' and recipient_kind = 'recovery'`,
    )
  )[0]!
  const { deployment } = (await currentDirectory(house.workbench))!.body
  const context = { deployment, purpose: 'unit-inbox', subject: unit, recipient: organization, epoch: 2 } as const
  assert.ok((await unwrapSecret(inbox.wrap, secrets.recovery[0]!.seed, context)).ok)
})

test('an epoch that the node never saw, or that recovery could not open, is not published', async () => {
  const unseen = await made('ada')
  assert.equal(await unseen.publishes(), 'epoch-not-kept')
  const halved = await made('ada')
  assert.equal(await keeps('ada', halved.epoch), 'ok')
  for (const secret of ['unit-sign', 'unit-inbox']) {
    await migrator.query(`update fanal.secret_wrap set epoch = 99 where epoch = 3 and recipient_kind = 'recovery' and secret = $1`, [
      secret,
    ])
    assert.equal(await halved.publishes(), 'epoch-not-kept', `without recovery’s ${secret}`)
    await migrator.query(`update fanal.secret_wrap set epoch = 3 where epoch = 99`)
  }
  assert.equal(await halved.publishes(), 'ok')
})

test('of two who make keys in the same moment one is refused: no reader holds a key of the other', async () => {
  const both = [await made('ada'), await made('bea')]
  const answers = await unitOfWork(migrator, {}, async (tx) => {
    await lockNewKeys(unit, tx)
    const asked = [keeps('ada', both[0]!.epoch), keeps('bea', both[1]!.epoch)]
    const over = new Set<string>()
    void Promise.all(asked).finally(() => over.add('both'))
    let waiting = 0
    while (waiting < 2 && over.size === 0)
      // oxlint-disable-next-line no-await-in-loop -- until both stand before the same lock, or have gone past it
      waiting = (await tx.query(`select 1 from pg_locks where locktype = 'advisory' and not granted`)).length
    assert.equal(waiting, 2, 'both wait for each other')
    return asked
  }).then((asked) => Promise.all(asked))
  assert.deepEqual(new Set(answers), new Set(['made-already', 'ok']))
  const names = await migrator.query('select distinct key_id from fanal.secret_wrap where epoch = 4')
  assert.equal(names.length, 1)
})
