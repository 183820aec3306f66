import type { Bilingual } from '@fanal/kernel'
import { type BasisId, isBasis } from './legal-bases.ts'
import { type SealedReceiver, receiverKinds } from './receiver.ts'

/** Everything a package can say. What has no field is not sent. */
export const fieldNames = ['need', 'situation', 'place', 'time', 'danger', 'suspects', 'contact', 'language'] as const
export type FieldName = (typeof fieldNames)[number]

export interface Field {
  readonly label: Bilingual
  readonly hint: Bilingual | null
  /** Rows of a text; 1 is a line. */
  readonly rows: number
}

/** Characters that one field may hold. */
export const fieldMax = 4000

export const fields: Readonly<Record<FieldName, Field>> = {
  need: {
    label: { en: 'What is asked', fr: 'Ce qui est demandé' },
    hint: { en: 'For example: a bed for tonight for one person.', fr: 'Par exemple : un lit pour cette nuit, pour une personne.' },
    rows: 2,
  },
  situation: {
    label: { en: 'What has to be known', fr: 'Ce qu’il faut savoir' },
    hint: {
      en: 'Only what is needed. Leave out how you learned it.',
      fr: 'Seulement ce qui est nécessaire. Ne dites pas comment vous l’avez appris.',
    },
    rows: 6,
  },
  place: { label: { en: 'Where', fr: 'Où' }, hint: null, rows: 1 },
  time: {
    label: { en: 'When', fr: 'Quand' },
    hint: { en: 'As roughly as will do.', fr: 'Sans plus de précision que nécessaire.' },
    rows: 1,
  },
  danger: { label: { en: 'Danger right now', fr: 'Danger en ce moment' }, hint: null, rows: 2 },
  suspects: {
    label: { en: 'Who may be doing it', fr: 'Qui le fait peut-être' },
    hint: {
      en: 'Names, numbers, plates, websites of those people only.',
      fr: 'Noms, numéros, plaques, sites Web de ces personnes seulement.',
    },
    rows: 3,
  },
  contact: {
    label: { en: 'How to reach the person safely', fr: 'Comment joindre la personne sans danger' },
    hint: {
      en: 'Only if they said yes to being reached by this receiver. Say when, and when never.',
      fr: 'Seulement si la personne accepte d’être jointe par ce destinataire. Dites quand, et quand jamais.',
    },
    rows: 2,
  },
  language: { label: { en: 'Language, interpreter', fr: 'Langue, interprète' }, hint: null, rows: 1 },
}

/** What each receiver may be told, the needed first. The police are told of a crime, never how to find whoever told. */
export const fieldsFor: Readonly<Record<SealedReceiver, readonly [FieldName, ...FieldName[]]>> = {
  'victim-services': ['need', 'situation', 'danger', 'contact', 'language'],
  'child-protection': ['need', 'situation', 'place', 'danger', 'contact', 'language'],
  unit: ['need', 'situation', 'place', 'time', 'danger', 'contact', 'language'],
  police: ['situation', 'place', 'time', 'suspects', 'danger'],
}

/** The words of a hand-over: sealed, and opened by the receiver alone. It has no id of a report, a mailbox or a person. */
export interface Package {
  readonly to: SealedReceiver
  readonly basis: BasisId
  /** What the basis asks to be written down. It is kept by the sender and not sent where the receiver is the police. */
  readonly reason: string
  readonly language: 'en' | 'fr'
  readonly fields: Readonly<Partial<Record<FieldName, string>>>
}

export type PackageProblem = 'first-field-empty' | 'reason-empty' | 'too-long'

/** What is still missing before a package can be sealed. */
export function packageProblems(written: Package): PackageProblem[] {
  const problems: PackageProblem[] = []
  if ((written.fields[fieldsFor[written.to][0]] ?? '').trim() === '') problems.push('first-field-empty')
  if (written.reason.trim() === '') problems.push('reason-empty')
  if ([written.reason, ...Object.values(written.fields)].some((text) => text.length > fieldMax)) problems.push('too-long')
  return problems
}

/** The content that is sealed to the receiver: the fields that this receiver may have, those that were filled, and nothing else. */
export function contentFor({
  to,
  basis,
  reason,
  language,
  fields: said,
}: Package): Record<string, string | number | Record<string, string>> {
  const kept = fieldsFor[to].flatMap((name) => {
    const text = said[name]?.trim() ?? ''
    return text === '' ? [] : [[name, text] as const]
  })
  const open = { v: 1, kind: 'package', to, basis, language, fields: Object.fromEntries(kept) }
  return to === 'police' ? open : { ...open, reason: reason.trim() }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads an opened package; its writer may be anybody, so nothing is believed but its form. `null` where it has another form. */
export function readPackage(content: unknown): Package | null {
  if (!isObject(content) || content['v'] !== 1 || content['kind'] !== 'package') return null
  const { to, basis, reason = '', language, fields: said } = content
  if (!receiverKinds.some((kind) => kind === to) || to === 'nobody' || !isBasis(basis)) return null
  if (typeof reason !== 'string' || !isObject(said)) return null
  const known = fieldNames.flatMap((name) => {
    const text = said[name]
    return typeof text === 'string' ? [[name, text] as const] : []
  })
  if (known.length !== Object.keys(said).length) return null
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- compared with every kind above
  return { to: to as SealedReceiver, basis, reason, language: language === 'fr' ? 'fr' : 'en', fields: Object.fromEntries(known) }
}
