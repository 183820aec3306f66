export { differingFigures } from './differing-figures.ts'
export { dataFiles } from './formats.ts'
export { type Figures, type ReadFigure, type Unread, readFigures } from './read-figures.ts'
