import { meanings } from '@fanal/disclose'
import type { Bilingual, Json } from '@fanal/kernel'
import type { Edition, Table } from '../edition.ts'
import { columnsOf } from './columns.ts'
import { dayBefore } from './days.ts'
import { jsonBytes } from './json.ts'
import { licenceOf, publisherOf } from './publication.ts'

/** A text in both languages as JSON-LD writes it. */
export const inBoth = ({ en, fr }: Bilingual): Json => [
  { '@value': en, '@language': 'en' },
  { '@value': fr, '@language': 'fr' },
]

/**
 * What a program needs to read the table's file: columns with names and meanings in both languages, types, which column tells the rows apart, and what the
 * symbols mean. It lies beside the file under its name with `-metadata.json`.
 * @see W3C Metadata Vocabulary for Tabular Data, https://www.w3.org/TR/2015/REC-tabular-metadata-20151217/
 */
export function csvwMetadata(table: Table, edition: Edition): Uint8Array {
  const { making, title, notes, id } = table
  const licence = licenceOf(edition)
  return jsonBytes({
    '@context': 'http://www.w3.org/ns/csvw',
    '@type': 'Table',
    url: `${id}.csv`,
    'dc:title': inBoth(title),
    'dc:description': inBoth(making.definition),
    'dc:identifier': `${making.indicator}@${making.version}`,
    'dc:publisher': inBoth(publisherOf(edition).name),
    ...(licence === null ? {} : { 'dc:license': { '@id': licence.address } }),
    ...(making.provisions.length === 0 ? {} : { 'dc:subject': [...making.provisions] }),
    'dc:temporal': `${edition.period.from}/${dayBefore(edition.period.until)}`,
    'dc:modified': { '@value': making.cutoff, '@type': 'xsd:dateTime' },
    ...(notes.length === 0 ? {} : { 'rdfs:comment': notes.flatMap((note) => inBoth(note) as Json[]) }),
    notes: Object.entries(meanings).map(([symbol, meaning]) => ({
      '@type': 'skos:Concept',
      'skos:notation': symbol,
      'skos:definition': inBoth(meaning),
    })),
    dialect: {
      encoding: 'utf-8',
      delimiter: ',',
      quoteChar: '"',
      doubleQuote: true,
      lineTerminators: ['\r\n'],
      header: true,
      headerRowCount: 1,
      skipBlankRows: false,
      trim: false,
    },
    tableSchema: {
      columns: columnsOf(table, edition).map(({ name, title: meaning, datatype, required }) => ({
        name,
        titles: { en: [name, meaning.en], fr: [name, meaning.fr] },
        datatype,
        ...(required ? { required } : { null: [''] }),
      })),
      primaryKey: ['COORDINATE'],
    },
  })
}
