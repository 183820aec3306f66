import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { formEntries, render } from '@fanal/http'
import { must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import type { ServiceId } from '../directory.ts'
import { aDirectory } from '../testing-directory.ts'
import { typedOf, unwritten } from './form-entries.ts'
import { type TypedPlace, nowhere } from './more-places.ts'
import { keepService, ownServiceForm, ownServicesList } from './own.operations.ts'
import { ServicePage } from './service.page.tsx'
import { type TypedService, faultsIn, typedIn } from './typed-service.ts'

const database = await testDatabase()
after(() => database.drop())
const { lantern, runner, world, asPublic } = await aDirectory(database)
const worker = lantern.somebody('case-worker')
const street = '5 Invented Wharf'

const empty = typedOf(unwritten)
const wharf: TypedPlace = {
  ...nowhere,
  address: 'full',
  area: 'Wharf',
  otherArea: 'Quai',
  town: 'Salt Bay',
  region: 'NS',
  street,
  postalCode: 'X0X 0X0',
}
const desk: TypedService = {
  ...empty,
  text: {
    ...empty.text,
    name: 'Lantern Desk (made up)',
    description: 'Advice.',
    phone: '902-555-0142',
    alert: `Ring twice at ${street}.`,
    area: 'North end',
    otherArea: 'Nord',
    town: 'Lighthouse Point',
  },
  choice: { ...empty.choice, language: 'en', status: 'active', visibility: 'public', address: 'area', region: 'NS' },
  list: { ...empty.list, needs: ['lawyer'], serves: ['NS'] },
  morePlaces: [wharf],
}
const write = async (typed: TypedService, service: ServiceId | null) =>
  must(await runner.run(keepService, { service, typed, at: world.now(), chance: world.chance }, worker))
const id = async () => must(await runner.run(ownServicesList, {}, worker))[0]!.id as ServiceId
const form = async () => typedOf(must(await runner.run(ownServiceForm, { service: await id() }, worker)))
const places = async () =>
  await asPublic.query<Record<string, unknown>>('select area, address, locality, translations from fanal.public_place order by area')
const stored = async () =>
  JSON.stringify([await database.asOperator('select * from fanal.directory_entry'), await database.asOperator('select * from fanal.place')])

suite('a service at more than one place', () => {
  test('is found at each, and each says its area in both languages', async () => {
    assert.deepEqual(faultsIn(desk), [])
    await write(desk, null)
    assert.deepEqual(await places(), [
      { area: 'North end', address: [], locality: 'lighthouse point', translations: { fr: { area: 'Nord' } } },
      { area: 'Wharf', address: [street, 'Salt Bay NS X0X 0X0'], locality: 'salt bay', translations: { fr: { area: 'Quai' } } },
    ])
  })

  test('comes back into the form, and saved as it is changes nothing', async () => {
    const typed = await form()
    const [place, ...others] = typed.morePlaces
    assert.deepEqual(others, [])
    assert.deepEqual({ ...place, at: '' }, wharf)
    const before = await places()
    await write(typed, await id())
    assert.deepEqual(await places(), before)
  })

  test('one of them made confidential, its street is nowhere any more', async () => {
    const typed = await form()
    assert.match(await stored(), new RegExp(street))
    await write(
      { ...typed, morePlaces: typed.morePlaces.map((place) => ({ ...place, address: 'hidden', street: '', postalCode: '' })) },
      await id(),
    )
    assert.doesNotMatch(await stored(), new RegExp(street))
    assert.equal((await places()).length, 2)
  })

  test('one that is emptied is taken off, and a place of another service cannot be named', async () => {
    const typed = await form()
    const [place] = typed.morePlaces
    await write(
      {
        ...typed,
        morePlaces: [
          { ...nowhere, at: place?.at ?? '' },
          { ...wharf, at: '018f0000-0000-7000-8000-000000000001' },
        ],
      },
      await id(),
    )
    assert.deepEqual(
      (await places()).map(({ area }) => area),
      ['North end'],
    )
    assert.deepEqual((await form()).morePlaces, [])
  })

  test('what is missing is said at the place where it is, and the form reads what it shows', async () => {
    const wrong = { ...desk, morePlaces: [wharf, { ...wharf, street: '' }, { ...nowhere, town: 'Salt Bay' }] }
    assert.deepEqual(faultsIn(wrong), [
      { place: 1, field: 'street', fault: 'empty' },
      { place: 2, field: 'address', fault: 'not-in-list' },
    ])
    const page = await render(ServicePage({ language: 'fr', id: null, typed: wrong, faults: faultsIn(wrong), csrf: 'token' }), {
      language: 'fr',
      title: 'x',
      style: null,
      scripts: [],
    }).text()
    assert.match(page, /href="#f-street-3"/)
    assert.match(page, /id="f-street-3"[^>]*aria-invalid="true"/)
    assert.match(page, /\(lieu 3\)/)
    const sent = [...page.matchAll(/<input[^>]* name="(more-[a-zA-Z]+)" value(?:="([^"]*)")?/g)].map(
      ([, name = '', value = '']): [string, string] => [name, value],
    )
    const selects = [...page.matchAll(/<select[^>]* name="(more-[a-zA-Z]+)"[\s\S]*?<\/select>/g)].map(
      ([whole, name = '']): [string, string] => [name, /value="([^"]+)" selected/.exec(whole)?.[1] ?? ''],
    )
    assert.deepEqual(typedIn(formEntries([...sent, ...selects])).morePlaces, wrong.morePlaces)
  })
})
