import factsData from '../rules/facts.json' with { type: 'json' }
import rulesData from '../rules/canada.json' with { type: 'json' }
import wordsData from '../rules/words.json' with { type: 'json' }
import { type CheckOffer, checkOfferWith } from './check-offer.ts'
import { type ReadOffer, readOfferWith } from './read-offer.ts'
import type { OfferCodes, OfferRules } from './rules.ts'

/** What can be said of an offer: closed codes. */
export const offerCodes: OfferCodes = factsData

/** The rules for Canada, as dated data. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a test reads the file against its own shape
export const offerRules = rulesData as unknown as OfferRules

/** Checks an offer's facts: reasons with their sources, questions, contradictions and what to do; never that it is safe. */
export const checkOffer: CheckOffer = checkOfferWith(offerRules, offerCodes)

/** Looks for words in a pasted text that may point to a fact, for the person to say whether they do. */
export const readOffer: ReadOffer = readOfferWith(wordsData)

export type {
  CheckedOffer,
  CheckOffer,
  OfferAnswer,
  OfferAnswers,
  OfferOutcome,
  OfferQuestion,
  OfferReason,
  UnknownCodes,
} from './check-offer.ts'
export { codesPaper } from './codes-paper.ts'
export { mostRead, type OfferHint, type ReadOffer, type ReadOfferText } from './read-offer.ts'
export {
  offerLanguages,
  type Contradiction,
  type InSeven,
  type Level,
  type OfferCodes,
  type OfferFact,
  type OfferLanguage,
  type OfferRules,
  type OfferSource,
  type OfferStep,
} from './rules.ts'
