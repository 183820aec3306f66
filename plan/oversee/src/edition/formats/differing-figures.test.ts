import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import type { Edition, EditionFile } from '../edition.ts'
import { anEdition } from '../testing-edition.ts'
import { differingFigures } from './differing-figures.ts'
import { dataFiles } from './formats.ts'
import { readFigures } from './read-figures.ts'
import { anyEdition } from './testing-editions.ts'
import { theRate, theVictims } from './testing-sdg.ts'

const identified = { ...theVictims(), id: 'identified', making: { ...theVictims().making, indicator: 'tip_victims_identified' } }
const whole: Edition = { ...anEdition(), tables: [...anEdition().tables, theRate(), theVictims(), identified] }
const files = dataFiles(whole)
const textOf = ({ bytes }: EditionFile) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const readable = files.filter(({ path }) => path.endsWith('.csv') || path === 'data/edition.json')

const changed = (path: string, change: (text: string) => string): readonly EditionFile[] =>
  files.map((file) => (file.path === path ? { path, bytes: new TextEncoder().encode(change(textOf(file))) } : file))

suite('figures read back from every file', () => {
  test('all of them say what the edition says, in every format', () => {
    const { figures, unread } = readFigures(files)
    assert.deepEqual(unread, [])
    const cells = whole.tables.reduce((sum, { cells: of }) => sum + of.length, 0)
    for (const [path, count] of [
      ['data/edition.json', cells],
      ['projections/us-tip.csv', cells],
    ] as const)
      assert.equal(figures.filter(({ file }) => file === path).length, count, path)
    const shown = new Map(
      figures.filter(({ file }) => file === 'data/edition.json').map(({ table, cell, shown: so }) => [`${table}/${cell}`, so]),
    )
    assert.equal(shown.get('reports-answered/all.in-day'), '1010 r')
    assert.equal(shown.get('reports-answered/labour.later'), 'x')
    for (const figure of figures) assert.equal(figure.shown, shown.get(`${figure.table}/${figure.cell}`), figure.file)
    assert.deepEqual(differingFigures(whole, files), [])
  })

  test('whatever an edition holds, none of its files differs from it', () => {
    fc.assert(
      fc.property(anyEdition, (edition) => {
        assert.deepEqual(differingFigures(edition, dataFiles(edition)), [])
      }),
      { numRuns: 60 },
    )
  })

  test('one digit changed anywhere in a table, a projection or a figure of the whole edition is named with its file', () => {
    const place = fc.constantFrom(...readable).chain((file) => {
      const text = textOf(file)
      const digits = [...text.matchAll(/\d/g)].map(({ index }) => index)
      // of the whole edition only figures are read here: its texts and the rest are its hash's to keep
      const inside = file.path === 'data/edition.json' ? [...text.matchAll(/(?<="value":-?[\d.]*)\d/g)].map(({ index }) => index) : digits
      return fc.record({ file: fc.constant(file), at: fc.constantFrom(...inside), other: fc.integer({ min: 1, max: 9 }) })
    })
    fc.assert(
      fc.property(place, ({ file, at, other }) => {
        const change = (text: string) => text.slice(0, at) + String((Number(text[at]) + other) % 10) + text.slice(at + 1)
        const found = differingFigures(whole, changed(file.path, change))
        assert.ok(found.length > 0, `${file.path} at ${at} after ${textOf(file).slice(Math.max(0, at - 40), at)}`)
        assert.deepEqual([...new Set(found.map((one) => one.file))], [file.path])
      }),
      { numRuns: 400 },
    )
  })

  test('one digit of one figure names that figure, what is printed and what was published', () => {
    for (const [path, from, to] of [
      ['data/reports-answered.csv', 'sexual.both,1240', 'sexual.both,1241'],
      ['data/excel/reports-answered.csv', 'sexual.both,1240', 'sexual.both,1241'],
      ['projections/us-tip.csv', 'sexual.both,2013-14,reports,1240', 'sexual.both,2013-14,reports,1241'],
      ['data/edition.json', '"value":1240', '"value":1241'],
    ] as const)
      assert.deepEqual(
        differingFigures(
          whole,
          changed(path, (text) => text.replace(from, to)),
        ),
        [{ file: path, figure: 'reports-answered/sexual.both', printed: '1241', published: '1240' }],
      )
    assert.deepEqual(
      differingFigures(
        whole,
        changed('projections/sdg-16-2-2.csv', (text) => text.replace('0.924253297', '0.924253298')),
      ),
      [{ file: 'projections/sdg-16-2-2.csv', figure: 'ucr_rate/2015', printed: '0.924253298', published: '0.924253297' }],
    )
  })

  test('a symbol that is gone, a row too few, a row twice and a word beside a figure are named too', () => {
    const found = (from: string, to: string) =>
      differingFigures(
        whole,
        changed('data/reports-answered.csv', (text) => text.replace(from, to)),
      )
    assert.deepEqual(
      found('1010,,r', '1010,,').map(({ printed, published }) => [printed, published]),
      [['1010', '1010 r']],
    )
    assert.deepEqual(
      found(',x,,0', ',,,0').map(({ printed, published }) => [printed, published]),
      [['', 'x']],
    )
    const [line = ''] = /^.*labour\.both.*\r\n/m.exec(textOf(files.find(({ path }) => path === 'data/reports-answered.csv')!)) ?? []
    assert.deepEqual(
      found(line, '').map(({ figure, printed, published }) => [figure, printed, published]),
      [['reports-answered/labour.both', '', '15']],
    )
    assert.deepEqual(
      found(line, line + line).map(({ figure, printed, published }) => [figure, printed, published]),
      [['reports-answered/labour.both', '15', '']],
    )
    assert.deepEqual(
      found('Travail,in-day', 'Loisir,in-day').map(({ printed, published }) => [printed, published]),
      [['FORM_FR Loisir', 'FORM_FR Travail']],
    )
  })

  test('a word in a row that has no figure is named by its place', () => {
    const found = differingFigures(
      whole,
      changed('projections/plan-progress.csv', (text) => text.replace('C-02', 'C-03')),
    )
    assert.deepEqual(found, [
      { file: 'projections/plan-progress.csv', figure: '', printed: 'row 3 commitments C-03', published: 'row 3 commitments C-02' },
    ])
  })

  test('a file that is gone is named', () => {
    for (const { path } of readable)
      assert.deepEqual(
        differingFigures(
          whole,
          files.filter((file) => file.path !== path),
        ).map(({ file, published }) => [file, published]),
        [[path, 'file-missing']],
      )
  })
})
