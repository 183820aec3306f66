/** The two official languages; equal in every surface (promise P8). */
export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

/** A text in both languages. A missing one does not compile. */
export type Bilingual = Readonly<Record<Language, string>>

export function isLanguage(value: unknown): value is Language {
  return value === 'en' || value === 'fr'
}

/** The reader's side of a bilingual text. */
export function say(text: Bilingual, language: Language): string {
  return text[language]
}

/**
 * The language a browser asks for, by its `Accept-Language` header (RFC 9110 §12.5.4).
 * @returns the first of English and French by weight, English where neither is named
 */
export function preferredLanguage(header: string | null | undefined): Language {
  const asked = (header ?? '')
    .split(',')
    .map((item) => {
      const [tag = '', ...parameters] = item.trim().toLowerCase().split(';')
      const weight = parameters.map((p) => /^\s*q=([0-9.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined)
      return { tag: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter((item) => isLanguage(item.tag) && item.weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return asked[0]?.tag === 'fr' ? 'fr' : 'en'
}
