import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { testDatabase } from '@fanal/postgres/testing'
import { wholeRecords } from '../export.ts'
import { allPublished } from '../published.store.ts'
import { aDirectory } from '../testing-directory.ts'
import { madeUpServices } from '../testing-made-up.ts'
import { previewImport } from './apply-import.ts'

const database = await testDatabase()
after(() => database.drop())
const { lantern, harbour, workbench, asPublic, imports } = await aDirectory(database)
const count = async (of: string, table = 'directory_entry') => {
  const [row] = await database.asOperator<{ n: number }>(`select count(*)::int as n from fanal.${table} where organization_id = $1`, [of])
  return row?.n
}

suite('an import', () => {
  const services = madeUpServices(400, 3)

  test('that was cut off goes on where it was, and nothing is doubled', async () => {
    await assert.rejects(
      imports(lantern.id, 'services.json', services, (done) => {
        if (done >= 500) throw new Error('the machine stops')
      }),
    )
    const half = await count(lantern.id)
    assert.equal(half, 500)
    const lots: number[] = []
    const done = await imports(lantern.id, 'services.json', services, (now) => lots.push(now))
    assert.equal(done.resumedAt, 500)
    assert.equal(lots[0], 1000)
    assert.equal(await count(lantern.id), done.entries.length)
    const again = await imports(lantern.id, 'services.json', services)
    assert.equal(again.resumedAt, 0)
    assert.equal(await count(lantern.id), done.entries.length)
  })

  test('comes out again as it went in, every service with its organization and places', async () => {
    const out = wholeRecords(await allPublished(lantern.id, asPublic))
    const byId = new Map(out['services.json']?.map((service) => [service['id'], service]))
    assert.equal(byId.size, services.length)
    for (const service of services) {
      const { organization, ...own } = service
      const { organization: shown, ...rest } = byId.get(service['id']) ?? {}
      assert.deepEqual(rest, own)
      assert.equal((shown as { id: string }).id, (organization as { id: string }).id)
    }
  })

  test('makes a place for each service at each location', async () => {
    const expected = services.reduce((sum, { service_at_locations: places }) => sum + (places as unknown[]).length, 0)
    assert.equal(await count(lantern.id, 'place'), expected)
    const [shelter] = await asPublic.query<Record<string, unknown>>(
      `select * from fanal.public_place where needs @> '{bed-tonight}' and address_visibility = 'hidden' limit 1`,
    )
    assert.ok(shelter)
    assert.deepEqual(shelter['address'], [])
    assert.ok((shelter['phones'] as unknown[]).length > 0)
    assert.ok(shelter['area'])
    assert.ok((shelter['capacity_available'] as number) >= 0)
  })

  test('is looked at before: what is new, changed and the same, and nothing is written', async () => {
    const bytes = Buffer.from(
      JSON.stringify([{ ...services[0], description: 'Changed.' }, ...services.slice(1, 3), ...madeUpServices(1, 99)]),
    )
    const before = await count(lantern.id)
    const { added, changed, same } = await previewImport(workbench, {
      organization: lantern.id,
      source: 'test',
      files: [{ name: 'services.json', bytes }],
    })
    assert.equal(changed, 1)
    assert.ok(added >= 3)
    assert.ok(same >= 6)
    assert.equal(await count(lantern.id), before)
  })

  test('of one organization changes nothing of another’s', async () => {
    await imports(harbour.id, 'services.json', services.slice(0, 2))
    const mine = await count(harbour.id)
    assert.ok(mine && mine < 20)
    await imports(lantern.id, 'services.json', [{ ...services[0], name: 'Renamed' }])
    const [theirs] = await database.asOperator<{ name: string }>(
      `select body ->> 'name' as name from fanal.directory_entry where organization_id = $1 and entry_id = $2`,
      [harbour.id, services[0]?.['id']],
    )
    assert.equal(theirs?.name, services[0]?.['name'])
  })

  test('never shows what was hidden before', async () => {
    const [service] = madeUpServices(1, 50)
    assert.ok(service)
    await imports(lantern.id, 'services.json', [{ ...service, visibility: 'hidden' }])
    await imports(lantern.id, 'services.json', [service])
    const found = (await allPublished(lantern.id, asPublic)).filter(({ id }) => id === service['id'])
    assert.deepEqual(found, [])
  })

  test('takes signs that a database has no place for', async () => {
    const [service] = madeUpServices(1, 51)
    await imports(lantern.id, 'services.json', [{ ...service, local: 'a\u0000b\uD800c' }])
    const found = (await allPublished(lantern.id, asPublic)).find(({ id }) => id === service?.['id'])
    assert.equal(found?.body['local'], 'ab\uFFFDc')
  })
})
