import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { languages } from '@fanal/kernel'
import { shownFigure } from '../shown.ts'
import { differingInPdf } from './differing-in-pdf.ts'
import { figuresInPdf } from './figures-in-pdf.ts'
import { sha256Hex } from '../manifest.ts'
import { nameFigures } from './name-figures.ts'
import { NotTypeset } from './not-typeset.ts'
import { differingInPdfs, pdfFilesOf } from './pdf-files.ts'
import { pdfOf } from './pdf-of.ts'
import { printEdition } from './print-edition.ts'
import type { Block, Printed, Span } from './printed.ts'
import { anEditionWithAll, readByOthers } from './testing-pdf.ts'
import { typeset } from './typeset.ts'

const edition = anEditionWithAll()
const printed = printEdition(edition, 'en')
const whole = await pdfOf(edition, 'en')

/** A report that says something else in one place, set as ours is. */
async function forged(change: (block: Block) => Block): Promise<Uint8Array> {
  const other: Printed = { ...printed, blocks: printed.blocks.map(change) }
  return nameFigures(await typeset(other), other)
}
const told = (bytes: Uint8Array) => differingInPdf(edition, 'en', bytes).map((one) => `${one.figure} ${one.printed} ≠ ${one.published}`)

suite('figures are read back from the pages', () => {
  for (const language of languages)
    test(`every published cell stands in its table in ${language}, as everybody shows it`, async () => {
      const bytes = language === 'en' ? whole : await pdfOf(edition, language)
      const read = figuresInPdf(bytes)
      const published = edition.tables.flatMap((table) =>
        table.cells.map((cell) => ({
          figure: `${table.id}/${cell.id}`,
          shown: shownFigure(cell, language, table.unit),
          where: 'table' as const,
        })),
      )
      assert.deepEqual(
        read.filter(({ where }) => where === 'table'),
        published,
      )
      const inProse = read.filter(({ where }) => where === 'prose')
      assert.ok(inProse.length >= 4, String(inProse.length))
      for (const { figure, shown } of inProse) assert.equal(shown, published.find((one) => one.figure === figure)?.shown)
      assert.deepEqual(differingInPdf(edition, language, bytes), [])
    })

  test('another reader sees them as we do', async () => {
    const { pages } = await readByOthers(whole)
    const read = pages.join('\n').replaceAll('\u00A0', ' ')
    for (const { shown } of figuresInPdf(whole)) assert.ok(read.includes(shown.replaceAll('\u00A0', ' ')), shown)
  })

  test('one changed digit in a table is named', async () => {
    const bytes = await forged((block) =>
      block.kind !== 'table'
        ? block
        : {
            ...block,
            rows: block.rows.map(({ head, cells }) => ({
              head,
              cells: cells.map((cell) =>
                cell.figure === 'reports-answered/all.later' ? { ...cell, spans: [{ kind: 'words', text: '246' }] } : cell,
              ),
            })),
          },
    )
    assert.deepEqual(told(bytes), ['reports-answered/all.later 246 ≠ 245'])
  })

  test('one changed digit in a sentence is named, though its table is right', async () => {
    const other = (span: Span): Span => (span.kind === 'figure' && span.text === '1,255' ? { ...span, text: '1,265' } : span)
    const bytes = await forged((block) => (block.kind === 'paragraph' ? { ...block, spans: block.spans.map(other) } : block))
    assert.deepEqual(told(bytes), ['reports-answered/all.both 1,265 ≠ 1,255'])
  })

  test('one changed digit in a chart is named, though its table is right', async () => {
    let changed = false
    const bytes = await forged((block) => {
      if (block.kind !== 'chart' || changed) return block
      changed = true
      return { ...block, svg: block.svg.replace('>1,240<', '>1,249<') }
    })
    assert.deepEqual(told(bytes), ['reports-answered/sexual.both 1,249 ≠ 1,240'])
  })

  test('a figure that was published and is not printed, and the other way round', async () => {
    const without = await forged((block) => {
      if (block.kind !== 'table') return block
      return {
        ...block,
        rows: block.rows.filter(({ cells }) => !cells.some(({ figure }) => figure === 'cases-completed/2012-13')),
      }
    })
    assert.deepEqual(told(without), ['cases-completed/2012-13  ≠ ..'])
    const tables = edition.tables.filter(({ id }) => id !== 'reports-by-year')
    assert.equal(differingInPdf({ ...edition, tables }, 'en', whole).filter(({ published }) => published === '').length, 9)
  })

  test('the report in the other language shows other figures', () => {
    assert.ok(
      differingInPdf(edition, 'fr', whole).some(({ printed: shown, published }) => shown === '80.5%' && published === '80,5\u00A0%'),
    )
  })

  test('what is no report of ours shows none of them', () => {
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('%PDF-1.7\nnothing'), whole.subarray(0, 5000)])
      assert.ok(differingInPdf(edition, 'en', bytes).every(({ printed: shown }) => shown === ''))
  })

  test('a folder holds one in each language, with the fingerprint of its figures, and each is checked by its own', async () => {
    const files = await pdfFilesOf(edition, new TextEncoder().encode('{}'))
    assert.deepEqual(
      files.map(({ path }) => path),
      ['en/report.pdf', 'fr/rapport.pdf'],
    )
    assert.deepEqual(differingInPdfs(edition, files), [])
    const [english, french] = files
    assert.ok(english && french)
    const swapped = differingInPdfs(edition, [{ ...english, bytes: french.bytes }, french])
    assert.ok(swapped.length > 0 && swapped.every(({ file }) => file === 'en/report.pdf'))
    const { pages } = await readByOthers(french.bytes)
    assert.ok(pages[0]?.includes(sha256Hex('{}')))
  })

  test('a report that Typst set otherwise than it was printed is not named at all', async () => {
    const bytes = await typeset(printed)
    assert.throws(() => nameFigures(bytes, { ...printed, blocks: printed.blocks.slice(0, -8) }), NotTypeset)
  })
})
