/** Numbers patterns as they come and counts them. */
export class PatternCounter {
  patterns = new Float64Array(1024)
  counts = new Float64Array(1024)
  size = 0
  #slots = new Int32Array(4096).fill(-1)

  /** @returns the pattern's number, counted once more */
  count(pattern: number, times = 1): number {
    const mask = this.#slots.length - 1
    let slot = slotOf(pattern) & mask
    for (; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]!
      if (id < 0) break
      if (this.patterns[id] !== pattern) continue
      this.counts[id] = this.counts[id]! + times
      return id
    }
    const id = this.size
    this.size += 1
    if (id === this.patterns.length) {
      this.patterns = doubled(this.patterns)
      this.counts = doubled(this.counts)
    }
    this.patterns[id] = pattern
    this.counts[id] = times
    this.#slots[slot] = id
    if (this.size * 3 > this.#slots.length) this.#widen()
    return id
  }

  #widen(): void {
    this.#slots = new Int32Array(this.#slots.length * 4).fill(-1)
    const mask = this.#slots.length - 1
    for (let id = 0; id < this.size; id++) {
      let slot = slotOf(this.patterns[id]!) & mask
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask
      this.#slots[slot] = id
    }
  }
}

function slotOf(pattern: number): number {
  const low = (pattern % 4294967296) | 0
  const high = Math.floor(pattern / 4294967296)
  const mixed = Math.imul(low ^ (low >>> 16), 0x7feb352d) ^ Math.imul(high, 0x846ca68b)
  return mixed ^ (mixed >>> 15)
}

function doubled(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const grown = new Float64Array(values.length * 2)
  grown.set(values)
  return grown
}
