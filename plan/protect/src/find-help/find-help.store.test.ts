import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { createLog } from '@fanal/http'
import { testDatabase } from '@fanal/postgres/testing'
import { mostLookedAt } from './find-help.ts'
import { placesFor, townsOf } from './find-help.store.ts'
import type { Question } from './help-question.ts'
import { lookFor, publicPlacesOf } from './places.ts'
import { aPlace, aQuestion, keptPlaces } from './testing-places.ts'
import { readPlace } from './typed-place.ts'

const database = await testDatabase()
after(() => database.drop())
const asPublic = database.connect('public')
const now = new Date('2026-11-26T20:00:00Z')

const towns = [
  aPlace({ name: 'windsor bed' }),
  aPlace({ name: 'windsor, nova scotia', region: 'NS' }),
  aPlace({ name: 'kenora bed', locality: 'kenora', languages: ['en', 'fil'] }),
  aPlace({ name: 'montreal bed', region: 'QC', locality: 'montreal' }),
  aPlace({ name: 'st johns bed', region: 'NL', locality: 'st john s' }),
  aPlace({ name: 'all of canada', region: null, locality: '', serves: ['CA'] }),
  aPlace({ name: 'from quebec for ontario', region: 'QC', locality: 'gatineau', serves: ['ON', 'QC'] }),
  aPlace({ name: 'a lawyer', needs: ['lawyer'] }),
]
const partner = { ...aPlace({ name: 'for partners' }), visibility: 'partner' }
const hidden = { ...aPlace({ name: 'for nobody' }), visibility: 'hidden' }

before(async () => void (await keptPlaces(database, [...towns, partner, hidden])))

const all = { from: 0, count: 8 }

const shelf = publicPlacesOf(asPublic, createLog({ write: () => undefined }))
const found = async (made: Partial<Question>) => {
  const looked = (await shelf.look(aQuestion(made), all, now)) ?? assert.fail('the directory was not asked')
  assert.equal(looked.shown.length, looked.answer.found.length, 'each is brought whole')
  return looked.shown.map(({ place }) => place.name)
}

suite('the public’s shelf', () => {
  test('brings what is in the town, then in the province, then what serves it or the whole country', async () => {
    assert.deepEqual(await found({ place: 'Windsor, ON' }), ['windsor bed', 'from quebec for ontario', 'kenora bed', 'all of canada'])
    assert.deepEqual(await found({ place: 'N8X' }), ['from quebec for ontario', 'kenora bed', 'windsor bed', 'all of canada'])
    assert.deepEqual(await found({ place: 'Montréal' }), ['montreal bed', 'from quebec for ontario', 'all of canada'])
    assert.deepEqual(await found({ place: 'Windsor NS' }), ['windsor, nova scotia', 'all of canada'])
  })

  test('without a place it brings what there is, and of a place that nobody knows what serves the whole country', async () => {
    assert.equal((await found({})).length, 7)
    assert.deepEqual(await found({ place: 'Atlantis' }), ['all of canada'])
  })

  test('a place for partners, and one that is hidden, are on no shelf of the public’s', async () => {
    const each = await Promise.all(['', 'Windsor', 'ON', 'Atlantis'].map((place) => found({ place })))
    assert.equal(each.flat().filter((name) => name.startsWith('for ')).length, 0)
  })

  test('only what was asked for', async () => {
    assert.deepEqual(await found({ need: 'lawyer', place: 'Windsor' }), ['a lawyer'])
    assert.deepEqual(await found({ need: 'money', place: 'Windsor' }), [])
  })

  test('a language is found under each of its tags', async () => {
    const { answer } = await lookFor(aQuestion({ place: 'Ontario', language: 'tl' }), all, now, asPublic, 'fanal.public_place')
    assert.equal(answer.found[0]?.place.name, 'kenora bed')
    assert.ok(answer.found[0].reasons.some(({ about, answer: said }) => about === 'language' && said === 'yes'))
  })
})

suite('towns', () => {
  const keys = async (typed: string) =>
    (await townsOf(readPlace(typed), asPublic, 'fanal.public_place')).map(({ key, region }) => `${key} ${region}`)

  test('are found by their name, in the province that was named', async () => {
    assert.deepEqual((await keys('WINDSOR')).toSorted(), ['windsor NS', 'windsor ON'])
    assert.deepEqual(await keys('Windsor, NS'), ['windsor NS'])
    assert.deepEqual(await keys('Saint John’s'), ['st john s NL'])
    assert.deepEqual(await keys('St Johns'), ['st john s NL'])
  })

  test('are offered where one slip lies between', async () => {
    assert.deepEqual(await keys('Montrael'), ['montreal QC'])
    assert.deepEqual(await keys('Atlantis'), [])
  })
})

suite('where there are more places than are looked at', () => {
  test('those who take this person come first, and the others are not counted', async () => {
    const many = Array.from({ length: mostLookedAt + 40 }, (_, at) =>
      aPlace({ name: `yukon ${at}`, region: 'YT', locality: 'whitehorse', accepts_men: at < 30 ? true : at < 60 ? null : false }),
    )
    await keptPlaces(database, many)
    const places = await placesFor(aQuestion({ gender: 'man' }), { kind: 'regions', regions: ['YT'] }, now, asPublic, 'fanal.public_place')
    assert.equal(places.length, mostLookedAt)
    assert.equal(places.filter(({ accepts_men: men }) => men !== false && places.length > 0).length, 61)
    const { answer } = await lookFor(aQuestion({ gender: 'man', place: 'Yukon' }), all, now, asPublic, 'fanal.public_place')
    assert.equal(answer.found.length, 61)
    assert.deepEqual(answer.leftOut, [])
  })
})

test('a directory that cannot be asked is an answer, and nothing typed is in the log', async () => {
  const printed: string[] = []
  const away = database.connect('public')
  await away.close()
  const places = publicPlacesOf(away, createLog({ write: (text) => void printed.push(text) }))
  assert.equal(await places.look(aQuestion({ place: 'Windsor' }), all, now), null)
  assert.match(printed.join(''), /find-help\.not-asked/)
  assert.doesNotMatch(printed.join(''), /windsor/i)
})
