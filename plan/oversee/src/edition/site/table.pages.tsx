import { Badge, Heading, Lead, Paragraph, Table as Grid, Unbroken, type Column } from '@fanal/design'
import { meanings } from '@fanal/disclose'
import { shownDay } from '../shown.ts'
import type { Cell, Table } from '../edition.ts'
import { Chart, chartOf } from './chart/chart.tsx'
import { emptyMeans, Figure, SourceLinks } from './figure.parts.tsx'
import { MadeHow } from './making.parts.tsx'
import { text } from './site.text.ts'
import { isMarked, laidOut, partsOf, type TableRow } from './table-rows.ts'
import { cellAt, saying, type View } from './view.ts'
import { markMeans, markText } from './words.text.ts'

/** Where a figure comes from, how it was made of others, and what to know about it. */
function CellSource({ cell, view }: { cell: Cell; view: View }) {
  const { edition, language } = view
  const t = saying(language)
  if ([cell.mark, cell.source, cell.vintage, cell.from, cell.note].every((part) => part === null)) return null
  const parts = [cell.from?.numerator, cell.from?.denominator].flatMap((to) => (to === undefined ? [] : [cellAt(edition, to)]))
  return (
    // one element: in a narrow row a cell lays out its children
    <div>
      {cell.source !== null && <SourceLinks of={[cell.source]} edition={edition} view={view} />}
      {cell.source === null && cell.mark !== null && t(text.noSource)}
      {cell.vintage !== null && ` (${t(text.knownIn)} ${shownDay(cell.vintage, language)})`}
      {cell.from !== null && parts.length === 2 && (
        <>
          {parts.map((part, index) => (
            <>
              {index === 1 && ` ${t(text.over)} `}
              {part === null || part === undefined ? (
                ''
              ) : (
                <a href={view.ways.to({ page: 'table', of: part.table.id, part: 0 })}>
                  <Figure {...part} language={language} />
                </a>
              )}
            </>
          ))}
        </>
      )}
      {cell.note !== null && <div>{t(cell.note)}</div>}
    </div>
  )
}

/** A year or a short name is read as one: no line ends within it. */
const shortLabel = 12

function RowLabel({ row: { label, isTotal } }: { row: TableRow }) {
  const named = label.length <= shortLabel ? <Unbroken>{label}</Unbroken> : label
  return isTotal ? <strong>{named}</strong> : <>{named}</>
}

function columnsOf(table: Table, view: View): [Column<TableRow>, ...Column<TableRow>[]] {
  const { language } = view
  const t = saying(language)
  const { stub, columns } = laidOut(table, language)
  const label: Column<TableRow> = { header: stub, cell: (row) => <RowLabel row={row} /> }
  const figure = (index: number) => (row: TableRow) => {
    const cell = row.cells[index] ?? null
    return cell === null ? null : <Figure table={table} cell={cell} language={language} />
  }
  if (columns.length > 0)
    return [label, ...columns.map((member, index) => ({ header: t(member.name), cell: figure(index), numeric: true }))]
  const value = { header: t(table.unitName), cell: figure(0), numeric: true }
  if (!isMarked(table)) return [label, value]
  const marked: Column<TableRow>[] = table.cells.some(({ mark }) => mark !== null)
    ? [
        {
          header: t(text.mark),
          cell: ({ cells: [cell] }) =>
            cell === null || cell === undefined || cell.mark === null ? null : <MarkBadge mark={cell.mark} view={view} />,
        },
      ]
    : []
  return [
    label,
    value,
    ...marked,
    {
      header: t(text.sourceAndNote),
      cell: ({ cells: [cell] }) => (cell === null || cell === undefined ? null : <CellSource cell={cell} view={view} />),
    },
  ]
}

export function MarkBadge({ mark, view }: { mark: keyof typeof markText; view: View }) {
  return <Badge tone={mark === 'verified' ? 'neutral' : 'warning'}>{markText[mark][view.language]}</Badge>
}

/** What the signs and marks of this table mean; those that it does not use are left out. */
function Legend({ table, view }: { table: Table; view: View }) {
  const t = saying(view.language)
  const statuses = [...new Set(table.cells.flatMap(({ value, status }) => (value === null ? [status] : [])))]
  const symbols = [...new Set(table.cells.flatMap(({ value, symbol }) => (value === null || symbol === '' ? [] : [symbol])))]
  const marks = [...new Set(table.cells.flatMap(({ mark }) => mark ?? []))]
  if (statuses.length + symbols.length + marks.length === 0) return null
  return (
    <section>
      <Heading>{t(text.symbols)}</Heading>
      <ul class="legend">
        {statuses.map((status) => (
          <li>
            <strong>{status === '' ? '..' : status}</strong> {emptyMeans({ status }, view.language)}
          </li>
        ))}
        {symbols.map((symbol) => (
          <li>
            <strong>{symbol === '0s' ? 's' : symbol}</strong> {t(meanings[symbol])}
          </li>
        ))}
        {marks.map((mark) => (
          <li>
            <strong>{t(markText[mark])}</strong> {t(markMeans[mark])}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One table, or a part of a long one: chart, figures, what its signs mean, and how it was made. */
export function TablePage({ table, part, view }: { table: Table; part: number; view: View }) {
  const { language, ways } = view
  const t = saying(language)
  const parts = partsOf(table, language)
  const chart = part === 0 ? chartOf(table, language) : null
  return (
    <>
      <Heading level={1}>{t(table.title)}</Heading>
      <Lead>
        {t(text.unit)}
        {language === 'fr' ? '\u00A0: ' : ': '}
        {t(table.unitName)}
      </Lead>
      {chart !== null && <Chart chart={chart} table={table} language={language} />}
      <Grid caption={t(table.title)} columns={columnsOf(table, view)} rows={parts[part] ?? []} cards={isMarked(table)} headed />
      {parts.length > 1 && (
        <nav class="parts" aria-label={t(text.parts)}>
          <ul>
            {parts.map((_, index) => (
              <li>
                <a href={ways.to({ page: 'table', of: table.id, part: index })} aria-current={index === part ? 'page' : undefined}>
                  {t(text.part)} {index + 1}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {table.notes.length > 0 && (
        <section>
          <Heading>{t(text.notes)}</Heading>
          {table.notes.map((note) => (
            <Paragraph>{t(note)}</Paragraph>
          ))}
        </section>
      )}
      <Legend table={table} view={view} />
      <MadeHow table={table} view={view} />
    </>
  )
}

/** Every table by its title. */
export function TablesPage({ view }: { view: View }) {
  const t = saying(view.language)
  return (
    <>
      <Heading level={1}>{t(text.tables)}</Heading>
      <Lead>{t(text.tablesLead)}</Lead>
      <ul>
        {view.edition.tables.map((table) => (
          <li id={table.id}>
            <a href={view.ways.to({ page: 'table', of: table.id, part: 0 })}>{t(table.title)}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
