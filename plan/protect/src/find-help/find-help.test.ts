import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { reasonsOf, turnedAwayBy } from './fit.ts'
import { circleOf, findHelp } from './find-help.ts'
import { genders, wishes, type Question } from './help-question.ts'
import type { Place } from './place.ts'
import { roomNow, roomIsOldAfterHours } from './room-now.ts'
import { aPlace, aQuestion } from './testing-places.ts'
import type { Where } from './typed-place.ts'

const now = new Date('2026-11-26T20:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const windsor: Where = { kind: 'town', key: 'windsor', name: 'Windsor', provinces: ['ON'] }
const ontario: Where = { kind: 'provinces', provinces: ['ON'] }
const names = (question: Question, where: Where, places: readonly Place[]) =>
  findHelp(question, where, places, now).found.map(({ place }) => place.name)
const room = (available: number, hours: number) => ({ available, unit: null, updated: hoursAgo(hours) })

suite('a place fits', () => {
  test('and each reason is named: what fits, what has to be asked, what does not fit', () => {
    const place = aPlace({ languages: ['tl', 'en'], takes: { women: true, pets: false, withoutPapers: true }, room: room(2, 1) })
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
      reasonsOf(aPlace({ needs: ['legal'] }), aQuestion({ need: 'legal' }), now).map(({ about }) => about),
      ['need'],
    )
  })

  test('a language is answered by somebody, by an interpreter, or has to be asked for', () => {
    const answers = (made: Partial<Place>) =>
      reasonsOf(aPlace(made), aQuestion({ language: 'pa' }), now).find(({ about }) => about === 'language')?.answer
    assert.equal(answers({ languages: ['en', 'pa'] }), 'yes')
    assert.equal(answers({ languages: ['en'], interpreters: true }), 'by-interpreter')
    assert.equal(answers({ languages: ['en'], interpreters: null }), 'ask')
    assert.equal(answers({ languages: ['en'], interpreters: false }), 'no')
    assert.equal(answers({ languages: [] }), 'ask')
  })

  test('somebody under 18 is not sent where the youngest are 18', () => {
    const young = aQuestion({ wishes: ['under-18'] })
    const places = [
      aPlace({ name: 'adults', ages: { from: 18, to: null } }),
      aPlace({ name: 'asks' }),
      aPlace({ name: 'young', takes: { minors: true } }),
    ]
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
    assert.deepEqual(roomNow(null, now), { state: 'ask', hoursOld: null })
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
      aPlace({ name: 'full', room: room(0, 1) }),
      aPlace({ name: 'old', room: room(9, 30) }),
      aPlace({ name: 'free', room: room(1, 1) }),
    ]
    assert.deepEqual(names(aQuestion(), windsor, places), ['free', 'old', 'full'])
  })
})

suite('where', () => {
  const near = aPlace({ name: 'near' })
  const far = aPlace({ name: 'far', locality: 'Kenora', localityKey: 'kenora' })
  const serving = aPlace({ name: 'serving', province: 'QC', localityKey: 'gatineau', serves: ['ON'] })
  const national = aPlace({ name: 'national', province: null, locality: null, localityKey: null, national: true })
  const other = aPlace({ name: 'other', province: 'BC', localityKey: 'vancouver' })
  const all = [national, other, far, serving, near]

  test('the town comes first, then the province and who serves it, then the country; another province not at all', () => {
    assert.deepEqual(names(aQuestion(), windsor, all), ['near', 'far', 'serving', 'national'])
    assert.equal(findHelp(aQuestion(), windsor, all, now).widenedFrom, null)
  })

  test('a town of the same name in another province is not this town', () => {
    assert.equal(circleOf(aPlace({ province: 'NS' }), windsor), null)
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
  const places = fc.array(
    fc
      .record({ women: known, men: known, trans: known, minors: known, children: known, withoutPapers: known, pets: known })
      .chain((takes) =>
        fc
          .record({
            policeIndependent: known,
            indigenousLed: known,
            interpreters: known,
            languages: fc.subarray(['en', 'fr', 'tl']),
            needs: fc.subarray(['safe-place', 'legal'] as const),
            ages: fc.record({ from: fc.constantFrom(null, 12, 18), to: fc.constant(null) }),
            province: fc.constantFrom('ON', 'QC', null),
            national: fc.boolean(),
            room: fc.option(fc.integer({ min: 0, max: 40 }).map((hours) => room(1, hours))),
          })
          .map((made) => aPlace({ ...made, takes })),
      ),
    { maxLength: 12 },
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
          if (made.gender === 'man') assert.notEqual(place.takes.men, false)
          if (made.wishes.includes('under-18'))
            assert.ok(place.takes.minors === true || (place.takes.minors === null && (place.ages.from ?? 0) < 18))
          if (made.wishes.includes('not-police')) assert.notEqual(place.policeIndependent, false)
          if (made.wishes.includes('no-papers')) assert.notEqual(place.takes.withoutPapers, false)
          assert.ok(place.needs.includes('safe-place'))
        }
      }),
    )
  })

  test('the order of the places changes nothing but the order of equals', () => {
    fc.assert(
      fc.property(places, question, (all, made) => {
        const there = findHelp(aQuestion(made), ontario, all, now)
        const back = findHelp(aQuestion(made), ontario, all.toReversed(), now)
        assert.equal(there.found.length, back.found.length)
        assert.deepEqual(
          there.found
            .map(({ reasons, circle }) => [reasons, circle])
            .map(String)
            .toSorted(),
          back.found
            .map(({ reasons, circle }) => [reasons, circle])
            .map(String)
            .toSorted(),
        )
      }),
    )
  })
})
