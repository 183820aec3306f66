import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import type { ServiceId } from './directory.ts'
import { typedOf } from './own/form-entries.ts'
import { keepService, ownServiceForm, ownServicesList } from './own/own.operations.ts'
import type { TypedService } from './own/typed-service.ts'
import { aDirectory } from './testing-directory.ts'

const database = await testDatabase()
after(() => database.drop())
// the lantern is a shelter; the harbour brought a list in which the shelter stands
const { lantern, harbour, runner, world, imports, asPublic, workbench } = await aDirectory(database)
const shelter = lantern.somebody('case-worker')
const lister = harbour.somebody('intake-officer')

const id = (last: number) => `3fa85f64-5717-4562-b3fc-2c963f66af${last.toString(16).padStart(2, '0')}`
const street = '77 Invented Orchard Lane'
/** A service with its place, as a list brings it. */
function listed(at: number, more: object = {}) {
  const address = {
    id: id(at + 4),
    address_1: street,
    city: 'River City',
    state_province: 'ON',
    postal_code: 'X0X 0X0',
    country: 'CA',
    address_type: 'physical',
  }
  const location = { id: id(at + 3), location_type: 'physical', addresses: [address] }
  return {
    id: id(at),
    name: `Beds ${at} (made up)`,
    status: 'active',
    needs: ['bed-tonight'],
    phones: [{ id: id(at + 5), number: '416-555-0111' }],
    organization: { id: id(at + 1), name: 'Lantern (made up)', description: 'Made up' },
    service_at_locations: [{ id: id(at + 2), location }],
    ...more,
  }
}

const service = (at: number) => id(at) as ServiceId
const change = async (at: number, by: typeof shelter, how: (typed: TypedService) => TypedService) => {
  const typed = typedOf(must(await runner.run(ownServiceForm, { service: service(at) }, by)))
  must(await runner.run(keepService, { service: service(at), typed: how(typed), at: world.now(), chance: world.chance }, by))
}
const visibility = (to: string) => (typed: TypedService) => ({
  ...typed,
  choice: { ...typed.choice, visibility: to },
  list: { ...typed.list, needs: ['bed-tonight'] },
})
const inArea = (typed: TypedService): TypedService => ({
  ...visibility('public')(typed),
  text: { ...typed.text, area: 'West side' },
  choice: { ...typed.choice, visibility: 'public', address: 'area' },
})
/** Everything that anybody, or staff of any organization, can see under the ids of a service. */
async function seen(at: number): Promise<string> {
  const ids = [0, 2, 3].map((one) => id(at + one))
  const rows = await Promise.all([
    asPublic.query('select * from fanal.public_place where service_id = $1', [id(at)]),
    asPublic.query('select * from fanal.public_directory_entry where entry_id = any ($1::uuid[])', [ids]),
    workbench.query('select * from fanal.staff_place where service_id = $1', [id(at)]),
  ])
  return JSON.stringify(rows)
}
const lineOf = async (at: number, by: typeof shelter) =>
  must(await runner.run(ownServicesList, {}, by)).find((line) => line.id === id(at))?.keptBack

suite('a place that one organization keeps back, and that stands in the list of another', () => {
  test('is shown out of the list until its own people say otherwise', async () => {
    await imports(harbour.id, 'services.json', [listed(16), listed(32), listed(48), listed(64)])
    assert.match(await seen(16), new RegExp(street))
    await imports(lantern.id, 'services.json', [listed(16), listed(32)])
  })

  test('hidden by hand, it is shown to nobody, neither the service nor its place; others of the list stay', async () => {
    await change(16, shelter, visibility('hidden'))
    assert.equal(await seen(16), '[[],[],[]]')
    assert.match(await seen(32), new RegExp(street))
  })

  test('its street hidden by hand, the copy with the street is not shown, and its own entry without one is', async () => {
    await change(32, shelter, inArea)
    const all = await seen(32)
    assert.doesNotMatch(all, new RegExp(street))
    assert.match(all, /West side/)
  })

  test('the other organization is told, and a change of its copy shows nothing again', async () => {
    assert.equal(await lineOf(16, lister), 'not-shown')
    assert.equal(await lineOf(48, lister), null)
    assert.equal(await lineOf(16, shelter), null)
    await change(16, lister, visibility('public'))
    assert.equal(await seen(16), '[[],[],[]]')
    await imports(harbour.id, 'services.json', [listed(16)])
    assert.equal(await seen(16), '[[],[],[]]')
  })

  test('a list hides nothing of another organization: only a person does', async () => {
    await imports(lantern.id, 'hidden.json', [listed(48, { visibility: 'hidden' })])
    assert.match(await seen(48), new RegExp(street))
  })

  test('nobody hides what another organization wrote by hand; it is told that somebody wants to', async () => {
    await change(64, lister, visibility('public'))
    await imports(lantern.id, 'more.json', [listed(64)])
    await change(64, shelter, visibility('hidden'))
    assert.match(await seen(64), new RegExp(street))
    assert.equal(await lineOf(64, lister), 'shown')
  })

  test('shown again by the same people, the copy of the list is shown too', async () => {
    await change(16, shelter, visibility('public'))
    assert.match(await seen(16), new RegExp(street))
    assert.equal(await lineOf(16, lister), null)
  })
})
