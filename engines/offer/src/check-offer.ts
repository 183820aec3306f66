import type { Bilingual, Contradiction, InSeven, Level, OfferCodes, OfferFact, OfferRules, OfferSource, OfferStep } from './rules.ts'

/** `unknown`: the person does not know, and can ask. What is left out was not said at all. */
export type OfferAnswer = boolean | 'unknown'
export type OfferAnswers = Readonly<Record<string, OfferAnswer>>

export type OfferOutcome = 'serious_warning' | 'could_not_confirm' | 'matches_public_records'

export interface OfferReason {
  readonly code: string
  readonly rule: string
  readonly level: Level
  readonly provision: Bilingual | null
  readonly sources: readonly OfferSource[]
  /** What is true of the offer, as the person says it. */
  readonly say: InSeven
  readonly why: InSeven
}

export interface OfferQuestion {
  readonly code: string
  /** The facts that the answer would settle. */
  readonly facts: readonly string[]
  readonly say: InSeven
}

export interface CheckedOffer {
  readonly ok: true
  readonly rules: { readonly version: string; readonly lawAsOf: string }
  readonly outcome: OfferOutcome
  readonly reasons: readonly OfferReason[]
  /** What to ask the employer: one question for all the facts that it would settle. */
  readonly ask: readonly OfferQuestion[]
  readonly contradictions: readonly Contradiction[]
  readonly next: readonly OfferStep[]
}

/** Codes that are not in the list: nothing was checked. */
export interface UnknownCodes {
  readonly ok: false
  readonly unknown: readonly string[]
}

export type CheckOffer = (answers: OfferAnswers) => CheckedOffer | UnknownCodes

function outcomeOf(reasons: readonly OfferReason[], settled: boolean, together: number): OfferOutcome {
  const unconfirmed = reasons.filter(({ level }) => level === 'unconfirmed').length
  if (unconfirmed >= together || reasons.some(({ level }) => level === 'serious')) return 'serious_warning'
  const matches = reasons.some(({ level }) => level === 'matches')
  return matches && unconfirmed === 0 && settled ? 'matches_public_records' : 'could_not_confirm'
}

function questionsOf(facts: readonly OfferFact[], codes: OfferCodes): readonly OfferQuestion[] {
  const asked = new Set(facts.map(({ ask }) => ask))
  return Object.entries(codes.asks)
    .filter(([code]) => asked.has(code))
    .map(([code, say]) => ({ code, say, facts: facts.filter(({ ask }) => ask === code).map((fact) => fact.code) }))
}

/**
 * Makes a check of rules. It is pure: it stores nothing, asks nobody and does not look at the order of what it is given.
 * @param rules what a fact leads to
 * @param codes the facts that can be answered
 */
export function checkOfferWith(rules: OfferRules, codes: OfferCodes): CheckOffer {
  const known = new Set(codes.facts.map(({ code }) => code))
  const say = new Map(codes.facts.map((fact) => [fact.code, fact.say]))
  const sources = new Map(rules.sources.map((source) => [source.id, source]))
  const reasonOf = new Map(
    rules.rules.map(({ code, rule, level, provision, why, sources: ids }): [string, OfferReason] => {
      const read = ids.flatMap((id) => sources.get(id) ?? [])
      return [code, { code, rule, level, provision, sources: read, say: say.get(code) ?? why, why }]
    }),
  )

  function stepsOf(isTrue: (code: string) => boolean, hasQuestion: boolean): readonly OfferStep[] {
    const named = new Set(rules.rules.filter(({ code }) => isTrue(code)).flatMap(({ next }) => next))
    const placeKnown = codes.facts.some(({ code, group }) => (group === 'province' || code === 'in_canada') && isTrue(code))
    return rules.next.filter(({ code, always = false, facts = [], when }) => {
      if (!facts.every(isTrue)) return false
      if (when === 'unknown') return hasQuestion
      return always || named.has(code) || (when === 'place' && placeKnown)
    })
  }

  return function checkOffer(answers) {
    const unknown = Object.keys(answers).filter((code) => !known.has(code))
    if (unknown.length > 0) return { ok: false, unknown }
    const said = new Map(Object.entries(answers))
    const isTrue = (code: string) => said.get(code) === true
    const reasons = rules.rules.flatMap(({ code }) => (isTrue(code) ? (reasonOf.get(code) ?? []) : []))
    const ask = questionsOf(
      codes.facts.filter(({ code }) => said.get(code) === 'unknown'),
      codes,
    )
    const contradictions = rules.contradictions.filter(({ facts, atLeast }) => facts.filter(isTrue).length >= atLeast)
    return {
      ok: true,
      rules: { version: rules.version, lawAsOf: rules.lawAsOf },
      outcome: outcomeOf(reasons, ask.length === 0 && contradictions.length === 0, rules.together),
      reasons,
      ask,
      contradictions,
      next: stepsOf(isTrue, ask.length > 0),
    }
  }
}
