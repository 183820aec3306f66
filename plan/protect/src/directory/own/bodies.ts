import { type HsdsObject, isObject } from '../import/records.ts'

/** A value as the form shows it. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')
export const list = (value: unknown): readonly HsdsObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** What is written over a body: a value that is left empty is taken out of it. */
export function over(body: HsdsObject, values: HsdsObject): HsdsObject {
  return Object.fromEntries(
    Object.entries({ ...body, ...values }).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
