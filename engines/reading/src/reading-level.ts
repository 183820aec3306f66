import { countsOf, type Counts } from './prose.ts'
import { englishSyllables, frenchSyllables } from './syllables.ts'

/** English for the public: at most the 8th grade. */
export const highestGrade = 8
/** French for the public: at least “standard” by Kandel and Moles. */
export const lowestEase = 60

/**
 * The school grade that a text asks for; 8 is about age 13.
 * @see Kincaid, Fishburne, Rogers and Chissom (1975), Research Branch Report 8-75, Naval Technical Training Command
 */
export function fleschKincaidGrade({ sentences, words, syllables }: Counts): number {
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59
}

/**
 * How easy a French text is, 0 to 100 and more: Flesch's measure with French weights; 60 and more is what most adults read with ease.
 * @see Kandel and Moles (1958), Application de l’indice de Flesch à la langue française, Cahiers d’études de radio-télévision 19, 253–274
 */
export function kandelMoles({ sentences, words, syllables }: Counts): number {
  return 207 - 1.015 * (words / sentences) - 73.6 * (syllables / words)
}

export interface ReadingLevel {
  readonly measure: 'Flesch–Kincaid' | 'Kandel–Moles'
  readonly value: number
  /** Whether a page for the public may be as hard as this. */
  readonly isPlain: boolean
  /** The sentences that weigh most, for whoever has to mend them. */
  readonly hardest: readonly string[]
}

/**
 * How hard sentences are to read, by the measure of their language; nothing to read is plain.
 * @param sentences as `sentencesOf` gives them
 */
export function readingLevel(sentences: readonly string[], language: 'en' | 'fr'): ReadingLevel {
  const of = language === 'en' ? gradeOf : easeOf
  const value = sentences.length === 0 ? (language === 'en' ? 0 : 100) : of(sentences)
  const harder = language === 'en' ? 1 : -1
  const hardest = sentences
    .map((sentence) => ({ sentence, at: of([sentence]) }))
    .toSorted((one, other) => harder * (other.at - one.at))
    .slice(0, 5)
    .map(({ sentence }) => sentence)
  const isPlain = language === 'en' ? value <= highestGrade : value >= lowestEase
  return { measure: language === 'en' ? 'Flesch–Kincaid' : 'Kandel–Moles', value, isPlain, hardest }
}

const gradeOf = (sentences: readonly string[]) => fleschKincaidGrade(countsOf(sentences, englishSyllables))
const easeOf = (sentences: readonly string[]) => kandelMoles(countsOf(sentences, frenchSyllables))
