/** A symmetric matrix and its Cholesky factor, in one array. */
export class Cholesky {
  readonly #width: number
  readonly #cells: Float64Array

  constructor(width: number) {
    this.#width = width
    this.#cells = new Float64Array(width * width)
  }

  load(sums: Float64Array, masks: readonly number[]): void {
    const width = this.#width
    for (let row = 0; row < width; row += 1)
      for (let column = 0; column <= row; column += 1) this.#cells[row * width + column] = sums[masks[row]! | masks[column]!]!
  }

  /** Adds to one entry of the diagonal. */
  addTo(row: number, value: number): void {
    this.#cells[row * this.#width + row]! += value
  }

  /** A draw whose covariance is the inverse of the factored matrix: back substitution of independent ones, in place. */
  spread(independent: Float64Array): void {
    this.#backwards(independent)
  }

  /** @returns false where a pivot is lost in rounding */
  factor(): boolean {
    return this.#factor(0)
  }

  /** For a fit that is known to exist and whose information is lost in rounding on the way there. */
  factorWithRidge(): void {
    if (!this.#factor(1e-9)) throw new RangeError('the information of a fit that exists is not definite')
  }

  #factor(ridge: number): boolean {
    const width = this.#width
    const cells = this.#cells
    for (let row = 0; row < width; row += 1) {
      const from = row * width
      const diagonal = cells[from + row]! * (1 + ridge) + ridge
      for (let column = 0; column <= row; column += 1) {
        let sum = column === row ? diagonal : cells[from + column]!
        const other = column * width
        for (let at = 0; at < column; at += 1) sum -= cells[from + at]! * cells[other + at]!
        if (column < row) cells[from + column] = sum / cells[other + column]!
        else if (sum > diagonal * 1e-12) cells[from + row] = Math.sqrt(sum)
        else return false
      }
    }
    return true
  }

  solve(right: Float64Array): void {
    const width = this.#width
    const cells = this.#cells
    for (let row = 0; row < width; row += 1) {
      let sum = right[row]!
      for (let at = 0; at < row; at += 1) sum -= cells[row * width + at]! * right[at]!
      right[row] = sum / cells[row * width + row]!
    }
    this.#backwards(right)
  }

  #backwards(right: Float64Array): void {
    const width = this.#width
    const cells = this.#cells
    for (let row = width - 1; row >= 0; row -= 1) {
      let sum = right[row]!
      for (let at = row + 1; at < width; at += 1) sum -= cells[at * width + row]! * right[at]!
      right[row] = sum / cells[row * width + row]!
    }
  }

  errorOfFirst(): number {
    const first = new Float64Array(this.#width)
    first[0] = 1
    this.solve(first)
    return Math.sqrt(first[0])
  }
}
