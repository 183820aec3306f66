/** A sum of variables: weight by variable. */
export type Sum = Map<number, number>

/**
 * Solves sums that are zero for some of their variables, sparsely: shortest sums first, each solved for the variable that fewest others hold.
 * @returns for each solved variable the sum of unsolved ones that it equals
 */
export function solved(sums: readonly Sum[]): Map<number, Sum> {
  const found = new Map<number, Sum>()
  const holders = new Map<number, Set<number>>()
  const hold = (variable: number, holder: number) => {
    const known = holders.get(variable)
    if (known === undefined) holders.set(variable, new Set([holder]))
    else known.add(holder)
  }
  for (const sum of sums.toSorted((a, b) => a.size - b.size)) {
    const rest = substituted(sum, found)
    if (rest.size === 0) continue
    let pivot = -1
    let fewest = Number.POSITIVE_INFINITY
    for (const variable of rest.keys()) {
      const many = holders.get(variable)?.size ?? 0
      if (many < fewest) {
        pivot = variable
        fewest = many
      }
    }
    const weight = rest.get(pivot)!
    rest.delete(pivot)
    const equals: Sum = new Map()
    for (const [variable, each] of rest) equals.set(variable, -each / weight)
    for (const holder of holders.get(pivot) ?? []) {
      const line = found.get(holder)!
      const times = line.get(pivot)!
      line.delete(pivot)
      addTimes(line, equals, times)
      for (const variable of equals.keys())
        if (line.has(variable)) hold(variable, holder)
        else holders.get(variable)?.delete(holder)
    }
    holders.delete(pivot)
    found.set(pivot, equals)
    for (const variable of equals.keys()) hold(variable, pivot)
  }
  return found
}

/** The same sum without solved variables. */
export function substituted(sum: Sum, found: ReadonlyMap<number, Sum>): Sum {
  const rest: Sum = new Map()
  for (const [variable, weight] of sum) {
    const equals = found.get(variable)
    if (equals === undefined) add(rest, variable, weight)
    else addTimes(rest, equals, weight)
  }
  return rest
}

function addTimes(into: Sum, sum: Sum, times: number): void {
  for (const [variable, weight] of sum) add(into, variable, times * weight)
}

function add(into: Sum, variable: number, weight: number): void {
  const after = (into.get(variable) ?? 0) + weight
  if (Math.abs(after) < 1e-11) into.delete(variable)
  else into.set(variable, after)
}
