import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must, randomId, thisWorld } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { aPlace, aQuestion } from '../find-help/testing-places.ts'
import { matchServices } from './match-services.ts'
import { twoHouses } from './testing-referral.ts'

const database = await testDatabase()
const houses = await twoHouses(database)
after(async () => {
  await houses.close()
  await database.drop()
})
const { organization, elsewhere, people, runner } = houses
const { amina, privacy } = people

async function kept(by: string, made: Parameters<typeof aPlace>[0] & { readonly visibility?: string; readonly by_hand?: boolean }) {
  const place = { ...aPlace({ region: 'ON', ...made }), visibility: 'public', by_hand: true, ...made, organization_id: by }
  await database.asOperator('insert into fanal.place select * from jsonb_populate_recordset(null::fanal.place, $1::jsonb)', [
    JSON.stringify([place]),
  ])
  return place
}
const match = async (question: Parameters<typeof aQuestion>[0] = {}, asked: readonly string[] = []) =>
  must(await runner.run(matchServices, { question: aQuestion({ need: 'housing', ...question }), asked, now: houses.time() }, amina.actor))
    .fitting

suite('services for a need', async () => {
  const theirs = await kept(elsewhere, { needs: ['housing'], name: 'Cedar rooms', languages: ['es'], visibility: 'partner' })
  const hidden = await kept(elsewhere, { needs: ['housing'], name: 'Nobody is told', visibility: 'hidden' })
  const own = await kept(organization, { needs: ['housing'], name: 'Our own' })
  const imported = await kept(organization, { needs: ['housing'], name: 'From a list', by_hand: false, accepts_men: false })
  const other = await kept(elsewhere, { needs: ['health'], name: 'A clinic' })

  test('are those of other houses that meet it, each with why and how it is asked', async () => {
    const found = await match({ language: 'es' })
    const ids = found.map(({ place }) => place.place_id)
    assert.deepEqual(new Set(ids), new Set([theirs.place_id, imported.place_id]))
    for (const not of [hidden, own, other]) assert.ok(!ids.includes(not.place_id), not.name)
    const [first, second] = found
    assert.equal(first?.place.place_id, theirs.place_id, 'who speaks the language comes first')
    assert.ok(first.reasons.some(({ about, answer }) => about === 'language' && answer === 'yes'))
    assert.deepEqual(first.to, { kind: 'unit', organization: elsewhere, unit: houses.units.farUnit, service: theirs.service_id })
    assert.deepEqual(
      second?.to,
      { kind: 'link', service: imported.service_id },
      'a list’s entry is somebody else’s, who has no account here',
    )
  })

  test('are not those that turn the person away, nor those that were asked already', async () => {
    assert.deepEqual(
      (await match({ gender: 'man' })).map(({ place }) => place.name),
      ['Cedar rooms'],
    )
    assert.deepEqual(
      (await match({}, [theirs.service_id])).map(({ place }) => place.name),
      ['From a list'],
    )
  })

  test('show no address that its house hides', async () => {
    const secret = await kept(elsewhere, {
      needs: ['lawyer'],
      location_id: randomId(thisWorld.chance(16)),
      address_visibility: 'hidden',
      address: [],
      area: 'River City',
    })
    const [found] = await match({ need: 'lawyer' })
    assert.equal(found?.place.place_id, secret.place_id)
    assert.deepEqual([found.place.address, found.place.address_visibility], [[], 'hidden'])
  })

  test('are looked for by nobody whose duty it is not', async () => {
    const asked = { question: aQuestion({ need: 'housing' }), asked: [], now: houses.time() }
    assert.ok(!(await runner.run(matchServices, asked, privacy.actor)).ok)
  })
})
