import { type Comparison, levelsOfPattern } from '../compare/kernel.ts'
import { type Frequencies, sharedForm } from './frequency.ts'
import { type Model, priorBits, weightOf } from './model.ts'

/** One step of the waterfall. The steps of a pair, added in their order, are its score. */
export type Step =
  | { readonly of: 'prior'; readonly bits: number }
  | { readonly of: 'comparison'; readonly comparison: number; readonly level: number; readonly bits: number }
  | { readonly of: 'frequency'; readonly comparison: number; readonly damping: number; readonly frequency: number; readonly bits: number }

/** Comparisons of one pattern that have a frequency term, and how much of it counts: all where the values are the same, half at one slip. */
interface Termed {
  readonly comparison: number
  readonly damping: number
}

export interface ScoredPattern {
  readonly bits: number
  readonly terms: readonly Termed[]
}

const slipDamping = 0.5

/** The level below "the same" that has a damped term; the swap of two names has none. */
function dampingOf({ field, levels }: Comparison, level: number): number {
  if (level === levels - 1) return 1
  const slip = field.kind === 'name' ? levels - 3 : levels - 2
  return field.kind !== 'category' && level === slip ? slipDamping : 0
}

/** Scores pairs of a model: the pattern's weights once per pattern, the frequency terms once per pair. */
export class Scorer {
  readonly #model: Model
  readonly #comparisons: readonly Comparison[]
  readonly #frequencies: readonly (Frequencies | null)[]
  constructor(model: Model, comparisons: readonly Comparison[], frequencies: readonly (Frequencies | null)[]) {
    this.#model = model
    this.#comparisons = comparisons
    this.#frequencies = frequencies
  }

  /** Prior and weights of a pattern, in bits, and the comparisons that have a frequency term. */
  ofPattern(pattern: number): ScoredPattern {
    const levels = levelsOfPattern(pattern, this.#comparisons)
    let bits = priorBits(this.#model.lambda)
    const terms: Termed[] = []
    for (const [comparison, level] of levels.entries()) {
      bits += weightOf(this.#model.comparisons[comparison]!, level)
      const damping = this.#frequencies[comparison] === null ? 0 : dampingOf(this.#comparisons[comparison]!, level)
      if (damping > 0) terms.push({ comparison, damping })
    }
    return { bits, terms }
  }

  /** damping · log2(u_exact / f): at "the same" the weight becomes log2(m / f_v), at one slip f is the commoner value's, and half counts. */
  frequencyBits({ comparison, damping }: Termed, i: number, j: number): number {
    const frequency = this.#frequency(comparison, damping, i, j)
    return frequency === null
      ? 0
      : damping * Math.log2(this.#model.comparisons[comparison]!.u[this.#comparisons[comparison]!.levels - 1]! / frequency)
  }

  #frequency(comparison: number, damping: number, i: number, j: number): number | null {
    const frequencies = this.#frequencies[comparison]!
    const { field } = this.#comparisons[comparison]!
    if (damping === 1) {
      const form = sharedForm(field, frequencies, i, j)
      return form < 0 ? null : frequencies[form]!
    }
    if (field.starts !== null) return null
    return Math.max(frequencies[field.ids[i]!]!, frequencies[field.ids[j]!]!)
  }

  score(pattern: number, i: number, j: number): number {
    const { bits, terms } = this.ofPattern(pattern)
    return terms.reduce((sum, term) => sum + this.frequencyBits(term, i, j), bits)
  }

  /** The most that the frequency term can add to a comparison. */
  mostFrequencyBits(at: number): number {
    const frequencies = this.#frequencies[at]
    if (!frequencies) return 0
    const exact = this.#model.comparisons[at]!.u[this.#comparisons[at]!.levels - 1]!
    let rarest = 1
    for (const frequency of frequencies) if (frequency < rarest) rarest = frequency
    return Math.max(0, Math.log2(exact / rarest))
  }

  /** Why a pair scored as it did. */
  waterfall(pattern: number, i: number, j: number): readonly Step[] {
    const steps: Step[] = [{ of: 'prior', bits: priorBits(this.#model.lambda) }]
    for (const [comparison, level] of levelsOfPattern(pattern, this.#comparisons).entries())
      steps.push({ of: 'comparison', comparison, level, bits: weightOf(this.#model.comparisons[comparison]!, level) })
    for (const term of this.ofPattern(pattern).terms) {
      const frequency = this.#frequency(term.comparison, term.damping, i, j)
      if (frequency !== null) steps.push({ of: 'frequency', ...term, frequency, bits: this.frequencyBits(term, i, j) })
    }
    return steps
  }
}
