import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { audited } from '@fanal/disclose'
import fc from 'fast-check'
import { releaseIn } from '../../edition/disclosure.ts'
import type { Cell, Table } from '../../edition/edition.ts'
import { recompute } from '../../edition/recompute.ts'
import { anEdition } from '../../edition/testing-edition.ts'
import { readPeriod } from '../period.ts'
import { missingOf, populationTables } from './counted-tables.ts'
import { lineQueries } from './line-queries.store.ts'
import type { NamedQuery, QueryRow } from './named-query.ts'
import { namedQueries, parametersOf } from './run-query.store.ts'
import { type DisclosureRule, tablesFrom } from './tables-from.ts'

const period = readPeriod('2026-27')!
const cutoff = '2027-06-30T00:00:00Z'
const key = new Uint8Array(32).fill(7)
const rule: DisclosureRule = { threshold: 5, round: { base: 5, key } }
const query = (name: string) => namedQueries.find((one) => one.name === name)!
const row = (n: number, ...codes: readonly string[]): QueryRow => ({ codes, n })
function made(one: NamedQuery, rows: readonly QueryRow[], more: Partial<Parameters<typeof tablesFrom>[2]> = {}): readonly Table[] {
  const tables = tablesFrom(one, rows, { period, cutoff, rule, parameters: parametersOf(period, cutoff), ...more })
  assert.ok(tables.ok)
  return tables.value
}
const cell = (tables: readonly Table[], table: string, id: string): Cell =>
  tables.find((one) => one.id === table)!.cells.find((one) => one.id === id)!

const records = [
  row(120, 'labour', 'woman', '18-24'),
  row(83, 'labour', 'man', '25-39'),
  row(3, 'labour', 'another', '25-39'),
  row(211, 'sexual', 'woman', '18-24'),
  row(64, 'sexual', 'woman', 'under-18'),
  row(2, 'organ', 'man', '40-plus'),
]
/** Few of each form, gender and age together, more of each by itself. */
const fewRecords = ['labour', 'sexual'].flatMap((form) => [
  row(3, form, 'woman', '18-24'),
  row(3, form, 'man', '25-39'),
  row(3, form, 'another', '40-plus'),
])

suite('a query’s rows become tables in which nobody can be singled out', () => {
  test('small counts are suppressed, others rounded to five, a zero is a zero, and the whole is the same in every table', () => {
    const tables = made(query('reports'), records)
    assert.equal(cell(tables, 'reports-by-form-and-gender', 'labour.another').status, 'x')
    assert.equal(cell(tables, 'reports-by-form-and-age', 'organ.40-plus').status, 'x')
    assert.equal(cell(tables, 'reports-by-form-and-gender', 'begging.man').value, 0)
    for (const { cells, unit } of tables)
      for (const { value, status } of unit === 'percent' ? [] : cells) assert.ok(value === null ? status === 'x' : value % 5 === 0)
    const whole = cell(tables, 'reports-by-form-and-gender', 'all.all').value
    assert.ok(whole === 480 || whole === 485)
    assert.equal(cell(tables, 'reports-by-form-and-age', 'all.all').value, whole)
    const byChannel = made(query('reports-by-channel'), [row(400, 'web'), row(83, 'call')])
    assert.equal(cell(byChannel, 'reports-by-channel', 'all').value, whole, 'one population, one rounding of its whole')
  })

  test('the same question has the same bytes, in whatever order the rows come; another deployment rounds otherwise', () => {
    const once = JSON.stringify(made(query('reports'), records))
    assert.equal(JSON.stringify(made(query('reports'), records.toReversed())), once)
    const elsewhere = Array.from({ length: 8 }, (_, at) =>
      JSON.stringify(
        made(query('reports'), records, { rule: { threshold: 5, round: { base: 5, key: new Uint8Array(32).fill(at + 20) } } }),
      ),
    )
    assert.ok(elsewhere.some((text) => text !== once))
  })

  test('a share is made of published figures, and is suppressed with them', () => {
    const tables = made(query('first-answers'), [row(40, 'in-a-day'), row(41, 'later'), row(7, 'not-yet')])
    const share = cell(tables, 'answered-in-a-day', 'share')
    const [part, whole] = [cell(tables, 'first-answers', 'in-a-day').value!, cell(tables, 'first-answers', 'all').value!]
    assert.equal(share.value, Math.round((part / whole) * 1000) / 10)
    assert.deepEqual(share.from, { numerator: 'first-answers/in-a-day', denominator: 'first-answers/all', per: 100 })
    const few = made(query('first-answers'), [row(3, 'in-a-day'), row(41, 'later'), row(9, 'not-yet')])
    assert.equal(cell(few, 'answered-in-a-day', 'share').status, 'x')
    const none = made(query('referrals'), [row(20, 'today', 'open', 'waiting')])
    assert.equal(cell(none, 'referrals-closed', 'share').value, 0)
  })

  test('an outsider who makes each share again from the published figures finds the same, also on the half and beyond the whole', () => {
    // nothing is suppressed: where small counts are, a part that is rounded beyond its whole would tell what is left
    const rules = Array.from({ length: 30 }, (_, at): DisclosureRule => ({
      threshold: 1,
      round: { base: 5, key: new Uint8Array(32).fill(at + 1) },
    }))
    const halves: DisclosureRule = { threshold: 5, round: null }
    const editions = [...rules, halves].flatMap((by) =>
      [
        [row(435, 'in-a-day'), row(9565, 'later')],
        [row(6, 'in-a-day'), row(2, 'later')],
      ].map((rows) => made(query('first-answers'), rows, { rule: by })),
    )
    const shares = editions.map((tables) => cell(tables, 'answered-in-a-day', 'share'))
    assert.ok(
      shares.some(({ status }) => status === 'F'),
      'rounded beyond its whole',
    )
    assert.ok(
      shares.some(({ value }) => value === 4.4),
      '4.35 is told as 4.4',
    )
    for (const tables of editions) assert.deepEqual(recompute({ ...anEdition(), tables }), [])
  })

  test('of what nothing was counted there is no table: it is missing, not zero', () => {
    assert.deepEqual(made(query('reports'), []), [])
  })

  test('where a table would hide the whole it is left out, and the others of the same people still tell it', () => {
    const answers = [
      {
        query: query('screening'),
        rows: [row(1, 'yes', 'indicated', 'indicated', 'indicated'), row(4, 'yes', 'indicated', 'not-screened', 'not-screened')],
      },
      { query: query('reports-by-channel'), rows: [row(5, 'web')] },
    ]
    const asked = { period, cutoff, parameters: {}, rule: { threshold: 5, round: null } }
    const both = populationTables(answers, asked)
    assert.ok(both.ok)
    const wholes = both.value.filter(({ unit }) => unit !== 'percent').map((table) => [table.id, cell([table], table.id, 'all').value])
    assert.deepEqual(wholes, [
      ['reports-screened', 5],
      ['reports-by-criminal-code-test', 5],
      ['reports-by-channel', 5],
    ])
    const few = populationTables([{ query: query('reports-by-channel'), rows: [row(4, 'web')] }], asked)
    assert.deepEqual(few, { ok: true, value: [] })
  })

  test('a table that the rule does not let through gives way to its coarser ones, and its share is made of them', () => {
    const referrals = query('referrals')
    const through = (times: number) =>
      made(referrals, [
        row(3 * times, 'today', 'closed', 'taken-on'),
        row(2 * times, 'today', 'open', 'waiting'),
        row(3 * times, 'this-week', 'closed', 'taken-on'),
        row(4 * times, 'this-week', 'open', 'waiting'),
        row(3 * times, 'routine', 'open', 'waiting'),
      ])
    const ids = (tables: readonly Table[]) => tables.map(({ id }) => id)
    assert.deepEqual(ids(through(9)), ['referrals', 'referrals-by-answer', 'referrals-closed'])
    const coarser = through(1)
    assert.deepEqual(ids(coarser), ['referrals-by-closing', 'referrals-by-urgency', 'referrals-by-answer', 'referrals-closed'])
    const [share] = coarser.find(({ id }) => id === 'referrals-closed')!.cells
    assert.deepEqual(share!.from, { numerator: 'referrals-by-closing/closed', denominator: 'referrals-by-closing/all', per: 100 })
    const said = missingOf({ query: referrals, rows: [row(3, 'today', 'closed', 'taken-on')] }, new Set(ids(coarser)))
    assert.deepEqual(
      said.map(({ what }) => what.en),
      [
        'Referrals, by urgency and whether closed: too few were counted to tell it so finely.',
        'Referrals: not by gender, age, form or region, as the published records of protection hold none of them, so that nobody is found by one.',
      ],
    )
  })

  test('always: what is let through shows its whole, and what could be told more coarsely something as fine as it is; no table stands beside its coarser ones', () => {
    const some = fc.array(
      fc.tuple(
        fc.constantFrom('today', 'this-week', 'routine'),
        fc.constantFrom('closed', 'open'),
        fc.constantFrom('taken-on', 'waiting', 'no-capacity'),
        fc.integer({ min: 0, max: 9 }),
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(some, fc.boolean(), (counted, isRounded) => {
        const rows = counted.map(([urgency, loop, answered, n]) => row(n, urgency, loop, answered))
        const tables = made(query('referrals'), rows, { rule: { threshold: 5, round: isRounded ? { base: 5, key } : null } })
        const counts = tables.filter(({ unit }) => unit !== 'percent')
        for (const { id, cells } of counts) {
          const isShown = (isAll: boolean) =>
            cells.some(({ at, value }) => at.every((code) => (code === 'all') === isAll) && value !== null && value > 0)
          assert.ok(isShown(true), id)
          assert.ok(id !== 'referrals' || isShown(false), id)
        }
        const ids = new Set(counts.map(({ id }) => id))
        assert.ok(!ids.has('referrals') || !ids.has('referrals-by-closing'))
        if (isRounded && rows.reduce((sum, { n }) => sum + n, 0) >= 30) assert.ok(ids.size > 0)
      }),
      { numRuns: 60 },
    )
  })

  test('of few reports the coarser tables are told, not nothing', () => {
    const tables = made(query('reports'), fewRecords)
    assert.deepEqual(
      tables.map(({ id }) => id),
      ['reports-by-form', 'reports-by-gender', 'reports-by-age'],
    )
    assert.ok(tables.every(({ cells }) => cells.some(({ value }) => (value ?? 0) > 0)))
  })

  test('a community is never shown without its agreement on record', () => {
    const [dimension] = query('reports-by-region').dimensions
    const byCommunity: NamedQuery = {
      ...query('reports-by-region'),
      name: 'by-community',
      dimensions: [{ ...dimension!, isCommunity: true }],
    }
    const rows = [row(50, 'ON'), row(60, 'QC')]
    const refused = tablesFrom(byCommunity, rows, { period, cutoff, rule, parameters: {} })
    assert.equal(refused.ok || refused.code, 'no-agreement')
    assert.equal(made(byCommunity, rows, { agreements: new Set(['by-community']) }).length, 1)
  })

  test('how a table was made stands with it: the text of its query, what it was asked with, the rule, the instant', () => {
    const [table] = made(query('reports'), records)
    assert.deepEqual(table!.making.how, {
      kind: 'query',
      name: 'reports',
      version: 1,
      text: query('reports').text,
      parameters: { from: '2026-04', until: '2027-04', cutoff },
    })
    assert.deepEqual(table!.making.disclosure, { threshold: 5, round: 5 })
    assert.doesNotMatch(JSON.stringify(table), /7,7,7|BwcH/)
  })

  for (const [names, numRuns] of [
    [['screening', 'reports-by-channel'], 25],
    [['reports'], 10],
  ] as const)
    test(`always: all tables of one population together tell an outsider nothing of what each suppresses (${names.join(', ')})`, () => {
      const queries = names.map(query)
      const codesOf = (one: NamedQuery) =>
        fc.tuple(...one.dimensions.map(({ members }) => fc.constantFrom(...Object.keys(members).slice(0, 3))))
      const some = fc.array(fc.tuple(fc.tuple(...queries.map(codesOf)), fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 14 })
      fc.assert(
        fc.property(some, fc.boolean(), (people, isRounded) => {
          const answers = queries.map((one, at) => ({ query: one, rows: people.map(([codes, n]) => row(n, ...codes[at]!)) }))
          const found = populationTables(answers, {
            period,
            cutoff,
            parameters: {},
            rule: { threshold: 5, round: isRounded ? { base: 5, key } : null },
          })
          assert.ok(found.ok)
          const tables = found.value
          const edition = { plan: { id: 'plan', title: { en: '', fr: '' } }, period, number: 1 }
          const register = tables.flatMap((table) => releaseIn(edition, table) ?? [])
          assert.deepEqual(audited(register), [])
        }),
        { numRuns },
      )
    })
})

suite('the named queries', () => {
  test('each is asked of published views only, by months, in a fixed order, and names no unit, place, day or code of a poster', () => {
    for (const { name, text } of namedQueries) {
      assert.deepEqual(
        [...text.matchAll(/(?:from|join) (\S+)/g)].filter(([, from]) => !from!.startsWith('fanal.published_')),
        [],
        name,
      )
      assert.match(text, /\$1 and .*\$2/s, name)
      assert.match(text, /order by/, name)
      assert.doesNotMatch(text, /unit|place\b|community|channel_code|organization|_id\b|now\(\)|random/, name)
    }
  })

  test('each has a name, both languages, a table for each dimension, and shares of tables that it has', () => {
    assert.equal(new Set(namedQueries.map(({ name }) => name)).size, namedQueries.length)
    const ids = namedQueries.flatMap(({ tables, shares }) => [
      ...tables.map(({ id }) => id),
      ...shares.map(({ id }) => id),
      ...new Set(tables.flatMap(({ coarser = [] }) => coarser.map(({ id }) => id))),
    ])
    assert.equal(new Set(ids).size, ids.length)
    for (const one of namedQueries) {
      const used = new Set(one.tables.flatMap(({ by }) => by))
      assert.deepEqual([...used].toSorted(), one.dimensions.map(({ id }) => id).toSorted(), one.name)
      for (const { id } of one.dimensions) assert.match(one.text, new RegExp(`\\b${id}\\b`), one.name)
      for (const { part } of one.shares) {
        const [dimension, member] = part
        assert.ok(Object.hasOwn(one.dimensions.find(({ id }) => id === dimension)!.members, member), one.name)
        assert.ok(
          one.tables.some((table) => table.by.includes(dimension)),
          one.name,
        )
      }
      for (const { by, coarser = [] } of one.tables)
        for (const table of coarser) assert.ok(table.by.length < by.length && table.by.every((id) => by.includes(id)), one.name)
    }
    const versions = Map.groupBy(namedQueries, ({ population }) => population)
    for (const [population, queries] of versions) assert.equal(new Set(queries.map(({ version }) => version)).size, 1, population)
    assert.ok(lineQueries.every(({ isAsKnown }) => isAsKnown))
  })

  test('from the line come reports, channels, time to first answer, hand-overs, screening and decision rates, of statistical records only', () => {
    const published = (id: string) => namedQueries.find(({ tables, shares }) => [...tables, ...shares].some((one) => one.id === id))
    const six = [
      'reports-by-form-and-gender',
      'reports-by-channel',
      'first-answers',
      'handovers',
      'screening-rate',
      'trafficking-likely-rate',
    ]
    for (const id of six) {
      const from = published(id)
      assert.ok(from?.isAsKnown === true, id)
      assert.match(from.text, /from fanal\.published_(statistical_record|first_answer|handover)_at\(\$3\)/, id)
    }
  })

  test('each is told by gender, age and form, or says in one sentence of both languages that it is not, and why', () => {
    for (const { name, dimensions, without } of namedQueries) {
      const isByAll = ['gender', 'age_group', 'form'].every((wanted) => dimensions.some(({ id }) => id === wanted))
      assert.notEqual(isByAll, without !== undefined, name)
      for (const sentence of [without?.en, without?.fr]) {
        if (sentence === undefined) continue
        assert.match(sentence, /^\p{Lu}[^.]+: [^.]+\.$/u, name)
        assert.doesNotMatch(sentence, /\d/, name)
      }
      assert.ok(without === undefined || without.fr.includes('\u00A0: '), name)
    }
    const sentences = namedQueries.flatMap(({ without }) => without?.en ?? [])
    assert.equal(new Set(sentences).size, sentences.length, 'each names what it is about')
  })

  test('what they are called can be printed: the report is set in Latin letters', () => {
    const words = JSON.stringify(namedQueries)
    assert.deepEqual(
      [...words.matchAll(/\p{L}+/gu)].map(([word]) => word).filter((word) => /[^\p{Script=Latin}]/u.test(word)),
      [],
    )
  })

  test('months that lie after the cut-off are not asked for', () => {
    assert.equal(parametersOf(period, '2026-11-27T12:00:00Z').until, '2026-12')
    assert.equal(parametersOf(period, '2026-12-01T00:00:00Z').until, '2027-01')
    assert.equal(parametersOf(period, cutoff).until, '2027-04')
    assert.deepEqual(Object.keys(parametersOf(period, cutoff)), ['cutoff', 'from', 'until'], 'as the published edition holds them')
  })
})
