import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { placesOf } from './places.ts'
import { api, page, pathsOf, publicPage, routeTable } from './routes.ts'

const routes = routeTable({
  home: page('GET', { en: '/en', fr: '/fr' }),
  message: page('GET', { en: '/en/messages/:id', fr: '/fr/courriels/:id' }),
  root: page('GET', '/'),
  send: api('POST', '/api/v1/reports'),
  part: api('PUT', '/api/v1/reports/:report/parts/:part'),
})

test('an address is built from its path, in the language asked for', () => {
  assert.equal(routes.home.href({ language: 'fr' }), '/fr')
  assert.equal(routes.message.href({ language: 'en', id: 'a' }), '/en/messages/a')
  assert.equal(routes.message.href({ language: 'fr', id: 'a' }), '/fr/courriels/a')
  assert.equal(routes.part.href({ report: '1', part: '2' }), '/api/v1/reports/1/parts/2')
})

test('a path without the value it names does not compile', () => {
  // @ts-expect-error -- the id is missing
  assert.throws(() => routes.message.href({ language: 'en' }), RangeError)
  // @ts-expect-error -- this path takes no id
  routes.home.href({ language: 'en', id: 'a' })
})

test('values are encoded, whatever they hold, and read back as they were', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (id) => {
      fc.pre(id !== '.' && id !== '..' && id.isWellFormed())
      const url = new URL(routes.message.href({ language: 'en', id }), 'http://localhost')
      const parts = url.pathname.split('/')
      assert.deepEqual([parts.length, decodeURIComponent(parts[3]!), url.search, url.hash], [4, id, '', ''])
    }),
  )
})

test('a dot segment would be read as another path by a browser, so it is a bug', () => {
  for (const id of ['', '.', '..']) assert.throws(() => routes.message.href({ language: 'en', id }), RangeError)
})

test('query values are encoded and absent ones left out', () => {
  assert.equal(routes.home.href({ language: 'en' }, { after: 'a&b', before: undefined, size: 20 }), '/en?after=a%26b&size=20')
})

test('a route knows its name and its paths', () => {
  assert.equal(routes.message.name, 'message')
  assert.deepEqual(pathsOf(routes.home), ['/en', '/fr'])
  assert.deepEqual(pathsOf(routes.root), ['/'])
})

test('a table with a fault does not start, and names the route', () => {
  const faults: [() => unknown, RegExp][] = [
    [
      () => routeTable({ a: page('GET', { en: '/en/x', fr: '/fr/x' }), b: page('GET', { en: '/en/x', fr: '/fr/y' }) }),
      /routes a and b share GET \/en\/x/,
    ],
    [() => routeTable({ a: page('GET', '/x/:id'), b: page('GET', '/x/:name') }), /routes a and b share/],
    [() => routeTable({ a: page('GET', { en: '/en/:id', fr: '/fr/:no' }) }), /route a: its paths do not name the same values/],
    [() => routeTable({ a: page('GET', 'en') }), /route a: en is not a path/],
    [() => routeTable({ a: page('GET', '/en/') }), /route a: \/en\/ is not a path/],
    [() => routeTable({ a: api('GET', '/x/*') }), /route a/],
    [() => routeTable({ a: page('GET', '/api/x') }), /route a: \/api\/ is for api/],
  ]
  for (const [make, message] of faults) assert.throws(make, message)
})

test('tables of slices are joined into one', () => {
  const joined = routeTable({ ...routes, other: api('GET', '/api/v1/other') })
  assert.equal(joined.message.href({ language: 'en', id: 'x' }), '/en/messages/x')
  assert.equal(joined.other.name, 'other')
})

describe('a page in all seven public languages', () => {
  const table = routeTable({
    places: publicPage('GET', { en: '/en/places/:id', fr: '/fr/lieux/:id' }),
    line: page('GET', { en: '/en/line', fr: '/fr/ligne' }),
  })

  test('has the English path under each other tag, and leads to itself in every language', () => {
    assert.equal(table.places.href({ language: 'zh-Hans', id: '7' }), '/zh-Hans/places/7')
    assert.equal(table.places.href({ language: 'fr', id: '7' }), '/fr/lieux/7')
    const place = placesOf(table).find(({ path }) => path === '/tl/places/:id')!
    assert.equal(place.language, 'tl')
    assert.deepEqual(
      place.alternates({ id: '7' }).map(({ href }) => href),
      ['/en/places/7', '/fr/lieux/7', '/es/places/7', '/pa/places/7', '/ar/places/7', '/zh-Hans/places/7'],
    )
  })

  test('beside one in two, which offers no more than two', () => {
    const line = placesOf(table).find(({ path }) => path === '/en/line')!
    assert.deepEqual(line.alternates({}), [{ language: 'fr', href: '/fr/ligne' }])
  })
})
