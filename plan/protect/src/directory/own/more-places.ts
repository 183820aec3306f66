import { type AddressVisibility, addressVisibilities, regions } from '../directory.ts'
import type { Entry } from '../entry.ts'
import { keptLocation } from '../import/confidential.ts'
import { type HsdsObject, isObject } from '../import/records.ts'
import { list, over, text } from './bodies.ts'

/** What is asked of each place. */
export const placeFields = ['address', 'area', 'otherArea', 'town', 'region', 'street', 'postalCode'] as const
export type PlaceField = (typeof placeFields)[number]

/** A place as it was typed; `at` is the `service_at_location` that it had, empty for a new one. */
export type TypedPlace = Readonly<Record<PlaceField, string>> & { readonly at: string }

/** A place of a service, with how it belongs to it. */
export interface PlaceOfService {
  readonly at: Entry
  readonly location: Entry | null
}

export interface PlaceFault {
  /** From 0, among the places besides the first. */
  readonly place: number
  readonly field: PlaceField
  readonly fault: 'empty' | 'too-long' | 'not-in-list'
}

/** Places besides the first that a form takes. */
const mostPlaces = 20
const longest = 500

export const placeName = (field: PlaceField): string => `more-${field}`
const placeAt = 'more-at'
export const nowhere: TypedPlace = { at: '', address: '', area: '', otherArea: '', town: '', region: '', street: '', postalCode: '' }

export const isEmpty = (place: TypedPlace): boolean => placeFields.every((field) => place[field] === '')

/** Reads the places besides the first; one that was emptied stays among them, so that it can be taken off the service. */
export function placesIn(form: { all(name: string): readonly string[] }): readonly TypedPlace[] {
  const columns = Object.fromEntries(placeFields.map((field) => [field, form.all(placeName(field))]))
  const typed = form.all(placeAt).map((at, row): TypedPlace => {
    const said = (field: PlaceField) => (columns[field]?.[row] ?? '').trim()
    return {
      at: at.trim().toLowerCase(),
      address: addressVisibilities.find((one) => one === said('address')) ?? '',
      region: regions.find((one) => one === said('region')) ?? '',
      area: said('area'),
      otherArea: said('otherArea'),
      town: said('town'),
      street: said('street'),
      postalCode: said('postalCode'),
    }
  })
  return typed.filter((place) => place.at !== '' || !isEmpty(place))
}

/** What is missing or wrong in a place, by the rules of the first one. */
export function placeFaultsIn(places: readonly TypedPlace[]): readonly PlaceFault[] {
  return places.flatMap((place, at): PlaceFault[] => {
    if (isEmpty(place)) return []
    if (at >= mostPlaces) return [{ place: at, field: 'address', fault: 'too-long' }]
    const needed: readonly PlaceField[] = place.address === 'full' ? ['town', 'region', 'street', 'postalCode'] : ['area']
    return [
      ...(place.address === '' ? [{ place: at, field: 'address', fault: 'not-in-list' } as const] : []),
      ...placeFields.flatMap((field): PlaceFault[] => (place[field].length > longest ? [{ place: at, field, fault: 'too-long' }] : [])),
      ...(place.address === ''
        ? []
        : needed.flatMap((field): PlaceFault[] => (place[field] === '' ? [{ place: at, field, fault: 'empty' }] : []))),
    ]
  })
}

/** A place as the form shows it. */
export function typedPlaceOf(
  { at, location }: { readonly at: Entry | null; readonly location: Entry | null },
  other: 'en' | 'fr',
): TypedPlace {
  const body = location?.body
  const [address] = list(body?.['addresses'])
  const areas = isObject(body?.['area_translations']) ? body['area_translations'] : {}
  return {
    at: at?.id ?? '',
    address: location === null ? '' : text(body?.['address_visibility']) || 'full',
    area: text(body?.['area']),
    otherArea: text(areas[other]),
    town: text(address?.['city']) || text(body?.['locality']),
    region: text(body?.['region']) || text(address?.['state_province']),
    street: text(address?.['address_1']),
    postalCode: text(address?.['postal_code']),
  }
}

/** The location that a form makes of what was there: everything that the form does not ask stays, and no street of a place that shows none. */
export function locationOver(before: HsdsObject, typed: TypedPlace, other: 'en' | 'fr', newId: () => string): HsdsObject {
  const areas = over(isObject(before['area_translations']) ? before['area_translations'] : {}, { [other]: typed.otherArea })
  const common = over(before, {
    area_translations: Object.keys(areas).length === 0 ? undefined : areas,
    address_visibility: typed.address,
    area: typed.area,
    region: typed.region,
    locality: typed.town,
  })
  const shown: AddressVisibility = typed.address === 'full' ? 'full' : typed.address === 'area' ? 'area' : 'hidden'
  if (shown !== 'full') return keptLocation({ ...common, addresses: undefined }, shown)
  const [one, ...others] = list(before['addresses'])
  const address = {
    address_1: typed.street,
    city: typed.town,
    state_province: typed.region,
    postal_code: typed.postalCode,
    country: 'CA',
    address_type: 'physical',
  }
  return over(common, { location_type: 'physical', addresses: [over(one ?? { id: newId() }, address), ...others] })
}
