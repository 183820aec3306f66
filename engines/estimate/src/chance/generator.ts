/** A source of chance: the same seed and stream give the same numbers on every machine. */
export interface Chance {
  /** A number strictly between 0 and 1, of 53 random bits. */
  next(): number
  /** A normal draw that was made along with the one before; NaN where there is none. */
  spare: number
}

/** Spreads a 32-bit word over all its bits (MurmurHash3's finaliser). */
function mixed(word: number): number {
  let bits = word | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85eb_ca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35)
  return bits ^ (bits >>> 16)
}

class Xoshiro128 implements Chance {
  readonly #state: Int32Array
  spare = Number.NaN

  constructor(seed: number, stream: number) {
    const words = [seed, Math.floor(seed / 2 ** 32), stream, Math.floor(stream / 2 ** 32)]
    let carried = 0x9e37_79b9
    for (const word of words) carried = mixed((carried + Math.imul(word | 0, 0x9e37_79b1)) | 0)
    this.#state = Int32Array.from([1, 2, 3, 4], (place) => mixed((carried + Math.imul(place, 0x9e37_79b9)) | 0))
    if (this.#state.every((word) => word === 0)) this.#state[0] = 1
  }

  #word(): number {
    const s = this.#state
    const b = s[1]!
    const product = Math.imul(b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9)
    const third = s[2]! ^ s[0]!
    const fourth = s[3]! ^ b
    s[1] = b ^ third
    s[0]! ^= fourth
    s[2] = third ^ (b << 9)
    s[3] = (fourth << 11) | (fourth >>> 21)
    return result >>> 0
  }

  next(): number {
    return ((this.#word() >>> 5) * 67_108_864 + (this.#word() >>> 6) + 0.5) / 9_007_199_254_740_992
  }
}

/**
 * Chance by xoshiro128**, whose 128 bits of state are spread from seed and stream by MurmurHash3's finaliser.
 * Every draw of a bootstrap and every chain has its own stream, so that a result never depends on how many workers shared the work.
 * @param seed    a whole number, 0 ≤ seed < 2^53
 * @param stream  a whole number, 0 ≤ stream < 2^53
 * @see Blackman & Vigna (2021) 10.1145/3460772
 */
export function chanceFrom(seed: number, stream = 0): Chance {
  return new Xoshiro128(seed, stream)
}
