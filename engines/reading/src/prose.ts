/** What a measure needs of a text. */
export interface Counts {
  readonly sentences: number
  readonly words: number
  readonly syllables: number
}

const letters = /\p{L}+(?:[’'\u2011-]\p{L}+)*/gu

/** Whether a block is read as prose: a whole sentence, because labels would make any page look easy. */
export function isProse(block: string): boolean {
  return /[.?!:]$/u.test(block) && (block.match(letters)?.length ?? 0) > 2
}

/** The blocks of a page that are read as prose; numbers to call, addresses and what a script keeps ready are left out. */
export function proseOf(html: string): string[] {
  return html
    .replaceAll(/<template[\s\S]*?<\/template>|<a class="phone"[\s\S]*?<\/a>|<code[\s\S]*?<\/code>/g, ' ')
    .replaceAll(/<\/?(?:p|li|h[1-6]|dt|dd|label|legend|div|section|br|button|summary|ul|ol|td|th)\b[^>]*>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((block) => block.replaceAll(/[\u00A0\u202F\s]+/g, ' ').trim())
    .filter(isProse)
}

/** Sentences of a text: what ends in a stop, and what a block ends with. */
export function sentencesOf(blocks: readonly string[]): string[] {
  return blocks.flatMap((block) => block.split(/(?<=[.?!])\s+/)).filter((sentence) => /\p{L}/u.test(sentence))
}

/** Sentences, words and syllables; a word with an apostrophe or a hyphen is counted by its parts. */
export function countsOf(sentences: readonly string[], syllablesOf: (word: string) => number): Counts {
  const words = sentences.flatMap((sentence) => sentence.match(letters) ?? [])
  const parts = words.flatMap((word) => word.split(/[’'\u2011-]/)).filter((part) => part !== '')
  const syllables = parts.reduce((sum, part) => sum + (part.length === 1 && !/[aeiouyàéèêô]/iu.test(part) ? 0 : syllablesOf(part)), 0)
  return { sentences: sentences.length, words: words.length, syllables }
}
