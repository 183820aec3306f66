import type { HsdsObject } from './import/records.ts'
import { isObject } from './import/records.ts'
import type { Entry } from './entry.ts'

/** Entries of one kind by what they belong to, in their order. */
export interface Shelf {
  entry(kind: Entry['kind'], id: string | null): Entry | null
  servicesOf(organization: string): readonly Entry[]
  locationsOf(organization: string): readonly Entry[]
  atLocationsOf(service: string): readonly Entry[]
}

export function shelfOf(entries: readonly Entry[]): Shelf {
  const byKey = new Map(entries.map((entry) => [`${entry.kind}/${entry.id}`, entry]))
  const lists = new Map<string, Entry[]>()
  for (const entry of entries) {
    const parent = entry.kind === 'service_at_location' ? entry.service : entry.hsdsOrganization
    if (parent === null) continue
    const key = `${entry.kind}/${parent}`
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [entry])
    else list.push(entry)
  }
  return {
    entry: (kind, id) => (id === null ? null : (byKey.get(`${kind}/${id}`) ?? null)),
    servicesOf: (organization) => lists.get(`service/${organization}`) ?? [],
    locationsOf: (organization) => lists.get(`location/${organization}`) ?? [],
    atLocationsOf: (service) => lists.get(`service_at_location/${service}`) ?? [],
  }
}

/** The body with a list of nested records after those that were kept inside as their ids. */
function withList(body: HsdsObject, name: string, nested: readonly HsdsObject[]): HsdsObject {
  if (nested.length === 0) return body
  const inside: unknown[] = Array.isArray(body[name]) ? body[name] : []
  const ids = new Set(nested.map((one) => one['id']))
  return { ...body, [name]: [...inside.filter((one) => !isObject(one) || !ids.has(one['id'])), ...nested] }
}

function withOne(body: HsdsObject, name: string, nested: HsdsObject | undefined): HsdsObject {
  return nested === undefined ? body : { ...body, [name]: nested }
}

/** An organization with its places, and with its services where they are asked for. */
export function nestedOrganization(entry: Entry, shelf: Shelf, services: 'none' | 'whole'): HsdsObject {
  const placed = withList(
    entry.body,
    'locations',
    shelf.locationsOf(entry.id).map(({ body }) => body),
  )
  if (services === 'none') return placed
  return withList(
    placed,
    'services',
    shelf.servicesOf(entry.id).map((service) => nestedService(service, shelf, { organization: false, places: true })),
  )
}

/** A service with its organization and its places, each where it is asked for. */
export function nestedService(
  entry: Entry,
  shelf: Shelf,
  include: { readonly organization: boolean; readonly places: boolean },
): HsdsObject {
  const organization = include.organization ? shelf.entry('organization', entry.hsdsOrganization) : null
  const program = programOf(entry, shelf)
  const places = include.places ? shelf.atLocationsOf(entry.id).map((place) => nestedPlace(place, shelf, { service: false })) : []
  const whole = withList(entry.body, 'service_at_locations', places)
  return withOne(
    withOne(whole, 'program', program),
    'organization',
    organization === null ? undefined : nestedOrganization(organization, shelf, 'none'),
  )
}

/** A service at one place, with that place, and with the service where it is asked for. */
export function nestedPlace(entry: Entry, shelf: Shelf, include: { readonly service: boolean }): HsdsObject {
  const location = shelf.entry('location', entry.location)
  const service = include.service ? shelf.entry('service', entry.service) : null
  return withOne(
    withOne(entry.body, 'location', location?.body),
    'service',
    service === null ? undefined : nestedService(service, shelf, { organization: true, places: false }),
  )
}

/** Tables name a program by its id; it stands with its organization. */
function programOf(entry: Entry, shelf: Shelf): HsdsObject | undefined {
  const id = entry.body['program_id']
  if (entry.body['program'] !== undefined || typeof id !== 'string') return undefined
  const programs = shelf.entry('organization', entry.hsdsOrganization)?.body['programs']
  const list: unknown[] = Array.isArray(programs) ? programs : []
  return list.filter(isObject).find((program) => program['id'] === id)
}

/** A record with nothing inside that stands for other records: what lists show. */
export function flat(body: HsdsObject): HsdsObject {
  return Object.fromEntries(
    Object.entries(body).filter(
      ([, value]) => typeof value !== 'object' || value === null || (Array.isArray(value) && value.every((one) => typeof one !== 'object')),
    ),
  )
}
