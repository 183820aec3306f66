/** Syllables of an English word: groups of vowels, without a silent end. */
export function englishSyllables(word: string): number {
  const plain = word.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (plain.length <= 3) return 1
  const heard = plain.replace(/(?:[^laeiouy]es|(?<![td])ed|[^laeiouy]e)$/, (end) => (end === 'ed' ? '' : (end[0] ?? '')))
  return Math.max(1, heard.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}

/** Syllables of a French word as one speaks: groups of vowels, without a silent e, es or ent at the end. */
export function frenchSyllables(word: string): number {
  const vowels = 'aeiouyàâäéèêëîïôöùûüœæ'
  const plain = word.toLowerCase()
  const heard = plain.length > 3 ? plain.replace(/(?<=[^aeiouyàâéèêëîïôùûü])(?:e|es)$/u, '') : plain
  return Math.max(1, heard.match(new RegExp(`[${vowels}]+`, 'gu'))?.length ?? 1)
}
