import { type Comparison, levelsOfPattern } from '../compare/kernel.ts'
import { type Frequencies, sharedForm } from './frequency.ts'
import { type Model, priorBits, weightOf } from './model.ts'

/** One step of the waterfall. The steps of a pair, added in their order, are its score. */
export type Step =
  | { readonly of: 'prior'; readonly bits: number }
  | { readonly of: 'comparison'; readonly comparison: number; readonly level: number; readonly bits: number }
  | { readonly of: 'frequency'; readonly comparison: number; readonly form: number; readonly frequency: number; readonly bits: number }

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

  /** Prior and weights of a pattern, in bits, and the comparisons whose exact level has a frequency term. */
  ofPattern(pattern: number): { readonly bits: number; readonly exact: readonly number[] } {
    const levels = levelsOfPattern(pattern, this.#comparisons)
    let bits = priorBits(this.#model.lambda)
    const exact: number[] = []
    for (const [at, level] of levels.entries()) {
      bits += weightOf(this.#model.comparisons[at]!, level)
      if (this.#frequencies[at] !== null && level === this.#comparisons[at]!.levels - 1) exact.push(at)
    }
    return { bits, exact }
  }

  /** log2(u_exact / f_v): the exact level's weight becomes log2(m / f_v). */
  frequencyBits(at: number, i: number, j: number): number {
    const frequencies = this.#frequencies[at]!
    const form = sharedForm(this.#comparisons[at]!.field, frequencies, i, j)
    return form < 0 ? 0 : Math.log2(this.#model.comparisons[at]!.u[this.#comparisons[at]!.levels - 1]! / frequencies[form]!)
  }

  score(pattern: number, i: number, j: number): number {
    const { bits, exact } = this.ofPattern(pattern)
    return exact.reduce((sum, at) => sum + this.frequencyBits(at, i, j), bits)
  }

  /** The most that frequency terms can add to a comparison. */
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
    const levels = levelsOfPattern(pattern, this.#comparisons)
    const steps: Step[] = [{ of: 'prior', bits: priorBits(this.#model.lambda) }]
    for (const [comparison, level] of levels.entries())
      steps.push({ of: 'comparison', comparison, level, bits: weightOf(this.#model.comparisons[comparison]!, level) })
    for (const [comparison, level] of levels.entries()) {
      const frequencies = this.#frequencies[comparison]
      if (!frequencies || level !== this.#comparisons[comparison]!.levels - 1) continue
      const form = sharedForm(this.#comparisons[comparison]!.field, frequencies, i, j)
      if (form >= 0) steps.push({ of: 'frequency', comparison, form, frequency: frequencies[form]!, bits: this.frequencyBits(comparison, i, j) })
    }
    return steps
  }
}
