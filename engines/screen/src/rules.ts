import type { Condition } from './condition.ts'

/** A text in both official languages. */
export interface Bilingual {
  readonly en: string
  readonly fr: string
}

/** What a rule makes of its element: shown, contradicted or explained another way, or neither. */
export type ElementState = 'met' | 'denied' | 'open'

/** Asked in order; the first that holds decides its element. */
export interface Rule extends Bilingual {
  readonly id: string
  readonly if: Condition
  readonly then: ElementState
  /** Where it leaves the element open: the facts that would settle this, asked before the element's own. */
  readonly missing?: readonly string[]
  /** The question that goes with them, in place of the element's own. */
  readonly ask?: Bilingual
}

/** One element of a legal test, its provision and the rules that decide it; where none holds, it is open. */
export interface ElementRules {
  readonly code: string
  readonly name: Bilingual
  readonly provision: Bilingual
  readonly rules: readonly Rule[]
  /** Facts that would decide it, the most telling first. */
  readonly missing: readonly string[]
  /** What to ask next. */
  readonly ask: Bilingual
}

export const testKeys = [
  'cc_279',
  'palermo',
  'irpa_118',
  'irpa_117',
  'labour_standards_only',
  'consensual_sex_work',
  'partner_violence',
] as const
export type TestKey = (typeof testKeys)[number]

export interface TestRules {
  readonly test: TestKey
  readonly name: Bilingual
  /** Ways to meet the test, each a list of elements. */
  readonly paths: readonly (readonly string[])[]
  /** A path that is looked at only where its condition holds, by its place from 0. */
  readonly raisedBy?: Readonly<Record<string, Condition>>
  /** Without it the test is not indicated: nothing in the facts is about it. */
  readonly trigger: (Bilingual & { readonly if: Condition }) | null
  /** Whether somebody's age decides the section or an element. */
  readonly age?: boolean
}

export interface RuleSource {
  readonly id: string
  readonly name: Bilingual
  /** Where it was read; `null` for a decision that is named by its neutral citation alone. */
  readonly address: string | null
  readonly readAs: string
  /** `V` verified, `S` secondary, `U` unverified. */
  readonly mark: 'V' | 'S' | 'U'
}

/** The rules as a lawyer reads and corrects them: `rules/canada.json`. */
export interface RuleBook {
  readonly version: string
  /** The law as read on this day, ISO 8601. */
  readonly lawAsOf: string
  readonly checkedOn: string
  readonly note: Bilingual
  readonly sources: readonly RuleSource[]
  readonly lists: Readonly<Record<string, Bilingual & { readonly facts: readonly string[] }>>
  readonly elements: readonly ElementRules[]
  readonly tests: readonly TestRules[]
}

export interface Fact extends Bilingual {
  readonly code: string
  readonly group: string
  readonly bears_on: readonly {
    readonly element: string
    readonly direction: 'for' | 'against'
    readonly weight: 'direct' | 'contributing'
  }[]
}

/** The facts that a person codes: `rules/facts.json`. */
export interface Codebook {
  readonly version: string
  readonly groups: Readonly<Record<string, Bilingual>>
  readonly answers: Readonly<Record<Answer, Bilingual>>
  readonly tests: Readonly<Record<TestKey, Bilingual>>
  readonly elements: readonly (Bilingual & { readonly code: string })[]
  readonly facts: readonly Fact[]
}

export type Answer = 'indicated' | 'not_indicated' | 'not_enough_information'
