export interface Quality {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export function f1Of(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

/**
 * B-cubed: for each record the share of its cluster that is truly its own, and the share of its true cluster that was found, averaged.
 * @see Bagga and Baldwin (1998) 10.3115/980451.980859
 */
export function bCubed(found: ArrayLike<number>, truth: readonly string[]): Quality {
  const inFound = new Map<number, number>()
  const inTruth = new Map<string, number>()
  const inBoth = new Map<string, number>()
  const both = (row: number) => `${found[row]}\u0000${truth[row]}`
  for (let row = 0; row < truth.length; row++) {
    inFound.set(found[row]!, (inFound.get(found[row]!) ?? 0) + 1)
    inTruth.set(truth[row]!, (inTruth.get(truth[row]!) ?? 0) + 1)
    inBoth.set(both(row), (inBoth.get(both(row)) ?? 0) + 1)
  }
  let precision = 0
  let recall = 0
  for (let row = 0; row < truth.length; row++) {
    precision += inBoth.get(both(row))! / inFound.get(found[row]!)!
    recall += inBoth.get(both(row))! / inTruth.get(truth[row]!)!
  }
  precision /= truth.length
  recall /= truth.length
  return { precision, recall, f1: f1Of(precision, recall) }
}
