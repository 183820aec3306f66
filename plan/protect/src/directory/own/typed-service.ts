import { type TypedPlace, placeFaultsIn, placesIn } from './more-places.ts'
import { type AudienceFact, addressVisibilities, audienceFacts, needs, regions, visibilities } from '../directory.ts'

/** The fields of the form that hold one text each. */
export const textFields = [
  'name',
  'description',
  'otherName',
  'otherDescription',
  'eligibility',
  'minimumAge',
  'maximumAge',
  'frontDoor',
  'otherFrontDoor',
  'expect',
  'otherExpect',
  'cost',
  'otherCost',
  'documents',
  'phone',
  'phoneNote',
  'email',
  'url',
  'opens',
  'closes',
  'hoursNote',
  'area',
  'otherArea',
  'town',
  'street',
  'postalCode',
  'otherLanguages',
  'alert',
] as const
export type TextField = (typeof textFields)[number]

export const choices = {
  language: ['en', 'fr'],
  status: ['active', 'temporarily closed', 'defunct'],
  visibility: visibilities,
  address: addressVisibilities,
  region: ['', ...regions],
  interpreter: ['', 'yes', 'no'],
  alwaysOpen: ['', 'yes'],
} as const
export type ChoiceField = keyof typeof choices

export const weekDays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
/** The languages of the public pages; others are typed. */
export const askedLanguages = ['en', 'fr', 'es', 'tl', 'pa', 'ar', 'zh-hans'] as const
export const listFields = { needs, languages: askedLanguages, days: weekDays, serves: [...regions, 'CA'] } as const
export type ListField = keyof typeof listFields

/** A further number, with what it is for. */
export interface TypedPhone {
  readonly number: string
  readonly note: string
}

/** Numbers besides the first that a form takes: a list with more has been pasted together. */
const mostPhones = 19

/** A service as it was typed, before anybody knows that it is whole. */
export interface TypedService {
  readonly text: Readonly<Record<TextField, string>>
  readonly choice: Readonly<{ [Field in ChoiceField]: string }>
  readonly list: Readonly<Record<ListField, readonly string[]>>
  readonly facts: Readonly<Record<AudienceFact, '' | 'yes' | 'no'>>
  /** Besides the first, in their order; a number that was emptied is gone. */
  readonly morePhones: readonly TypedPhone[]
  /** Besides the first; one that was emptied is taken off the service. */
  readonly morePlaces: readonly TypedPlace[]
}

export type ServiceField = TextField | ChoiceField | ListField
export type FaultCode =
  | 'empty'
  | 'too-long'
  | 'not-a-number'
  | 'ages-turned'
  | 'not-a-time'
  | 'not-an-email'
  | 'not-a-uri'
  | 'no-front-door'
  | 'not-a-language'
  | 'not-in-list'
export interface ServiceFault {
  readonly field: ServiceField
  readonly fault: FaultCode
  /** Which of the places besides the first, from 0; none where it is the service itself. */
  readonly place?: number
}

/** Characters at most. */
export function limitOf(field: TextField): number {
  return field === 'description' || field === 'otherDescription' ? 2000 : 500
}

interface Sent {
  get(name: string): string | undefined
  all(name: string): readonly string[]
}

/** Reads the form as it was sent; what is not in a closed list is read as not chosen. */
export function typedIn(form: Sent): TypedService {
  const line = (name: string) => (form.get(name) ?? '').replaceAll('\r\n', '\n').trim()
  const chosen = (name: ChoiceField) => choices[name].find((one) => one === line(name)) ?? ''
  const from = <Name extends ListField>(name: Name) => form.all(name).filter((one) => (listFields[name] as readonly string[]).includes(one))
  const notes = form.all('morePhoneNote')
  const phones = form.all('morePhone').map((number, at) => ({ number: number.trim(), note: (notes[at] ?? '').trim() }))
  return {
    morePlaces: placesIn(form),
    morePhones: phones.filter(({ number }) => number !== ''),
    text: record(textFields, line),
    choice: record(Object.keys(choices) as ChoiceField[], chosen),
    list: record(Object.keys(listFields) as ListField[], from),
    facts: record(audienceFacts, (name) => {
      const said = line(name)
      return said === 'yes' || said === 'no' ? said : ''
    }),
  }
}

export function record<Name extends string, T>(names: readonly Name[], of: (name: Name) => T): Record<Name, T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry for each of the names
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, T>
}

export function otherLanguages(typed: string): readonly string[] {
  return typed
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((code) => code.toLowerCase())
}

/** What is missing or wrong, in the order of the form. */
export function faultsIn({ text, choice, list, morePhones, morePlaces }: TypedService): readonly ServiceFault[] {
  const faults: ServiceFault[] = []
  const wrong = (field: ServiceField, fault: FaultCode) => faults.push({ field, fault })
  if (choice.language === '') wrong('language', 'not-in-list')
  if (text.name === '') wrong('name', 'empty')
  if (text.description === '') wrong('description', 'empty')
  if (list.needs.length === 0) wrong('needs', 'empty')
  for (const field of textFields) if (text[field].length > limitOf(field)) wrong(field, 'too-long')
  const isLong = morePhones.some(({ number, note }) => number.length > limitOf('phone') || note.length > limitOf('phoneNote'))
  if (isLong || morePhones.length > mostPhones) wrong('phone', 'too-long')
  for (const field of ['minimumAge', 'maximumAge'] as const)
    if (text[field] !== '' && !/^\d{1,3}$/.test(text[field])) wrong(field, 'not-a-number')
  if (/^\d+$/.test(text.minimumAge) && /^\d+$/.test(text.maximumAge) && Number(text.minimumAge) > Number(text.maximumAge))
    wrong('minimumAge', 'ages-turned')
  if (!otherLanguages(text.otherLanguages).every((code) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(code)))
    wrong('otherLanguages', 'not-a-language')
  if (text.phone === '' && text.email === '') wrong('phone', 'no-front-door')
  if (text.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.email)) wrong('email', 'not-an-email')
  if (text.url !== '' && !/^https?:\/\/\S+$/i.test(text.url)) wrong('url', 'not-a-uri')
  for (const field of ['opens', 'closes'] as const)
    if (text[field] !== '' && !/^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(text[field])) wrong(field, 'not-a-time')
  if (choice.address === '') wrong('address', 'not-in-list')
  if (choice.region === '' && list.serves.length === 0) wrong('region', 'empty')
  if (choice.address === 'full')
    for (const field of ['street', 'town', 'postalCode'] as const) if (text[field] === '') wrong(field, 'empty')
  if (choice.address === 'full' && choice.region === '') wrong('region', 'empty')
  if ((choice.address === 'area' || choice.address === 'hidden') && text.area === '') wrong('area', 'empty')
  if (choice.visibility === '') wrong('visibility', 'not-in-list')
  if (choice.status === '') wrong('status', 'not-in-list')
  faults.push(...placeFaultsIn(morePlaces))
  return faults.filter(({ field, place }, at) => faults.findIndex((one) => one.field === field && one.place === place) === at)
}
