import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { suite, test } from 'node:test'
import { exportFiles, wholeRecords } from './export.ts'
import { hsdsShapes } from './hsds.shape.ts'
import { prepareImport } from './import/prepare.ts'
import type { HsdsObject } from './import/records.ts'
import { tablesOf } from './rows.ts'
import { misfits } from './testing-json-schema.ts'
import { madeUpServices } from './testing-made-up.ts'

const folder = path.join(import.meta.dirname, 'fixtures/hsds-3.0/schema')
const schemas = new Map<string, HsdsObject>()
function find(name: string): HsdsObject {
  const read = schemas.get(name) ?? (JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as HsdsObject)
  schemas.set(name, read)
  return read
}

const services = madeUpServices(5000, 7)
const { entries, problems } = prepareImport([{ name: 'services.json', bytes: Buffer.from(JSON.stringify(services)) }])

suite('5,000 made-up services against the schemas of HSDS 3.0', () => {
  test('all of them come in, and nothing is wrong with them', () => {
    assert.deepEqual(problems, [])
    assert.equal(entries.filter(({ kind }) => kind === 'service').length, 5000)
    assert.ok(entries.filter(({ kind, body }) => kind === 'location' && body['address_visibility'] === 'hidden').length > 200)
  })

  test('what is exported whole fits', () => {
    const records = wholeRecords(entries)
    const kinds = {
      'services.json': 'service.json',
      'organizations.json': 'organization.json',
      'service_at_locations.json': 'service_at_location.json',
      'locations.json': 'location.json',
    }
    for (const [file, schema] of Object.entries(kinds)) {
      const list = records[file] ?? []
      assert.ok(list.length >= 600, file)
      assert.deepEqual(list.flatMap((record) => misfits(record, find(schema), { find })).slice(0, 5), [], file)
    }
  })

  test('its tables fit, the columns that lead to other rows included', () => {
    for (const [table, rows] of tablesOf(entries)) {
      // the tables of the 3.1 draft have no schema in 3.0
      if (table === 'service_capacity' || table === 'unit' || table === 'url') continue
      assert.deepEqual(
        rows.flatMap((row) => misfits(row, find(`${table}.json`), { find, tabular: true })).slice(0, 5),
        [],
        hsdsShapes[table].file,
      )
    }
  })

  test('what was exported comes in again as the same, as JSON and as tables', () => {
    const few = entries.slice(-300)
    const some = new Set(few.flatMap(({ service }) => service ?? []))
    const around = entries.filter(
      ({ kind, id, service }) => kind === 'organization' || kind === 'location' || some.has(id) || (service !== null && some.has(service)),
    )
    const inAgain = (format: 'json' | 'csv') =>
      prepareImport(
        exportFiles(around, format)
          .filter(({ name }) => format === 'csv' || name === 'tabular.json')
          .map(({ name, text }) => ({ name, bytes: Buffer.from(text) })),
      )
    const json = inAgain('json')
    const csv = inAgain('csv')
    assert.deepEqual(json.problems, [])
    assert.deepEqual(csv.problems, [])
    assert.equal(json.entries.length, around.length)
    assert.deepEqual(new Map(tablesOf(csv.entries)).get('phone')?.length, new Map(tablesOf(around)).get('phone')?.length)
  })

  test('a service without a name, with a status of its own or an address without a street does not fit', () => {
    const [service] = wholeRecords(entries)['services.json'] ?? []
    assert.ok(service)
    const { name: _name, ...nameless } = service
    assert.deepEqual(misfits(nameless, find('service.json'), { find }), ['.name: required'])
    assert.deepEqual(misfits({ ...service, status: 'open' }, find('service.json'), { find }), ['.status: enum'])
    assert.deepEqual(misfits({ ...service, phones: [{ id: 'x', number: 7 }] }, find('service.json'), { find }), [
      '.phones[0].id: format uuid',
      '.phones[0].number: type',
    ])
  })
})
