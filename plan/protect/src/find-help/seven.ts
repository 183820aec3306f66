export const publicLanguages = ['en', 'fr', 'es', 'tl', 'pa', 'ar', 'zh-Hans'] as const
export type PublicLanguage = (typeof publicLanguages)[number]
export type Multilingual = Readonly<Record<PublicLanguage, string>>
export const sayIn = (text: Multilingual, language: PublicLanguage): string => text[language]
