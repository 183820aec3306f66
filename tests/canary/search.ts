/** The shortest spelling that is looked for, bytes: shorter ones stand everywhere by chance. */
export const shortest = 8

interface Wanted {
  readonly name: string
  readonly spelling: Buffer
}

function standsAt(bytes: Buffer, at: number, spelling: Buffer): boolean {
  if (at + spelling.length > bytes.length) return false
  for (let index = 0; index < spelling.length; index++) if (bytes[at + index] !== spelling[index]) return false
  return true
}

/**
 * Looks for any number of spellings in one pass. Two bytes tell how far the next spelling can begin at the earliest, and nearly
 * everywhere in the memory of a process that is seven bytes on: hundreds of spellings cost as much as one.
 * @returns a function that answers the names of what stands in some bytes, each once
 * @see Wu and Manber (1994), A fast algorithm for multi-pattern searching
 */
export function searchFor(wanted: readonly Wanted[]): (bytes: Buffer) => string[] {
  const leaps = new Uint8Array(1 << 16).fill(shortest - 1)
  const ending = new Map<number, Wanted[]>()
  for (const one of wanted.filter(({ spelling }) => spelling.length >= shortest)) {
    for (let at = 1; at < shortest; at++) {
      const pair = one.spelling[at - 1]! | (one.spelling[at]! << 8)
      leaps[pair] = Math.min(leaps[pair]!, shortest - 1 - at)
      if (at === shortest - 1) ending.set(pair, [...(ending.get(pair) ?? []), one])
    }
  }
  return (bytes) => {
    const found = new Set<string>()
    for (let at = shortest - 1; at < bytes.length;) {
      const pair = bytes[at - 1]! | (bytes[at]! << 8)
      const leap = leaps[pair]!
      if (leap === 0) for (const { name, spelling } of ending.get(pair)!) if (standsAt(bytes, at - shortest + 1, spelling)) found.add(name)
      at += Math.max(1, leap)
    }
    return [...found]
  }
}
