import {
  type AddressVisibility,
  type Audience,
  type NeedCode,
  type PlaceHours,
  type PlaceId,
  type PlacePhone,
  type PublicPlace,
  type Region,
  type ServiceId,
  type LocationId,
  type Visibility,
  audienceFacts,
  fold,
  needs,
  regions,
  visibilities,
} from './directory.ts'
import { type Entry, addressVisibilityOf, assuredOf, visibilityOf } from './entry.ts'
import { type HsdsObject, isObject } from './import/records.ts'
import { regionOf } from './region.ts'

/** A row of `fanal.place`: what `PublicPlace` shows, and whose it is. */
export interface Place extends PublicPlace {
  /** Every entry of it was written by hand here. */
  readonly by_hand: boolean
  readonly visibility: Visibility
}

export interface PlaceSources {
  readonly service: Entry
  readonly organization: Entry | null
  readonly at: Entry | null
  readonly location: Entry | null
  readonly assured: Date | null
  readonly modified: Date
  readonly byHand: boolean
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const list = (value: unknown): readonly HsdsObject[] => (Array.isArray(value) ? value.filter(isObject) : [])
const fact = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null)

/** What is kept from somebody in one of these is kept from them in all. */
export function strictest(...of: readonly (Visibility | null)[]): Visibility {
  return visibilities[Math.max(...of.map((one) => (one === null ? 0 : visibilities.indexOf(one))))] ?? 'hidden'
}

function phonesOf(...bodies: readonly (HsdsObject | undefined)[]): readonly PlacePhone[] {
  const seen = new Set<string>()
  return bodies
    .flatMap((body) => list(body?.['phones']))
    .flatMap((phone): PlacePhone[] => {
      const line = text(phone['number'])
      if (!/\d/.test(line) || seen.has(line)) return []
      seen.add(line)
      const extension = phone['extension']
      return [
        {
          number: line,
          extension: typeof extension === 'number' ? String(extension) : text(extension),
          description: text(phone['description']),
          languages: list(phone['languages']).map(({ code, name }) => text(code) || text(name)),
        },
      ]
    })
}

const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const clock = (value: unknown): string => text(value).slice(0, 5)

function hoursOf(...bodies: readonly (HsdsObject | undefined)[]): readonly PlaceHours[] {
  const found = bodies.map((body) => list(body?.['schedules'])).find((schedules) => schedules.length > 0) ?? []
  return found.map((schedule) => {
    const days = new Set(text(schedule['byday']).split(/\s*,\s*/))
    return {
      days: dayCodes.filter((day) => days.has(day)),
      opens: clock(schedule['opens_at']),
      closes: clock(schedule['closes_at']),
      note: text(schedule['description']) || text(schedule['notes']),
    }
  })
}

function languagesOf(body: HsdsObject): readonly string[] {
  const spoken = Array.isArray(body['languages_spoken']) ? body['languages_spoken'].map(text) : []
  const coded = list(body['languages']).map(({ code }) => text(code))
  return [...new Set([...spoken, ...coded].map((code) => code.toLowerCase()).filter((code) => code !== ''))]
}

interface Whereabouts {
  readonly region: Region | null
  readonly town: string
  readonly area: string
  readonly address: readonly string[]
}

function whereOf(location: Entry | null, visibility: AddressVisibility): Whereabouts {
  if (location === null) return { region: null, town: '', area: '', address: [] }
  const { body } = location
  const said = text(body['area'])
  if (visibility !== 'full') {
    const region = regions.find((one) => one === body['region']) ?? null
    const town = text(body['locality'])
    return { region, town, area: said || town, address: [] }
  }
  const [first] = list(body['addresses'])
  const part = (name: string) => text(first?.[name])
  const lines = [
    part('attention'),
    part('address_1'),
    part('address_2'),
    [part('city'), part('state_province'), part('postal_code')].filter(Boolean).join(' '),
  ]
  const region = regionOf(first?.['state_province']) ?? regions.find((one) => one === body['region']) ?? null
  const town = part('city') || text(body['locality'])
  return { region, town, area: said || town, address: lines.filter(Boolean) }
}

function audienceOf(body: HsdsObject): Audience {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry for each of the facts
  return Object.fromEntries(audienceFacts.map((name) => [name, fact(body[name])])) as Record<(typeof audienceFacts)[number], boolean | null>
}

/** What is said in other languages. The area is the place's: of two places of one service each has its own. */
function translationsOf(body: HsdsObject, location: HsdsObject | undefined): PublicPlace['translations'] {
  const areas = isObject(location?.['area_translations']) ? location['area_translations'] : {}
  const said = translationsIn(body)
  const own = Object.entries(areas).flatMap(([language, area]) =>
    text(area) === '' ? [] : [[language, { ...said[language], area: text(area) }] as const],
  )
  return { ...said, ...Object.fromEntries(own) }
}

function translationsIn(body: HsdsObject): PublicPlace['translations'] {
  const given = isObject(body['translations']) ? body['translations'] : {}
  const words = ['name', 'description', 'eligibility', 'front_door', 'expect', 'cost', 'area', 'alert'] as const
  return Object.fromEntries(
    Object.entries(given).flatMap(([language, said]) => {
      if (!isObject(said)) return []
      const documents = Array.isArray(said['documents']) ? said['documents'].map(text).filter(Boolean) : []
      const kept = words.flatMap((name) => (text(said[name]) === '' ? [] : [[name, text(said[name])] as const]))
      return [[language, { ...Object.fromEntries(kept), ...(documents.length > 0 && { documents }) }]]
    }),
  )
}

/** The places at which a service is found: what is shown of it, and who may see that. */
export function placeOf({ service, organization, at, location, assured, modified, byHand }: PlaceSources): Place {
  const { body } = service
  const address = location === null ? 'hidden' : (addressVisibilityOf(location) ?? 'hidden')
  const where = whereOf(location, address)
  const capacity = list(body['capacities'])[0]
  const updated = capacity === undefined ? null : new Date(text(capacity['updated']))
  const areas = list(body['service_areas'])
  const serves = Array.isArray(body['serves'])
    ? body['serves'].filter((one): one is Region | 'CA' => one === 'CA' || regions.some((region) => region === one))
    : []
  const named = areas.flatMap(({ name }) => regionOf(name) ?? [])
  const documents = list(body['required_documents']).map(({ document }) => text(document))
  const translations = translationsOf(body, location?.body)
  const words = {
    name: text(body['name']),
    description: text(at?.body['description']) || text(body['description']),
    eligibility: text(body['eligibility_description']),
    front_door: text(body['application_process']),
    expect: text(body['what_to_expect']),
    cost: text(body['fees_description']) || text(body['fees']),
    area: where.area || text(areas[0]?.['name']),
    alert: text(body['alert']),
    documents: documents.filter(Boolean),
  }
  const organizationName = text(organization?.body['name'])
  const spoken = languagesOf(body)
  const offered = Array.isArray(body['needs']) ? needs.filter((need): need is NeedCode => (body['needs'] as unknown[]).includes(need)) : []
  const gone = body['status'] !== 'active' && body['status'] !== 'temporarily closed'
  return {
    ...audienceOf(body),
    ...words,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both are ids of HSDS
    by_hand: byHand,
    place_id: (at ?? service).id as PlaceId,
    service_id: service.id as ServiceId,
    location_id: (location?.id ?? null) as LocationId | null,
    visibility: gone
      ? 'hidden'
      : strictest(
          visibilityOf(service),
          organization && visibilityOf(organization),
          at && visibilityOf(at),
          location && visibilityOf(location),
        ),
    address_visibility: address,
    language: text(body['language']) || 'en',
    translations,
    organization_name: organizationName,
    needs: offered,
    languages: spoken,
    interpreter: fact(body['interpreter']) ?? (text(body['interpretation_services']) === '' ? null : true),
    minimum_age: number(body['minimum_age']),
    maximum_age: number(body['maximum_age']),
    region: where.region,
    locality: fold(where.town),
    serves: serves.length > 0 ? serves : named.length > 0 ? named : where.region === null ? [] : [where.region],
    address: where.address,
    phones: phonesOf(at?.body, location?.body, body, organization?.body),
    email: text(body['email']) || text(organization?.body['email']),
    url: text(body['url']) || text(organization?.body['website']),
    always_open: body['always_open'] === true,
    hours: hoursOf(at?.body, location?.body, body),
    capacity_available: capacity === undefined ? null : number(capacity['available']),
    capacity_maximum: capacity === undefined ? null : number(capacity['maximum']),
    capacity_unit: isObject(capacity?.['unit']) ? text(capacity['unit']['name']) : null,
    capacity_updated: updated === null || Number.isNaN(updated.getTime()) ? null : updated,
    assured_at: assured ?? assuredOf(service),
    modified_at: modified,
    search: fold(
      [
        words.name,
        organizationName,
        words.description,
        words.eligibility,
        words.area,
        where.town,
        ...Object.values(translations).flatMap(({ name = '', description = '' }) => [name, description]),
      ].join(' '),
    ),
  }
}
