import { readDate } from '../normal/date.ts'
import { nameWords } from '../normal/name.ts'
import type { Column } from '../table/read-table.ts'
import type { Field, Role } from './roles.ts'

export interface Why {
  readonly en: string
  readonly fr: string
}

/** A guess and its reason, so that a person can put it right in the settings. */
export interface GuessedRole {
  readonly column: string
  readonly role: Role
  readonly why: Why
}

const names: readonly (readonly [Role, RegExp])[] = [
  ['ignore', /^(?:true_?)?(?:cluster|label|entity|match|group|truth)(?:_?id)?$|^source_?dataset$/],
  ['given-name', /^(?:first|given|fore|christian)_?names?$|^f_?name$|^prenoms?$|(?:first|given)_name$/],
  ['family-name', /^(?:sur|last|family)_?names?$|^l_?name$|^nom(?:_de)?_?famille$|^nom$|(?:last|family)_name$/],
  ['full-name', /^(?:full_?)?names?$|^nom_?complet$|first_and_surname|^person_?name$|^alias(?:es)?$/],
  ['email', /e_?mail|courriel/],
  ['phone', /phone|^tel|mobile|cell(?!ar)|fax/],
  ['handle', /handle|user_?name|account|screen_?name|compte|pseudo/],
  ['plate', /plate|plaque|immatriculation/],
  ['post-code', /post_?(?:al_?)?code|^zip|code_?postal/],
  ['date', /dob|birth_?da|date|naissance(?!_?lieu)|born|birthday/],
  ['category', /^(?:gender|sex|sexe|genre|state|province|country|pays|nationality|title)$|street_?n(?:o|um)|civic|house_?n/],
  ['identifier', /soc_?sec|ssn|^nin$|^sin$|^nas$|passport|passeport|licen[cs]e|_id$|^id_|number$|numero/],
  ['street', /address|adresse|street|^rue/],
  ['place', /city|town|suburb|place|ville|region|lieu|municip|county|village|district/],
]

function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')
}

function sample(column: Column): readonly string[] {
  const step = Math.max(1, Math.floor(column.values.length / 500))
  return column.values.filter((_, at) => at % step === 0)
}

function share(values: readonly string[], test: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(test).length / values.length
}

/** What the values themselves look like, where the header says nothing. */
function byValues(column: Column, rows: number): readonly [Role, Why] {
  const values = sample(column)
  if (share(values, (value) => /\S@\S/.test(value)) > 0.6) return ['email', { en: 'its values have an @', fr: 'ses valeurs ont un @' }]
  if (share(values, (value) => /\d/.test(value) && readDate(value) !== null && !/^\d{4}$/.test(value)) > 0.7)
    return ['date', { en: 'its values are dates', fr: 'ses valeurs sont des dates' }]
  if (share(values, (value) => /^[+\d][\d\s().-]{6,18}$/.test(value) && value.replaceAll(/\D/g, '').length >= 10) > 0.7)
    return ['phone', { en: 'its values have ten digits or more', fr: 'ses valeurs ont dix chiffres ou plus' }]
  const filled = column.ids.reduce((sum, id) => sum + (id >= 0 ? 1 : 0), 0)
  if (column.values.length <= Math.max(12, Math.sqrt(rows)) && column.values.length * 5 < filled)
    return ['category', { en: 'it has few different values', fr: 'elle a peu de valeurs différentes' }]
  if (share(values, (value) => /\d/.test(value) && !/\s\S+\s/.test(value)) > 0.8)
    return ['identifier', { en: 'its values are numbers or codes', fr: 'ses valeurs sont des numéros ou des codes' }]
  return ['text', { en: 'nothing more is known of it', fr: 'on n’en sait pas plus' }]
}

/**
 * Guesses what every column is about, from its header and its values.
 * @NOTE a column that a header calls a cluster or a label is left out: an answer is no evidence
 */
export function guessRoles(columns: readonly Column[], rows: number): readonly GuessedRole[] {
  const guessed = columns.map((column): GuessedRole => {
    if (column.values.length === 0) return { column: column.name, role: 'ignore', why: { en: 'it is empty', fr: 'elle est vide' } }
    if (column.values.length === 1 && !column.ids.includes(-1))
      return { column: column.name, role: 'ignore', why: { en: 'it says the same everywhere', fr: 'elle dit partout la même chose' } }
    const named = names.find(([, header]) => header.test(plainName(column.name)))
    if (named !== undefined && !(named[0] === 'date' && share(sample(column), (value) => readDate(value) !== null) < 0.5))
      return { column: column.name, role: named[0], why: { en: 'its header says so', fr: 'son en-tête le dit' } }
    const [role, why] = byValues(column, rows)
    return { column: column.name, role, why }
  })
  return withoutRepeats(guessed, columns)
}

/** Names that are told twice would count twice: of columns that hold each other's words, the parts stay and the whole goes. */
function withoutRepeats(guessed: readonly GuessedRole[], columns: readonly Column[]): readonly GuessedRole[] {
  const hasParts = guessed.some(({ role }) => role === 'given-name') && guessed.some(({ role }) => role === 'family-name')
  const parts = new Set(guessed.filter(({ role }) => role === 'given-name' || role === 'family-name').map(({ column }) => column))
  const whole = guessed.filter(({ role }) => role === 'full-name').map(({ column }) => columns.find(({ name }) => name === column)!)
  const longest = whole.toSorted((a, b) => b.values.length - a.values.length)[0]
  return guessed.map((guess) => {
    if (guess.role !== 'full-name') return guess
    const column = columns.find(({ name }) => name === guess.column)!
    if (
      hasParts &&
      repeats(
        column,
        columns.filter(({ name }) => parts.has(name)),
      )
    )
      return {
        ...guess,
        role: 'ignore',
        why: {
          en: 'it repeats the given and family name: the same words must not count twice',
          fr: 'elle répète le prénom et le nom de famille : les mêmes mots ne doivent pas compter deux fois',
        },
      }
    return column === longest
      ? guess
      : { ...guess, role: 'ignore', why: { en: `it repeats “${longest!.name}”`, fr: `elle répète « ${longest!.name} »` } }
  })
}

function repeats(whole: Column, parts: readonly Column[]): boolean {
  let asked = 0
  let held = 0
  const step = Math.max(1, Math.floor(whole.ids.length / 2000))
  for (let row = 0; row < whole.ids.length; row += step) {
    const id = whole.ids[row]!
    if (id < 0) continue
    const words = new Set(nameWords(whole.values[id]!))
    const given = parts.flatMap((part) => (part.ids[row]! < 0 ? [] : nameWords(part.values[part.ids[row]!]!)))
    if (given.length === 0) continue
    asked += 1
    if (given.every((word) => words.has(word))) held += 1
  }
  return asked > 0 && held / asked > 0.8
}

/** Columns of one role that are alternatives of each other (two telephone columns) become one field; all others stand alone. */
export function fieldsOf(roles: readonly { readonly column: string; readonly role: Role }[]): readonly Field[] {
  const joined = new Set<Role>(['phone', 'email', 'handle', 'plate'])
  const fields: Field[] = []
  for (const { column, role } of roles) {
    if (role === 'ignore') continue
    const same = joined.has(role) ? fields.findIndex((field) => field.role === role) : -1
    if (same < 0) fields.push({ name: column, role, columns: [column] })
    else fields[same] = { ...fields[same]!, columns: [...fields[same]!.columns, column] }
  }
  return fields
}
