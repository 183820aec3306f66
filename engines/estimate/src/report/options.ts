import type { ChainSettings } from '../lcmcr/sampler.ts'
import type { MethodName } from './methods.ts'

export type Asked = 'all' | Exclude<MethodName, 'bayesian-threshold'>

export interface Progress {
  readonly done: number
  readonly total: number
}

export interface EstimateOptions {
  /** Which method gets its interval; every method has its line all the same. */
  readonly method?: Asked
  /** Resamples; where none are asked for, 10,000 of the stepwise selection and 1,000 of BIC, each of which fits up to a hundred models. */
  readonly draws?: number
  /** A whole number, 0 ≤ seed < 2^53: the same seed gives the same bytes. */
  readonly seed?: number
  /** 0 < level < 1 */
  readonly level?: number
  readonly chains?: ChainSettings & { readonly chains: number }
  /** What the owners of lists declared: whom one list sends to another. */
  readonly referrals?: readonly string[]
  /** Why a table that looks rounded or suppressed may be used; it is recorded with the result. */
  readonly justification?: string
  /** Threads beside this one; 0 works on this one. */
  readonly workers?: number
  /** An abort ends the work at once. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}
