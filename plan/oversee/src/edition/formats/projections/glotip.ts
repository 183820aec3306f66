import type { Bilingual } from '@fanal/kernel'
import type { Cell, Edition, EditionFile, Table } from '../../edition.ts'
import { csvBytes } from '../csv.ts'
import { decimalText } from '../decimal.ts'
import { type Breakdown, breakdownOf, figureOf, memberName, periodOf } from '../dimensions.ts'
import { projectionText as text } from './projections.text.ts'
import { type Question, answers, questions } from './questions.ts'

const breakdowns = ['sex', 'age', 'form', 'citizenship'] as const satisfies readonly Breakdown[]

const header = [
  'QUESTION',
  'QUESTION_EN',
  'QUESTION_FR',
  'FIGURE',
  'PERIOD',
  ...breakdowns.flatMap((by) => [by.toUpperCase(), `${by.toUpperCase()}_EN`, `${by.toUpperCase()}_FR`]),
  'UNIT',
  'VALUE',
  'STATUS',
  'SYMBOL',
  'INDICATOR',
  'INDICATOR_EN',
  'INDICATOR_FR',
  'PROVISIONS',
  'SOURCE',
  'SOURCE_EN',
  'SOURCE_FR',
  'SOURCE_ADDRESS',
  'MARK',
  'GAP_EN',
  'GAP_FR',
]

/** What the questionnaire of the United Nations asks for and this edition can answer, each figure with its provision of law and source; what it cannot, said. */
export function glotip(edition: Edition): EditionFile {
  const rows = questions.flatMap((question) => {
    const tables = edition.tables.filter((table) => answers(table, question))
    return [
      ...tables.flatMap((table) => table.cells.map((cell) => figureRow(question, table, cell, edition))),
      ...gapsOf(question, tables).map((gap) => gapRow(question, gap)),
    ]
  })
  return {
    path: 'projections/unodc-glotip.csv',
    bytes: csvBytes([header, ...rows.map((row) => header.map((name) => row[name] ?? ''))]),
  }
}

type Row = Readonly<Record<string, string>>

const asked = ({ id, name }: Question): Row => ({ QUESTION: id, QUESTION_EN: name.en, QUESTION_FR: name.fr })

function figureRow(question: Question, table: Table, cell: Cell, edition: Edition): Row {
  const source = edition.sources.find(({ id }) => id === cell.source)
  const members = table.dimensions.flatMap((dimension, at) => {
    const by = breakdownOf(dimension)?.toUpperCase()
    const code = cell.at[at] ?? ''
    const name = memberName(dimension, code)
    return by === undefined ? [] : [[by, code] as const, [`${by}_EN`, name.en] as const, [`${by}_FR`, name.fr] as const]
  })
  const hasProvision = table.making.provisions.length > 0
  return {
    ...asked(question),
    FIGURE: figureOf(table, cell),
    PERIOD: periodOf(table, cell, edition),
    ...Object.fromEntries(members),
    UNIT: table.unit,
    VALUE: cell.value === null ? '' : decimalText(cell.value),
    STATUS: cell.status,
    SYMBOL: cell.symbol,
    INDICATOR: table.making.indicator,
    INDICATOR_EN: table.title.en,
    INDICATOR_FR: table.title.fr,
    PROVISIONS: table.making.provisions.join(' '),
    SOURCE: cell.source ?? '',
    SOURCE_EN: source?.title.en ?? '',
    SOURCE_FR: source?.title.fr ?? '',
    SOURCE_ADDRESS: source?.address ?? '',
    MARK: cell.mark ?? '',
    GAP_EN: hasProvision ? '' : text.noProvision.en,
    GAP_FR: hasProvision ? '' : text.noProvision.fr,
  }
}

function gapsOf({ by }: Question, tables: readonly Table[]): readonly Bilingual[] {
  if (!tables.some(({ cells }) => cells.some(({ value }) => value !== null))) return [text.noFigure]
  const there = new Set(tables.flatMap(({ dimensions }) => dimensions.map(breakdownOf)))
  return by.filter((breakdown) => !there.has(breakdown)).map((breakdown) => text.noBreakdown[breakdown])
}

const gapRow = (question: Question, { en, fr }: Bilingual): Row => ({ ...asked(question), STATUS: '..', GAP_EN: en, GAP_FR: fr })
