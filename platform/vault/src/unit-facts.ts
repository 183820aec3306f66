import { type Bilingual, type Language, type Outcome, ok, refuse } from '@fanal/kernel'

const longestLine = 200
const most = 40

/** The name of a language in one of ours; null where the code is no language that has one. */
function nameOf(code: string, language: Language): string | null {
  try {
    return new Intl.DisplayNames(`${language}-CA`, { type: 'language', fallback: 'none' }).of(code) ?? null
  } catch {
    return null
  }
}

/** Whether these are codes of languages as BCP 47 writes them, each once, at least one. */
export function areLanguages(codes: readonly string[]): boolean {
  const isCode = (code: string) => code.length <= 12 && nameOf(code, 'en') !== null && Intl.getCanonicalLocales(code)[0] === code
  return codes.length > 0 && codes.length <= most && new Set(codes).size === codes.length && codes.every(isCode)
}

/** Codes of languages as somebody types them: with commas or spaces. */
export function languagesIn(typed: string): Outcome<string[]> {
  const codes = [...new Set(typed.split(/[\s,;]+/).filter((code) => code !== ''))]
  const written = codes.map((code) => {
    try {
      return Intl.getCanonicalLocales(code)[0] ?? code
    } catch {
      return code
    }
  })
  return areLanguages(written) ? ok(written) : refuse('languages', notLanguages)
}

const notLanguages: Bilingual = {
  en: 'Give codes of languages, with commas: en is English, fr French, ar Arabic, es Spanish, tl Tagalog, zh Chinese, pa Punjabi, iu Inuktitut.',
  fr: 'Donnez des codes de langues, séparés par des virgules : en pour l’anglais, fr le français, ar l’arabe, es l’espagnol, tl le tagalog, zh le chinois, pa le pendjabi, iu l’inuktitut.',
}

/** The names of languages, for a person to read back. */
export function sayLanguages(codes: readonly string[]): Bilingual {
  const said = (language: Language) => new Intl.ListFormat(`${language}-CA`).format(codes.map((code) => nameOf(code, language) ?? code))
  return { en: said('en'), fr: said('fr') }
}

/** Whether words are one line of at most 200 characters in each language: whom a team is for, as the public reads it. */
export function isOneLine({ en, fr }: Bilingual): boolean {
  return [en, fr].every((line) => line.trim() === line && line !== '' && line.length <= longestLine && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(line))
}
