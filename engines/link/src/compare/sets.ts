/**
 * Jaccard index of two sets: shared / all. Two empty sets share nothing that could be compared: 0.
 * @see Jaccard (1912) 10.1111/j.1469-8137.1912.tb05611.x
 */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = a.intersection(b).size
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

/**
 * Overlap coefficient: shared / the smaller set. 0 where one is empty.
 * @see Szymkiewicz (1934), Simpson (1960)
 */
export function overlapCoefficient(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size)
  return smaller === 0 ? 0 : a.intersection(b).size / smaller
}
