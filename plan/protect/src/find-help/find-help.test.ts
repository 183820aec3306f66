import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { parseId } from '@fanal/kernel'
import fc from 'fast-check'
import { audienceFacts, type PublicPlace } from '../directory/directory.ts'
import { reasonsOf, turnedAwayBy } from './fit.ts'
import { circleOf, findHelp } from './find-help.ts'
import { genders, wishes, type Question } from './help-question.ts'
import { roomNow, roomIsOldAfterHours } from './room-now.ts'
import { aPlace, aQuestion } from './testing-places.ts'
import type { Where } from './typed-place.ts'

const now = new Date('2026-11-26T20:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const windsor: Where = { kind: 'town', keys: ['windsor'], regions: ['ON'] }
const ontario: Where = { kind: 'regions', regions: ['ON'] }
const names = (question: Question, where: Where, places: readonly PublicPlace[]) =>
  findHelp(question, where, places, now).found.map(({ place }) => place.name)
const room = (available: number, hours: number) => ({ capacity_available: available, capacity_updated: hoursAgo(hours) })

suite('a place fits', () => {
  test('and each reason is named: what fits, what has to be asked, what does not fit', () => {
    const place = aPlace({ languages: ['tl', 'en'], accepts_women: true, accepts_pets: false, accepts_without_id: true, ...room(2, 1) })
    const question = aQuestion({ language: 'tl', gender: 'woman', wishes: ['under-18', 'no-papers', 'with-pet'] })
    assert.deepEqual(reasonsOf(place, question, now), [
      { about: 'need', answer: 'yes' },
      { about: 'woman', answer: 'yes' },
      { about: 'under-18', answer: 'ask' },
      { about: 'no-papers', answer: 'yes' },
      { about: 'with-pet', answer: 'no' },
      { about: 'language', answer: 'yes' },
      { about: 'room', answer: 'yes' },
    ])
  })

  test('what nobody ticked is not asked', () => {
    assert.deepEqual(
      reasonsOf(aPlace({ needs: ['lawyer'] }), aQuestion({ need: 'lawyer' }), now).map(({ about }) => about),
      ['need'],
    )
  })

  test('a language is answered by somebody, by an interpreter, or has to be asked for', () => {
    const answers = (made: Partial<PublicPlace>) =>
      reasonsOf(aPlace(made), aQuestion({ language: 'pa' }), now).find(({ about }) => about === 'language')?.answer
    assert.equal(answers({ languages: ['en', 'pa'] }), 'yes')
    assert.equal(answers({ languages: ['en'], interpreter: true }), 'by-interpreter')
    assert.equal(answers({ languages: ['en'], interpreter: null }), 'ask')
    assert.equal(answers({ languages: ['en'], interpreter: false }), 'no')
    assert.equal(answers({ languages: [] }), 'ask')
  })

  test('somebody under 18 is not sent where the youngest are 18', () => {
    const young = aQuestion({ wishes: ['under-18'] })
    const places = [aPlace({ name: 'adults', minimum_age: 18 }), aPlace({ name: 'asks' }), aPlace({ name: 'young', accepts_minors: true })]
    const { found, leftOut } = findHelp(young, windsor, places, now)
    assert.deepEqual(
      found.map(({ place }) => place.name),
      ['young', 'asks'],
    )
    assert.deepEqual(leftOut, [{ about: 'under-18', count: 1 }])
  })
})

suite('room', () => {
  test('that was counted long ago is a question, and never free', () => {
    assert.equal(roomNow(room(3, roomIsOldAfterHours - 1), now).state, 'free')
    assert.equal(roomNow(room(3, roomIsOldAfterHours), now).state, 'ask')
    assert.deepEqual(roomNow(room(3, 24 * 400), now), { state: 'ask', hoursOld: 9600 })
    assert.deepEqual(roomNow({ capacity_available: null, capacity_updated: null }, now), { state: 'ask', hoursOld: null })
    assert.equal(roomNow(room(3, -48), now).state, 'ask', 'a count of tomorrow is a mistake')
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 5000 }), fc.integer({ min: -2, max: 50 }), (hours, available) => {
        const { state } = roomNow(room(available, hours), now)
        if (state === 'free') assert.ok(hours < roomIsOldAfterHours && hours >= -1 && available > 0)
      }),
    )
  })

  test('that is free comes first, what is full last', () => {
    const places = [
      aPlace({ name: 'full', ...room(0, 1) }),
      aPlace({ name: 'old', ...room(9, 30) }),
      aPlace({ name: 'free', ...room(1, 1) }),
    ]
    assert.deepEqual(names(aQuestion(), windsor, places), ['free', 'old', 'full'])
  })
})

suite('where', () => {
  const near = aPlace({ name: 'near' })
  const far = aPlace({ name: 'far', locality: 'kenora' })
  const serving = aPlace({ name: 'serving', region: 'QC', locality: 'gatineau', serves: ['ON'] })
  const national = aPlace({ name: 'national', region: null, locality: '', serves: ['CA'] })
  const other = aPlace({ name: 'other', region: 'BC', locality: 'vancouver' })
  const all = [national, other, far, serving, near]

  test('the town comes first, then the province and who serves it, then the country; another province not at all', () => {
    assert.deepEqual(names(aQuestion(), windsor, all), ['near', 'far', 'serving', 'national'])
    assert.equal(findHelp(aQuestion(), windsor, all, now).widenedFrom, null)
  })

  test('a town of the same name in another province is not this town', () => {
    assert.equal(circleOf(aPlace({ region: 'NS' }), windsor), null)
  })

  test('where the town has nothing the search goes on, and says so', () => {
    assert.equal(findHelp(aQuestion(), windsor, [far, national], now).widenedFrom, 'town')
    const onlyNational = findHelp(aQuestion(), ontario, [national, other], now)
    assert.equal(onlyNational.widenedFrom, 'province')
    assert.deepEqual(
      onlyNational.found.map(({ place, circle }) => [place.name, circle]),
      [['national', 'country']],
    )
  })

  test('without a place everything is looked at', () => {
    assert.equal(names(aQuestion(), { kind: 'anywhere' }, all).length, 5)
  })

  test('a place that nobody knows leaves what serves the whole country', () => {
    assert.deepEqual(names(aQuestion(), { kind: 'unknown', near: [] }, all), ['national'])
  })
})

suite('whatever the question and the places', () => {
  const known = fc.constantFrom(true, false, null)
  const facts = Object.fromEntries(audienceFacts.map((fact) => [fact, known]))
  const anyPlace = fc.record({
    place_id: fc.uuid().map((id) => parseId<'place'>(id.replace(/^(.{14})./, '$14').replace(/^(.{19})./, '$18'))!),
    interpreter: known,
    languages: fc.subarray(['en', 'fr', 'fil', 'zh-hans']),
    needs: fc.subarray(['bed-tonight', 'lawyer'] as const),
    minimum_age: fc.constantFrom(null, 12, 18),
    region: fc.constantFrom('ON' as const, 'QC' as const, null),
    serves: fc.subarray(['CA', 'ON'] as const),
    ...facts,
    capacity_available: fc.constantFrom(null, 0, 3),
    capacity_updated: fc.option(fc.integer({ min: 0, max: 40 }).map(hoursAgo)),
  })
  const places = fc.uniqueArray(
    anyPlace.map((made) => aPlace(made)),
    { maxLength: 12, selector: ({ place_id: id }) => id },
  )
  const question = fc.record({
    gender: fc.constantFrom(null, ...genders),
    wishes: fc.subarray([...wishes]),
    language: fc.constantFrom(null, 'tl', 'fr'),
  })

  test('nobody is sent where a place says that it does not take them', () => {
    fc.assert(
      fc.property(places, question, (all, made) => {
        for (const { place, reasons } of findHelp(aQuestion(made), ontario, all, now).found) {
          assert.deepEqual(turnedAwayBy(reasons), [])
          if (made.gender === 'man') assert.notEqual(place.accepts_men, false)
          if (made.gender === 'trans') assert.notEqual(place.accepts_trans_and_two_spirit, false)
          if (made.wishes.includes('under-18')) assert.ok(place.accepts_minors ?? (place.minimum_age ?? 0) < 18)
          if (made.wishes.includes('not-police')) assert.notEqual(place.police_independent, false)
          if (made.wishes.includes('no-papers')) assert.notEqual(place.accepts_without_id, false)
          assert.ok(place.needs.includes('bed-tonight'))
        }
      }),
    )
  })

  test('the order in which the places came changes nothing', () => {
    fc.assert(
      fc.property(places, question, (all, made) => {
        const there = findHelp(aQuestion(made), ontario, all, now)
        const back = findHelp(aQuestion(made), ontario, all.toReversed(), now)
        assert.deepEqual(back.found, there.found)
        assert.deepEqual(
          new Set(back.leftOut.map(({ about, count }) => `${about} ${count}`)),
          new Set(there.leftOut.map(({ about, count }) => `${about} ${count}`)),
        )
      }),
    )
  })
})
