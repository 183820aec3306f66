import { type Figure, figureOf, missing } from '@fanal/disclose'
import type { Bilingual } from '@fanal/kernel'
import type { Baseline, Indicator, Observation, Reading, Target } from '../plan/plan.ts'
import { figureFrom } from './figure-of.ts'
import { periodCode } from './period.ts'

export type NotJudged = 'not-scorable' | 'to-be-determined' | 'in-words' | 'no-value' | 'no-whole' | 'another-period' | 'no-bound'

/** Whether a target was met: computed, never chosen. Where it cannot be said, why. */
export type Judgement = { readonly met: boolean } | { readonly met: null; readonly why: NotJudged }

const not = (why: NotJudged): Judgement => ({ met: null, why })

/** A comparison needs no division: a target of 0 and a target equal to the baseline are met or not like any other. */
export function isMet(
  indicator: Pick<Indicator, 'reading' | 'source' | 'unit' | 'aggregation'>,
  target: Target,
  observation: Observation | null,
): Judgement {
  if (indicator.reading === 'not-scorable') return not('not-scorable')
  if (target.kind === 'tbd') return not('to-be-determined')
  if (target.kind === 'text') return not('in-words')
  if (observation === null) return not('no-value')
  if (periodCode(observation.period) !== periodCode(target.period)) return not('another-period')
  const { value, status } = figureFrom(indicator, observation)
  if (value === null) return not(status === '...' ? 'no-whole' : 'no-value')
  const bounds = boundsOf(indicator.reading, target)
  if (bounds === null) return not('no-bound')
  return { met: value >= bounds.low && value <= bounds.high }
}

/** Between which values a target is met; null where the target and the reading do not go together. */
function boundsOf(
  reading: Exclude<Reading, 'not-scorable'>,
  { kind, low, high }: Target,
): { readonly low: number; readonly high: number } | null {
  if ([low, high].some((bound) => bound !== null && !Number.isFinite(bound))) return null
  if (low !== null && high !== null && low > high) return null
  if (reading === 'within-range')
    return kind === 'range' && (low !== null || high !== null) ? { low: low ?? -Infinity, high: high ?? Infinity } : null
  if (reading === 'higher-is-better') {
    const least = low ?? (kind === 'number' ? high : null)
    return least === null ? null : { low: least, high: Infinity }
  }
  const most = kind === 'number' ? (low ?? high) : high
  return most === null ? null : { low: -Infinity, high: most }
}

/**
 * How far of the way from the baseline to the target, in percent.
 * @returns `...` where there is no way to go (the target is the baseline) or no value with a whole; `..` where something is missing or is not to be scored
 */
export function wayGone(
  indicator: Pick<Indicator, 'reading' | 'source' | 'unit' | 'aggregation'>,
  target: Target,
  baseline: Baseline | null,
  observation: Observation | null,
): Figure {
  const goal = target.low ?? target.high
  const isScored = indicator.reading !== 'not-scorable' && indicator.reading !== 'within-range' && target.kind === 'number'
  if (
    !isScored ||
    goal === null ||
    baseline === null ||
    observation === null ||
    periodCode(observation.period) !== periodCode(target.period)
  )
    return missing('..')
  const now = figureFrom(indicator, observation)
  if (now.value === null) return now
  return shareOf(now.value - baseline.value, goal - baseline.value)
}

/** How much of the target the value is, in percent: `...` where the target is 0. */
export function shareOfTarget(value: number, target: number): Figure {
  return shareOf(value, target)
}

function shareOf(part: number, whole: number): Figure {
  if (whole === 0) return missing('...')
  const share = (part / whole) * 100
  return Number.isFinite(share) ? figureOf(share) : missing('..')
}

/** What is printed beside a result. */
export function judgementText(judgement: Judgement): Bilingual {
  if ('why' in judgement) return why[judgement.why]
  return judgement.met ? { en: 'Target met.', fr: 'Cible atteinte.' } : { en: 'Target not met.', fr: 'Cible non atteinte.' }
}

const why: Readonly<Record<NotJudged, Bilingual>> = {
  'not-scorable': {
    en: 'Not scored: it counts what was detected, and rises with attention as well as with harm.',
    fr: 'Non évalué : il compte ce qui a été détecté, et augmente avec l’attention autant qu’avec le tort.',
  },
  'to-be-determined': { en: 'The target has yet to be set.', fr: 'La cible reste à fixer.' },
  'in-words': { en: 'The target is in words and is not judged by rule.', fr: 'La cible est en mots et n’est pas jugée par une règle.' },
  'no-value': { en: 'No value to compare with the target.', fr: 'Aucune valeur à comparer à la cible.' },
  'no-whole': { en: 'Not applicable: the denominator is zero.', fr: 'Sans objet : le dénominateur est nul.' },
  'another-period': { en: 'The target is for another period.', fr: 'La cible vise une autre période.' },
  'no-bound': {
    en: 'The target has no bound that fits how the indicator is read.',
    fr: 'La cible n’a pas de borne qui convienne à la lecture de l’indicateur.',
  },
}
