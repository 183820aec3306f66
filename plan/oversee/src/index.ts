export { readProse, referencesIn, type Piece, type Reference } from './edition/prose/read-prose.ts'
export { faultsInProse, proseFaults, type ProseFault } from './edition/prose/prose-faults.ts'
export { shownDay, shownFigure, shownInstant, shownNumber, shownPeriod, shownProvision, shownSymbol, shownValue } from './edition/shown.ts'
export * from './plan/index.ts'
