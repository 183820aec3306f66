/** What makes an amount tell about one contributor. */
export interface Dominance {
  /** The p % rule: the second largest contributor must not come within p % of the largest. */
  readonly percent?: number
  /** The (n, k) rule: the n largest contributors must not make up more than k % of the total. */
  readonly largest?: { readonly many: number; readonly percent: number }
}

/** How far from its value an outsider's interval must reach; null where the cell is not at risk. */
export interface Reach {
  readonly up: number
  readonly down: number
}

/**
 * A count from 1 to below the threshold: an outsider must not be able to tell that it is so few, nor how few.
 * @param least  the fewest that what is shown leaves possible, 1 or more
 */
export function riskOfCount(count: number, threshold: number, least: number): Reach | null {
  return count > 0 && count < threshold ? { up: threshold - count, down: Math.max(0, count - least) } : null
}

/** Where only the number of contributors is too small: a tenth of the amount either way. */
const usualShare = 0.1

/**
 * An amount with too few contributors, or one that a few of them make up.
 * @param top  the largest contributions, largest first; what is not there is 0
 * @see Hundepool and others (2012) Statistical Disclosure Control, §4.2, and Cox (1981) 10.1080/01621459.1981.10477663 for the levels
 */
export function riskOfAmount(
  { total, people, top }: { readonly total: number; readonly people: number; readonly top: readonly number[] },
  threshold: number,
  { percent, largest }: Dominance,
): Reach | null {
  if (people === 0) return null
  let reach = people < threshold ? usualShare * total : 0
  const [first = 0, second = 0] = top
  if (percent !== undefined) reach = Math.max(reach, (percent / 100) * first - (total - first - second))
  if (largest !== undefined) {
    const sum = top.slice(0, largest.many).reduce((all, each) => all + each, 0)
    if (100 * sum > largest.percent * total) reach = Math.max(reach, (100 / largest.percent) * sum - total)
  }
  return reach > 1e-9 ? { up: reach, down: Math.min(reach, total) } : null
}
