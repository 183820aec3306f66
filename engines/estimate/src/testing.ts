import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type CaptureTable, captureTable } from './table/capture-table.ts'
import { readHistories } from './table/read-histories.ts'

const fixtures = path.join(import.meta.dirname, '../fixtures')

export type Published = 'UKdat' | 'UKdat_5' | 'NewOrl' | 'NewOrl_5' | 'Korea' | 'Artificial_3'

/** A published table of the fixtures. */
export function published(name: Published): CaptureTable {
  return tableFrom(readFileSync(path.join(fixtures, `${name}.csv`), 'utf8'))
}

/** A table written out as CSV. */
export function tableFrom(csv: string): CaptureTable {
  const read = readHistories(new TextEncoder().encode(csv))
  if (!read.ok) throw new Error(read.fault.say.en)
  return read.table
}

/** A table by the pattern of its counts, histories 1, 2, 3, … */
export function tableOf(counts: readonly number[]): CaptureTable {
  const lists = Math.log2(counts.length + 1)
  return captureTable(
    Array.from({ length: lists }, (_, list) => String.fromCodePoint(65 + list)),
    Float64Array.from([0, ...counts]),
  )
}

interface Quantiles {
  readonly [share: string]: number
}

interface BcaByTop {
  readonly ntop: number
  readonly '0.025': number
  readonly '0.975': number
}

/** What R's packages gave for a table; what is not there was not run. */
export interface Reference {
  readonly SparseMSE_stepwise_BCa?: {
    readonly popest: number
    readonly BCa: Quantiles
    readonly ahat: number
    readonly z0: number
    readonly terms: readonly string[]
    readonly coef: readonly number[]
    readonly deviance: number
    readonly aic_incl_minus_inf_params: number
    readonly df: number
    readonly normal_theory: Quantiles
    readonly main_effects: Quantiles & { readonly intercept: number; readonly deviance: number }
  }
  readonly BIC_enumeration_point?: {
    readonly n_admissible_models: number
    readonly maxorder: number
    readonly top: readonly { readonly model: string; readonly abundance: number; readonly BIC: number }[]
  }
  readonly BIC_bootstrap_BCa?: { readonly BCa_by_ntop: readonly BcaByTop[] }
  readonly Rcapture?: {
    readonly top: readonly { readonly model: string; readonly abundance: number; readonly deviance: number; readonly stderr: number }[]
  }
  readonly stepwise_BCa?: {
    readonly popest: number
    readonly model: string
    readonly bic: number
    readonly aic: number
    readonly ahat: number
  }
  readonly LCMCR?: { readonly median: number; readonly q: Quantiles; readonly rhat: number }
  readonly DGA?: Readonly<
    Record<
      'delta_half_k' | 'delta_half' | 'delta_1',
      {
        readonly median: number
        readonly lo: number
        readonly hi: number
        readonly mean: number
        readonly top_graph_weights: readonly number[]
      }
    >
  >
  readonly sensitivity_stepwise?: {
    readonly stepwise: number
    readonly model: string
    readonly main_effects: number
    readonly threshold_sensitivity: Quantiles
    readonly drop_one_list: Readonly<Record<string, { readonly n_observed: number; readonly stepwise: number }>>
  }
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a fixture lacks fails its comparison
const all = JSON.parse(readFileSync(path.join(fixtures, 'reference-results.json'), 'utf8')) as {
  readonly datasets: Readonly<Record<Published, Reference>>
}

/** What R's packages gave for a published table. */
export function referenceFor(name: Published): Reference {
  return all.datasets[name]
}
