import { normalQuantile } from '../special/normal.ts'

export interface Convergence {
  /** Rank-normalised split R-hat: the larger of that of the draws and of the draws folded about their median. */
  readonly rhat: number
  /** Effective sample size of the bulk, in independent draws. */
  readonly ess: number
  /** The smaller effective sample size of the 5 % and 95 % quantiles. */
  readonly tailEss: number
}

/**
 * Whether chains agree.
 * @param chains  draws, one array a chain, all of one length ≥ 8
 * @see Vehtari, Gelman, Simpson, Carpenter & Bürkner (2021) 10.1214/20-BA1221
 */
export function convergenceOf(chains: readonly Float64Array[]): Convergence {
  const halves = chains.flatMap((chain) => {
    const half = Math.floor(chain.length / 2)
    return [chain.slice(0, half), chain.slice(chain.length - half)]
  })
  const ranked = rankNormalised(halves)
  const all = Float64Array.from(halves.flatMap((chain) => [...chain])).sort()
  const median = (all[(all.length - 1) >> 1]! + all[all.length >> 1]!) / 2
  const folded = rankNormalised(halves.map((chain) => chain.map((value) => Math.abs(value - median))))
  const tails = [0.05, 0.95].map((share) => {
    const limit = all[Math.min(all.length - 1, Math.floor(share * all.length))]!
    return essOf(halves.map((chain) => chain.map((value) => (value <= limit ? 1 : 0))))
  })
  return { rhat: Math.max(rhatOf(ranked), rhatOf(folded)), ess: essOf(ranked), tailEss: Math.min(...tails) }
}

/** Normal scores of the ranks over all chains, ties at their mean rank. */
function rankNormalised(chains: readonly Float64Array[]): Float64Array[] {
  const length = chains[0]!.length
  const values = chains.flatMap((chain) => [...chain])
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!)
  const scores = new Float64Array(values.length)
  for (let from = 0; from < order.length;) {
    let to = from + 1
    while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1
    const score = normalQuantile(((from + 1 + to) / 2 - 3 / 8) / (values.length + 1 / 4))
    for (let at = from; at < to; at += 1) scores[order[at]!] = score
    from = to
  }
  return chains.map((_, chain) => scores.slice(chain * length, (chain + 1) * length))
}

const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length

function varianceOf(values: Float64Array, mean: number): number {
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}

function spread(chains: readonly Float64Array[]): { readonly within: number; readonly pooled: number; readonly means: Float64Array } {
  const length = chains[0]!.length
  const means = Float64Array.from(chains, meanOf)
  const within = chains.reduce((sum, chain, at) => sum + varianceOf(chain, means[at]!), 0) / chains.length
  return { within, pooled: (within * (length - 1)) / length + varianceOf(means, meanOf(means)), means }
}

function rhatOf(chains: readonly Float64Array[]): number {
  const { within, pooled } = spread(chains)
  if (within === 0) return pooled === 0 ? 1 : Number.POSITIVE_INFINITY
  return Math.sqrt(pooled / within)
}

/** By Geyer's initial monotone sequence over the mean autocovariance of the chains. */
function essOf(chains: readonly Float64Array[]): number {
  const length = chains[0]!.length
  const total = length * chains.length
  const { within, pooled, means } = spread(chains)
  if (pooled === 0) return total
  const correlation = (lag: number) => {
    let sum = 0
    for (const [at, chain] of chains.entries()) {
      const mean = means[at]!
      let product = 0
      for (let step = 0; step + lag < length; step += 1) product += (chain[step]! - mean) * (chain[step + lag]! - mean)
      sum += product / length
    }
    return 1 - (within - ((sum / chains.length) * length) / (length - 1)) / pooled
  }
  let pairBefore = Number.POSITIVE_INFINITY
  let sum = -1
  for (let lag = 0; lag + 1 < length; lag += 2) {
    const pair = (lag === 0 ? 1 : correlation(lag)) + correlation(lag + 1)
    if (!(pair > 0)) break
    pairBefore = Math.min(pair, pairBefore)
    sum += 2 * pairBefore
  }
  return Math.min(total / Math.max(sum, 1 / Math.log10(total)), total * Math.log10(total))
}
