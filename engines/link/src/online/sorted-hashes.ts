/** Numbers found by a 32-bit hash: pairs sorted by hash, read by bisection. */
export class SortedHashes {
  readonly #hashes: Int32Array
  readonly #numbers: Int32Array

  /** @param pairs hash and number, one after the other */
  constructor(pairs: Int32Array) {
    const size = pairs.length / 2
    const keys = new Float64Array(size)
    for (let at = 0; at < size; at++) keys[at] = (pairs[2 * at]! + 2147483648) * 2097152 + pairs[2 * at + 1]!
    keys.sort()
    this.#hashes = new Int32Array(size)
    this.#numbers = new Int32Array(size)
    for (let at = 0; at < size; at++) {
      const hash = Math.floor(keys[at]! / 2097152)
      this.#hashes[at] = hash - 2147483648
      this.#numbers[at] = keys[at]! - hash * 2097152
    }
  }

  /** The numbers under a hash, at most `most` + 1: so that "too many" is seen without reading them all. */
  find(hash: number, most: number): Int32Array {
    let low = 0
    let high = this.#hashes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#hashes[middle]! < hash) low = middle + 1
      else high = middle
    }
    let end = low
    while (end < this.#hashes.length && this.#hashes[end] === hash && end - low <= most) end += 1
    return this.#numbers.subarray(low, end)
  }
}

/** The most records or forms that can be numbered beside a hash. */
export const mostNumbers = 2_097_152
