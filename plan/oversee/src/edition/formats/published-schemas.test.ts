import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { suite, test } from 'node:test'
import csvwVocabulary from '@vocabulary/csvw'
import CsvwParser from '@zazuko/rdf-parser-csvw'
import { Ajv } from 'ajv'
import { DataFactory, type Quad, Store } from 'n3'
import ShaclValidator from 'rdf-validate-shacl'
import type { Edition } from '../edition.ts'
import { anEdition } from '../testing-edition.ts'
import { dataFiles } from './formats.ts'
import { fixture, triplesOf } from './testing-rdf.ts'

const base = 'https://example.org/edition/'
const published: Edition = {
  ...anEdition(),
  publication: {
    publisher: { en: 'Invented Secretariat', fr: 'Secrétariat inventé' },
    address: 'https://example.org/',
    licence: { name: { en: 'Invented licence', fr: 'Licence inventée' }, address: 'https://example.org/licence' },
  },
}
const pages = [
  { path: 'en/index.html', table: null },
  { path: 'fr/tableau-reports-answered.html', table: 'reports-answered' },
]
const folderOf = (edition: Edition) => new Map(dataFiles(edition, [], pages).map((file) => [file.path, file.bytes]))

type Json = Readonly<Record<string, unknown>>
const jsonAt = (edition: Edition, path: string): Json => JSON.parse(new TextDecoder().decode(folderOf(edition).get(path))) as Json

suite('DCAT, against the shapes that SEMIC publishes for DCAT-AP 3.0.0', () => {
  const shapes = triplesOf(fixture('dcat-ap-3.0.0-shacl.jsonld'), base)
  const faultsOf = async (record: Json) => {
    const report = await new ShaclValidator(await shapes).validate(await triplesOf(record, `${base}dcat.jsonld`))
    return report.results.map(
      (result) => `${result.path?.value.split(/[#/]/).at(-1) ?? ''}: ${result.sourceConstraintComponent?.value.split('#')[1] ?? ''}`,
    )
  }

  test('the record of an edition conforms, with and without publisher, licence and minute of publication', async () => {
    assert.ok((await shapes).size > 1900)
    for (const edition of [published, anEdition(), { ...anEdition(), publishAt: null, tables: [] }])
      assert.deepEqual(await faultsOf(jsonAt(edition, 'dcat.jsonld')), [])
  })

  test('the shapes see what they are for: no title, no publisher, two sizes, a hash that is none', async () => {
    const text = JSON.stringify(jsonAt(published, 'dcat.jsonld'))
    const without = (from: string | RegExp, to: string) => faultsOf(JSON.parse(text.replaceAll(from, to)) as Json)
    assert.ok((await without('"dct:publisher"', '"dct:nobody"')).includes('publisher: MinCountConstraintComponent'))
    assert.ok((await without('"dct:title"', '"dct:untitled"')).includes('title: MinCountConstraintComponent'))
    assert.ok((await without('"dcat:accessURL"', '"dcat:nowhere"')).includes('accessURL: MinCountConstraintComponent'))
    assert.ok((await without('"spdx:checksumValue":{', '"spdx:checksumValue":{"@type":"xsd:string","x":{}},"y":{')).length > 0)
    assert.ok((await without('"@type":"dct:PeriodOfTime"', '"@type":"dct:Period"')).includes('temporal: ClassConstraintComponent'))
  })

  test('it names the size and hash of every data file, and both languages', async () => {
    const triples = await triplesOf(jsonAt(published, 'dcat.jsonld'), `${base}dcat.jsonld`)
    const named = triples.getObjects(null, 'http://www.w3.org/ns/dcat#downloadURL', null).map(({ value }) => value.replace(base, ''))
    const files = [...folderOf(published).keys()].filter((path) => path !== 'dcat.jsonld' && path !== 'datapackage.json')
    assert.deepEqual(named.toSorted(), [...files, ...pages.map(({ path }) => path)].toSorted(), 'the report’s pages among them')
    const titles = triples.getObjects(null, 'http://purl.org/dc/terms/title', null)
    const inLanguage = (language: string) => titles.filter((title) => title.termType === 'Literal' && title.language === language).length
    assert.ok(inLanguage('en') > 10)
    assert.equal(inLanguage('en'), inLanguage('fr'))
  })
})

suite('who publishes an edition and on which terms is said in every form of it, and so is that nobody has said it', () => {
  const text = (edition: Edition, path: string) => new TextDecoder().decode(folderOf(edition).get(path))
  const csvw = [...folderOf(published).keys()].find((path) => path.endsWith('.csv-metadata.json'))

  test('catalogue, table and package name the publisher and the licence that were stated', () => {
    for (const path of ['dcat.jsonld', csvw!]) {
      for (const said of ['Secrétariat inventé', 'https://example.org/licence']) assert.ok(text(published, path).includes(said), path)
      assert.doesNotMatch(text(published, path), /No licence is stated/)
    }
    const { contributors, licenses } = jsonAt(published, 'datapackage.json')
    assert.deepEqual(contributors, [
      { title: 'Invented Secretariat', title_fr: 'Secrétariat inventé', roles: ['publisher'], path: 'https://example.org/' },
    ])
    assert.equal((licenses as Json[])[0]?.['path'], 'https://example.org/licence')
  })

  test('where nobody stated them, the catalogue says so and nothing is made up', () => {
    const record = text(anEdition(), 'dcat.jsonld')
    assert.match(record, /Publisher not stated/)
    assert.match(record, /No licence is stated\./)
    assert.match(record, /Aucune licence n’est indiquée\./)
    const { contributors, licenses } = jsonAt(anEdition(), 'datapackage.json')
    assert.deepEqual([contributors, licenses], [undefined, undefined])
  })
})

suite('the Data Package, against the JSON Schema of the standard, version 2.0', () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(fixture('data-package-2-0.json') as object)

  test('the package of an edition fits', () => {
    for (const edition of [published, anEdition()]) {
      const fits = validate(jsonAt(edition, 'datapackage.json'))
      assert.ok(fits, JSON.stringify(validate.errors))
    }
  })

  test('and the schema sees what does not', () => {
    const whole = jsonAt(published, 'datapackage.json')
    const [resource] = whole['resources'] as Json[]
    for (const wrong of [
      { ...whole, resources: [] },
      { ...whole, resources: [{ ...resource, path: '../outside.csv' }] },
      { ...whole, resources: [{ ...resource, name: undefined }] },
      { ...whole, resources: [{ ...resource, bytes: 'many' }] },
      { ...whole, resources: [{ ...resource, schema: { fields: [{ type: 'string' }] } }] },
    ])
      assert.equal(validate(JSON.parse(JSON.stringify(wrong))), false)
  })
})

const csvw = 'http://www.w3.org/ns/csvw#'
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#'

suite('CSVW, against the namespace document of the W3C and by another reader', () => {
  const vocabulary = new Store(csvwVocabulary({ factory: DataFactory }))
  // JSON names two lists in the plural, as the W3C's own context does
  const termOf = (property: string) => csvw + ({ columns: 'column', notes: 'note', titles: 'title' }[property] ?? property)

  /** The classes that a property belongs to; a domain may be a union of them. */
  function classesOf(property: string): readonly string[] {
    const [domain] = vocabulary.getObjects(termOf(property), `${rdfs}domain`, null)
    if (domain === undefined) return []
    if (domain.termType === 'NamedNode') return [domain.value]
    const owl = 'http://www.w3.org/2002/07/owl#'
    const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
    const found: string[] = []
    for (let [list] = vocabulary.getObjects(domain, `${owl}unionOf`, null); list !== undefined && list.value !== `${rdf}nil`;) {
      found.push(...vocabulary.getObjects(list, `${rdf}first`, null).map(({ value }) => value))
      list = vocabulary.getObjects(list, `${rdf}rest`, null)[0]
    }
    return found
  }

  function strange(object: Json, kind: string): readonly string[] {
    const own = Object.keys(object).filter((key) => !key.startsWith('@') && !key.includes(':'))
    return own.filter((property) => !classesOf(property).includes(csvw + kind)).map((property) => `${kind}.${property}`)
  }

  test('every property stands on an object that the W3C gives it to', () => {
    for (const path of [...folderOf(published).keys()].filter((name) => name.endsWith('-metadata.json'))) {
      const table = jsonAt(published, path)
      const schema = table['tableSchema'] as Json
      const columns = schema['columns'] as Json[]
      assert.ok(columns.length > 15)
      assert.deepEqual(
        [
          ...strange(table, 'Table'),
          ...strange(table['dialect'] as Json, 'Dialect'),
          ...strange(schema, 'Schema'),
          ...columns.flatMap((column) => strange(column, 'Column')),
        ],
        [],
      )
      assert.equal(table['@context'], 'http://www.w3.org/ns/csvw')
      assert.equal(new Set(columns.map(({ name }) => name)).size, columns.length)
      // names are those of RFC 6570, and the key is of columns that are there
      for (const { name } of columns) assert.match(String(name), /^[A-Za-z0-9][A-Za-z0-9_.]*$/)
      assert.ok((schema['primaryKey'] as string[]).every((key) => columns.some(({ name }) => name === key)))
    }
    assert.deepEqual(strange({ delimiter: ',', colour: 'red' }, 'Schema'), ['Schema.delimiter', 'Schema.colour'])
  })

  test('a reader that others wrote finds the same values, typed, and nothing where nothing is', async () => {
    for (const table of published.tables) {
      const bytes = folderOf(published).get(`data/${table.id}.csv`)!
      const metadata = await triplesOf({ ...jsonAt(published, `data/${table.id}.csv-metadata.json`), '@context': terms }, `${base}data/`)
      const parser = new CsvwParser({ metadata, baseIRI: `${base}data/${table.id}.csv`, timezone: 'UTC' })
      const triples = new Store()
      // byte by byte: that reader takes chunks of bytes, not of objects
      const read = parser.import(Readable.from([bytes], { objectMode: false })) as unknown as AsyncIterable<Quad>
      for await (const quad of read) triples.add(quad)
      const of = (column: string) => `${base}data/${table.id}.csv#${column}`
      const found = table.cells.map(({ id }) => {
        const [row] = triples.getSubjects(of('COORDINATE'), DataFactory.literal(id), null)
        const [value] = triples.getObjects(row ?? null, of('VALUE'), null)
        const [status] = triples.getObjects(row ?? null, of('STATUS'), null)
        if (value?.termType === 'Literal') assert.equal(value.datatype.value, 'http://www.w3.org/2001/XMLSchema#decimal')
        return { id, value: value === undefined ? null : Number(value.value), status: status?.value ?? '' }
      })
      assert.deepEqual(
        found,
        table.cells.map(({ id, value, status }) => ({ id, value, status })),
      )
    }
  })
})

/** What the context of the W3C says of the terms used here, in our words: it cannot be fetched in a test. */
const xsd = 'http://www.w3.org/2001/XMLSchema#'
const terms = {
  '@vocab': csvw,
  dc: 'http://purl.org/dc/terms/',
  rdfs,
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd,
  string: `${xsd}string`,
  decimal: `${xsd}decimal`,
  integer: `${xsd}integer`,
  boolean: `${xsd}boolean`,
  url: { '@type': `${xsd}anyURI` },
  datatype: { '@type': '@vocab' },
  titles: { '@id': `${csvw}title`, '@container': '@language' },
  columns: { '@id': `${csvw}column`, '@container': '@list' },
  notes: { '@id': `${csvw}note` },
}
