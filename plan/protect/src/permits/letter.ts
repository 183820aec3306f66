import type { Language } from '@fanal/kernel'
import type { IsoDay } from '../calendar.ts'
import type { RuleFact } from '../rule-set.ts'
import { type PermitKind, permitKindText } from './permit.ts'

/** What a letter is made of. What is not known is a gap to fill by hand, and never a guess. */
export interface LetterParts {
  readonly kind: PermitKind
  readonly day: IsoDay
  /** As the person gave it; empty where it is not open to the reader. */
  readonly name: string
  readonly birthDate: string
  readonly number: string
  readonly organization: string
  /** The worker’s own words about this person. */
  readonly known: string
  readonly facts: readonly RuleFact[]
}

const text = {
  en: {
    to: 'Immigration, Refugees and Citizenship Canada',
    about: 'About',
    born: 'born',
    number: 'File or permit number',
    open: (organization: string, name: string, permit: string) => `We, ${organization}, write for ${name}, who asks for this: ${permit}.`,
    known: 'What we know:',
    rules: 'The rules, as we read them:',
    read: 'read on',
    close: 'Please answer us at the address below. We will tell the person.',
    sign: 'Signature, name and address',
  },
  fr: {
    to: 'Immigration, Réfugiés et Citoyenneté Canada',
    about: 'Objet',
    born: 'date de naissance',
    number: 'Numéro du dossier ou du permis',
    open: (organization: string, name: string, permit: string) =>
      `Nous, ${organization}, écrivons pour ${name}, qui demande ceci : ${permit}.`,
    known: 'Ce que nous savons :',
    rules: 'Les règles, telles que nous les avons lues :',
    read: 'lu le',
    close: 'Veuillez nous répondre à l’adresse ci-dessous. Nous en informerons la personne.',
    sign: 'Signature, nom et adresse',
  },
} as const

const gap = '______________'
const orGap = (said: string): string => (said.trim() === '' ? gap : said.trim())

/** What was verified at its own source: a letter repeats nothing that was not. */
export const quotable = (facts: readonly RuleFact[]): readonly RuleFact[] => facts.filter(({ mark }) => mark === 'V')

/** A letter for a permit, in one of the two languages: facts with their sources, and of the person only what the worker wrote. */
export function letterFor(parts: LetterParts, language: Language): string {
  const say = text[language]
  const { kind, day, name, birthDate, number, organization, known, facts } = parts
  const colon = language === 'fr' ? '\u00a0: ' : ': '
  const person = birthDate.trim() === '' ? orGap(name) : `${orGap(name)}, ${say.born} ${birthDate.trim()}`
  const rules = quotable(facts).map(({ says, sources, asOf }) => `- ${says[language]} (${[...sources, `${say.read} ${asOf}`].join(', ')})`)
  return [
    day,
    say.to,
    `${say.about}${colon}${person}`,
    ...(number.trim() === '' ? [] : [`${say.number}${colon}${number.trim()}`]),
    '',
    say.open(orGap(organization), orGap(name), permitKindText[kind][language]),
    '',
    say.known,
    orGap(known),
    ...(rules.length === 0 ? [] : ['', say.rules, ...rules]),
    '',
    say.close,
    '',
    gap,
    say.sign,
  ].join('\n')
}

/** What the page tells the device of a permit, besides what is sealed. */
export interface LetterData extends Pick<LetterParts, 'kind' | 'organization' | 'facts'> {
  readonly permit: string
  readonly day: IsoDay
}
