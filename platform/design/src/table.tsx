import type { AriaRole, ComponentChildren } from 'preact'

export interface Column<Row> {
  readonly header: string
  readonly cell: (row: Row) => ComponentChildren
  readonly numeric?: boolean
}

interface TableProps<Row> {
  readonly caption: string
  readonly columns: readonly [Column<Row>, ...Column<Row>[]]
  readonly rows: readonly Row[]
  /** On a narrow screen each row becomes a card that names its own cells, and nothing is cut. */
  readonly cards?: boolean
  /** The heading above says the caption already: it is then for screen readers alone. */
  readonly headed?: boolean
}

/** What a table is to a screen reader, said where a stylesheet lays it out as something else. */
const role = (cards: boolean, name: AriaRole) => (cards ? { role: name } : {})

/** A data table: its first column names the row. On a narrow screen it scrolls inside its own frame, or is laid out as cards. */
export function Table<Row>({ caption, columns, rows, cards = false, headed = false }: TableProps<Row>) {
  const [first, ...others] = columns
  const kind = (column: Column<Row>) => (column.numeric ? 'number' : undefined)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable by keyboard
    <section class="scroll" aria-label={caption} tabIndex={0}>
      <table class={cards ? 'cards' : undefined} {...role(cards, 'table')}>
        <caption class={headed ? 'unseen' : undefined}>{caption}</caption>
        <thead {...role(cards, 'rowgroup')}>
          <tr {...role(cards, 'row')}>
            {columns.map((column) => (
              <th scope="col" class={kind(column)} {...role(cards, 'columnheader')}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role(cards, 'rowgroup')}>
          {rows.map((row) => (
            <tr {...role(cards, 'row')}>
              <th scope="row" class={kind(first)} {...role(cards, 'rowheader')}>
                {first.cell(row)}
              </th>
              {others.map((column) => (
                <td class={kind(column)} data-label={cards ? column.header : undefined} {...role(cards, 'cell')}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export interface Definition {
  readonly term: string
  readonly value: ComponentChildren
}

/** Names and their values. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl>
      {items.map(({ term, value }) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
