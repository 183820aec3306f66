import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { must } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { type SignedDirectory, verifyDirectory } from '@fanal/seal'
import { changedDirectory, publishDirectory, signNext } from '@fanal/vault'
import { deskOf } from './testing-desk.ts'
import { aNode } from './testing.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aNode(database)
const { app } = deskOf(house)

async function asked(address: string) {
  const answer = await app.fetch(new Request(`http://workbench.test${address}`))
  return { status: answer.status, said: (await answer.json()) as { rootPublic: string; directory: SignedDirectory } }
}

test('somebody who left is found in the version of the directory that listed them, signed as it was', async () => {
  const left = house.officer.member
  const next = must(changedDirectory(house.ceremony.directory, [{ kind: 'member-left', member: left }], house.world.now()))
  const signed = await signNext(next, house.secrets.rootSeed)
  const migrator = database.connect('migrator', { max: 1 })
  must(await unitOfWork(migrator, {}, (tx) => publishDirectory(signed, house.world.now(), tx)))
  await migrator.close()
  house.world.pass(1)

  const isListed = ({ said }: Awaited<ReturnType<typeof asked>>) => said.directory.body.members.some(({ id }) => id === left)
  const now = await asked('/api/v1/directory')
  assert.deepEqual([now.said.directory.body.version, isListed(now)], [2, false])
  const before = await asked('/api/v1/directory?version=1')
  assert.deepEqual([before.said.directory.body.version, isListed(before)], [1, true])
  const root = house.ceremony.deployment.rootPublic
  assert.ok((await verifyDirectory(before.said.directory, root)).ok)
  // what nobody published yet, or is no number, is the one of now
  for (const odd of ['3', '0', 'x', '1.5', '-1'])
    // oxlint-disable-next-line no-await-in-loop -- five addresses
    assert.equal((await asked(`/api/v1/directory?version=${odd}`)).said.directory.body.version, 2, odd)
})
