import { type Outcome, ok, refuse } from '@fanal/kernel'
import type { Indicator } from '../../plan/plan.ts'

/** What a national site of the global goals says that it scored an indicator from. */
export interface ScoreInputs {
  readonly baseYear: number
  readonly base: number
  readonly year: number
  readonly current: number
  readonly target: number
  readonly targetYear: number
}

export type ScoreStatus = 'substantial_progress' | 'moderate_progress' | 'negligible_progress' | 'deterioration'

export interface Score {
  /** The observed yearly growth, of the yearly growth that would reach the target. */
  readonly progress: number
  /** From −5 to 5. */
  readonly score: number
  readonly status: ScoreStatus
}

const yearlyGrowth = (from: number, to: number, years: number): number => (to / from) ** (1 / years) - 1

/**
 * The arithmetic of Canada’s site, to be able to say what it did, with its own rounded constants. It divides by the target, so that a target of 0 has no score.
 * @see sdg-data-donnees-odd, progress measurement methodology for an indicator with a target
 */
export function scoreOf({ baseYear, base, year, current, target, targetYear }: ScoreInputs): Outcome<Score, 'no-score'> {
  if (year <= baseYear || targetYear <= baseYear || base === 0 || target === 0) return refuse('no-score')
  const progress = yearlyGrowth(base, current, year - baseYear) / yearlyGrowth(base, target, targetYear - baseYear)
  if (!Number.isFinite(progress)) return refuse('no-score')
  const score = progress > 0.6 ? Math.min(7.1429 * progress - 4.2857, 5) : Math.max(4.1667 * progress - 2.5, -5)
  return ok({ progress, score, status: statusOf(progress) })
}

function statusOf(progress: number): ScoreStatus {
  if (progress >= 0.95) return 'substantial_progress'
  if (progress >= 0.6) return 'moderate_progress'
  return progress >= 0 ? 'negligible_progress' : 'deterioration'
}

/** Ours: what was only detected is not scored, whoever computes what. A rise may be attention. */
export function scoreFor(indicator: Pick<Indicator, 'reading'>, inputs: ScoreInputs): Outcome<Score, 'not-scorable' | 'no-score'> {
  if (indicator.reading === 'not-scorable')
    return refuse('not-scorable', {
      en: 'A count of what was detected is not scored: it rises with attention as well as with harm.',
      fr: 'Un compte de ce qui a été détecté n’est pas évalué : il augmente avec l’attention autant qu’avec le tort.',
    })
  return scoreOf(inputs)
}

/** Words by which a definition says that it counts what came to somebody’s notice. */
const detection =
  /\b(reported|detected|identified|police-reported|incidents?|reasonable grounds)\b|signalés?|détectée?s?|rapportée?s?|repérée?s?|déclarée?s? par la police/i

/** How an indicator is read where nobody said: a definition that speaks of detection is not scorable. */
export function usualReading(definition: string): Indicator['reading'] | null {
  return detection.test(definition) ? 'not-scorable' : null
}
