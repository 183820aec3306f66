import type { Entry } from './entry.ts'
import { hsdsShapes } from './hsds.shape.ts'
import type { HsdsObject } from './import/records.ts'
import { nestedOrganization, nestedPlace, nestedService, shelfOf } from './nest.ts'
import { tablesOf } from './rows.ts'
import { writeCsv } from './write-csv.ts'

export type ExportFormat = 'json' | 'csv'

export interface ExportedFile {
  readonly name: string
  readonly text: string
}

/** Entries of one kind, each whole with all that stands inside it. */
export function wholeRecords(entries: readonly Entry[]): Readonly<Record<string, readonly HsdsObject[]>> {
  const shelf = shelfOf(entries)
  const of = (kind: Entry['kind'], whole: (entry: Entry) => HsdsObject) => entries.filter((entry) => entry.kind === kind).map(whole)
  return {
    'organizations.json': of('organization', (entry) => nestedOrganization(entry, shelf, 'whole')),
    'services.json': of('service', (entry) => nestedService(entry, shelf, { organization: true, places: true })),
    'service_at_locations.json': of('service_at_location', (entry) => nestedPlace(entry, shelf, { service: true })),
    'locations.json': of('location', ({ body }) => body),
    'taxonomies.json': of('taxonomy', ({ body }) => body),
    'taxonomy_terms.json': of('taxonomy_term', ({ body }) => body),
  }
}

/** The files of an export: whole records and all tables in JSON, or a table a file. */
export function exportFiles(entries: readonly Entry[], format: ExportFormat): readonly ExportedFile[] {
  const tables = tablesOf(entries)
  if (format === 'csv') return [...tables].map(([table, rows]) => ({ name: hsdsShapes[table].file, text: writeCsv(table, rows) }))
  const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`
  const tabular = Object.fromEntries([...tables].map(([table, rows]) => [hsdsShapes[table].file, rows]))
  const records = Object.entries(wholeRecords(entries)).filter(([, list]) => list.length > 0)
  return [...records.map(([name, list]) => ({ name, text: json(list) })), { name: 'tabular.json', text: json(tabular) }]
}
