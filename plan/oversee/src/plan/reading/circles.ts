/** The members of a graph from which its own steps lead back to them. */
export function circlesIn(ids: Iterable<string>, next: (id: string) => readonly string[]): readonly string[] {
  return [...ids].filter((id) => {
    const seen = new Set<string>()
    const open = [...next(id)]
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (one === id) return true
      if (seen.has(one)) continue
      seen.add(one)
      open.push(...next(one))
    }
    return false
  })
}
