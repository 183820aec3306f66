import { levelsOf } from '../compare/levels.ts'
import { formsOf } from '../fields/prepared.ts'
import type { Linked } from '../batch/link.ts'

export type Language = 'en' | 'fr'

/** One bar of the waterfall. */
export interface Bar {
  readonly kind: 'prior' | 'comparison' | 'frequency'
  readonly field: string | null
  readonly bits: number
  readonly en: string
  readonly fr: string
  /** What the two records hold there, as it was compared. */
  readonly values: readonly [string, string] | null
}

export interface Explanation {
  readonly bars: readonly Bar[]
  /** Sum of the bars, in bits. */
  readonly score: number
}

/** Why a pair scored as it did: the bars, in their order, sum to the score. */
export function explain(linked: Pick<Linked, 'scorer' | 'comparisons' | 'ready'>, pattern: number, i: number, j: number): Explanation {
  let score = 0
  const bars = linked.scorer.waterfall(pattern, i, j).map((step): Bar => {
    score += step.bits
    if (step.of === 'prior')
      return { kind: 'prior', field: null, bits: step.bits, en: 'before anything is compared', fr: 'avant toute comparaison', values: null }
    const { field } = linked.comparisons[step.comparison]!
    const texts = linked.ready[step.comparison]!.texts
    const shown = (record: number) =>
      formsOf(field, record)
        .map((form) => texts[form]!)
        .join(' | ')
    if (step.of === 'comparison') {
      const level = levelsOf[field.kind][step.level]!
      return { kind: 'comparison', field: field.name, bits: step.bits, en: level.en, fr: level.fr, values: [shown(i), shown(j)] }
    }
    const oneIn = Math.max(1, Math.round(1 / step.frequency))
    return {
      kind: 'frequency',
      field: field.name,
      bits: step.bits,
      en: `how common the value is: 1 in ${oneIn.toLocaleString('en-CA')}${step.damping < 1 ? ', half counted' : ''}`,
      fr: `fréquence de la valeur : 1 sur ${oneIn.toLocaleString('fr-CA')}${step.damping < 1 ? ', comptée à moitié' : ''}`,
      values: null,
    }
  })
  return { bars, score }
}

/** A number with a true minus; nought has no sign. */
export function signed(value: number, language: Language, digits: number, { plus = '' }: { readonly plus?: string } = {}): string {
  const size = Math.abs(value).toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA', {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
  })
  if (Math.abs(value) < 0.5 * 10 ** -digits) return '0'
  return `${value < 0 ? '−' : plus}${size}`
}

/** The explanation as one sentence for somebody who reads no chart. */
export function sentenceOf({ bars, score }: Explanation, language: Language): string {
  const number = (bits: number) => signed(bits, language, 1)
  const strongest = bars
    .filter(({ kind, bits }) => kind === 'comparison' && Math.abs(bits) >= 0.05)
    .toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits))
    .slice(0, 3)
  const told = strongest
    .map((bar) => (language === 'fr' ? `${bar.field} (${bar.fr}, ${number(bar.bits)})` : `${bar.field} (${bar.en}, ${number(bar.bits)})`))
    .join('; ')
  return language === 'fr'
    ? `Score de ${number(score)} bits. Ce qui pèse le plus : ${told}.`
    : `Score ${number(score)} bits. What weighs most: ${told}.`
}
