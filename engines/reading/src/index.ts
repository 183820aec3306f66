export { countsOf, isProse, proseOf, sentencesOf, type Counts } from './prose.ts'
export { fleschKincaidGrade, highestGrade, kandelMoles, lowestEase, readingLevel, type ReadingLevel } from './reading-level.ts'
export { englishSyllables, frenchSyllables } from './syllables.ts'
