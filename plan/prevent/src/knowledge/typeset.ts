const noBreak = '\u00A0'
const narrow = '\u202F'

/**
 * Sets what an editor typed as its language is set: curved apostrophes, and in French spaces that do not break.
 * @see Guide du rédacteur, 6.12 (Bureau de la traduction)
 */
export function typeset(text: string, language: string): string {
  const curved = text.replaceAll(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, '’').replaceAll(/(?<=\p{L})'(?!\p{L})/gu, '’')
  if (language !== 'fr') return curved
  return curved
    .replaceAll(/ (?=[:%»$])/g, noBreak)
    .replaceAll(/(?<=«) /g, noBreak)
    .replaceAll(/ (?=[;?!])/g, narrow)
    .replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, noBreak)
}
