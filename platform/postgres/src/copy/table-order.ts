export interface TableLink {
  readonly from: string
  readonly to: string
}

/**
 * Tables in an order in which each stands after those its foreign keys name; otherwise by name. A table may name itself.
 * @throws RangeError where tables name each other in a circle: no order fills them
 */
export function tableOrder(tables: readonly string[], links: readonly TableLink[]): readonly string[] {
  const waitsFor = new Map(tables.toSorted().map((table) => [table, new Set<string>()]))
  for (const { from, to } of links) if (from !== to) waitsFor.get(from)?.add(to)
  const placed: string[] = []
  while (waitsFor.size > 0) {
    const free = [...waitsFor].filter(([, before]) => before.size === 0).map(([table]) => table)
    if (free.length === 0) throw new RangeError(`tables name each other in a circle: ${[...waitsFor.keys()].join(', ')}`)
    for (const table of free) waitsFor.delete(table)
    for (const before of waitsFor.values()) for (const table of free) before.delete(table)
    placed.push(...free)
  }
  return placed
}
