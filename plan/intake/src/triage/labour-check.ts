import {
  type IndicatorSet,
  type LabourClass,
  indicatorSets,
  labourClasses,
  labourIndicatorData as data,
  labourIndicators,
} from '@fanal/screen'
import { labourText as text } from './labour.text.ts'

type Page = 'en' | 'fr'

/** The published labour indicators as somebody used them beside a coding: a check of its own, none of the tests and no score. */
export interface LabourUse {
  readonly set: IndicatorSet
  /** As `dimension.indicator`. */
  readonly seen: readonly string[]
  readonly class: LabourClass
  /** The day the rule was looked up. */
  readonly asOf: string
}

/** What can be ticked in a set, dimension by dimension. */
export function indicatorsOf(set: IndicatorSet) {
  const who = set === 'labour-child' ? 'child' : 'adult'
  return data.dimensions.map(({ code, en, fr, indicators }) => ({
    en,
    fr,
    indicators: indicators.filter((one) => one[who] !== null).map((one) => ({ code: `${code}.${one.code}`, en: one.en, fr: one.fr })),
  }))
}

/** @returns `null` where nothing was ticked, or something that the set does not have */
export function labourUse(set: IndicatorSet, seen: readonly string[]): LabourUse | null {
  const result = labourIndicators(set, seen)
  return seen.length === 0 || !result.ok ? null : { set, seen, class: result.class, asOf: data.asOf }
}

/** What the indicators come to, in words: dimension by dimension, the whole, and the rule that it rests on. */
export function labourLines(use: LabourUse, page: Page) {
  const result = labourIndicators(use.set, use.seen)
  const isMet = (code: string) => result.ok && result.dimensions.some((one) => one.dimension === code && one.positive)
  const dimensions = data.dimensions.map((one) => ({
    isMet: isMet(one.code),
    text: `${one[page]}${text.colon[page]} ${(isMet(one.code) ? text.met : text.notMet)[page]}`,
  }))
  return {
    says: text.classes[use.class][page],
    dimensions,
    rule: `${text.mark[page]} ${text.rule[page]} ${data.source[page]} (${use.asOf}).`,
  }
}

const isOneOf = <T extends string>(value: unknown, words: readonly T[]): value is T => words.some((word) => word === value)

/** Reads the part of an opened coding; `null` where it has another form. */
export function readLabour(content: unknown): LabourUse | null {
  if (typeof content !== 'object' || content === null) return null
  const { set, seen, class: found, asOf } = content as Record<string, unknown>
  if (!isOneOf(set, indicatorSets) || !isOneOf(found, labourClasses) || typeof asOf !== 'string') return null
  if (!Array.isArray(seen) || !seen.every((one) => typeof one === 'string')) return null
  return { set, seen, class: found, asOf }
}
