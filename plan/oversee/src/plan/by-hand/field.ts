import type { Bilingual, Language } from '@fanal/kernel'
import { unitCalled, unitName } from '../../indicators/units.text.ts'
import type { Plan } from '../plan.ts'
import type { Given } from '../reading/parse-json.ts'

/** What a form sent, by the names of its fields; a box that was ticked stands among others of its name. */
export type Typed = Readonly<Record<string, readonly string[]>>

export interface FieldOption {
  readonly value: string
  readonly label: Bilingual
}

/** `names` and `words` are two fields, one for each language; `codes` are several codes in one line; a `unit` is typed as it is called. */
type FieldKind = 'code' | 'line' | 'unit' | 'day' | 'number' | 'codes' | 'names' | 'words' | 'pick' | 'radios' | 'many' | 'yes'

/** One field of a form, named by where it stands in the form of a file: `source.instrument`. */
export interface HandField {
  readonly name: string
  readonly kind: FieldKind
  readonly label: Bilingual
  readonly hint?: Bilingual
  readonly options?: (plan: Plan) => readonly FieldOption[]
  /** What other parts know it by: it is not changed afterwards. */
  readonly fixed?: true
}

/** The name of a control, and of what a fault at this path is about. */
export const controlName = (...path: readonly string[]): string =>
  path
    .filter((part) => part !== '')
    .join('.')
    .replaceAll('.', '-')

const spoken = ['en', 'fr'] as const
export const isInBoth = ({ kind }: HandField): boolean => kind === 'names' || kind === 'words'

/** The controls of a field. */
export const controlsOf = (field: HandField): readonly string[] =>
  isInBoth(field) ? spoken.map((language) => controlName(field.name, language)) : [controlName(field.name)]

/** A number as it is written in a language: in French a comma stands before the decimals. What is none stays as typed, to be refused where it stands. */
function numberIn(typed: string, language: Language): Given {
  const plain = typed.replaceAll(/[\s\u00A0\u202F]/gu, '')
  const point = language === 'fr' ? plain.replace(',', '.') : plain
  return /^-?\d+(?:\.\d+)?$/.test(point) ? Number(point) : typed
}

function valueOf(field: HandField, typed: Typed, language: Language): Given | undefined {
  const one = (name: string) => (typed[name]?.[0] ?? '').replaceAll('\r\n', '\n').trim()
  const name = controlName(field.name)
  if (field.kind === 'yes') return one(name) === 'yes'
  if (field.kind === 'many') return [...new Set(typed[name] ?? [])]
  if (field.kind === 'codes')
    return one(name)
      .split(/[\s,;|]+/)
      .filter((code) => code !== '')
  if (isInBoth(field)) {
    const words = spoken.flatMap((said) => {
      const written = one(controlName(field.name, said))
      return written === '' ? [] : [[said, written] as const]
    })
    return words.length === 0 ? undefined : Object.fromEntries(words)
  }
  const written = one(name)
  if (written === '') return undefined
  if (field.kind === 'unit') return unitCalled(written)
  return field.kind === 'number' ? numberIn(written, language) : written
}

type Tree = { [key: string]: Given }

/** What was typed in the form of a file. */
export function givenOf(fields: readonly HandField[], typed: Typed, language: Language): Tree {
  const given: Tree = {}
  for (const field of fields) {
    const value = valueOf(field, typed, language)
    if (value === undefined) continue
    const path = field.name.split('.').filter((part) => part !== '')
    const last = path.pop()
    let inside = given
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is nested here was made here
    for (const part of path) inside = (inside[part] ??= {}) as Tree
    if (last === undefined) Object.assign(given, value)
    else inside[last] = value
  }
  return given
}

const isTree = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given)

function at(given: unknown, path: readonly string[]): unknown {
  return path.reduce((inside, part) => (isTree(inside) ? inside[part] : undefined), given)
}

/** A part in the form of a file as a form would hold it. */
export function typedOf(fields: readonly HandField[], given: Readonly<Record<string, unknown>>, language: Language): Typed {
  const typed: Record<string, readonly string[]> = {}
  const text = (value: unknown): string => {
    if (typeof value === 'number') return language === 'fr' ? String(value).replace('.', ',') : String(value)
    return typeof value === 'string' ? value : ''
  }
  for (const field of fields) {
    const path = field.name.split('.').filter((part) => part !== '')
    const value = at(given, path)
    if (isInBoth(field)) for (const said of spoken) typed[controlName(field.name, said)] = [text(at(value, [said]))]
    else if (field.kind === 'yes') typed[controlName(field.name)] = value === true ? ['yes'] : []
    else if (Array.isArray(value)) typed[controlName(field.name)] = field.kind === 'codes' ? [value.join(' ')] : value.map(text)
    else if (field.kind === 'unit') typed[controlName(field.name)] = [unitName(text(value))[language]]
    else typed[controlName(field.name)] = [text(value)]
  }
  return typed
}
