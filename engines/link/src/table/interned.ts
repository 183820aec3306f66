/** Cells of one column, each different text kept once: found by its bytes, so that a repeated cell makes no string. */
export class InternedColumn {
  readonly name: string
  readonly values: string[] = []
  ids: Int32Array<ArrayBuffer>
  /** Row in which each value was first met. */
  readonly #starts: number[] = []
  readonly #lengths: number[] = []
  #hashes = new Int32Array(1024)
  #slots = new Int32Array(2048).fill(-1)

  constructor(name: string, rows: number) {
    this.name = name
    this.ids = new Int32Array(rows).fill(-1)
  }

  setId(row: number, id: number): void {
    if (row >= this.ids.length) {
      const grown = new Int32Array(this.ids.length * 2).fill(-1)
      grown.set(this.ids)
      this.ids = grown
    }
    this.ids[row] = id
  }

  /** @returns the value's number, or -1 where it was not met before */
  find(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1
    const length = to - from
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]!
      if (id < 0) return -1
      if (this.#hashes[id] !== hash || this.#lengths[id] !== length) continue
      const start = this.#starts[id]!
      let at = 0
      while (at < length && bytes[start + at] === bytes[from + at]) at += 1
      if (at === length) return id
    }
  }

  add(value: string, from: number, to: number, hash: number): number {
    const id = this.values.length
    this.values.push(value)
    this.#starts.push(from)
    this.#lengths.push(to - from)
    if (id >= this.#hashes.length) {
      const grown = new Int32Array(this.#hashes.length * 2)
      grown.set(this.#hashes)
      this.#hashes = grown
    }
    this.#hashes[id] = hash
    if (id * 2 > this.#slots.length) this.#widen()
    else this.#place(id)
    return id
  }

  #place(id: number): void {
    const mask = this.#slots.length - 1
    let slot = this.#hashes[id]! & mask
    while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask
    this.#slots[slot] = id
  }

  #widen(): void {
    this.#slots = new Int32Array(this.#slots.length * 4).fill(-1)
    for (let id = 0; id < this.values.length; id++) this.#place(id)
  }
}
