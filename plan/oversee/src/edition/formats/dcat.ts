import { createHash } from 'node:crypto'
import type { Bilingual, Json } from '@fanal/kernel'
import type { Edition, EditionFile, Table } from '../edition.ts'
import { inBoth } from './csvw.ts'
import { dayBefore } from './days.ts'
import { editionTitle, formatsText as text } from './formats.text.ts'
import { jsonBytes } from './json.ts'
import { licenceOf, publisherOf } from './publication.ts'

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

const typed = (value: string, type: string): Json => ({ '@value': value, '@type': type })
const languages: Json = ['ENG', 'FRA'].map((code) => ({
  '@id': `http://publications.europa.eu/resource/authority/language/${code}`,
  '@type': 'dct:LinguisticSystem',
}))

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  jsonld: 'application/ld+json',
  html: 'text/html',
  pdf: 'application/pdf',
}

interface Listed {
  readonly id: string
  readonly title: Bilingual
  readonly description: Bilingual
  readonly table: Table | null
  readonly files: readonly (readonly [EditionFile, Bilingual])[]
  readonly pages: readonly PageFile[]
}

/** A page of the report, which is made after the catalogue: its bytes stand in the manifest. */
export interface PageFile {
  readonly path: string
  /** Of one table; null for every other page. */
  readonly table: string | null
}

/**
 * The edition as a catalogue: one data set for all figures, one for each table, one for the other shapes; each of their files with media type, size and hash.
 * Addresses are relative: the record is true wherever the folder lies.
 * @see DCAT 3, https://www.w3.org/TR/vocab-dcat-3/, in the shape of DCAT-AP 3.0
 */
export function dcatRecord(edition: Edition, files: readonly EditionFile[], pages: readonly PageFile[] = []): EditionFile {
  const at = new Map(files.map((file) => [file.path, file]))
  const title = editionTitle(edition.plan.title, edition.period.id, edition.number)
  const { name, address } = publisherOf(edition)
  const publisher: Json = {
    '@id': '#publisher',
    '@type': 'foaf:Agent',
    'foaf:name': inBoth(name),
    ...(address === null ? {} : { 'foaf:homepage': { '@id': address, '@type': 'foaf:Document' } }),
  }
  const value: Json = {
    '@context': context,
    '@id': '#catalogue',
    '@type': 'dcat:Catalog',
    'dct:title': inBoth(title),
    'dct:description': inBoth(text.whole),
    'dct:publisher': publisher,
    'dct:language': languages,
    ...issuedOf(edition),
    'dcat:dataset': listedOf(edition, at, { files, pages }).map((listed) => dataSet(listed, edition, publisher)),
  }
  return { path: 'dcat.jsonld', bytes: jsonBytes(value) }
}

function listedOf(
  edition: Edition,
  at: ReadonlyMap<string, EditionFile>,
  { files, pages }: { readonly files: readonly EditionFile[]; readonly pages: readonly PageFile[] },
): readonly Listed[] {
  const some = (paths: readonly (readonly [string, Bilingual])[]) =>
    paths.flatMap(([path, title]) => (at.has(path) ? [[at.get(path)!, title] as const] : []))
  const reports = files.flatMap((file): Listed['files'] => (file.path.endsWith('.pdf') ? [[file, text.pdf] as const] : []))
  const all: Listed = {
    id: 'edition',
    title: text.figures,
    description: text.whole,
    table: null,
    files: [...some([['data/edition.json', text.json]]), ...reports],
    pages: pages.filter((page) => page.table === null),
  }
  const tables = edition.tables.map((table): Listed => ({
    id: `table-${table.id}`,
    title: table.title,
    description: table.making.definition,
    table,
    files: some([
      [`data/${table.id}.csv`, text.csv],
      [`data/excel/${table.id}.csv`, text.excel],
      [`data/${table.id}.csv-metadata.json`, text.metadata],
    ]),
    pages: pages.filter((page) => page.table === table.id),
  }))
  const others: Listed = {
    id: 'projections',
    title: text.projections,
    description: text.projectionsAre,
    table: null,
    files: some([
      ['projections/sdg-16-2-2.csv', text.sdg],
      ['projections/sdg-16-2-2-gaps.csv', text.sdgGaps],
      ['projections/unodc-glotip.csv', text.unodc],
      ['projections/us-tip.csv', text.usTip],
      ['projections/plan-progress.csv', text.progress],
    ]),
    pages: [],
  }
  return [all, ...tables, others]
}

function dataSet({ id, title, description, table, files, pages }: Listed, edition: Edition, publisher: Json): Json {
  const { period, plan, number, cutoff } = edition
  return {
    '@id': `#${id}`,
    '@type': 'dcat:Dataset',
    'dct:title': inBoth(title),
    'dct:description': inBoth(description),
    'dct:identifier': [plan.id, period.id, String(number), id].join('/'),
    'dct:publisher': publisher,
    'dct:language': languages,
    ...issuedOf(edition),
    'dct:modified': typed(cutoff, 'xsd:dateTime'),
    'dcat:version': String(number),
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': typed(period.from, 'xsd:date'),
      'dcat:endDate': typed(dayBefore(period.until), 'xsd:date'),
    },
    ...(table === null || table.making.provisions.length === 0 ? {} : { 'dcat:keyword': [...table.making.provisions] }),
    'dcat:distribution': [
      ...files.map(([file, named]) => fileDistribution(file, named, edition)),
      ...pages.map(({ path }) => distribution(path, text.page, edition)),
    ],
  }
}

/** A file with what tells whether it is whole. */
function fileDistribution({ path, bytes }: EditionFile, title: Bilingual, edition: Edition): Json {
  return {
    ...distribution(path, title, edition),
    'dcat:byteSize': typed(String(bytes.length), 'xsd:nonNegativeInteger'),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256', '@type': 'spdx:ChecksumAlgorithm' },
      'spdx:checksumValue': typed(createHash('sha256').update(bytes).digest('hex'), 'xsd:hexBinary'),
    },
  }
}

function distribution(path: string, title: Bilingual, edition: Edition): { readonly [name: string]: Json } {
  const licence = licenceOf(edition)
  const mediaType = mediaTypes[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
  return {
    '@id': `#file-${path}`,
    '@type': 'dcat:Distribution',
    'dct:title': inBoth(title),
    'dcat:accessURL': { '@id': path, '@type': 'http://www.w3.org/2000/01/rdf-schema#Resource' },
    'dcat:downloadURL': { '@id': path },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}`, '@type': 'dct:MediaType' },
    ...(licence === null
      ? { 'dct:rights': { '@type': 'dct:RightsStatement', 'http://www.w3.org/2000/01/rdf-schema#label': inBoth(text.noLicence) } }
      : { 'dct:license': { '@id': licence.address, '@type': 'dct:LicenseDocument', 'dct:title': inBoth(licence.name) } }),
  }
}

const issuedOf = ({ publishAt }: Edition): { readonly [name: string]: Json } =>
  publishAt === null ? {} : { 'dct:issued': typed(publishAt, 'xsd:dateTime') }
