import type { House } from './graph.ts'

/**
 * Circles of imports between files; types are left out, as they are gone before anything runs.
 * @returns one circle for each knot, its first file repeated at the end
 */
export function circles(house: House): string[][] {
  const next = new Map<string, string[]>()
  for (const arrow of house.arrows) {
    if (arrow.file === null || arrow.typeOnly || !house.modules.has(arrow.file)) continue
    next.set(arrow.from, [...(next.get(arrow.from) ?? []), arrow.file])
  }
  const done = new Set<string>()
  const found: string[][] = []
  for (const start of house.modules.keys()) visit(start, [], { next, done, found })
  return found
}

interface Walk {
  readonly next: ReadonlyMap<string, readonly string[]>
  readonly done: Set<string>
  readonly found: string[][]
}

function visit(file: string, way: readonly string[], walk: Walk): void {
  if (way.includes(file)) {
    walk.found.push([...way.slice(way.indexOf(file)), file])
    return
  }
  if (walk.done.has(file)) return
  for (const each of walk.next.get(file) ?? []) visit(each, [...way, file], walk)
  walk.done.add(file)
}
