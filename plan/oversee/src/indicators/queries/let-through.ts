import type { Table } from '../../edition/edition.ts'
import type { QueryTable } from './named-query.ts'

/** The code of every total. */
export const totalMember = 'all'

const isWhole = ({ at }: { readonly at: readonly string[] }) => at.every((code) => code === totalMember)

const showsWhole = ({ cells }: Table) => cells.some((cell) => isWhole(cell) && cell.value !== null)

const showsFinest = ({ cells }: Table) => cells.some(({ at, value }) => at.every((code) => code !== totalMember) && (value ?? 0) > 0)

/** Whether the rule lets a table through: it shows its whole, and, where it could be told more coarsely, something as fine as it was made for. */
const isLetThrough = (table: Table, { coarser = [] }: QueryTable) => showsWhole(table) && (coarser.length === 0 || showsFinest(table))

const onceEach = (tables: readonly QueryTable[]) => [...new Map(tables.map((table) => [table.id, table])).values()]

/**
 * The finest of these tables that the rule lets through together: in the place of one that it does not stand its coarser ones. Every table that is left shows the
 * whole, so that no two of one population tell different things of it.
 * @param made  the tables as they would be published, protected together
 */
export function asFineAsLetThrough(
  tables: readonly QueryTable[],
  made: (tables: readonly QueryTable[]) => readonly Table[],
): readonly Table[] {
  let tried = tables
  while (tried.length > 0) {
    const found = made(tried)
    if (found.length === 0) return []
    const isHeld = (at: number) => !isLetThrough(found[at]!, tried[at]!)
    if (tried.every((_, at) => !isHeld(at))) return found
    const hasCoarser = tried.some(({ coarser = [] }) => coarser.length > 0)
    if (!hasCoarser) return oneByOne(tried, made)
    // where the whole is hidden it is for the sake of some of them: what can be told more coarsely gives way
    const isForSome = !found.some(showsWhole)
    tried = onceEach(tried.flatMap((table, at) => (isForSome ? (table.coarser ?? [table]) : isHeld(at) ? (table.coarser ?? []) : [table])))
  }
  return []
}

/** Of tables that cannot be told more coarsely, each in its order that those before it leave room for. */
function oneByOne(tables: readonly QueryTable[], made: (tables: readonly QueryTable[]) => readonly Table[]): readonly Table[] {
  let told: readonly QueryTable[] = []
  let found: readonly Table[] = []
  for (const table of tables) {
    const tried = [...told, table]
    const more = made(tried)
    if (!more.every((one, at) => isLetThrough(one, tried[at]!))) continue
    told = tried
    found = more
  }
  return found
}
