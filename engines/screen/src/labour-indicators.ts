import data from '../rules/labour-indicators.json' with { type: 'json' }

/** The sets of the published instrument. The two sexual sets stay off: their source was not verified. */
export const indicatorSets = ['labour-adult', 'labour-child'] as const
export type IndicatorSet = (typeof indicatorSets)[number]

type Strength = 'S' | 'M' | 'W'

export interface DimensionResult {
  readonly dimension: string
  readonly positive: boolean
  readonly strong: number
  readonly medium: number
  readonly weak: number
}

/** `labour-rights`: exploitation alone. `deceived`: deception and exploitation without coercion, a class of its own. */
export const labourClasses = ['trafficking-indicated', 'deceived', 'labour-rights', 'not-indicated'] as const
export type LabourClass = (typeof labourClasses)[number]

export type LabourResult =
  | { readonly ok: true; readonly class: LabourClass; readonly dimensions: readonly DimensionResult[]; readonly mark: 'S' }
  | { readonly ok: false; readonly problem: 'set-off' | 'unknown-indicators'; readonly unknown: readonly string[] }

/** The indicators by dimension, with their strengths, as shipped. */
export const labourIndicatorData = data

/** Two strong; one strong and one other; three medium; or two medium and one weak. */
function isPositive(strong: number, medium: number, weak: number): boolean {
  if (strong >= 2 || (strong === 1 && medium + weak >= 1)) return true
  return medium >= 3 || (medium >= 2 && weak >= 1)
}

/**
 * The published combination rule for the labour sets. No score and no accuracy: none is known for these sets.
 * @param seen  indicators as `dimension.code`, for example `exploitation.excessive_hours`
 * @see ILO and European Commission (2009), as a secondary text gives them: mark S
 */
export function labourIndicators(set: string, seen: readonly string[]): LabourResult {
  if (!(indicatorSets as readonly string[]).includes(set)) return { ok: false, problem: 'set-off', unknown: [] }
  const who = set === 'labour-child' ? 'child' : 'adult'
  const given = new Set(seen)
  const known = new Set(
    data.dimensions.flatMap(({ code, indicators }) => indicators.filter((one) => one[who] !== null).map((one) => `${code}.${one.code}`)),
  )
  const unknown = [...given].filter((one) => !known.has(one))
  if (unknown.length > 0) return { ok: false, problem: 'unknown-indicators', unknown }
  const dimensions = data.dimensions.map(({ code, indicators }): DimensionResult => {
    const found = indicators.filter((one) => given.has(`${code}.${one.code}`)).map((one) => one[who] as Strength)
    const [strong, medium, weak] = (['S', 'M', 'W'] as const).map((strength) => found.filter((one) => one === strength).length) as [
      number,
      number,
      number,
    ]
    return { dimension: code, positive: isPositive(strong, medium, weak), strong, medium, weak }
  })
  const is = (code: string) => dimensions.some((one) => one.dimension === code && one.positive)
  return { ok: true, class: who === 'child' ? childClass(is, given) : adultClass(is), dimensions, mark: 'S' }
}

/**
 * Recruitment, exploitation and coercion together. Abuse of vulnerability may stand in for the means, but deception and exploitation
 * without coercion are a class of their own: being poor or far from home at the destination does not turn them into trafficking.
 */
function adultClass(is: (dimension: string) => boolean): LabourClass {
  if (!is('exploitation')) return 'not-indicated'
  const isRecruited = is('deceptive_recruitment') || is('coercive_recruitment') || is('vulnerability_recruitment')
  if (isRecruited && is('coercion_destination')) return 'trafficking-indicated'
  if (is('coercive_recruitment') && is('vulnerability_destination')) return 'trafficking-indicated'
  return is('deceptive_recruitment') ? 'deceived' : 'labour-rights'
}

/** For a child, exploitation and the act are enough: any sign of recruitment is the act. */
function childClass(is: (dimension: string) => boolean, seen: ReadonlySet<string>): LabourClass {
  if (!is('exploitation')) return 'not-indicated'
  const isRecruited = [...seen].some((one) => /^(deceptive|coercive|vulnerability)_recruitment\./.test(one))
  return isRecruited ? 'trafficking-indicated' : 'labour-rights'
}
