export { beginIdentification } from './begin-identification.ts'
export * from './identification.ts'
export { identificationIslands } from './identification.assets.ts'
export { identificationBehaviours } from './identification.behaviours.ts'
export * from './identification-machine.ts'
export { identificationRoutes } from './identification.routes.ts'
export { ownInstrument, type Instrument, type Question } from './instrument.ts'
export { keepScreening } from './keep-screening.ts'
export { keepThirdParty } from './keep-third-party.ts'
export { moveIdentification, type MoveIdentification } from './move-identification.ts'
export { openIdentification, type OpenedIdentification } from './open-identification.ts'
export { bandText, suggest, suggestedTests, type Band, type GivenAnswer, type SuggestedTest, type Suggestion } from './suggest.ts'
export {
  checkThirdParty,
  thirdPartyText,
  thirdPartyTools,
  type ThirdPartyProblem,
  type ThirdPartyResult,
  type ThirdPartyTool,
} from './third-party.ts'
