import type { Field } from '../fields/roles.ts'

/** What of a field a key is made of. */
export const parts = ['whole', 'sound', 'start', 'year', 'month-day', 'year-month', 'year-day', 'area', 'local', 'end', 'first-word', 'any-word', 'half'] as const
export type Part = (typeof parts)[number]

/** One part of a key. `names` stands for every word of a given, family or full name: a swap does not hide a pair. */
export interface KeyPart {
  readonly field: string
  readonly part: Part
}

/** Records meet where all parts of the rule agree. */
export type BlockingRule = readonly KeyPart[]

export const ruleName = (rule: BlockingRule): string => rule.map(({ field, part }) => `${field}:${part}`).join(' + ')

/** The names of a record taken together. */
export const allNames = 'names'

const lone: Readonly<Partial<Record<Field['role'], readonly Part[]>>> = {
  phone: ['whole', 'end'],
  email: ['whole', 'local', 'half'],
  handle: ['whole', 'half'],
  plate: ['whole', 'half'],
  identifier: ['whole', 'half'],
  'post-code': ['whole'],
  street: ['whole'],
  date: ['whole'],
}

const inPairs: Readonly<Partial<Record<Field['role'], readonly Part[]>>> = {
  date: ['year', 'month-day', 'year-month', 'year-day'],
  'post-code': ['whole', 'area'],
  place: ['whole', 'any-word'],
  street: ['any-word'],
  text: ['whole'],
  category: [],
}

/**
 * Rules from the roles alone: a union of many cheap keys, as recall is lost in blocking and not in scoring.
 * Every strong field by itself; names with names; names, by their sound, with a part of everything else; and pairs of the rest.
 */
export function guessRules(fields: readonly Field[]): readonly BlockingRule[] {
  const rules: BlockingRule[] = []
  const byRole = (role: Field['role']) => fields.filter((field) => field.role === role)
  const given = byRole('given-name')[0]
  const family = byRole('family-name')[0]
  const full = byRole('full-name')[0]
  const hasNames = given !== undefined || family !== undefined || full !== undefined
  const names = { field: allNames, part: 'sound' } as const
  for (const field of fields) for (const part of lone[field.role] ?? []) rules.push([{ field: field.name, part }])
  const rest = fields.flatMap((field) => (inPairs[field.role] ?? []).map((part) => ({ field: field.name, part })))
  if (given !== undefined && family !== undefined) {
    rules.push([
      { field: given.name, part: 'sound' },
      { field: family.name, part: 'sound' },
    ])
    rules.push([
      { field: given.name, part: 'start' },
      { field: family.name, part: 'start' },
    ])
  }
  if (hasNames) for (const part of rest) rules.push([names, part])
  if (hasNames) for (const field of byRole('date')) rules.push([names, { field: field.name, part: 'whole' }])
  if (family !== undefined) rules.push([{ field: family.name, part: 'whole' }])
  if (given !== undefined) rules.push([{ field: given.name, part: 'whole' }])
  if (full !== undefined) rules.push([{ field: full.name, part: 'whole' }], [names])
  for (const [at, one] of rest.entries())
    for (const other of rest.slice(at + 1)) if (one.field !== other.field && one.part !== 'year' && other.part !== 'year') rules.push([one, other])
  return rules
}
