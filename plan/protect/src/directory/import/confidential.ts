import { type AddressVisibility, addressVisibilities, fold } from '../directory.ts'
import { type Entry, addressVisibilityOf } from '../entry.ts'
import { hsdsShapes } from '../hsds.shape.ts'
import type { HsdsTable } from '../directory.ts'
import { type HsdsObject, isObject } from './records.ts'
import { regionOf } from '../region.ts'

/** What a place keeps whose address is not shown: its front door. */
const frontDoor = [
  'id',
  'organization_id',
  'visibility',
  'address_visibility',
  'area',
  'area_translations',
  'region',
  'locality',
  'name',
  'phones',
  'schedules',
  'languages',
] as const

/** What would give a place away wherever it stood, folded. Short words are left out: they stand everywhere. */
export function secretsOf(body: HsdsObject): readonly string[] {
  const addresses = Array.isArray(body['addresses']) ? body['addresses'].filter(isObject) : []
  const words = addresses.flatMap((address) => [address['address_1'], address['address_2'], address['postal_code']])
  return [...words, body['transportation'], body['external_identifier']]
    .flatMap((word) => (typeof word === 'string' || typeof word === 'number' ? [fold(String(word))] : []))
    .filter((word) => word.length >= 5)
}

/** A location as it is kept: whole, or its front door with the town, or its front door alone. */
export function keptLocation(body: HsdsObject, address: AddressVisibility): HsdsObject {
  if (address === 'full') return body
  const kept: Record<string, unknown> = {}
  for (const name of frontDoor) if (body[name] !== undefined) kept[name] = body[name]
  const [first] = Array.isArray(body['addresses']) ? body['addresses'].filter(isObject) : []
  const region = regionOf(first?.['state_province'])
  if (region !== null) kept['region'] ??= region
  if (address === 'area' && typeof first?.['city'] === 'string') kept['locality'] ??= first['city']
  return { ...kept, location_type: 'virtual', address_visibility: address }
}

/** The same value without any text that holds a secret; `undefined` where nothing is left of it. */
function withoutSecrets(value: unknown, secrets: readonly string[], note: () => void): unknown {
  if (typeof value === 'string' || typeof value === 'number') {
    const folded = fold(String(value))
    if (folded.length < 5 || !secrets.some((secret) => folded.includes(secret))) return value
    note()
    return undefined
  }
  if (Array.isArray(value)) return value.map((one: unknown) => withoutSecrets(one, secrets, note)).filter((one) => one !== undefined)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inside]) => {
      // A postal code is that of many doors: it goes with its street, and another street's stays.
      const kept = name === 'postal_code' ? inside : withoutSecrets(inside, secrets, note)
      return kept === undefined ? [] : [[name, kept]]
    }),
  )
}

/** Whether a nested record still has what HSDS asks for. */
function isWhole(table: HsdsTable, value: HsdsObject): boolean {
  return hsdsShapes[table].fields.every(({ name, need }) => need !== 'always' || value[name] !== undefined)
}

/** Takes out nested records that lost what they need with a secret. */
function onlyWhole(table: HsdsTable, body: HsdsObject): HsdsObject {
  const kept: Record<string, unknown> = { ...body }
  for (const [name, child] of Object.entries(hsdsShapes[table].many)) {
    const list = kept[name]
    if (Array.isArray(list))
      kept[name] = list
        .filter((one): one is HsdsObject => isObject(one) && (Object.keys(one).length === 1 || isWhole(child, one)))
        .map((one) => onlyWhole(child, one))
  }
  for (const [name, child] of Object.entries(hsdsShapes[table].one)) {
    const one = kept[name]
    if (!isObject(one)) continue
    if (isWhole(child, one) || Object.keys(one).length === 1) kept[name] = onlyWhole(child, one)
    else delete kept[name]
  }
  return kept
}

export interface Discreet {
  readonly entries: readonly Entry[]
  /** The places of entries, among those given, that lost something. */
  readonly touched: readonly number[]
}

/**
 * Entries without what would give a confidential place away: its address row, coordinates and way there, and the same words wherever
 * else they stand in what came with it.
 * @param known what was decided about a location before; the stricter word holds
 */
export function discreet(entries: readonly Entry[], known: (id: string) => AddressVisibility | null = () => null): Discreet {
  const secrets = new Set<string>()
  const touched = new Set<number>()
  const strict = entries.map((entry, at): Entry => {
    const said = addressVisibilityOf(entry)
    if (said === null) return entry
    const before = known(entry.id)
    const address = before !== null && addressVisibilities.indexOf(before) > addressVisibilities.indexOf(said) ? before : said
    if (address === 'full') return entry
    for (const secret of secretsOf(entry.body)) secrets.add(secret)
    if (['addresses', 'latitude', 'longitude', 'transportation', 'external_identifier'].some((name) => entry.body[name] !== undefined))
      touched.add(at)
    return { ...entry, body: keptLocation(entry.body, address) }
  })
  if (secrets.size === 0) return { entries: strict, touched: [...touched] }
  const clean = withoutStreets(strict, [...secrets])
  for (const at of clean.touched) touched.add(at)
  return { entries: clean.entries, touched: [...touched] }
}

/** Entries without any of these words, wherever they stand; a record that needs what it lost with them is left out. */
export function withoutStreets(entries: readonly Entry[], secrets: readonly string[]): Discreet {
  const touched: number[] = []
  const clean = entries.flatMap((entry, at): Entry[] => {
    let lost = false
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an object stays one
    const body = withoutSecrets(entry.body, secrets, () => (lost = true)) as HsdsObject
    if (!lost) return [entry]
    touched.push(at)
    if (typeof body['id'] !== 'string') return []
    const needed = hsdsShapes[entry.kind].fields.filter(({ need }) => need === 'always').map(({ name }) => [name, ''] as const)
    return [{ ...entry, body: onlyWhole(entry.kind, { ...Object.fromEntries(needed), ...body }) }]
  })
  return { entries: clean, touched }
}
