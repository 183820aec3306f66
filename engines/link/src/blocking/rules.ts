import type { Field } from '../fields/roles.ts'

/** What of a field a key is made of. */
export const parts = [
  'whole',
  'sound',
  'start',
  'year',
  'month-day',
  'year-month',
  'year-day',
  'area',
  'local',
  'end',
  'first-word',
  'any-word',
  'half',
] as const
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

/** From so many records on, a short list of rules is enough, and a long one too slow. */
export const manyRecords = 300_000

/**
 * Rules from the roles alone: a union of many cheap keys, as recall is lost in blocking and not in scoring.
 * Every strong field by itself; names with names; names, by their sound, with a part of everything else; and pairs of the rest.
 */
export function guessRules(fields: readonly Field[], rows: number): readonly BlockingRule[] {
  return rows >= manyRecords ? shortRules(fields) : longRules(fields)
}

const firstOf = (fields: readonly Field[], role: Field['role']) => fields.find((field) => field.role === role)

/** Few keys, each of which meets few strangers even among a million records. */
function shortRules(fields: readonly Field[]): readonly BlockingRule[] {
  const rules: BlockingRule[] = []
  const whole = (field: Field): KeyPart => ({ field: field.name, part: 'whole' })
  const [given, family, full] = [firstOf(fields, 'given-name'), firstOf(fields, 'family-name'), firstOf(fields, 'full-name')]
  const [date, code, place] = [firstOf(fields, 'date'), firstOf(fields, 'post-code'), firstOf(fields, 'place')]
  const names: readonly KeyPart[] = (given ?? family ?? full) ? [{ field: allNames, part: 'sound' }] : []
  for (const field of fields) if (['phone', 'email', 'handle', 'plate', 'identifier'].includes(field.role)) rules.push([whole(field)])
  if (given !== undefined && family !== undefined)
    rules.push([
      { field: given.name, part: 'sound' },
      { field: family.name, part: 'sound' },
    ])
  if (full !== undefined) rules.push([whole(full)])
  if (date !== undefined) rules.push([...names, whole(date)])
  if (code !== undefined) rules.push([...names, whole(code)])
  if (date !== undefined && family !== undefined)
    rules.push([
      { field: family.name, part: 'sound' },
      { field: date.name, part: 'year-month' },
    ])
  if (date !== undefined && given !== undefined)
    rules.push([
      { field: given.name, part: 'sound' },
      { field: date.name, part: 'year-day' },
    ])
  if (date !== undefined && code !== undefined) rules.push([whole(date), { field: code.name, part: 'area' }])
  if (date !== undefined && place !== undefined) rules.push([whole(date), whole(place)])
  return rules.length > 0 ? rules : longRules(fields)
}

function longRules(fields: readonly Field[]): readonly BlockingRule[] {
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
    for (const other of rest.slice(at + 1))
      if (one.field !== other.field && one.part !== 'year' && other.part !== 'year') rules.push([one, other])
  return rules
}
