import { codesOf } from '../model/cross.ts'
import type { Protected } from '../protect.ts'
import { usualThreshold } from '../rule.ts'
import { type Figure, meanings } from '../symbols.ts'

export interface PublishedCell extends Figure {
  /** The code in each variable. */
  readonly codes: readonly string[]
}

/** The cells of the published tables, totals first. */
export function publishedCells({ source: { cross }, figures }: Protected): PublishedCell[] {
  return figures.flatMap((figure, cell) =>
    figure === null ? [] : [{ codes: codesOf(cross, cell).map((code, at) => cross.variables[at]!.codes[code]!), ...figure }],
  )
}

/** The published table as Statistics Canada's files are: one column for each variable, then VALUE, STATUS and SYMBOL. Nothing but what may be published. */
export function asCsv(table: Protected): string {
  const header = [...table.source.cross.variables.map(({ name }) => name), 'VALUE', 'STATUS', 'SYMBOL']
  const rows = publishedCells(table).map(({ codes, value, status, symbol }) => [
    ...codes,
    value === null ? '' : String(value),
    status,
    symbol,
  ])
  return `${[header, ...rows].map((row) => row.map(escaped).join(',')).join('\r\n')}\r\n`
}

function escaped(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** The same as JSON, with the rule, the classifications and what the symbols mean. Nothing but what may be published. */
export function asPublishedJson(table: Protected): object {
  const { source, rule } = table
  return {
    variables: source.cross.variables.map(({ name, codes, parents }) => ({
      name,
      codes: codes.map((code, at) => ({ code, partOf: at === 0 ? null : codes[parents[at]!] })),
    })),
    rule: { threshold: rule.threshold ?? usualThreshold, roundedTo: rule.round?.base ?? null, totalsAddUp: rule.round === undefined },
    symbols: { x: meanings.x, '...': meanings['...'] },
    cells: publishedCells(table),
  }
}
