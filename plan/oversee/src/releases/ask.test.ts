import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { MemberId } from '@fanal/kernel'
import { type AskFacts, type TypedAsk, readAsk, typedOf } from './ask.ts'
import { askText as text } from './ask.text.ts'
import { easternClock, easternInstant } from './eastern.ts'
import type { EditionId, KeptEdition } from './release.ts'

const now = new Date('2027-05-10T12:00:00Z')
const [ines, lea, omar] = ['m-1', 'm-2', 'm-3'] as unknown as [MemberId, MemberId, MemberId]
const published: KeptEdition = {
  id: 'e-1' as EditionId,
  plan: 'invented',
  period: '2025-26',
  number: 1,
  corrects: null,
  manifest: 'a'.repeat(64),
  cutoff: now,
  publishAt: null,
  frozenAt: now,
  withdrawnAt: null,
  published: { at: now, visibleAt: now },
}
const facts: AskFacts = {
  plans: [{ plan: 'invented', title: { en: 'Invented plan', fr: 'Plan inventé' } }],
  members: [ines, lea, omar].map((member) => ({ member, name: member })),
  editions: [published],
  open: [],
  corrected: null,
}
const whole: TypedAsk = {
  plan: 'invented',
  period: '2026-27',
  'why-en': '',
  'why-fr': '',
  'publish-day': '2027-09-15',
  'publish-time': '08:30',
  working: ines,
  'working-due': '2027-06-01',
  director: lea,
  'director-due': '2027-06-15',
  minister: omar,
  'minister-due': '2027-09-15',
}
const told = (typed: Partial<TypedAsk>, more: Partial<AskFacts> = {}) =>
  readAsk({ ...whole, ...typed }, { ...facts, ...more }, now).faults.map(({ field, say }) => [field, say])

suite('what a secretariat types of an edition', () => {
  test('is asked for as it was typed, and typed again as it was asked', () => {
    const { asking, faults } = readAsk(whole, facts, now)
    assert.deepEqual(faults, [])
    assert.deepEqual(asking, {
      plan: 'invented',
      period: '2026-27',
      corrects: null,
      publishAt: new Date('2027-09-15T12:30:00Z'),
      signers: [
        { level: 'working', member: ines, due: '2027-06-01' },
        { level: 'director', member: lea, due: '2027-06-15' },
        { level: 'minister', member: omar, due: '2027-09-15' },
      ],
    })
    assert.deepEqual(typedOf(asking), whole)
    assert.deepEqual(told({ 'publish-day': '', 'publish-time': '' }), [], 'no minute has to be announced')
  })

  test('is refused field by field, each with what to do', () => {
    const cases: [Partial<TypedAsk>, ReturnType<typeof told>][] = [
      [{ plan: 'nobody-s' }, [['plan', text.noPlan]]],
      [{ period: '2028-29' }, [['period', text.periodAhead]]],
      [{ period: 'last year' }, [['period', text.badPeriod]]],
      [{ period: 'about 2013' }, [['period', text.badPeriod]]],
      [{ period: '2012-13/2016-17' }, [['period', text.badPeriod]]],
      [{ period: '2025-26' }, [['period', text.taken]]],
      [{ 'publish-time': '' }, [['publish-time', text.badTime]]],
      [{ 'publish-day': '' }, [['publish-day', text.badDay]]],
      [{ 'publish-day': '2027-02-30' }, [['publish-day', text.badDay]]],
      [
        { 'publish-day': '2027-05-01' },
        [
          ['publish-day', text.minutePast],
          ['working-due', text.dayAfter],
          ['director-due', text.dayAfter],
          ['minister-due', text.dayAfter],
        ],
      ],
      [{ director: ines }, [['director', text.samePerson]]],
      [{ minister: 'somebody-else' }, [['minister', text.noSigner]]],
      [{ 'working-due': 'in June' }, [['working-due', text.badDay]]],
      [{ 'working-due': '2027-05-09' }, [['working-due', text.dayPast]]],
      [{ 'minister-due': '2027-09-16' }, [['minister-due', text.dayAfter]]],
      [{ 'director-due': '2027-05-31' }, [['director-due', text.dayOrder]]],
    ]
    for (const [typed, expected] of cases) assert.deepEqual(told(typed), expected, JSON.stringify(typed))
  })

  test('waits for what is being made already, and for an edition that is there', () => {
    assert.deepEqual(told({}, { open: [{ plan: 'invented', period: '2026-27' }] }), [['period', text.openAlready]])
    const withdrawn = { ...published, period: '2026-27', published: null, withdrawnAt: now }
    assert.deepEqual(told({}, { editions: [withdrawn] }), [], 'the number of one that was withdrawn is free')
  })

  test('of a correction says why in both languages; its plan and period are those of what it corrects', () => {
    const corrected = { corrected: published }
    assert.deepEqual(told({ plan: '', period: '' }, corrected), [
      ['why-en', text.whyBoth],
      ['why-fr', text.whyBoth],
    ])
    assert.deepEqual(told({ 'why-en': 'A count came late.' }, corrected), [['why-fr', text.whyBoth]])
    const why = { 'why-en': 'Late.', 'why-fr': 'Tard.' }
    assert.deepEqual(told({ 'why-en': 'a'.repeat(2001), 'why-fr': 'Tard.' }, corrected), [['why-en', text.whyLong]])
    const { asking, faults } = readAsk({ ...whole, ...why, plan: 'other', period: '1999' }, { ...facts, ...corrected }, now)
    assert.deepEqual(faults, [])
    assert.deepEqual(
      [asking.plan, asking.period, asking.corrects],
      ['invented', '2025-26', { edition: 'e-1', why: { en: 'Late.', fr: 'Tard.' } }],
    )
    const next = { ...published, id: 'e-2' as EditionId, number: 2, corrects: published.manifest, published: null }
    assert.deepEqual(told(why, { ...corrected, editions: [published, next] }), [['why-en', text.taken]])
  })
})

suite('the clock of Eastern Time', () => {
  test('is read in summer and winter, and in the hour that comes twice', () => {
    assert.deepEqual(easternInstant('2027-07-01', '8:30'), new Date('2027-07-01T12:30:00Z'))
    assert.deepEqual(easternInstant('2027-12-01', '08:30'), new Date('2027-12-01T13:30:00Z'))
    assert.deepEqual(easternInstant('2027-11-07', '01:30'), new Date('2027-11-07T05:30:00Z'), 'the first of the two')
    assert.deepEqual(easternClock(new Date('2027-07-02T03:59:00Z')), { day: '2027-07-01', time: '23:59' })
    assert.deepEqual(easternClock(new Date('2027-07-02T04:00:00Z')), { day: '2027-07-02', time: '00:00' })
  })

  test('knows no hour that spring leaves out, and no prose', () => {
    for (const [day, time] of [
      ['2027-03-14', '02:30'],
      ['2027-07-01', '24:00'],
      ['2027-07-01', 'noon'],
      ['2027-02-30', '08:00'],
    ] as const)
      assert.equal(easternInstant(day, time), null, `${day} ${time}`)
  })
})
