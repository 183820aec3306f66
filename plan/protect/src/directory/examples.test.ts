import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { suite, test } from 'node:test'
import type { HsdsTable } from './directory.ts'
import type { Entry } from './entry.ts'
import { prepareImport } from './import/prepare.ts'
import { tableOfFile } from './import/read-files.ts'
import { readCsv } from './import/read-csv.ts'
import type { HsdsObject } from './import/records.ts'
import { nestedOrganization, nestedPlace, nestedService, shelfOf } from './nest.ts'
import { hsdsShapes } from './hsds.shape.ts'
import { tablesOf } from './rows.ts'
import { writeCsv } from './write-csv.ts'

const folder = path.join(import.meta.dirname, 'fixtures/hsds-3.0/examples')
const bytesOf = (name: string) => readFileSync(path.join(folder, name))
const valueOf = (name: string): unknown => JSON.parse(bytesOf(name).toString('utf8'))
const imported = (...names: string[]) => prepareImport(names.map((name) => ({ name: path.basename(name), bytes: bytesOf(name) })))

/** What whoever exports one kind gets, whole. */
function exported(entries: readonly Entry[], kind: HsdsTable): HsdsObject[] {
  const shelf = shelfOf(entries)
  return entries
    .filter((entry) => entry.kind === kind)
    .map((entry) => {
      if (kind === 'organization') return nestedOrganization(entry, shelf, 'whole')
      if (kind === 'service') return nestedService(entry, shelf, { organization: true, places: true })
      if (kind === 'service_at_location') return nestedPlace(entry, shelf, { service: true })
      return entry.body
    })
}

const single = {
  'organization_full.json': 'organization',
  'service_full.json': 'service',
  'service_at_location_full.json': 'service_at_location',
  'location.json': 'location',
  'taxonomy.json': 'taxonomy',
  'taxonomy_term.json': 'taxonomy_term',
} as const
const pages = {
  'organization_list.json': 'organization',
  'service_list.json': 'service',
  'service_at_location_list.json': 'service_at_location',
  'taxonomy_list.json': 'taxonomy',
  'taxonomy_term_list.json': 'taxonomy_term',
} as const

suite('every example of the specification comes out as it went in', () => {
  for (const [name, kind] of Object.entries(single))
    test(name, () => {
      const { entries, problems } = imported(name)
      assert.deepEqual(
        problems.filter(({ effect }) => effect !== 'kept'),
        [],
      )
      assert.deepEqual(exported(entries, kind), [valueOf(name)])
    })

  for (const [name, kind] of Object.entries(pages))
    test(`${name}: a page`, () => {
      const { entries, problems } = imported(name)
      assert.deepEqual(
        problems.filter(({ effect }) => effect !== 'kept'),
        [],
      )
      assert.deepEqual(exported(entries, kind), (valueOf(name) as { contents: unknown[] }).contents)
    })

  test('base.json says which version an interface speaks, and holds nothing to keep', () => {
    const { entries, problems } = imported('base.json')
    assert.deepEqual({ entries, problems }, { entries: [], problems: [] })
  })

  test('tabular.json', () => {
    const { entries, problems } = imported('tabular.json')
    assert.deepEqual(
      problems.filter(({ effect }) => effect !== 'kept'),
      [],
    )
    const tables = tablesOf(entries)
    const out = Object.fromEntries([...tables].map(([table, rows]) => [hsdsShapes[table].file, rows]))
    assert.deepEqual(out, valueOf('tabular.json'))
  })

  test('the folder of CSV', () => {
    const names = readdirSync(path.join(folder, 'csv'))
    assert.equal(names.length, 21)
    const { entries, problems } = imported(...names.map((name) => `csv/${name}`))
    assert.deepEqual(
      problems.filter(({ effect }) => effect !== 'kept'),
      [],
    )
    const tables = tablesOf(entries)
    for (const name of names) {
      const table = tableOfFile(name)!
      const given = readCsv(bytesOf(`csv/${name}`).toString('utf8')).rows.map(({ cells }) => cells)
      const written = readCsv(writeCsv(table, tables.get(table) ?? [])).rows.map(({ cells }) => cells)
      const asRecords = ([header = [], ...rows]: (readonly string[])[]) =>
        rows.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at]] as const).filter(([, cell]) => cell !== '')))
      assert.deepEqual(asRecords(written), asRecords(given), name)
    }
  })

  test('all of it at once: nothing is lost, and nothing doubled', () => {
    const names = [...Object.keys(single), ...Object.keys(pages), 'tabular.json']
    const { entries } = imported(...names)
    const keys = entries.map(({ kind, id }) => `${kind}/${id}`)
    assert.equal(new Set(keys).size, keys.length)
    assert.equal(entries.filter(({ kind }) => kind === 'service').length, 1)
  })

  test('tables become records, and records tables', () => {
    const { entries } = imported('tabular.json')
    const [service] = exported(entries, 'service')
    assert.ok(service)
    assert.equal((service['organization'] as HsdsObject)['name'], 'Example Organization Inc.')
    assert.equal((service['program'] as HsdsObject)['name'], 'Community Mental Health Support')
    const [phone] = service['phones'] as HsdsObject[]
    assert.ok(phone)
    assert.equal((phone['languages'] as HsdsObject[])[0]?.['name'], 'Urdu')
    const tables = tablesOf(imported('service_full.json').entries)
    assert.equal(tables.get('service_at_location')?.[0]?.['service_id'], service['id'])
    assert.equal(tables.get('service')?.[0]?.['organization_id'], (service['organization'] as HsdsObject)['id'])
    assert.ok(tables.get('phone')?.every((row) => row['service_id'] !== undefined && row['location_id'] !== undefined))
  })

  test('what HSDS does not know stays as it is, at any depth', () => {
    const given = valueOf('service_full.json') as HsdsObject
    const more = { ...given, local: { any: [1, null, 'thing'] }, phones: [{ ...(given['phones'] as HsdsObject[])[0], tty: true }] }
    const file = { name: 'service.json', bytes: Buffer.from(JSON.stringify(more)) }
    assert.deepEqual(exported(prepareImport([file]).entries, 'service'), [more])
  })
})
