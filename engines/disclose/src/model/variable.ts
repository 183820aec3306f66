/** A classification: the total, its parts, and theirs. The parts of every code add up to it. */
export interface Variable {
  readonly name: string
  /** Labels; the first is the total, and a code stands after the one it is part of. */
  readonly codes: readonly string[]
  /** The code that each is part of; −1 for the total. */
  readonly parents: Int32Array
  /** Codes without parts, in order. */
  readonly leaves: Int32Array
}

export const totalCode = 'Total'

/**
 * A classification from the paths of its finest codes: `['Ontario', 'Toronto']`, or `['women']` where there is one level.
 * @throws RangeError where a path is part of another, or paths differ in depth by accident of the same name
 */
export function variableOf(name: string, paths: readonly (readonly string[])[]): Variable {
  const codes = [totalCode]
  const parents = [-1]
  const placed = new Map<string, number>()
  for (const path of paths) {
    let parent = 0
    for (let depth = 1; depth <= path.length; depth += 1) {
      const label = pathLabel(path.slice(0, depth))
      const known = placed.get(label)
      if (known !== undefined) {
        parent = known
        continue
      }
      placed.set(label, codes.length)
      codes.push(label)
      parents.push(parent)
      parent = codes.length - 1
    }
  }
  const hasParts = new Set(parents)
  const leaves = Int32Array.from(codes.keys()).filter((code) => code > 0 && !hasParts.has(code))
  return { name, codes, parents: Int32Array.from(parents), leaves }
}

/** How a code of a nested classification is written. */
export function pathLabel(path: readonly string[]): string {
  return path.join(' > ')
}

/** A code and everything it is part of, up to and with the total. */
export function wayUp({ parents }: Variable, code: number): number[] {
  const way: number[] = []
  for (let at = code; at !== -1; at = parents[at]!) way.push(at)
  return way
}
