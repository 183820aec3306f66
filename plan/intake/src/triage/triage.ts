import { type Answer, type TestKey, codebook, ruleBook, screen, testKeys } from '@fanal/screen'
import { type LabourUse, readLabour } from './labour-check.ts'

/** What a person decides after reading; the machine only suggests. */
export const decisions = [
  'trafficking-likely',
  'smuggling-only',
  'labour-standards',
  'partner-violence',
  'sex-work-own-choice',
  'other-harm',
  'no-harm',
  'not-enough-information',
] as const
export type TriageDecision = (typeof decisions)[number]

/** One coding of a report, as it is sealed to the unit. Append-only: a later one stands beside it. */
export interface Coding {
  readonly v: 1
  readonly facts: readonly string[]
  readonly answers: Readonly<Record<TestKey, Answer>>
  readonly rules: { readonly version: string; readonly lawAsOf: string }
  readonly decision: TriageDecision
  readonly reasons: string
  /** UTC hour. */
  readonly at: string
  readonly member: string
  /** The published labour indicators, where somebody used them; older codings have none. */
  readonly labour?: LabourUse
}

const isOneOf = <T extends string>(value: unknown, words: readonly T[]): value is T => words.some((word) => word === value)
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string')

/**
 * Reads an opened coding; facts that this version does not know stay named.
 * @returns `null` where it has another form than version 1's
 */
export function readCoding(content: unknown): Coding | null {
  if (typeof content !== 'object' || content === null) return null
  const { v, facts, answers, rules, decision, reasons, at, member, labour } = content as Record<string, unknown>
  if (v !== 1 || !isTexts(facts) || !isOneOf(decision, decisions)) return null
  if (typeof reasons !== 'string' || typeof at !== 'string' || typeof member !== 'string') return null
  if (typeof rules !== 'object' || rules === null || typeof answers !== 'object' || answers === null) return null
  const { version, lawAsOf } = rules as Record<string, unknown>
  if (typeof version !== 'string' || typeof lawAsOf !== 'string') return null
  const given = answers as Record<string, unknown>
  if (!testKeys.every((key) => isOneOf(given[key], ['indicated', 'not_indicated', 'not_enough_information']))) return null
  const coding: Coding = { v: 1, facts, answers: given as Coding['answers'], rules: { version, lawAsOf }, decision, reasons, at, member }
  if (labour === undefined) return coding
  const used = readLabour(labour)
  return used && { ...coding, labour: used }
}

/** What changed since a coding: other rules, and which tests they now answer otherwise. */
export function sinceThen(coding: Coding): { readonly rulesChanged: boolean; readonly answersChanged: readonly TestKey[] } {
  const rulesChanged = coding.rules.version !== ruleBook.version || coding.rules.lawAsOf !== ruleBook.lawAsOf
  const known = new Set(codebook.facts.map(({ code }) => code))
  const now = screen(coding.facts.filter((fact) => known.has(fact)))
  if (!now.ok) return { rulesChanged, answersChanged: [] }
  return { rulesChanged, answersChanged: testKeys.filter((key) => now.results[key].answer !== coding.answers[key]) }
}

/** A rule of thumb for what should be read and answered first; the officer decides. */
export function suggestedUrgency(facts: readonly string[]): {
  readonly urgency: 'now' | 'soon' | 'routine'
  readonly because: readonly string[]
} {
  const has = new Set(facts)
  const now = ['m_confinement', 'm_threat_person', 'm_sexual_violence', 'm_violence', 'p_minor', 'm_deprivation'].filter((fact) =>
    has.has(fact),
  )
  if (now.length > 0) return { urgency: 'now', because: now }
  const soon = facts.filter((fact) => fact.startsWith('m_'))
  return soon.length > 0 ? { urgency: 'soon', because: soon } : { urgency: 'routine', because: [] }
}
