import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aDoor, aMember } from '@fanal/identity/testing'
import { testDatabase } from '@fanal/postgres/testing'
import { tellPlans } from './shipped-plans.ts'
import { publishedPlan, publishedPlans } from '../plan/plan.store.ts'

const database = await testDatabase()
after(() => database.drop())
const door = aDoor(database)

test('a demonstration has the plan of 2012 and the strategy of 2019, whole, and quickly', async () => {
  const { actor } = await aMember(database, door, ['secretariat'])
  const begun = performance.now()
  await tellPlans({ organization: actor.organization, asWorkbench: door.workbench, world: door.world })
  assert.ok(performance.now() - begun < 5000)
  const open = database.connect('public')
  assert.deepEqual(
    (await publishedPlans(open)).map(({ plan, version, commitments }) => [plan, version, commitments]),
    [
      ['nap-2012', 1, 28],
      ['ns-2019-2024', 1, 0],
    ],
  )
  const held = await publishedPlan('nap-2012', open)
  assert.deepEqual([held?.plan.observations.length, held?.plan.sources.length, held?.plan.reports?.length], [106, 53, 5])
})
