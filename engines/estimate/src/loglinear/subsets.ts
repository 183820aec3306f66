import { countBits } from '../table/capture-table.ts'

/** In place, by mask: each value becomes the sum over all masks that contain it. */
export function sumOverSupersets(values: Float64Array): void {
  for (let bit = 1; bit < values.length; bit <<= 1)
    for (let block = 0; block < values.length; block += bit << 1)
      for (let mask = block; mask < block + bit; mask += 1) values[mask]! += values[mask + bit]!
}

/** In place, by mask: each value becomes the sum over all masks within it. */
export function sumOverSubsets(values: Float64Array): void {
  for (let bit = 1; bit < values.length; bit <<= 1)
    for (let block = 0; block < values.length; block += bit << 1)
      for (let mask = block; mask < block + bit; mask += 1) values[mask + bit]! += values[mask]!
}

/** Subsets of `size` lists among `lists`, in the order 12, 13, …, 23, … */
export function subsetsOfSize(lists: number, size: number): number[] {
  const from = (list: number, left: number): number[] => {
    if (left === 0) return [0]
    const found: number[] = []
    for (let first = list; first <= lists - left; first += 1) for (const rest of from(first + 1, left - 1)) found.push((1 << first) | rest)
    return found
  }
  return from(0, size)
}

/** Whether every subset of two lists or more within `mask` that has one list fewer is in the model. */
export function isClosed(mask: number, model: ReadonlySet<number>): boolean {
  for (let left = mask; left !== 0; left &= left - 1) {
    const part = mask & ~(left & -left)
    if (countBits(part) >= 2 && !model.has(part)) return false
  }
  return true
}
