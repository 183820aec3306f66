export { looksAlike, typeOf } from './file-type.ts'
export { joinPieces, type Piece } from './pieces.ts'
export { planStripping, stripLimit, stripMetadata, type Removed, type Stripped, type StripPlan } from './strip.ts'
