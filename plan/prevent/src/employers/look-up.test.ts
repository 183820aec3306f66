import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { inventedList, inventedLookup, mark } from './fixtures/invented-lookup.ts'
import { createLookup, placeOf } from './look-up.ts'

interface Query {
  readonly kind: string
  readonly query: string
  readonly place?: string
  readonly expect: readonly string[]
}

const lookup = inventedLookup()
const queriesIn = (file: string): readonly Query[] =>
  (JSON.parse(readFileSync(path.join(import.meta.dirname, 'fixtures', file), 'utf8')) as { queries: Query[] }).queries

/** Whether the first answer is an expected one, or none came where none is expected. */
function isRight({ query, place, expect }: Query): boolean {
  const [first] = lookup.lookUpEmployer(query, place)
  return expect.length === 0 ? first === undefined : first !== undefined && expect.includes(mark(first.record))
}

function measure(queries: readonly Query[]) {
  const wrong = queries.filter((query) => !isRight(query))
  const wanted = queries.filter(({ expect }) => expect.length > 0)
  const right = wanted.length - wrong.filter(({ expect }) => expect.length > 0).length
  const answered = queries.filter(({ query, place }) => lookup.lookUpEmployer(query, place).length > 0).length
  return { wrong: wrong.map(({ query }) => query), recall: right / wanted.length, precision: right / answered }
}

suite('names that were written before the matcher', () => {
  for (const kind of ['same', 'numbered', 'trade', 'misspelt', 'bilingual', 'abbreviated', 'person', 'place'])
    test(`${kind}: each finds its row first`, () => {
      const queries = queriesIn('name-queries.json').filter((query) => query.kind === kind)
      assert.ok(queries.length > 3)
      assert.deepEqual(measure(queries).wrong, [])
    })

  for (const kind of ['numbered-none', 'person-none', 'none'])
    test(`${kind}: finds nobody`, () => {
      const queries = queriesIn('name-queries.json').filter((query) => query.kind === kind)
      assert.ok(queries.length > 4)
      assert.deepEqual(measure(queries).wrong, [])
    })

  test('a second set, which no threshold was chosen on: every row is found, and what is found is right nineteen times in twenty', () => {
    const { recall, precision, wrong } = measure(queriesIn('held-out-queries.json'))
    assert.equal(recall, 1, wrong.join(', '))
    assert.ok(precision >= 0.94, `${precision}: ${wrong.join(', ')}`)
  })
})

test('a name of nothing but words of trade, or of letters, is found where it is typed as it is, and only there', () => {
  const names = ['Pizza Pizza Ltd.', 'A&B', 'Professional Roofing Inc.', 'S & D Farms']
  const says = { kind: 'approval', positions: 1, occupation: '', stream: '', period: '' } as const
  const few = createLookup(
    names.map((name, row) => ({ source: 'lmia-positive', asOf: '2024-03-31', row, names: [name], address: '', says })),
    [],
  )
  for (const typed of ['PIZZA PIZZA', 'a & b', 'Professional Roofing', 'S&D Farms Ltd'])
    assert.equal(few.lookUpEmployer(typed)[0]?.why.nearness, 'same', typed)
  for (const typed of ['Pizza', 'A & C', 'Roofing', 'T & D Farms', 'Farms']) assert.deepEqual(few.lookUpEmployer(typed), [], typed)
})

suite('why a row is shown', () => {
  const why = (name: string, place?: string) => lookup.lookUpEmployer(name, place)[0]!.why

  test('a company number is the reason by itself, whatever the name around it', () => {
    const { number, nearness, name } = why('9012-3456 quebec inc')
    assert.deepEqual({ number, nearness, name }, { number: '90123456', nearness: 'same', name: '9012-3456 Québec Inc.' })
    assert.equal(why('912024 BC').number, '912024', 'zeros before it say nothing')
  })

  test('words say how each was found: the same, in the other language, misspelt, shortened', () => {
    const links = why('Prarie Mirage Serres').words.map(({ typed, found, link }) => `${typed} ${link} ${found}`)
    assert.deepEqual(links.toSorted(), ['mirage equal mirage', 'prarie spelling prairie', 'serres language greenhouses'])
    assert.deepEqual(
      why('Imaginex Mfg').words.map(({ link }) => link),
      ['equal', 'language'],
    )
  })

  test('what only one side says is named, so that another employer is seen as one', () => {
    const { notTyped, notFound, nearness } = why('Pretend Security')
    assert.deepEqual({ notTyped, notFound, nearness }, { notTyped: ['pro', 'west'], notFound: [], nearness: 'perhaps' })
  })

  test('the same letters are not the same employer in another province, unless they are the same name', () => {
    assert.equal(why('Oystershell', 'Airdrie, AB').place, 'same-town')
    assert.deepEqual(lookup.lookUpEmployer('Pretend Security', 'Halifax, NS'), [])
    assert.equal(why('Briar Fruit Stand & Orchards', 'Halifax, NS').place, 'other-place')
  })

  test('a place is read by town and by province, in words or letters', () => {
    const address = '14 Gust Road, Winnipeg, Manitoba'
    assert.equal(placeOf('winnipeg', address), 'same-town')
    assert.equal(placeOf('Winnipeg MB', address), 'same-town')
    assert.equal(placeOf('Brandon, Manitoba', address), 'same-province')
    assert.equal(placeOf('MB', address), 'same-province')
    assert.equal(placeOf('Toronto, Ontario', address), 'other-place')
    assert.equal(placeOf('', address), 'not-said')
    assert.equal(placeOf('Winipeg', address), 'same-town', 'misspelt')
    assert.equal(placeOf('winnipeg mb canada', address), 'same-town')
    assert.equal(placeOf('Stratford on Avon', '3 Swan Road, Stratford on Avon, British Columbia'), 'same-town')
    assert.equal(placeOf('Montreal', '99 av. du Spectacle, Montréal, Quebec'), 'same-town')
    assert.equal(placeOf('Québec, QC', '1 place du Conte, Québec, Quebec'), 'same-province')
  })
})

suite('what is typed may be anything', () => {
  for (const [what, name] of [
    ['nothing', ''],
    ['200 KB of text', 'Maple '.repeat(34_000)],
    ['a web page', '<script>alert(1)</script>'],
    ['emoji', '👩‍🍳🍕🍕'],
    ['Gurmukhi', 'ਪੰਜਾਬੀ ਢਾਬਾ'],
    ['control characters', '\u0000\u0007'],
    ['half a surrogate', '\uD83D'],
  ] as const)
    test(`${what} finds nobody and breaks nothing`, () => {
      assert.deepEqual(lookup.lookUpEmployer(name, name), [])
    })
})

suite('whatever is typed', () => {
  const names = [
    ...new Set([...inventedList('non-compliant').rows, ...inventedList('lmia-positive').rows].flatMap(({ record }) => record.names)),
  ]
  const writings: readonly ((name: string) => string)[] = [
    (name) => name,
    (name) => name.toUpperCase(),
    (name) => name.normalize('NFKD').replaceAll(/\p{M}/gu, ''),
    (name) => `  ${name.replaceAll(' ', '\u00A0 ')}…`,
    (name) => name.replaceAll('’', "'").replaceAll(/[.,]/g, ''),
  ]

  test('a listed name finds its own row, in capitals, without accents, with odd spaces and stops', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(...writings), (name, written) => {
        const found = lookup.lookUpEmployer(written(name))
        assert.ok(
          found.some(({ record }) => record.names.includes(name)),
          written(name),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('there is an answer of ten rows at most, none of them below the least likeness', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom(...names).map((name) => name.slice(0, 9)),
        ),
        fc.string(),
        (name, place) => {
          const found = lookup.lookUpEmployer(name, place)
          assert.ok(found.length <= 10)
          for (const { why } of found) assert.ok(why.likeness >= 0.68 && why.likeness <= 1)
        },
      ),
    )
  })
})
