import { audienceFacts } from '../directory.ts'
import type { Entry } from '../entry.ts'
import { keptLocation } from '../import/confidential.ts'
import { type HsdsObject, isObject } from '../import/records.ts'
import { type TypedService, askedLanguages, choices, otherLanguages, record, textFields, weekDays } from './typed-service.ts'

/** A service with the one place that the form shows, as the organization has them; `null` for what is not there yet. */
export interface OwnService {
  readonly organization: Entry | null
  readonly service: Entry | null
  readonly at: Entry | null
  readonly location: Entry | null
}

const text = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')
const list = (value: unknown): readonly HsdsObject[] => (Array.isArray(value) ? value.filter(isObject) : [])
const first = (body: HsdsObject | undefined, name: string): HsdsObject | undefined => list(body?.[name])[0]
const yesNo = (value: unknown): '' | 'yes' | 'no' => (value === true ? 'yes' : value === false ? 'no' : '')
const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])

/** The form as it stands before anybody types: what is kept, or an empty one. */
export function typedOf({ service, location }: OwnService): TypedService {
  const body = service?.body
  const place = location?.body
  const language = text(body?.['language']) || 'en'
  const other = isObject(body?.['translations']) ? body['translations'][language === 'en' ? 'fr' : 'en'] : undefined
  const said = isObject(other) ? other : {}
  const address = first(place, 'addresses')
  const schedule = first(body, 'schedules')
  const phone = first(body, 'phones')
  const spoken = [...strings(body?.['languages_spoken']), ...list(body?.['languages']).map(({ code }) => text(code))].map((code) =>
    code.toLowerCase(),
  )
  const days = text(schedule?.['byday']).split(',')
  const values: Partial<Record<(typeof textFields)[number], string>> = {
    name: text(body?.['name']),
    description: text(body?.['description']),
    otherName: text(said['name']),
    otherDescription: text(said['description']),
    eligibility: text(body?.['eligibility_description']),
    minimumAge: text(body?.['minimum_age']),
    maximumAge: text(body?.['maximum_age']),
    frontDoor: text(body?.['application_process']),
    expect: text(body?.['what_to_expect']),
    cost: text(body?.['fees_description']),
    documents: list(body?.['required_documents'])
      .map(({ document }) => text(document))
      .join('\n'),
    phone: text(phone?.['number']),
    phoneNote: text(phone?.['description']),
    email: text(body?.['email']),
    url: text(body?.['url']),
    opens: text(schedule?.['opens_at']).slice(0, 5),
    closes: text(schedule?.['closes_at']).slice(0, 5),
    hoursNote: text(schedule?.['description']),
    area: text(place?.['area']),
    town: text(address?.['city']) || text(place?.['locality']),
    street: text(address?.['address_1']),
    postalCode: text(address?.['postal_code']),
    otherLanguages: spoken.filter((code) => !(askedLanguages as readonly string[]).includes(code)).join(', '),
    alert: text(body?.['alert']),
  }
  const chosen = {
    language,
    status: text(body?.['status']) || 'active',
    visibility: service === null ? 'public' : text(body?.['visibility']) || 'public',
    address: location === null ? '' : text(place?.['address_visibility']) || 'full',
    region: text(place?.['region']) || text(address?.['state_province']),
    interpreter: yesNo(body?.['interpreter']),
    alwaysOpen: body?.['always_open'] === true ? 'yes' : '',
  }
  return {
    text: record(textFields, (field) => values[field] ?? ''),
    choice: record(Object.keys(choices) as (keyof typeof choices)[], (field) => choices[field].find((one) => one === chosen[field]) ?? ''),
    list: {
      needs: strings(body?.['needs']),
      languages: spoken.filter((code) => (askedLanguages as readonly string[]).includes(code)),
      days: weekDays.filter((day) => days.includes(day)),
      serves: strings(body?.['serves']),
    },
    facts: record(audienceFacts, (name) => yesNo(body?.[name])),
  }
}

/** What is written over a body: a value that is left empty is taken out of it. */
function over(body: HsdsObject, values: HsdsObject): HsdsObject {
  return Object.fromEntries(
    Object.entries({ ...body, ...values }).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

/** The first of a list with these values over it, and the others as they were; without it where there is nothing to say. */
function firstOver(body: HsdsObject, name: string, values: HsdsObject | null, newId: () => string): readonly HsdsObject[] {
  const [one, ...others] = list(body[name])
  return values === null ? others : [over(one ?? { id: newId() }, values), ...others]
}

const truth = (said: string): boolean | undefined => (said === '' ? undefined : said === 'yes')

export interface Writing {
  readonly service: string
  readonly organization: { readonly id: string; readonly name: string }
  readonly today: string
  readonly newId: () => string
}

/** The entries that a form makes of what was there: everything that the form does not ask stays. */
export function entriesOf(typed: TypedService, own: OwnService, { service: id, organization, today, newId }: Writing): readonly Entry[] {
  const { text: words, choice, list: lists, facts } = typed
  const body = own.service?.body ?? { id }
  const place = own.location?.body ?? { id: newId(), location_type: 'physical' }
  const at = own.at?.body ?? { id: newId() }
  const other = choice.language === 'en' ? 'fr' : 'en'
  const translations = isObject(body['translations']) ? body['translations'] : {}
  const before = isObject(translations[other]) ? translations[other] : {}
  const translated = over(before, { name: words.otherName, description: words.otherDescription })
  const hasHours = lists.days.length > 0 || words.opens !== '' || words.hoursNote !== ''
  const time = (typedTime: string) => (typedTime === '' ? '' : typedTime.padStart(5, '0'))
  const serviceBody = over(body, {
    name: words.name,
    description: words.description,
    language: choice.language,
    translations: Object.keys(translated).length === 0 ? undefined : { ...translations, [other]: translated },
    status: choice.status,
    visibility: choice.visibility,
    needs: lists.needs,
    serves: lists.serves,
    languages_spoken: [...lists.languages, ...otherLanguages(words.otherLanguages)],
    languages: undefined,
    interpreter: truth(choice.interpreter),
    ...record(audienceFacts, (name) => truth(facts[name])),
    eligibility_description: words.eligibility,
    minimum_age: words.minimumAge === '' ? undefined : Number(words.minimumAge),
    maximum_age: words.maximumAge === '' ? undefined : Number(words.maximumAge),
    application_process: words.frontDoor,
    what_to_expect: words.expect,
    fees_description: words.cost,
    required_documents: documentsOver(body, words.documents, newId),
    phones: firstOver(
      body,
      'phones',
      words.phone === '' ? null : { number: words.phone, type: 'voice', description: words.phoneNote },
      newId,
    ),
    email: words.email,
    url: words.url,
    alert: words.alert,
    always_open: choice.alwaysOpen === 'yes' ? true : undefined,
    schedules: firstOver(
      body,
      'schedules',
      hasHours
        ? {
            freq: 'WEEKLY',
            byday: lists.days.join(','),
            opens_at: time(words.opens),
            closes_at: time(words.closes),
            description: words.hoursNote,
          }
        : null,
      newId,
    ),
    assured_date: today,
  })
  const full = choice.address === 'full'
  const address = {
    address_1: words.street,
    city: words.town,
    state_province: choice.region,
    postal_code: words.postalCode,
    country: 'CA',
    address_type: 'physical',
  }
  const common = over(place, { address_visibility: choice.address, area: words.area, region: choice.region, locality: words.town })
  const locationBody = full
    ? over(common, { location_type: 'physical', addresses: firstOver(place, 'addresses', address, newId) })
    : keptLocation({ ...common, addresses: undefined }, choice.address === 'area' ? 'area' : 'hidden')
  const nothing = { hsdsOrganization: null, service: null, location: null, taxonomy: null }
  const hsdsOrganization = own.organization ?? {
    kind: 'organization' as const,
    id: organization.id,
    ...nothing,
    body: { id: organization.id, name: organization.name, description: organization.name },
  }
  const locationId = text(locationBody['id'])
  return [
    ...(own.organization === null ? [hsdsOrganization] : []),
    {
      kind: 'location',
      id: locationId,
      ...nothing,
      hsdsOrganization: own.location?.hsdsOrganization ?? hsdsOrganization.id,
      body: Object.fromEntries(Object.entries(locationBody).filter(([, value]) => value !== undefined)),
    },
    { kind: 'service', id, ...nothing, hsdsOrganization: hsdsOrganization.id, body: serviceBody },
    { kind: 'service_at_location', id: text(at['id']), ...nothing, service: id, location: locationId, body: at },
  ]
}

/** A line is a document; one that was there keeps its id. */
function documentsOver(body: HsdsObject, typed: string, newId: () => string): readonly HsdsObject[] {
  const before = list(body['required_documents'])
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((document) => before.find((one) => one['document'] === document) ?? { id: newId(), document })
}

/** A service with this many free places now; the most that there are is kept. */
export function withRoom(body: HsdsObject, available: number, at: Date, newId: () => string): HsdsObject {
  const [one, ...others] = list(body['capacities'])
  const capacity = one ?? { id: newId(), unit: { id: newId(), name: 'place' } }
  return { ...body, capacities: [{ ...capacity, available, updated: at.toISOString() }, ...others] }
}
