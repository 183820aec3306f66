import { meanings } from '@fanal/disclose'
import type { Bilingual } from '@fanal/kernel'
import type { Making, Table } from '../edition.ts'
import { shownInstant, shownProvision, shownSymbol } from '../shown.ts'
import { emptyMeans } from '../site/figure.parts.tsx'
import { text } from '../site/site.text.ts'
import { laidOut } from '../site/table-rows.ts'
import { markMeans, markText, readingText, roundText, thresholdText } from '../site/words.text.ts'
import { printedTable } from './grid.ts'
import { pdfText } from './pdf.text.ts'
import { printedChart } from './print-chart.tsx'
import { type Block, type Span, type Term, code, heading, label, strong, words } from './printed.ts'
import type { Printing } from './printing.ts'

/** What the signs and marks of this table mean; those that it does not use are left out. */
function legendOf({ cells }: Table, { t, language }: Printing): Block[] {
  const statuses = [...new Set(cells.flatMap(({ value, status }) => (value === null ? [status] : [])))]
  const symbols = [...new Set(cells.flatMap(({ value, symbol }) => (value === null || symbol === '' ? [] : [symbol])))]
  const marks = [...new Set(cells.flatMap(({ mark }) => mark ?? []))]
  const terms: Term[] = [
    ...statuses.map((status) => ({ term: status === '' ? '..' : status, spans: [words(emptyMeans({ status }, language))] })),
    ...symbols.map((symbol) => ({ term: shownSymbol({ symbol }), spans: [words(t(meanings[symbol]))] })),
    ...marks.map((mark) => ({ term: t(markText[mark]), spans: [words(t(markMeans[mark]))] })),
  ]
  return terms.length === 0 ? [] : [label(strong(t(text.symbols))), { kind: 'terms', terms, box: false }]
}

function originOf({ how }: Making, { t, term }: Printing): readonly Term[] {
  switch (how.kind) {
    case 'entered':
      return [term(text.instrument, words(t(how.instrument)))]
    case 'formula':
      return [term(text.formula, words(t(how.text)))]
    case 'query': {
      const parameters = Object.entries(how.parameters).map(([name, value]) => `${name} = ${value}`)
      return [
        term(text.query, code(how.name), words(`, ${t(text.version)} ${how.version}`)),
        ...(parameters.length === 0 ? [] : [term(text.parameters, code(parameters.join('; ')))]),
      ]
    }
  }
}

function makingOf({ making, cells }: Table, printing: Printing): Block[] {
  const { t, term, language } = printing
  const provisions = making.provisions.map((each) => shownProvision(each, language) ?? each)
  const sources = [...new Set(cells.flatMap(({ source }) => source ?? []))]
  const { disclosure } = making
  const rules =
    disclosure === null
      ? [text.noRule]
      : [thresholdText(disclosure.threshold), ...(disclosure.round === null ? [] : [roundText(disclosure.round)])]
  const listed = (name: Bilingual, parts: readonly string[], made: (said: string) => Span): Term[] =>
    parts.length === 0 ? [] : [term(name, made(parts.join('; ')))]
  const terms = [
    term(text.indicator, code(making.indicator), words(`, ${t(text.version)} ${making.version}`)),
    term(text.definition, words(t(making.definition))),
    ...listed(text.provisions, provisions, words),
    term(text.reading, words(t(readingText[making.reading]))),
    ...originOf(making, printing),
    ...listed(text.source, sources, code),
    term(text.disclosure, words(rules.map(t).join(' '))),
    term(text.cutoff, words(shownInstant(making.cutoff, language))),
  ]
  const query: Block[] = making.how.kind === 'query' ? [{ kind: 'query', text: making.how.text }] : []
  return [label(strong(t(text.made))), { kind: 'terms', terms, box: true }, ...query]
}

/** A table with its chart, its signs, its notes, and how it was made. */
export function printTable(table: Table, printing: Printing): readonly Block[] {
  const { t, colon } = printing
  const chart = printedChart(table, printing)
  const notes: Block[] =
    table.notes.length === 0 ? [] : [label(strong(t(text.notes))), { kind: 'list', items: table.notes.map((note) => [words(t(note))]) }]
  const across = laidOut(table, printing.language).columns.length === 0 ? undefined : table.dimensions.at(-1)
  const columns = across === undefined ? '' : ` ${t(pdfText.columns)}${colon} ${t(across.name)}.`
  return [
    heading(2, t(table.title), table.id),
    label(words(`${t(pdfText.table)} `), code(table.id), words(`. ${t(pdfText.unit)}${colon} ${t(table.unitName)}.${columns}`)),
    ...(chart === null ? [] : [chart]),
    printedTable(table, printing),
    ...legendOf(table, printing),
    ...notes,
    ...makingOf(table, printing),
  ]
}
