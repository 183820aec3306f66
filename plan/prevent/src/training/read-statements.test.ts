import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { UnitId } from '@fanal/kernel'
import fc from 'fast-check'
import { readStatements } from './read-statements.ts'
import { expiresOn, isFollowUpDue, type Course, type CourseId } from './training.ts'

const course: Course = {
  id: 'c-1' as CourseId,
  unit: 'u-1' as UnitId,
  code: 'signs',
  version: '2',
  title: { en: 'Signs at the front desk', fr: 'Les signes à la réception' },
  validMonths: 24,
  xapiActivity: 'https://learn.example/signs/2',
}
const others = { ...course, id: 'c-2' as CourseId, code: 'other', xapiActivity: null }

let count = 0
const id = () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`

/** An invented statement of an invented person. */
const statement = (changes: Record<string, unknown> = {}) => ({
  id: id(),
  actor: { mbox: `mailto:person-${count}@example.org`, name: 'Somebody Invented' },
  verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
  object: { id: 'https://learn.example/signs/2' },
  timestamp: '2026-03-02T09:30:00-05:00',
  stored: '2026-11-20T00:00:00Z',
  context: { language: 'en-CA' },
  ...changes,
})

const read = (statements: unknown, before: readonly string[] = []) =>
  readStatements(typeof statements === 'string' ? statements : JSON.stringify(statements), [course, others], {
    importedBefore: (one) => before.includes(one),
    today: '2026-11-26',
  })

suite('statements of a learning platform become counts', () => {
  test('people of one course, day and language are one count, with the mean of their scores; the days are those on which it was done', () => {
    const scored = (scaled: number) => ({
      verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
      result: { success: true, score: { scaled } },
    })
    const { groups, ids, problems } = read([
      statement(scored(0.8)),
      statement(scored(0.9)),
      statement(),
      statement({ timestamp: '2026-03-02T23:30:00-08:00' }),
      statement({ context: { language: 'fr-CA' } }),
      statement({ timestamp: '2026-04-01T10:00:00Z' }),
    ])
    assert.deepEqual(problems, [])
    assert.equal(ids.length, 6)
    const of = { course: course.id }
    assert.deepEqual(groups, [
      { ...of, done: '2026-03-02', language: 'en', people: 4, postMean: 85 },
      { ...of, done: '2026-03-02', language: 'fr', people: 1, postMean: null },
      { ...of, done: '2026-04-01', language: 'en', people: 1, postMean: null },
    ])
  })

  test('“completed” and “passed” of one person are one completion, however that person is named', () => {
    for (const actor of [
      { mbox: 'mailto:a@example.org' },
      { mbox_sha1sum: 'ebd31e95054c018b10727ccffd2ef2ec3a016ee9' },
      { openid: 'https://a.example.org' },
      { account: { homePage: 'https://learn.example', name: '17' } },
    ]) {
      const passed = { verb: { id: 'http://adlnet.gov/expapi/verbs/passed' }, result: { score: { scaled: 1 } } }
      const { groups, problems } = read([statement({ actor }), statement({ actor, ...passed })])
      assert.deepEqual(
        groups.map(({ people, postMean }) => [people, postMean]),
        [[1, 100]],
      )
      assert.deepEqual(problems, [{ row: 2, field: 'actor', code: 'same-person' }])
    }
  })

  test('nothing of an actor leaves: not a name, not an address, not an account', () => {
    const out = JSON.stringify(
      read([statement({ actor: { name: 'Rosa Q', account: { homePage: 'https://learn.example', name: 'rosa17' } } }), statement()]),
    )
    assert.doesNotMatch(out, /rosa|invented|person-|mailto|example\.org/i)
  })

  test('every problem is said by row and field, and the good rows are kept', () => {
    const twice = statement()
    const before = statement()
    const rows = [
      statement(),
      'no statement',
      null,
      statement({ id: '17' }),
      statement({ actor: { name: 'A name is nobody' } }),
      statement({ actor: { account: { name: 'x' } } }),
      statement({ verb: { id: 'http://adlnet.gov/expapi/verbs/attempted' } }),
      statement({ verb: undefined }),
      statement({ object: { id: 'https://learn.example/another' } }),
      statement({ timestamp: undefined }),
      statement({ timestamp: 'last Tuesday' }),
      statement({ timestamp: '2026-02-30T10:00:00Z' }),
      statement({ timestamp: '2027-01-01T00:00:00Z' }),
      statement({ result: { completion: false } }),
      statement({ result: { success: false } }),
      statement({ result: { score: { scaled: 85 } } }),
      twice,
      twice,
      before,
      statement({ id: 'x', timestamp: undefined, verb: {} }),
      statement(),
    ]
    const { groups, problems } = read(rows, [before.id])
    assert.deepEqual(
      problems.map(({ row, field, code }) => `${row} ${field} ${code}`),
      [
        '2  not-an-object',
        '3  not-an-object',
        '4 id bad-id',
        '5 actor no-actor',
        '6 actor no-actor',
        '7 verb.id other-verb',
        '8 verb.id other-verb',
        '9 object.id unknown-course',
        '10 timestamp no-time',
        '11 timestamp bad-time',
        '12 timestamp bad-time',
        '13 timestamp in-future',
        '14 result.completion failed',
        '15 result.success failed',
        '16 result.score.scaled bad-score',
        '18 id twice-in-file',
        '19 id imported-before',
        '20 id bad-id',
        '20 verb.id other-verb',
        '20 timestamp no-time',
      ],
    )
    assert.deepEqual(
      groups.map(({ people }) => people),
      [3],
    )
  })

  test('a file is a list, one statement, or what a learning record store answers; anything else is asked for', () => {
    assert.equal(read({ statements: [statement()], more: '' }).groups.length, 1)
    assert.equal(read(statement()).groups.length, 1)
    assert.equal(read(`\uFEFF${JSON.stringify([statement()])}`).groups.length, 1)
    assert.deepEqual(read('{"a":').problems, [{ row: 0, field: '', code: 'not-json' }])
    assert.deepEqual(read('%PDF-1.7').problems, [{ row: 0, field: '', code: 'not-json' }])
    for (const odd of ['17', 'null', '"x"', '{}', '{"statements":{}}'])
      assert.deepEqual(read(odd).problems, [{ row: 0, field: '', code: 'no-list' }])
  })

  test('whatever JSON comes, nobody is counted who is not there, and nothing breaks', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.jsonValue(), fc.record({ id: fc.uuid(), actor: fc.jsonValue(), verb: fc.jsonValue(), timestamp: fc.jsonValue() })),
        ),
        (rows) => {
          const { groups, ids } = read(rows)
          assert.equal(groups.length, 0)
          assert.equal(ids.length, 0)
        },
      ),
    )
  })
})

test('it expires from the day it was done, and three months later somebody is asked', () => {
  assert.equal(expiresOn({ done: '2026-03-02' }, { validMonths: 24 }), '2028-03-02')
  assert.equal(expiresOn({ done: '2026-03-02' }, { validMonths: null }), null)
  assert.ok(!isFollowUpDue({ done: '2026-03-02', askedLater: null }, '2026-06-01'))
  assert.ok(isFollowUpDue({ done: '2026-03-02', askedLater: null }, '2026-06-02'))
  assert.ok(!isFollowUpDue({ done: '2026-03-02', askedLater: 4 }, '2026-06-02'))
})
