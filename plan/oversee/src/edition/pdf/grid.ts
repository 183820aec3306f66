import type { Cell, Table } from '../edition.ts'
import { shownDay, shownFigure } from '../shown.ts'
import { text } from '../site/site.text.ts'
import { isMarked, laidOut } from '../site/table-rows.ts'
import { markText } from '../site/words.text.ts'
import { type PrintedCell, type PrintedColumn, type PrintedTable, type Span, cell, code, column, strong, words } from './printed.ts'
import { type Printing, addressOf } from './printing.ts'

/** Where a figure comes from, how it was made of others, and what to know about it. */
function saidOf({ mark, source, vintage, from, note }: Cell, { t, language, figure }: Printing): readonly Span[] {
  const origin = source === null ? (mark === null ? [] : [words(t(text.noSource))]) : [code(source)]
  const known = vintage === null ? [] : [words(` (${t(text.knownIn)} ${shownDay(vintage, language)})`)]
  const made = from === null ? [] : [...figure(from.numerator), words(` ${t(text.over)} `), ...figure(from.denominator)]
  const before = [...origin, ...known, ...made]
  if (note === null) return before
  return [...before, words(`${before.length === 0 ? '' : '\n'}${t(note)}`)]
}

/** A published table as rows and columns, laid out as its page is. A combination that it does not hold is left empty. */
export function printedTable(table: Table, printing: Printing): PrintedTable {
  const { t, language } = printing
  const { stub, columns, rows } = laidOut(table, language)
  const isTold = columns.length === 0 && isMarked(table)
  const hasMarks = isTold && table.cells.some(({ mark }) => mark !== null)
  const figureCell = (of: Cell | null): PrintedCell =>
    of === null ? cell() : { spans: [words(shownFigure(of, language, table.unit))], figure: addressOf(table, of) }
  const toldOf = (of: Cell | null | undefined): PrintedCell[] => {
    if (!isTold) return []
    const mark = of?.mark ?? null
    const marked = hasMarks ? [mark === null ? cell() : cell(words(t(markText[mark])))] : []
    return [...marked, of === null || of === undefined ? cell() : cell(...saidOf(of, printing))]
  }
  const numbers = (columns.length === 0 ? [table.unitName] : columns.map(({ name }) => name)).map((name): PrintedColumn => ({
    head: t(name),
    numbers: true,
    share: isTold || columns.length === 0 ? null : 1,
  }))
  const told = [...(hasMarks ? [column(t(text.mark), 22)] : []), ...(isTold ? [column(t(text.sourceAndNote), 44)] : [])]
  return {
    kind: 'table',
    columns: [column(stub, isTold ? 26 : numbers.length > 1 ? 1.5 : null), ...numbers, ...told],
    rows: rows.map(({ label, isTotal, cells }) => ({
      head: [isTotal ? strong(label) : words(label)],
      cells: [...cells.map(figureCell), ...toldOf(cells[0])],
    })),
  }
}
