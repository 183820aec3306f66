import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import { buildAssets, createApp, createLog } from '@fanal/http'
import { testDatabase } from '@fanal/postgres/testing'
import { Fragment, h } from 'preact'
import { hsdsApi } from './hsds-api.ts'
import { hsdsApiRoutes } from './hsds-api.routes.ts'
import type { HsdsObject } from './import/records.ts'
import { aDirectory } from './testing-directory.ts'
import { misfits } from './testing-json-schema.ts'
import { madeUpServices } from './testing-made-up.ts'

const fixtures = path.join(import.meta.dirname, 'fixtures/hsds-3.0')
const read = (name: string) => JSON.parse(readFileSync(path.join(fixtures, name), 'utf8')) as HsdsObject
const schema = (name: string) => read(`schema/${name}`)
const openApi = schema('openapi.json')

const database = await testDatabase()
after(() => database.drop())
const { lantern, harbour, asPublic, imports, world } = await aDirectory(database)
const services = madeUpServices(60, 11)
await imports(lantern.id, 'services.json', services)
await imports(harbour.id, 'service_full.json', read('examples/service_full.json'))
const app = createApp({
  routes: hsdsApiRoutes,
  behaviours: hsdsApi,
  services: { hsds: asPublic },
  profile: 'public',
  layout: ({ body }) => h(Fragment, null, body),
  home: () => '/',
  islands: [],
  tls: false,
  assets: await buildAssets({ styles: '', islands: {} }),
  log: createLog({ write: () => undefined }),
})
async function ask(address: string) {
  const response = await app.fetch(new Request(`http://localhost${address}`))
  return { status: response.status, body: (await response.json()) as HsdsObject, headers: response.headers }
}
const contentsOf = (body: HsdsObject) => body['contents'] as HsdsObject[]
const example = 'ac148810-d857-441c-9679-408f346de14b'

suite('the interface of HSDS', () => {
  test('says its version and profile, and the profile is there', async () => {
    const { body } = await ask('/hsds')
    assert.deepEqual(Object.keys(body).toSorted(), Object.keys(read('examples/base.json')).toSorted())
    const { status, body: profile } = await ask(new URL(body['profile'] as string).pathname)
    assert.equal(status, 200)
    assert.equal(profile['title'], 'Services against human trafficking')
  })

  test('answers every address and knows every question of its description', () => {
    const paths = Object.keys(openApi['paths'] as HsdsObject).filter((one) => one !== '/')
    const ours = new Set(Object.values(hsdsApiRoutes).map((route) => route.path.replace('/hsds', '').replace(':id', '{id}')))
    for (const one of paths) assert.ok(ours.has(one), one)
  })

  test('a page has the envelope of the specification', async () => {
    const { body } = await ask('/hsds/services?per_page=25&page=2')
    const { contents, ...envelope } = body
    assert.deepEqual(envelope, {
      total_items: 61,
      total_pages: 3,
      page_number: 2,
      size: 25,
      first_page: false,
      last_page: false,
      empty: false,
    })
    assert.equal((contents as unknown[]).length, 25)
    const page = ((openApi['components'] as HsdsObject)['schemas'] as HsdsObject)['Page'] as {
      properties: Record<string, { type: string }>
    }
    assert.deepEqual(Object.keys(envelope).toSorted(), Object.keys(page.properties).toSorted())
    const last = await ask('/hsds/services?per_page=25&page=4')
    assert.deepEqual([last.body['empty'], last.body['last_page']], [true, true])
  })

  test('pages go through everything once', async () => {
    const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => ask(`/hsds/services?per_page=13&page=${page}`)))
    const ids = pages.flatMap(({ body }) => contentsOf(body).map(({ id }) => id))
    assert.equal(new Set(ids).size, 61)
    assert.equal(ids.length, 61)
  })

  test('lists and records fit the schemas, and the example comes back as the specification shows it', async () => {
    const find = (name: string) => schema(name)
    for (const [address, name] of [
      ['services', 'service.json'],
      ['organizations', 'organization.json'],
      ['service_at_locations', 'service_at_location.json'],
      ['taxonomies', 'taxonomy.json'],
      ['taxonomy_terms', 'taxonomy_term.json'],
    ] as const)
      for (const more of ['', '?full=true']) {
        const { status, body } = await ask(`/hsds/${address}${more}`)
        assert.equal(status, 200)
        assert.ok(contentsOf(body).length > 0, address)
        // the example of the specification gives its telephone an extension, and itself latitude 100: it fits its own schemas all the same
        for (const one of contentsOf(body)) assert.deepEqual(misfits(one, find(name), { find }), [], address)
        const first = contentsOf(body)[0]
        const { body: single } = await ask(`/hsds/${address}/${first?.['id'] as string}`)
        assert.deepEqual(misfits(single, find(name), { find }), [], address)
      }
    assert.deepEqual((await ask(`/hsds/services/${example}`)).body, read('examples/service_full.json'))
    const listed = contentsOf((await ask('/hsds/services?search=counselling&per_page=500')).body).find(({ id }) => id === example)
    assert.deepEqual(listed, (read('examples/service_list.json')['contents'] as HsdsObject[])[0])
    const places = contentsOf((await ask('/hsds/service_at_locations?per_page=500')).body)
    const place = read('examples/service_at_location_list.json')['contents'] as HsdsObject[]
    assert.deepEqual(
      places.find(({ id }) => id === place[0]?.['id']),
      place[0],
    )
  })

  test('narrows by words, organization, taxonomy, term and time', async () => {
    const ids = async (question: string) => contentsOf((await ask(`/hsds/services?per_page=500&${question}`)).body).map(({ id }) => id)
    const [one] = services
    assert.ok(one)
    const words = encodeURIComponent(String(one['name']).toUpperCase())
    assert.ok((await ids(`search=${words}`)).includes(one['id']))
    assert.deepEqual(await ids('search=nothing-of-the-kind'), [])
    const organization = (one['organization'] as HsdsObject)['id'] as string
    assert.equal((await ids(`organization_id=${organization}`)).length, 8)
    assert.deepEqual(await ids('taxonomy_term_id=3f7b145d-84af-42d7-8fae-eaca714b02b2'), [example])
    assert.deepEqual(await ids('taxonomy_id=5c4d79d7-cc55-470e-9f1f-8cad074e4892'), [example])
    assert.deepEqual(await ids('taxonomy_term_id=no-such-term'), [])
    assert.deepEqual(await ids('modified_after=2027-01-01'), [])
    assert.equal((await ids(`modified_after=${world.now().toISOString()}`)).length, 61)
    const places = contentsOf((await ask('/hsds/service_at_locations?taxonomy_term_id=3f7b145d-84af-42d7-8fae-eaca714b02b2')).body)
    assert.equal(places.length, 1)
    const terms = contentsOf((await ask('/hsds/taxonomy_terms?parent_id=0bc248fa-dc27-4650-9ba4-8f1a24ef16a2')).body)
    assert.equal(terms.length, 1)
  })

  test('minimal is an id and when it changed; full is everything; an organization’s services only where asked', async () => {
    const [minimal] = contentsOf((await ask('/hsds/services?minimal=true')).body)
    assert.deepEqual(Object.keys(minimal ?? {}), ['id', 'modified_date'])
    const [full] = contentsOf((await ask('/hsds/services?full=true&per_page=1')).body)
    assert.ok(full?.['service_at_locations'])
    const stubs = contentsOf((await ask('/hsds/organizations?full=true&per_page=1')).body)[0]?.['services'] as HsdsObject[]
    assert.deepEqual(Object.keys(stubs[0] ?? {}), ['id'])
    const whole = contentsOf((await ask('/hsds/organizations?full=true&full_service=true&per_page=1')).body)[0]?.[
      'services'
    ] as HsdsObject[]
    assert.ok(whole[0]?.['name'])
  })

  test('errors are JSON and say what to do, in the reader’s language', async () => {
    for (const question of [
      'page=0',
      'page=x',
      'per_page=-1',
      'modified_after=yesterday',
      'full=maybe',
      'format=xml',
      'postcode=X0X',
      'proximity=5000',
      'postcode=X0X&proximity=5000',
    ]) {
      const { status, body } = await ask(`/hsds/services?${question}`)
      assert.equal(status, 422, question)
      assert.ok((body['error'] as HsdsObject)['message'])
    }
    for (const id of ['1', example.replace('a', 'b'), '%00', '../services']) {
      const { status, body } = await ask(`/hsds/services/${encodeURIComponent(id)}`)
      assert.equal(status, 404, id)
      assert.ok((body['error'] as HsdsObject)['message'])
    }
  })

  test('sets no cookie', async () => {
    assert.equal((await ask('/hsds/services')).headers.get('set-cookie'), null)
  })
})
