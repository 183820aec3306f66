import type { Edition, EditionFile, Table } from '../edition.ts'
import { withByteOrderMark } from './csv.ts'
import { csvwMetadata } from './csvw.ts'
import { type PageFile, dcatRecord } from './dcat.ts'
import { dataPackage } from './frictionless.ts'
import { canonicalJson } from './json.ts'
import { glotip } from './projections/glotip.ts'
import { openSdgFiles } from './projections/open-sdg.ts'
import { planProgress } from './projections/plan-progress.ts'
import { usTip } from './projections/us-tip.ts'
import { tableCsv } from './table-csv.ts'

/**
 * An edition as data: for each table its CSV file, the same for Excel and its description; the whole edition as canonical JSON; a Data Package; the projections;
 * a catalogue record over all of them. The same bytes for the same edition, wherever and in whatever language the machine is.
 * @param others  files of the edition that the catalogue lists as well: the printed report
 * @param pages   the report's pages, which name these files and are made after them
 * @throws RangeError where a figure is no number, or a table's id is no name for a file: a frozen edition has neither
 */
export function dataFiles(edition: Edition, others: readonly EditionFile[] = [], pages: readonly PageFile[] = []): readonly EditionFile[] {
  const tables = edition.tables.flatMap((table) => filesOf(table, edition))
  const data = [...tables, { path: 'data/edition.json', bytes: canonicalJson(edition) }]
  const projections = [...openSdgFiles(edition), glotip(edition), usTip(edition), planProgress(edition)]
  const files = [...data, dataPackage(edition, data), ...projections]
  return [...files, dcatRecord(edition, [...files, ...others], pages)]
}

function filesOf(table: Table, edition: Edition): readonly EditionFile[] {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(table.id))
    throw new RangeError('the id of a table is letters, digits, points, hyphens and underscores')
  const bytes = tableCsv(table, edition)
  return [
    { path: `data/${table.id}.csv`, bytes },
    { path: `data/excel/${table.id}.csv`, bytes: withByteOrderMark(bytes) },
    { path: `data/${table.id}.csv-metadata.json`, bytes: csvwMetadata(table, edition) },
  ]
}
