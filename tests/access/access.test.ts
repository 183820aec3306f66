import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { dutyNames } from '@fanal/kernel'
import { workbenchAssets } from '../../apps/workbench/src/workbench.ts'
import { aboutThings } from './answers.ts'
import { aHouse } from './house.ts'
import { walkOperations } from './operations.ts'
import * as subject from './subject.ts'
import { plainRequests, requestOf, thingRequests } from './requests.ts'
import { walkLine } from './walk-line.ts'
import { fillTables, walkGrants, walkRows, walkTrespasses } from './walk-rows.ts'
import { walkDoors, walkSessionsOver } from './walk-doors.ts'
import { type Difference, open, plainTable, session, thingTable, walkAs, walkBetween } from './walk.ts'

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
  assert.deepEqual(
    withId.filter((name) => !(aboutThings as readonly string[]).includes(name)),
    [],
  )
})

test('every row answers for every duty and for nobody', () => {
  for (const row of [...Object.values(plainTable), ...Object.values(thingTable)])
    assert.deepEqual(Object.keys(row).toSorted(), ['nobody', ...dutyNames].toSorted())
})

// most of it is waiting for the database: the units are walked side by side, the members of one after each other
suite('every route, as the table says', { concurrency: house.places.length }, () => {
  for (const place of house.places)
    suite(place.name, { concurrency: 1 }, () => {
      test(`nobody, at ${place.name}`, async () => assert.deepEqual(await all(walkAs(walked, place, null)), []))
      for (const somebody of place.members)
        test(`${somebody.duty} of ${place.name}`, async () => assert.deepEqual(await all(walkAs(walked, place, somebody)), []))
    })
})

test('no cookie changes anything without its token or from elsewhere', async () => {
  assert.deepEqual(await all(walkDoors(walked, house.places[0])), [])
})

test('a session that is over is nobody’s', async () => {
  assert.deepEqual(await all(walkSessionsOver(walked, house.places[0])), [])
})

test('two duties in two units do not add up', async () => {
  for (const place of house.places) assert.deepEqual(await all(walkBetween(walked, place)), [])
})

test('what belongs to one member is no other’s, below the routes too', async () => {
  for (const place of house.places) assert.deepEqual(await all(walkOperations(walked, place)), [])
})

test('a mailbox, its files and its report answer to their own receipt alone', async () => {
  for (const place of house.places) assert.deepEqual(await all(walkLine(house, place)), [])
})

suite('“not yours” and “not there” are one answer, word for word', () => {
  const [home, other, elsewhere] = house.places
  const nothing = { ...other.thing, report: 'ffffffff-ffff-4fff-bfff-ffffffffffff', envelope: 'ffffffff-ffff-4fff-8fff-ffffffffffff' }
  // The token of a form is masked anew in every answer.
  const plain = (html: string) => html.replaceAll(/value="[A-Za-z0-9_-]{80,}"/g, 'value')
  for (const duty of ['intake-officer', 'case-worker'] as const)
    for (const route of ['report', 'openReport', 'takeReport', 'readChunk', 'sendReply'] as const)
      test(`${route} as ${duty}`, async () => {
        const held = await session(
          walked,
          home.members.find((one) => one.duty === duty)!,
        )
        const answered = await Promise.all(
          [nothing, other.thing, elsewhere.thing].map(async (thing) => {
            const response = await walked.app.fetch(requestOf(thingRequests[route](thing, home.thing, 'en'), 'cookie', held, house))
            return {
              status: response.status,
              headers: [...response.headers].filter(([name]) => name !== 'content-length'),
              body: plain(await response.text()),
            }
          }),
        )
        assert.equal(answered[0]?.status, 404)
        assert.deepEqual(answered[1], answered[0])
        assert.deepEqual(answered[2], answered[0])
      })
})

test('a page that was asked for by nobody is asked for again after sign-in, and never leads off the site', async () => {
  const held = { token: 'A'.repeat(43), sessionId: new Uint8Array(32) }
  const response = await walked.app.fetch(requestOf(plainRequests.inbox('fr'), 'nobody', held, house))
  assert.equal(response.headers.get('location'), '/fr/ouvrir-session?from=%2Ffr%2Fboite')
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
