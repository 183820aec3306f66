import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { dutyNames } from '@fanal/kernel'
import { workbenchAssets } from '../../apps/workbench/src/workbench.ts'
import { aboutThings } from './answers.ts'
import { aHouse } from './house.ts'
import * as subject from './subject.ts'
import { fillTables, walkGrants, walkRows, walkTrespasses } from './walk-rows.ts'
import { walkDoors, walkSessionsOver } from './walk-doors.ts'
import { type Difference, open, plainTable, thingTable, walkAs } from './walk.ts'

const house = await aHouse()
after(() => house.database.drop())
const walked = open(house, subject, await workbenchAssets())

async function all(differences: AsyncIterable<Difference>): Promise<string[]> {
  const found: string[] = []
  for await (const { what, expected, found: answer } of differences) found.push(`${what}: ${answer}, not ${expected}`)
  return found
}

test('the table has a row for every registered route, and none besides', () => {
  const listed = [...Object.keys(plainTable), ...Object.keys(thingTable).filter((name) => !name.includes(' '))]
  assert.deepEqual(listed.toSorted(), walked.app.manifest.map(({ name }) => name).toSorted())
})

test('every route with an id is tried on three objects', () => {
  const withId = walked.app.manifest.filter(({ params }) => params.length > 0).map(({ name }) => name)
  assert.deepEqual(withId.filter((name) => !(aboutThings as readonly string[]).includes(name)), [])
})

test('every row answers for every duty and for nobody', () => {
  for (const row of [...Object.values(plainTable), ...Object.values(thingTable)])
    assert.deepEqual(Object.keys(row).toSorted(), ['nobody', ...dutyNames].toSorted())
})

suite('every route, as the table says', () => {
  for (const place of house.places) {
    test(`nobody, at ${place.name}`, async () => assert.deepEqual(await all(walkAs(walked, place, null)), []))
    for (const somebody of place.members)
      test(`${somebody.duty} of ${place.name}`, async () => assert.deepEqual(await all(walkAs(walked, place, somebody)), []))
  }
})

test('no cookie changes anything without its token or from elsewhere', async () => {
  assert.deepEqual(await all(walkDoors(walked, house.places[0])), [])
})

test('a session that is over is nobody’s', async () => {
  assert.deepEqual(await all(walkSessionsOver(walked, house.places[0])), [])
})

suite('the second lock, below all code', () => {
  test('shows every duty its own organization’s rows, and of sealed ones only intake’s', async () => {
    await fillTables(house)
    for (const place of house.places) assert.deepEqual(await all(walkRows(house, place)), [])
  })

  test('lets nobody change another organization’s rows', async () => {
    for (const place of house.places) assert.deepEqual(await all(walkTrespasses(house, place)), [])
  })

  test('grants each role what the table says, and no more', async () => {
    assert.deepEqual(await all(walkGrants(house)), [])
  })
})
