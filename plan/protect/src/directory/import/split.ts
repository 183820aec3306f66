import { isDeepStrictEqual } from 'node:util'
import type { HsdsTable } from '../directory.ts'
import { type Entry, type Standing, isStanding, keyOf } from '../entry.ts'
import { hsdsShapes } from '../hsds.shape.ts'
import { type Problem, type Spot, problemAt } from './problem.ts'
import { type GivenRecord, type HsdsObject, isObject } from './records.ts'

interface Parents {
  readonly organization: string | null
  readonly service: string | null
}

interface Found {
  readonly kind: Standing
  readonly object: HsdsObject
  readonly links: { organization: string | null; service: string | null; location: string | null; taxonomy: string | null }
  readonly spot: Spot
  readonly inside: boolean
}

const idOf = (value: unknown): string | null => (typeof value === 'string' ? value.toLowerCase() : null)
const idIn = (value: unknown): string | null => (isObject(value) ? idOf(value['id']) : null)
const isStub = (object: HsdsObject): boolean => Object.keys(object).every((name) => name === 'id')

/** Takes what stands by itself out of an object, and remembers what it stood in. */
function takeApart(kind: Standing, object: HsdsObject, spot: Spot, parents: Parents, inside: boolean, found: Found[]): void {
  const { one, many } = hsdsShapes[kind]
  const own: Record<string, unknown> = { ...object }
  const id = idOf(object['id'])
  const links = {
    organization: idOf(object['organization_id']) ?? parents.organization,
    service: idOf(object['service_id']) ?? parents.service,
    location: idOf(object['location_id']),
    taxonomy: idOf(object['taxonomy_id']),
  }
  const below: Parents = {
    organization: kind === 'organization' ? id : links.organization,
    service: kind === 'service' ? id : null,
  }
  for (const [name, child] of Object.entries(one)) {
    const value = object[name]
    if (!isObject(value) || !isStanding(child) || kind === 'taxonomy_term') continue
    if (child === 'organization') links.organization = idIn(value)
    if (child === 'service') links.service = idIn(value)
    if (child === 'location') links.location = idIn(value)
    if (isStub(value)) continue
    delete own[name]
    takeApart(
      child,
      value,
      { ...spot, path: [spot.path, name].filter(Boolean).join('.') },
      child === 'location' ? { organization: null, service: null } : { organization: null, service: null },
      true,
      found,
    )
  }
  for (const [name, child] of Object.entries(many)) {
    const value = object[name]
    if (!Array.isArray(value) || !isStanding(child)) continue
    const left = value.filter((nested: unknown, at) => {
      if (!isObject(nested) || isStub(nested)) return true
      takeApart(child, nested, { ...spot, path: [spot.path, `${name}[${at}]`].filter(Boolean).join('.') }, below, true, found)
      return false
    })
    if (left.length === 0 && value.length > 0) delete own[name]
    else own[name] = left
  }
  // A term's taxonomy is known by name only too; its detail stays inside, where it was written.
  if (kind === 'taxonomy_term') links.taxonomy ??= idIn(object['taxonomy_detail'])
  found.push({ kind, object: own, links, spot, inside })
  for (const [at, attribute] of (Array.isArray(object['attributes']) ? (object['attributes'] as unknown[]) : []).entries()) {
    const term = isObject(attribute) ? attribute['taxonomy_term'] : null
    if (isObject(term) && !isStub(term))
      takeApart(
        'taxonomy_term',
        term,
        { ...spot, path: [spot.path, `attributes[${at}].taxonomy_term`].filter(Boolean).join('.') },
        { organization: null, service: null },
        true,
        found,
      )
  }
  const detail = kind === 'taxonomy_term' ? object['taxonomy_detail'] : null
  if (isObject(detail) && !isStub(detail)) takeApart('taxonomy', detail, spot, { organization: null, service: null }, true, found)
}

/** Two descriptions of one record: what either says stays, and where they differ the one that stood by itself is right. */
function joined(first: Found, second: Found): { readonly found: Found; readonly differ: boolean } {
  const [right, other] = first.inside && !second.inside ? [second, first] : [first, second]
  const differ = Object.keys(right.object).some(
    (name) => Object.hasOwn(other.object, name) && !isDeepStrictEqual(right.object[name], other.object[name]),
  )
  const links = {
    organization: right.links.organization ?? other.links.organization,
    service: right.links.service ?? other.links.service,
    location: right.links.location ?? other.links.location,
    taxonomy: right.links.taxonomy ?? other.links.taxonomy,
  }
  return { found: { ...right, object: { ...other.object, ...right.object }, links }, differ }
}

export interface Split {
  readonly entries: readonly Entry[]
  /** Where each entry stood first, in the order of the entries. */
  readonly spots: readonly Spot[]
  readonly problems: readonly Problem[]
}

/** The entries of a number of records, each once, in the order in which they came. */
export function splitRecords(records: readonly GivenRecord[]): Split {
  const byKey = new Map<string, Found>()
  const problems: Problem[] = []
  const loose: GivenRecord[] = []
  for (const { table, object, spot } of records) {
    if (!isStanding(table)) {
      loose.push({ table, object, spot })
      continue
    }
    const found: Found[] = []
    takeApart(table, object, spot, { organization: null, service: null }, false, found)
    for (const one of found) {
      const key = keyOf(one.kind, String(one.object['id']))
      const before = byKey.get(key)
      if (before === undefined) {
        byKey.set(key, one)
        continue
      }
      const both = joined(before, one)
      if (both.differ && !one.inside && !before.inside) problems.push(problemAt(one.spot, 'id-twice', 'row-left-out', { field: 'id' }))
      byKey.set(key, both.found)
    }
  }
  const standingOnes = [...byKey.values()].map(({ kind, object, links }) => entryOf(kind, object, links))
  const looseOnes = loose.map(({ table, object }) =>
    entryOf(table, object, { organization: null, service: null, location: null, taxonomy: null }),
  )
  const spots = [...[...byKey.values()].map((one) => one.spot), ...loose.map((one) => one.spot)]
  return { entries: [...standingOnes, ...looseOnes], spots, problems }
}

function entryOf(kind: HsdsTable, body: HsdsObject, links: Found['links']): Entry {
  return {
    kind,
    id: String(body['id']).toLowerCase(),
    hsdsOrganization: kind === 'service' || kind === 'location' ? links.organization : null,
    service: kind === 'service_at_location' ? links.service : null,
    location: kind === 'service_at_location' ? links.location : null,
    taxonomy: kind === 'taxonomy_term' ? links.taxonomy : null,
    body,
  }
}
