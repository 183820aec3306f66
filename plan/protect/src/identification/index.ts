export * from './identification-machine.ts'
export { ownInstrument, type Instrument, type Question } from './instrument.ts'
export { bandText, suggest, suggestedTests, type Band, type GivenAnswer, type SuggestedTest, type Suggestion } from './suggest.ts'
export {
  checkThirdParty,
  thirdPartyText,
  thirdPartyTools,
  type ThirdPartyProblem,
  type ThirdPartyResult,
  type ThirdPartyTool,
} from './third-party.ts'
