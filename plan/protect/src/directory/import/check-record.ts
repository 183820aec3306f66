import type { HsdsTable } from '../directory.ts'
import { needs, regions } from '../directory.ts'
import { type FieldShape, hsdsShapes } from '../hsds.shape.ts'
import { type Problem, type ProblemCode, type Spot, problemAt } from './problem.ts'
import { type HsdsObject, isObject } from './records.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const longest = 20_000
const deepest = 12

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value)
}

function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

function isMoment(text: string): boolean {
  return isDay(text.slice(0, 10)) && (text.length === 10 || (/^[T ]\d{2}:\d{2}/.test(text.slice(10)) && !Number.isNaN(Date.parse(text))))
}

const yesNo = new Map<unknown, boolean>([
  [true, true],
  [false, false],
  ...['true', 'yes', 'oui', '1'].map((word) => [word, true] as const),
  ...['false', 'no', 'non', '0'].map((word) => [word, false] as const),
])

const codeLists: Readonly<Record<string, readonly string[] | null>> = {
  needs,
  serves: [...regions, 'CA'],
  languages_spoken: null,
}

type Read = { readonly value: unknown } | { readonly fault: ProblemCode; readonly allowed?: readonly string[] }

// oxlint-disable-next-line no-control-regex -- these are the signs that are taken out
const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g

function readText(value: unknown): Read {
  if (typeof value === 'number' || typeof value === 'boolean') return { value }
  if (typeof value !== 'string') return { fault: 'not-text' }
  return value.length > longest ? { fault: 'too-long' } : { value }
}

function readCodes(name: string, value: unknown): Read {
  const list: unknown[] = typeof value === 'string' ? value.split(/[;,]/).map((word) => word.trim()) : Array.isArray(value) ? value : [null]
  const known = codeLists[name]
  const fits = (one: unknown) => typeof one === 'string' && (known ? known.includes(one) : /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(one))
  return list.every(fits) ? { value: list } : { fault: 'not-in-list', ...(known && { allowed: known }) }
}

function readField({ name, type, allowed }: FieldShape, value: unknown): Read {
  if (type === 'codes') return readCodes(name, value)
  if (type === 'yes-no') {
    const said = yesNo.get(typeof value === 'string' ? value.trim().toLowerCase() : value)
    return said === undefined ? { fault: 'not-yes-no' } : { value: said }
  }
  if (type === 'number') {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value.trim()) : value
    return typeof number === 'number' && Number.isFinite(number) ? { value: number } : { fault: 'not-a-number' }
  }
  const text = readText(value)
  if ('fault' in text || typeof text.value !== 'string') return text
  const words = text.value
  if (type === 'uuid') return isUuid(words) ? text : { fault: 'not-a-uuid' }
  if (type === 'date') return isDay(words) ? text : { fault: 'not-a-date' }
  if (type === 'datetime') return isMoment(words) ? text : { fault: 'not-a-moment' }
  if (type === 'time') return /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?/.test(words) ? text : { fault: 'not-a-time' }
  if (type === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(words) ? text : { fault: 'not-an-email' }
  if (type === 'uri') return /^https?:\/\/[^\s]+$/i.test(words) ? text : { fault: 'not-a-uri' }
  if (type === 'one-of') return allowed.includes(words) ? text : { fault: 'not-in-list', allowed }
  return text
}

export interface Checked {
  /** The record with what can be kept of it; `null` where it cannot be kept at all. */
  readonly object: HsdsObject | null
  readonly problems: readonly Problem[]
}

/**
 * Checks one record and all that stands inside it. A property that is wrong is left out; a record without what it needs is left out,
 * and whatever it stood in is kept. Properties that HSDS does not know stay as they are.
 */
export function checkRecord(table: HsdsTable, object: HsdsObject, spot: Spot, isRow: boolean, depth = 0): Checked {
  const problems: Problem[] = []
  const say = (code: ProblemCode, effect: Problem['effect'], field: string | null = null, allowed: readonly string[] = []) =>
    problems.push(problemAt(spot, code, effect, { field, allowed }))
  const gone = (code: ProblemCode, field: string | null = null): Checked => {
    say(code, 'row-left-out', field)
    return { object: null, problems }
  }
  if (depth > deepest) return gone('too-deep')
  const { id } = object
  if (id === undefined || id === null || id === '') return gone('id-missing', 'id')
  if (!isUuid(id)) return gone('id-not-uuid', 'id')
  // A service that only its id names is allowed inside an organization.
  if (depth > 0 && Object.keys(object).length === 1) return { object, problems }

  const shape = hsdsShapes[table]
  const kept: Record<string, unknown> = { ...object }
  for (const field of shape.fields) {
    const given = object[field.name]
    const missing = given === undefined || given === null || (typeof given === 'string' && given.trim() === '')
    if (missing) {
      // @NOTE an empty text is what many programs write for "nothing"; it stays, unless something must be there
      if (field.need === 'always' || (isRow && field.need === 'in-tables')) return gone('required-missing', field.name)
      continue
    }
    const read = readField(field, given)
    if ('value' in read) {
      const cleaned = typeof read.value === 'string' ? read.value.replaceAll(unseen, '') : read.value
      if (cleaned !== read.value) say('signs-not-allowed', 'kept', field.name)
      kept[field.name] = cleaned
      continue
    }
    if (field.name === 'visibility' || field.name === 'address_visibility') {
      say('visibility-unclear', 'kept', field.name, read.allowed)
      kept[field.name] = 'hidden'
      continue
    }
    if (field.need !== 'no' && !(field.need === 'in-tables' && !isRow)) {
      say(read.fault, 'row-left-out', field.name, read.allowed)
      return { object: null, problems }
    }
    say(read.fault, 'field-left-out', field.name, read.allowed)
    delete kept[field.name]
  }
  lookCloser(table, kept, say)

  for (const [name, child] of Object.entries(shape.one)) {
    const given = object[name]
    if (given === undefined || given === null) continue
    const path = [spot.path, name].filter(Boolean).join('.')
    if (!isObject(given)) {
      say('not-a-record', 'field-left-out', name)
      delete kept[name]
      continue
    }
    const checked = checkRecord(child, given, { ...spot, path }, false, depth + 1)
    problems.push(...checked.problems)
    if (checked.object === null) delete kept[name]
    else kept[name] = checked.object
  }
  for (const [name, child] of Object.entries(shape.many)) {
    const given = object[name]
    if (given === undefined || given === null) continue
    if (!Array.isArray(given)) {
      say('list-expected', 'field-left-out', name)
      delete kept[name]
      continue
    }
    kept[name] = given.flatMap((one: unknown, at): HsdsObject[] => {
      const inside = { ...spot, path: [spot.path, `${name}[${at}]`].filter(Boolean).join('.') }
      if (!isObject(one)) {
        problems.push(problemAt(inside, 'not-a-record', 'row-left-out'))
        return []
      }
      const checked = checkRecord(child, one, inside, false, depth + 1)
      problems.push(...checked.problems)
      return checked.object === null ? [] : [checked.object]
    })
  }
  return { object: kept, problems }
}

type Say = (code: ProblemCode, effect: Problem['effect'], field: string) => void

/** What is read as its type says and cannot be so all the same. */
function lookCloser(table: HsdsTable, kept: Record<string, unknown>, say: Say): void {
  const number = (name: string) => (typeof kept[name] === 'number' ? kept[name] : null)
  if (table === 'service') {
    const [least, most] = [number('minimum_age'), number('maximum_age')]
    if (least !== null && most !== null && least > most) say('ages-turned', 'kept', 'minimum_age')
    for (const name of ['minimum_age', 'maximum_age']) {
      const age = number(name)
      if (age === null || (age >= 0 && age <= 150)) continue
      say('number-out-of-place', 'field-left-out', name)
      delete kept[name]
    }
  }
  if (table === 'location') {
    const [latitude, longitude] = [number('latitude'), number('longitude')]
    // @NOTE kept: the example of the specification itself lies at latitude 100
    if (latitude !== null && Math.abs(latitude) > 90) say('number-out-of-place', 'kept', 'latitude')
    if (longitude !== null && Math.abs(longitude) > 180) say('number-out-of-place', 'kept', 'longitude')
  }
  if (table === 'phone' && !/\d/.test(String(kept['number']))) say('phone-without-digits', 'kept', 'number')
  if (table === 'service_capacity' && (number('available') ?? 0) < 0) {
    say('capacity-below-zero', 'kept', 'available')
    kept['available'] = 0
  }
}
