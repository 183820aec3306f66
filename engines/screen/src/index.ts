import factsData from '../rules/facts.json' with { type: 'json' }
import rulesData from '../rules/canada.json' with { type: 'json' }
import type { Bilingual, Codebook, RuleBook, TestKey } from './rules.ts'
import { type Screen, screenWith } from './screen.ts'

/** The facts that are coded, in both languages. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a test reads the file against its own shape
export const codebook = factsData as unknown as Codebook

/** The rules for Canada, as dated data. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `screenWith` checks it before it is used
export const ruleBook = rulesData as unknown as RuleBook

/** Screens a set of fact codes against Canada's rules: seven tests, kept apart. */
export const screen: Screen = screenWith(ruleBook, codebook)

export const testNames: Readonly<Record<TestKey, Bilingual>> = codebook.tests
export const answerNames = codebook.answers

export { baseRateNote, machineSuggests } from './caution.ts'
export {
  indicatorSets,
  labourClasses,
  labourIndicatorData,
  labourIndicators,
  type IndicatorSet,
  type LabourClass,
  type LabourResult,
} from './labour-indicators.ts'
export { problemsOf, provisionsIn, type RuleProblem } from './read-rules.ts'
export { testKeys, type Answer, type Codebook, type ElementState, type Fact, type RuleBook, type TestKey } from './rules.ts'
export type { Finding, Reason, Results, TestResult } from './result.ts'
export { screenWith, type Screen, type Screened, type UnknownFacts } from './screen.ts'
