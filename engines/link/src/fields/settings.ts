import { type BlockingRule, type Part, allNames, parts } from '../blocking/rules.ts'
import { type Outcome, type TableFault, faultAt } from '../table/fault.ts'
import { fieldsOf, type GuessedRole } from './guess.ts'
import { type Field, type Role, roles } from './roles.ts'

/** What a person may say about a run; whatever is left out is guessed, and the guess is written down with its reason. */
export interface Settings {
  /** Role of a column, in place of the guessed one. */
  readonly roles?: Readonly<Record<string, Role>>
  /** Blocking rules, each a list of "field:part": [["email:whole"], ["names:sound", "dob:year"]]. */
  readonly rules?: readonly (readonly string[])[]
  /** Probability from which two records are put into one cluster. */
  readonly threshold?: number
  /** Probability below which a pair is not written. */
  readonly keep?: number
  readonly mostPairs?: number
  readonly seed?: number
  /** Pairs of identifiers that a person judged not to be the same. */
  readonly cannotLink?: readonly (readonly [string, string])[]
  /** How common values are in the population, by field and value, each above 0 and at most 1. */
  readonly frequencies?: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Texts that stand for an empty cell. */
  readonly missing?: readonly string[]
}

const isShare = (value: unknown): boolean => typeof value === 'number' && value > 0 && value < 1
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string')
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const checks: Readonly<Record<keyof Settings, readonly [(value: unknown) => boolean, string, string]>> = {
  roles: [
    (value) => isRecord(value) && Object.values(value).every((role) => roles.includes(role as Role)),
    `a role for each column, one of: ${roles.join(', ')}`,
    `un rôle par colonne, parmi : ${roles.join(', ')}`,
  ],
  rules: [
    (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((rule) => isTexts(rule) && rule.length > 0 && rule.every((part) => partOf(part) !== null)),
    `lists of “field:part”, the part one of: ${parts.join(', ')}`,
    `des listes de « champ:partie », la partie parmi : ${parts.join(', ')}`,
  ],
  threshold: [isShare, 'a number between 0 and 1', 'un nombre entre 0 et 1'],
  keep: [isShare, 'a number between 0 and 1', 'un nombre entre 0 et 1'],
  mostPairs: [(value) => Number.isSafeInteger(value) && (value as number) > 0, 'a whole number above 0', 'un nombre entier supérieur à 0'],
  seed: [(value) => Number.isSafeInteger(value), 'a whole number', 'un nombre entier'],
  cannotLink: [
    (value) => Array.isArray(value) && value.every((pair) => isTexts(pair) && pair.length === 2),
    'pairs of identifiers',
    'des paires d’identifiants',
  ],
  frequencies: [
    (value) =>
      isRecord(value) &&
      Object.values(value).every(
        (table) => isRecord(table) && Object.values(table).every((share) => typeof share === 'number' && share > 0 && share <= 1),
      ),
    'for each field a share above 0 and at most 1 by value',
    'pour chaque champ une part supérieure à 0 et d’au plus 1 par valeur',
  ],
  missing: [isTexts, 'a list of texts', 'une liste de textes'],
}

function fault(en: string, fr: string): TableFault {
  return faultAt('settings', null, null, { en: `settings: ${en}`, fr: `réglages : ${fr}` })
}

/** Reads settings that come from outside; what is not known or not right is refused by its name. */
export function readSettings(json: unknown): Outcome<Settings> {
  if (!isRecord(json)) return { ok: false, faults: [fault('must be an object.', 'un objet est attendu.')] }
  const faults = Object.entries(json).flatMap(([name, value]) => {
    const check = Object.hasOwn(checks, name) ? checks[name as keyof Settings] : undefined
    if (check === undefined) return [fault(`“${name}” is not known.`, `« ${name} » n’est pas connu.`)]
    return check[0](value) ? [] : [fault(`“${name}” must be ${check[1]}.`, `« ${name} » : ${check[2]}.`)]
  })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: json }
}

function partOf(text: string): { field: string; part: Part } | null {
  const cut = text.lastIndexOf(':')
  const part = text.slice(cut + 1) as Part
  return cut > 0 && parts.includes(part) ? { field: text.slice(0, cut), part } : null
}

/** The guessed roles with what the settings say in their place. */
export function settledRoles(guessed: readonly GuessedRole[], settings: Settings): Outcome<readonly GuessedRole[]> {
  const said = settings.roles ?? {}
  const unknown = Object.keys(said).filter((name) => !guessed.some(({ column }) => column === name))
  if (unknown.length > 0)
    return {
      ok: false,
      faults: unknown.map((name) =>
        fault(`“roles” names a column that is not there: “${name}”.`, `« roles » nomme une colonne qui n’existe pas : « ${name} ».`),
      ),
    }
  const settled = guessed.map((guess) =>
    Object.hasOwn(said, guess.column)
      ? { column: guess.column, role: said[guess.column]!, why: { en: 'the settings say so', fr: 'les réglages le disent' } }
      : guess,
  )
  if (fieldsOf(settled).length === 0)
    return { ok: false, faults: [fault('no column is left to compare.', 'il ne reste aucune colonne à comparer.')] }
  return { ok: true, value: settled }
}

/** The settings' rules, over fields that are there. */
export function settledRules(settings: Settings, fields: readonly Field[]): Outcome<readonly BlockingRule[] | undefined> {
  if (settings.rules === undefined) return { ok: true, value: undefined }
  const rules = settings.rules.map((rule) => rule.map((part) => partOf(part)!))
  const known = new Set([allNames, ...fields.map(({ name }) => name)])
  const unknown = rules.flat().filter(({ field }) => !known.has(field))
  if (unknown.length > 0)
    return {
      ok: false,
      faults: unknown.map(({ field }) =>
        fault(`“rules” names a field that is not there: “${field}”.`, `« rules » nomme un champ qui n’existe pas : « ${field} ».`),
      ),
    }
  return { ok: true, value: rules }
}
