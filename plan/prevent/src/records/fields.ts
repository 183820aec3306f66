import { say, type Bilingual, type Language } from '@fanal/kernel'

/** Codes as the options of a list, by their names. */
export const optionsOf = <Code extends string>(codes: readonly Code[], names: Readonly<Record<Code, Bilingual>>, language: Language) =>
  codes.map((code) => ({ value: code as string, label: say(names[code], language) }))

/** A name and what belongs to it, as each language sets its colon. */
export const named = (name: string, value: string, language: Language): string => `${name}${language === 'fr' ? '\u00A0:' : ':'} ${value}`

/** A field's name, and what is wrong with it. */
export const faultSaid = (label: string, fault: Bilingual, language: Language): string => named(label, say(fault, language), language)
