/** The two official languages; equal in every surface (promise P8). */
export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

/** A text in both languages. A missing one does not compile. */
export type Bilingual = Readonly<Record<Language, string>>

export function isLanguage(value: unknown): value is Language {
  return value === 'en' || value === 'fr'
}

/** The reader's side of a text. Where a page has more languages than a text, it does not compile. */
export function say<L extends string>(text: Readonly<Record<L, string>>, language: NoInfer<L>): string {
  return text[language]
}
