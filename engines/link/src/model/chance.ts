/**
 * A small seeded generator: the same seed, the same sample, the same bytes out.
 * @see Steele, Lea and Flood (2014) 10.1145/2660193.2660195 (SplitMix); this is its 32-bit form
 */
export function seeded(seed: number): (below: number) => number {
  let state = seed | 0
  return (below) => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return Math.floor((((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296) * below)
  }
}
