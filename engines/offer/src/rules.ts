/** The languages in which a check speaks: the official two, and five of people who come to work here. */
export const offerLanguages = ['en', 'fr', 'es', 'tl', 'pa', 'ar', 'zh-Hans'] as const
export type OfferLanguage = (typeof offerLanguages)[number]

/** A text in all of them. */
export type InSeven = Readonly<Record<OfferLanguage, string>>

export interface Bilingual {
  readonly en: string
  readonly fr: string
}

/** How much a reason weighs. None of them, and nothing else here, says that an offer is safe. */
export type Level = 'serious' | 'unconfirmed' | 'matches'

/** One thing that can be true of an offer: a closed code, what it means, and how the person says it. */
export interface OfferFact {
  readonly code: string
  readonly group: string
  /** The question for the employer where the person does not know. */
  readonly ask: string
  /** What the code means, and what it does not; for whoever codes an offer. */
  readonly means: Bilingual
  /** As the person says it. */
  readonly say: InSeven
}

/** The codes: `rules/facts.json`. */
export interface OfferCodes {
  readonly version: string
  readonly groups: Readonly<Record<string, InSeven>>
  readonly asks: Readonly<Record<string, InSeven>>
  readonly facts: readonly OfferFact[]
}

export interface OfferSource {
  readonly id: string
  readonly name: Bilingual
  /** Where it was read; `null` where no single page says it. */
  readonly address: string | null
  readonly readAs: string
  /** ISO 8601, the day. */
  readonly readOn: string
  /** `V`: law or an official page; `S`: somebody else’s account of it. */
  readonly mark: 'V' | 'S'
}

/** One rule for one fact: where the fact is true, this is why it matters. */
export interface OfferRule {
  readonly code: string
  readonly rule: string
  readonly level: Level
  /** Where it is law. */
  readonly provision: Bilingual | null
  /** The first is the one that carries the rule. */
  readonly sources: readonly string[]
  readonly next: readonly string[]
  readonly why: InSeven
}

/** Something to do. It is named by rules, or always; `facts` have to be true besides. */
export interface OfferStep {
  readonly code: string
  readonly always?: boolean
  readonly facts?: readonly string[]
  /** `unknown`: where a question is open. `place`: also where the place is known. */
  readonly when?: 'unknown' | 'place'
  readonly say: InSeven
}

/** Answers that cannot all be true of one offer. */
export interface Contradiction {
  readonly code: string
  readonly facts: readonly string[]
  readonly atLeast: number
  readonly say: InSeven
}

/** The rules as dated data: `rules/canada.json`. */
export interface OfferRules {
  readonly version: string
  /** The law as read on this day, ISO 8601. */
  readonly lawAsOf: string
  readonly readOn: string
  readonly note: Bilingual
  /** So many reasons that could not be confirmed are, together, a serious warning. */
  readonly together: number
  readonly levels: Readonly<Record<Level, InSeven>>
  readonly sources: readonly OfferSource[]
  readonly rules: readonly OfferRule[]
  readonly next: readonly OfferStep[]
  readonly contradictions: readonly Contradiction[]
}
