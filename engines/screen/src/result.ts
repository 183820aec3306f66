import type { Answer, Bilingual, ElementState, TestKey } from './rules.ts'

/** A fact, the element it bears on and the provision behind it. */
export interface Reason {
  readonly fact: string
  readonly element: string
  readonly provision: string
  /** The rule that used it, in `rules/canada.json`; `null` where it bears on an element that no rule decides. */
  readonly rule: string | null
}

/** What a rule said of an element. */
export interface Finding {
  readonly element: string
  readonly state: ElementState
  /** `null` where no rule held: nothing is said of it. */
  readonly rule: string | null
  readonly why: Bilingual | null
  readonly provision: Bilingual
}

export interface TestResult {
  readonly answer: Answer
  readonly because: readonly Reason[]
  /** Facts that would decide what is open, the most telling first; empty where nothing is. */
  readonly missing: readonly string[]
  /** Questions about what is open. */
  readonly ask: readonly Bilingual[]
  readonly findings: readonly Finding[]
  /** One sentence where nothing in the facts is about this test. */
  readonly untouched: Bilingual | null
  /** `279.01`, `279.011` or `age_unknown`, for the Criminal Code. */
  readonly variant?: '279.01' | '279.011' | 'age_unknown'
  /** With or without trafficking, for partner violence. */
  readonly qualifier?: 'with_trafficking' | 'without_trafficking' | 'unclear' | 'none'
}

export type Results = Readonly<Record<TestKey, TestResult>>
