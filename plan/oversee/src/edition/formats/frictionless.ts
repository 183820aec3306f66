import { createHash } from 'node:crypto'
import type { Json } from '@fanal/kernel'
import type { Edition, EditionFile, Publication, Table } from '../edition.ts'
import { columnsOf } from './columns.ts'
import { editionTitle } from './formats.text.ts'
import { jsonBytes } from './json.ts'
import { licenceOf } from './publication.ts'

/** Names of the standard are small letters, digits, `.`, `_` and `-`. */
const nameOf = (...parts: readonly string[]): string =>
  parts
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')

/**
 * The tables as a Data Package: every file with its size, hash and schema.
 * @param files  the edition's, among them the CSV file of every table
 * @see https://datapackage.org/standard/data-package/ (version 2.0)
 */
export function dataPackage(edition: Edition, files: readonly EditionFile[]): EditionFile {
  const { plan, period, number } = edition
  const title = editionTitle(plan.title, period.id, number)
  const licence = licenceOf(edition)
  const bytesOf = new Map(files.map(({ path, bytes }) => [path, bytes]))
  const value: Json = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: nameOf(plan.id, period.id, String(number)),
    title: title.en,
    title_fr: title.fr,
    version: `${number}.0.0`,
    created: edition.publishAt ?? edition.cutoff,
    ...(edition.publication === undefined ? {} : { contributors: [contributorOf(edition.publication)] }),
    ...(licence === null ? {} : { licenses: [{ title: licence.name.en, title_fr: licence.name.fr, path: licence.address }] }),
    ...(edition.sources.length === 0
      ? {}
      : {
          sources: edition.sources.map(({ title: named, address }) => ({
            title: named.en,
            title_fr: named.fr,
            ...(address === null ? {} : { path: address }),
          })),
        }),
    resources: edition.tables.map((table) => resourceOf(table, edition, bytesOf.get(`data/${table.id}.csv`) ?? new Uint8Array())),
  }
  return { path: 'datapackage.json', bytes: jsonBytes(value) }
}

const contributorOf = ({ publisher, address }: Publication): Json => ({
  title: publisher.en,
  title_fr: publisher.fr,
  roles: ['publisher'],
  ...(address === null ? {} : { path: address }),
})

function resourceOf(table: Table, edition: Edition, bytes: Uint8Array): Json {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    name: nameOf(table.id),
    type: 'table',
    path: `data/${table.id}.csv`,
    title: table.title.en,
    title_fr: table.title.fr,
    description: table.making.definition.en,
    description_fr: table.making.definition.fr,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    dialect: {
      $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
      delimiter: ',',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columnsOf(table, edition).map(({ name, title, datatype, required }) => ({
        name,
        type: datatype === 'decimal' ? 'number' : datatype,
        title: title.en,
        title_fr: title.fr,
        ...(required ? { constraints: { required } } : {}),
      })),
      missingValues: [''],
      primaryKey: ['COORDINATE'],
    },
  }
}
