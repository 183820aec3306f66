import { audienceFacts } from '../directory.ts'
import type { Entry } from '../entry.ts'
import { type HsdsObject, isObject } from '../import/records.ts'
import { list, over, text } from './bodies.ts'
import { type PlaceOfService, type TypedPlace, isEmpty, locationOver, nowhere, typedPlaceOf } from './more-places.ts'
import {
  type TypedPhone,
  type TypedService,
  askedLanguages,
  choices,
  otherLanguages,
  record,
  textFields,
  weekDays,
} from './typed-service.ts'

/** A service with its places, as the organization has them; `null` for what is not there yet. */
export interface OwnService {
  readonly organization: Entry | null
  readonly service: Entry | null
  readonly at: Entry | null
  readonly location: Entry | null
  /** The places besides the first. */
  readonly more: readonly PlaceOfService[]
}

/** What there is of a service that nobody has written. */
export const unwritten: OwnService = { organization: null, service: null, at: null, location: null, more: [] }

const first = (body: HsdsObject | undefined, name: string): HsdsObject | undefined => list(body?.[name])[0]
const yesNo = (value: unknown): '' | 'yes' | 'no' => (value === true ? 'yes' : value === false ? 'no' : '')
const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])

/** The form as it stands before anybody types: what is kept, or an empty one. */
export function typedOf({ service, at, location, more }: OwnService): TypedService {
  const body = service?.body
  const language = text(body?.['language']) || 'en'
  const other = isObject(body?.['translations']) ? body['translations'][language === 'en' ? 'fr' : 'en'] : undefined
  const said = isObject(other) ? other : {}
  const otherTag = language === 'en' ? 'fr' : 'en'
  const place = location === null ? nowhere : typedPlaceOf({ at, location }, otherTag)
  const schedule = first(body, 'schedules')
  const [phone, ...morePhones] = list(body?.['phones'])
  const spoken = [...strings(body?.['languages_spoken']), ...list(body?.['languages']).map(({ code }) => text(code))].map((code) =>
    code.toLowerCase(),
  )
  const days = text(schedule?.['byday']).split(',')
  const values: Partial<Record<(typeof textFields)[number], string>> = {
    name: text(body?.['name']),
    description: text(body?.['description']),
    otherName: text(said['name']),
    otherDescription: text(said['description']),
    otherFrontDoor: text(said['front_door']),
    otherExpect: text(said['expect']),
    otherCost: text(said['cost']),
    otherArea: place.otherArea || text(said['area']),
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
    area: place.area,
    town: place.town,
    street: place.street,
    postalCode: place.postalCode,
    otherLanguages: spoken.filter((code) => !(askedLanguages as readonly string[]).includes(code)).join(', '),
    alert: text(body?.['alert']),
  }
  const chosen = {
    language,
    status: text(body?.['status']) || 'active',
    visibility: service === null ? 'public' : text(body?.['visibility']) || 'public',
    address: place.address,
    region: place.region,
    interpreter: yesNo(body?.['interpreter']),
    alwaysOpen: body?.['always_open'] === true ? 'yes' : '',
  }
  return {
    morePlaces: more.map((one) => typedPlaceOf(one, otherTag)),
    morePhones: morePhones.map((one) => ({ number: text(one['number']), note: text(one['description']) })),
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
  const { text: words, choice, list: lists, facts, morePhones, morePlaces } = typed
  const body = own.service?.body ?? { id }
  const other = choice.language === 'en' ? 'fr' : 'en'
  const translations = isObject(body['translations']) ? body['translations'] : {}
  const before = isObject(translations[other]) ? translations[other] : {}
  const translated = over(before, {
    name: words.otherName,
    description: words.otherDescription,
    front_door: words.otherFrontDoor,
    expect: words.otherExpect,
    cost: words.otherCost,
    area: '',
  })
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
    phones: phonesOver(body, [{ number: words.phone, note: words.phoneNote }, ...morePhones], newId),
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
  const firstPlace: TypedPlace = { ...nowhere, ...choice, ...words }
  const nothing = { hsdsOrganization: null, service: null, location: null, taxonomy: null }
  const hsdsOrganization = own.organization ?? {
    kind: 'organization' as const,
    id: organization.id,
    ...nothing,
    body: { id: organization.id, name: organization.name, description: organization.name },
  }
  const placeOver = (typedPlace: TypedPlace, was: Pick<OwnService, 'at' | 'location'>): readonly Entry[] => {
    const at = was.at?.body ?? { id: newId() }
    const ofService = { kind: 'service_at_location' as const, id: text(at['id']), ...nothing, service: id }
    // taken off the service: how it belonged to it is kept from everybody, and the location stays for whatever else is there
    if (isEmpty(typedPlace)) return [{ ...ofService, location: was.location?.id ?? null, body: { ...at, visibility: 'hidden' } }]
    const location = locationOver(was.location?.body ?? { id: newId(), location_type: 'physical' }, typedPlace, other, newId)
    const kept = Object.fromEntries(Object.entries(location).filter(([, value]) => value !== undefined))
    const keeper = was.location?.hsdsOrganization ?? hsdsOrganization.id
    return [
      { kind: 'location', id: text(location['id']), ...nothing, hsdsOrganization: keeper, body: kept },
      { ...ofService, location: text(location['id']), body: at },
    ]
  }
  const further = morePlaces.flatMap((typedPlace) => {
    const was = own.more.find(({ at }) => at.id === typedPlace.at)
    // an id that is not among its places was not sent by this form
    return was === undefined && (typedPlace.at !== '' || isEmpty(typedPlace)) ? [] : placeOver(typedPlace, was ?? unwritten)
  })
  return [
    ...(own.organization === null ? [hsdsOrganization] : []),
    { kind: 'service', id, ...nothing, hsdsOrganization: hsdsOrganization.id, body: serviceBody },
    ...placeOver(firstPlace, own),
    ...further,
  ]
}

/**
 * The numbers as they were typed. One that was there keeps its id, its extension and its languages, wherever it stands now; the first is
 * the same line under a new number, unless another has that number already.
 */
function phonesOver(body: HsdsObject, typed: readonly TypedPhone[], newId: () => string): readonly HsdsObject[] {
  const before = list(body['phones'])
  const numbers = new Set(typed.map(({ number }) => number))
  return typed
    .filter(({ number }) => number !== '')
    .map(({ number, note }, at) => {
      const same = before.find((one) => one['number'] === number)
      const renamed = at === 0 && before[0] !== undefined && !numbers.has(text(before[0]['number'])) ? before[0] : null
      const one = same ?? renamed ?? { id: newId(), type: 'voice' }
      return over(one, { number, description: note })
    })
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
