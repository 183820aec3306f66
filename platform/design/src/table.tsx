import type { ComponentChildren } from 'preact'

export interface Column<Row> {
  readonly header: string
  readonly cell: (row: Row) => ComponentChildren
  readonly numeric?: boolean
}

interface TableProps<Row> {
  readonly caption: string
  readonly columns: readonly [Column<Row>, ...Column<Row>[]]
  readonly rows: readonly Row[]
}

/** A data table: its first column names the row. On a narrow screen it scrolls inside its own frame. */
export function Table<Row>({ caption, columns, rows }: TableProps<Row>) {
  const [first, ...others] = columns
  const kind = (column: Column<Row>) => (column.numeric ? 'number' : undefined)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable by keyboard
    <section class="scroll" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={kind(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{first.cell(row)}</th>
              {others.map((column) => (
                <td class={kind(column)}>{column.cell(row)}</td>
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
