import type { GuideFact, guideOthers, guideTests } from '../guide.ts'
import type { guideText } from '../guide.text.ts'

type Test = (typeof guideTests)[number]['test']
type Other = (typeof guideOthers)[number]['test']

/** Everything that the guide says in one language: a translation that lacks a word does not compile. */
export interface GuideWords {
  readonly text: Readonly<Record<keyof typeof guideText, string>>
  readonly tests: Readonly<Record<Test, { readonly name: string; readonly says: string }>>
  readonly others: Readonly<Record<Other, { readonly says: string; readonly leads: string }>>
  readonly answers: Readonly<Record<GuideFact | 'unknown', string>>
}
