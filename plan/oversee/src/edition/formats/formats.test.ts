import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import type { Edition } from '../edition.ts'
import { anEdition } from '../testing-edition.ts'
import { readDecimal } from './decimal.ts'
import { dataFiles } from './formats.ts'
import { asDescription, cellsFrom } from './testing-csvw.ts'
import { anyEdition } from './testing-editions.ts'

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const folderOf = (edition: Edition) => new Map(dataFiles(edition).map((file) => [file.path, file.bytes]))

suite('an edition as data', () => {
  test('a table is laid out as Statistics Canada lays out its own, names in both languages beside the codes', () => {
    const [header, first, ...rest] = textOf(folderOf(anEdition()).get('data/reports-answered.csv')).split('\r\n')
    assert.equal(
      header,
      'REF_DATE,FORM,FORM_EN,FORM_FR,ANSWER,ANSWER_EN,ANSWER_FR,UOM,UOM_EN,UOM_FR,COORDINATE,VALUE,STATUS,SYMBOL,DECIMALS,SOURCE,MARK,VINTAGE,APPROXIMATE,NUMERATOR,DENOMINATOR,PER,NOTE_EN,NOTE_FR',
    )
    assert.equal(
      first,
      '2013-14,labour,Labour,Travail,in-day,Within a day,En un jour,reports,reports,signalements,labour.in-day,,x,,0,,,,false,,,,,',
    )
    assert.equal(rest.length, 9)
    assert.equal(rest.at(-1), '')
  })

  test('a place has the column that everybody looks for, and a dimension named as a column stands apart from it', () => {
    const edition = anEdition()
    const [answered] = edition.tables
    const dimensions = [
      { ...answered!.dimensions[0]!, id: 'value' },
      { ...answered!.dimensions[1]!, id: 'region' },
    ]
    const folder = folderOf({ ...edition, tables: [{ ...answered!, dimensions }] })
    assert.match(textOf(folder.get('data/reports-answered.csv')), /^REF_DATE,GEO,GEO_EN,GEO_FR,DIM_VALUE,DIM_VALUE_EN,DIM_VALUE_FR,UOM,/)
  })

  test('for Excel it is the same with three bytes before it', () => {
    const folder = folderOf(anEdition())
    const plain = folder.get('data/cases-completed.csv')
    assert.equal(textOf(folder.get('data/excel/cases-completed.csv')), `\uFEFF${textOf(plain)}`)
    assert.match(textOf(plain), /Il manque des tribunaux/)
  })

  test('whatever its tables hold, each file gives exactly its cells, read by nothing but its description', () => {
    fc.assert(
      fc.property(anyEdition, (edition) => {
        const folder = folderOf(edition)
        for (const table of edition.tables) {
          const description = asDescription(folder.get(`data/${table.id}.csv-metadata.json`)!)
          assert.deepEqual(cellsFrom(table, description, folder.get(`data/${table.id}.csv`)!), table.cells)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('the whole edition is there as canonical JSON', () => {
    const bytes = folderOf(anEdition()).get('data/edition.json')
    assert.deepEqual(JSON.parse(textOf(bytes)), anEdition())
    assert.match(textOf(bytes), /^\{"changes":\[\],"chapters":/)
  })

  test('in Kiritimati and in St. John’s, in Arabic and in Turkish, the bytes are the same', () => {
    const here = (file: string) => JSON.stringify(new URL(file, import.meta.url))
    const program = `
      import { createHash } from 'node:crypto'
      import { anEdition } from ${here('../testing-edition.ts')}
      import { dataFiles } from ${here('./formats.ts')}
      const digest = ({ path, bytes }) => path + ' ' + createHash('sha256').update(bytes).digest('hex')
      process.stdout.write(dataFiles(anEdition()).map(digest).join('\\n'))`
    const digests = (TZ: string, LC_ALL: string) =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
        env: { ...process.env, TZ, LC_ALL, LANG: LC_ALL, NODE_OPTIONS: '' },
        encoding: 'utf8',
      })
    const east = digests('Pacific/Kiritimati', 'ar_EG.UTF-8')
    assert.equal(digests('America/St_Johns', 'tr_TR.UTF-8'), east)
    assert.equal(east.split('\n').length, dataFiles(anEdition()).length)
  })

  test('a number is written in digits and comes back as itself', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const [cell] =
          textOf(folderOf(withValue(value)).get('data/answered-in-a-day.csv'))
            .split('\r\n')[1]!
            .match(/(?<=^(?:[^,]*,){5})[^,]*/) ?? []
        assert.equal(readDecimal(cell ?? ''), value === 0 ? 0 : value)
      }),
      { numRuns: 60 },
    )
  })

  test('what is no number, and a table whose name would leave the folder, are refused', () => {
    assert.throws(() => dataFiles(withValue(Number.NaN)), RangeError)
    const [table] = anEdition().tables
    for (const id of ['../secret', 'a/b', '', '.', 'a b', 'é', 'con:1'])
      assert.throws(() => dataFiles({ ...anEdition(), tables: [{ ...table!, id }] }), RangeError, id)
  })
})

function withValue(value: number): Edition {
  const edition = anEdition()
  const share = edition.tables[1]!
  return { ...edition, tables: [{ ...share, cells: [{ ...share.cells[0]!, value }] }] }
}
