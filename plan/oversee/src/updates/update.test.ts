import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { aCommitment, both, nothing, said } from './testing-updates.ts'
import { faultsOf, milestonesLate } from './update.ts'
import { daysAfter, isDay, isOverdue } from './reporting-period.ts'

const codes = (...asked: Parameters<typeof faultsOf>) => faultsOf(...asked).map(({ code, field }) => `${field}: ${code}`)
const commitment = aCommitment()
const why = both('Trainers were hard to find.', 'Les formateurs étaient difficiles à trouver.')
const report = both('Course report', 'Rapport de cours')

suite('what an update has to say', () => {
  test('words in both languages, and one that is missing is named', () => {
    assert.deepEqual(codes(said(), commitment, null), [])
    assert.deepEqual(codes(said({ progress: both('Two courses.', '') }), commitment, null), ['progress-fr: missing-french'])
    assert.deepEqual(codes(said({ progress: both(' ', 'Deux cours.') }), commitment, null), ['progress-en: missing-english'])
    assert.deepEqual(codes(said({ progress: nothing }), commitment, null), ['progress-en: missing-both'])
    assert.deepEqual(codes(said({ challenge: both('Late.', '') }), commitment, null), ['challenge-fr: missing-french'])
    assert.deepEqual(codes(said({ progress: both('x'.repeat(4001), 'x') }), commitment, null), ['progress-en: too-long'])
  })

  test('behind is explained; what is on its way need not be', () => {
    for (const standing of ['not-started', 'limited'] as const) {
      assert.deepEqual(codes(said({ standing }), commitment, null), ['challenge-en: missing-both'])
      assert.deepEqual(codes(said({ standing, challenge: why }), commitment, null), [])
    }
  })

  test('complete asks for every milestone and for evidence; a milestone that asks for evidence does too', () => {
    assert.deepEqual(codes(said({ standing: 'complete' }), commitment, null), ['evidence-en: missing-both', 'reached: open-milestone'])
    const proofs = [{ of: 'M1', kind: 'document' as const, what: 'Course report' }]
    assert.deepEqual(codes(said({ standing: 'complete', evidence: report, reached: ['M1'], proofs }), commitment, null), [
      'reached: open-milestone',
    ])
    assert.deepEqual(codes(said({ standing: 'complete', evidence: report, reached: ['M1', 'M2'], proofs }), commitment, null), [])
    assert.deepEqual(codes(said({ reached: ['M1'] }), commitment, null), ['proof-M1: missing-proof'])
    assert.deepEqual(codes(said({ reached: ['M1'], evidence: report }), commitment, null), ['proof-M1: missing-proof'], 'its own')
    const ofAnother = [{ of: '', kind: 'document' as const, what: 'Course report' }]
    assert.deepEqual(codes(said({ reached: ['M1'], proofs: ofAnother }), commitment, null), ['proof-M1: missing-proof'])
    assert.deepEqual(codes(said({ reached: ['M1'], proofs }), commitment, null), [])
    assert.deepEqual(codes(said({ reached: ['M2'] }), commitment, null), [])
    assert.deepEqual(codes(said({ reached: ['M9'] }), commitment, null), ['reached: unknown-milestone'])
  })

  test('evidence is an address, a document or a figure of an edition; what is none of them is said', () => {
    const one = (kind: 'address' | 'document' | 'figure', what: string, of = '') =>
      codes(said({ proofs: [{ of, kind, what }] }), commitment, null)
    for (const [kind, what] of [
      ['address', 'https://www.example.org/course.pdf'],
      ['document', 'Course report, 2014'],
      ['figure', 'reports-answered/all.both'],
    ] as const)
      assert.deepEqual(one(kind, what), [], what)
    for (const [kind, what] of [
      ['address', 'http://www.example.org'],
      ['address', 'javascript:alert(1)'],
      ['address', 'https://ana:secret@www.example.org'],
      ['address', 'on our site'],
      ['figure', 'forty-five'],
      ['figure', 'a/b/c'],
      ['document', ' '],
      ['document', 'x'.repeat(501)],
    ] as const)
      assert.deepEqual(one(kind, what), ['proof-: bad-proof'], what)
    assert.deepEqual(one('document', 'Report', 'M9'), ['proof-M9: bad-proof'])
  })

  test('a nil return is said, needs no words of progress, and changes nothing', () => {
    const nil = said({ nil: true, progress: nothing })
    assert.deepEqual(codes(nil, commitment, 'substantial'), [])
    assert.deepEqual(codes(nil, commitment, 'limited'), ['nil: nil-with-change'])
    assert.deepEqual(codes(nil, commitment, null), ['nil: nil-with-change'], 'nothing new since nothing is not substantial')
    assert.deepEqual(codes({ ...nil, standing: 'limited' }, commitment, 'limited'), ['challenge-en: missing-both'])
  })
})

suite('days', () => {
  test('a day exists, and days are counted over months and leap years', () => {
    for (const wrong of ['2014-02-29', '2014-13-01', '31/03/2014', 'by fall 2028', '']) assert.equal(isDay(wrong), false, wrong)
    assert.equal(isDay('2016-02-29'), true)
    assert.equal(daysAfter('2016-02-28', 2), '2016-03-01')
    assert.equal(daysAfter('2014-05-15', 15), '2014-05-30')
  })

  test('overdue is computed: the day after, unless it is complete, and never where the lead or the day is not verified', () => {
    assert.equal(isOverdue(commitment, false, '2014-03-31'), false)
    assert.equal(isOverdue(commitment, false, '2014-04-01'), true)
    assert.equal(isOverdue(commitment, true, '2014-04-01'), false)
    for (const unknown of [{ leadVerified: false }, { dueVerified: false }, { due: null }, { lead: [] }])
      assert.equal(isOverdue(aCommitment(unknown), false, '2026-01-01'), null, JSON.stringify(unknown))
  })

  test('a milestone is late the day after its day, and not against a lead that nobody verified', () => {
    assert.deepEqual(milestonesLate(commitment, [], '2013-09-30'), [])
    assert.deepEqual(milestonesLate(commitment, [], '2013-10-01'), ['M1'])
    assert.deepEqual(milestonesLate(commitment, ['M1'], '2013-10-01'), [])
    assert.deepEqual(milestonesLate(aCommitment({ leadVerified: false }), [], '2013-10-01'), [])
  })
})
