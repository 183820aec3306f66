import { countBits } from '../table/capture-table.ts'
import type { Chance } from '../chance/generator.ts'
import { bicFor, type RankedModel } from './bic.ts'
import type { Model } from './model.ts'
import { type Fit, fitPoisson, sumsOf } from './poisson-fit.ts'
import { isClosed, subsetsOfSize } from './subsets.ts'

interface Tried {
  readonly fit: Fit
  readonly bic: number
}

/**
 * Searches downhill by BIC: from each start to the best neighbour, one interaction more or one fewer, until none is better.
 * It can get stuck, so it stands in for the whole list only where that is too long, and from several starts.
 * @returns every model it met that has one estimate, the best first
 */
export function searchDownhill(counts: Float64Array, order: number, starts: readonly Model[]): RankedModel[] {
  const lists = 31 - Math.clz32(counts.length)
  const sums = sumsOf(counts)
  const bic = bicFor(counts)
  const met = new Map<string, Tried | null>()
  const tryOut = (model: Model, near?: Fit): Tried | null => {
    const key = model.join()
    const before = met.get(key)
    if (before !== undefined) return before
    const fitted = fitPoisson(sums, model, near?.coefficients)
    const tried = fitted.code === 0 ? { fit: fitted.fit, bic: bic(fitted.fit) } : null
    met.set(key, tried)
    return tried
  }
  const candidates = Array.from({ length: order - 1 }, (_, at) => subsetsOfSize(lists, at + 2)).flat()
  for (const start of starts) {
    let current = tryOut(sorted(start))
    while (current !== null) {
      const here: Tried = current
      const near = neighbours(here.fit.model, candidates).map((model) => tryOut(model, here.fit))
      const best = near.reduce((lowest, one) => (one !== null && one.bic < (lowest?.bic ?? here.bic) ? one : lowest), null)
      current = best
    }
  }
  const ranked: RankedModel[] = []
  for (const tried of met.values())
    if (tried !== null) ranked.push({ model: tried.fit.model, estimate: tried.fit.estimate, bic: tried.bic })
  return ranked.sort((a, b) => a.bic - b.bic)
}

/** Random sets of pairs to begin from, beside the model without any. */
export function randomStarts(chance: Chance, lists: number, howMany: number): Model[] {
  const pairs = subsetsOfSize(lists, 2)
  return Array.from({ length: howMany }, () => pairs.filter(() => chance.next() < 4 / lists ** 2))
}

const sorted = (model: Model): Model => [...model].sort((a, b) => a - b)

function neighbours(model: Model, candidates: readonly number[]): Model[] {
  const held = new Set(model)
  const more = candidates.filter((mask) => !held.has(mask) && (countBits(mask) === 2 || isClosed(mask, held)))
  const fewer = model.filter((mask) => !model.some((other) => other !== mask && (other & mask) === mask))
  return [...more.map((mask) => sorted([...model, mask])), ...fewer.map((mask) => model.filter((other) => other !== mask))]
}
