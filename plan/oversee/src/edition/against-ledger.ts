import type { Cell, Edition } from './edition.ts'

/** A published figure, or the query behind it, that is not what the house makes of its own records today, as known at the edition's cut-off. */
export interface NotOfLedger {
  readonly code: 'ledger-differs' | 'query-differs'
  /** `TABLE/CELL`, or the table alone where it is the query. */
  readonly figure: string
  readonly printed: string
  readonly recomputed: string
}

const shown = (cell: Cell | undefined): string => (cell === undefined ? '' : cell.value === null ? cell.status : String(cell.value))

/** Cut-offs of tables that a correction took over from the edition before it. */
export function earlierCutoffs({ tables, cutoff }: Edition): readonly string[] {
  return [...new Set(tables.flatMap(({ making }) => (making.how.kind === 'query' && making.cutoff !== cutoff ? [making.cutoff] : [])))]
}

/**
 * Compares an edition with the one that is assembled anew from the records: every figure of either, and the text of every query.
 * @param earlier  the same as known at the cut-offs of tables that were taken over
 */
export function againstLedger(published: Edition, assembled: Edition, earlier: readonly Edition[] = []): NotOfLedger[] {
  const cutoffs = new Map(published.tables.map(({ making: { indicator, cutoff } }) => [indicator, cutoff]))
  const made = [assembled, ...earlier].flatMap(({ cutoff, tables: of }) =>
    of.filter(({ making: { indicator } }) => cutoff === (cutoffs.get(indicator) ?? assembled.cutoff)),
  )
  const tables = new Map(made.map((table) => [table.id, table]))
  const ids = [...new Set([...published.tables, ...made].map(({ id }) => id))]
  return ids.flatMap((id): NotOfLedger[] => {
    const was = published.tables.find((table) => table.id === id)
    const is = tables.get(id)
    const before = new Map(was?.cells.map((cell) => [cell.id, cell]))
    const after = new Map(is?.cells.map((cell) => [cell.id, cell]))
    const [asked, asks] = [queryOf(was), queryOf(is)]
    const query: NotOfLedger[] = asked === asks ? [] : [{ code: 'query-differs', figure: id, printed: asked, recomputed: asks }]
    const cells = [...new Set([...before.keys(), ...after.keys()])].flatMap((cell): NotOfLedger[] => {
      const [printed, recomputed] = [shown(before.get(cell)), shown(after.get(cell))]
      return printed === recomputed ? [] : [{ code: 'ledger-differs', figure: `${id}/${cell}`, printed, recomputed }]
    })
    return [...query, ...cells]
  })
}

/** A query by its name and text; nothing where a table was entered or made of others. */
function queryOf(table: Edition['tables'][number] | undefined): string {
  const how = table?.making.how
  return how?.kind === 'query' ? `${how.name}@${how.version} ${how.text}` : ''
}
