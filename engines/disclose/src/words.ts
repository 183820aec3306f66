/** A sentence in both of Canada's official languages. */
export interface Bilingual {
  readonly en: string
  readonly fr: string
}

export type Language = keyof Bilingual

/** What was written by somebody else, cut and without control characters, to be quoted in a sentence. */
export function quoted(text: string): string {
  const seen = text.slice(0, 61).replace(/\p{C}/gu, '?')
  return seen.length > 60 ? `${seen.slice(0, 60)}…` : seen
}
