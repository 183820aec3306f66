export { type PlaceName, placeNames, type Story } from './story.ts'
export { type Stage, type ToldReceipt, tellStories } from './tell-stories.ts'
