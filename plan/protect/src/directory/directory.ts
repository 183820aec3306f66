import type { Bilingual, Id } from '@fanal/kernel'

/** The record kinds of HSDS 3.0, and of its 3.1 draft the last three. */
export const hsdsTables = [
  'organization',
  'service',
  'location',
  'service_at_location',
  'taxonomy',
  'taxonomy_term',
  'program',
  'phone',
  'contact',
  'address',
  'schedule',
  'funding',
  'service_area',
  'required_document',
  'language',
  'accessibility',
  'attribute',
  'metadata',
  'meta_table_description',
  'cost_option',
  'organization_identifier',
  'service_capacity',
  'unit',
  'url',
] as const
export type HsdsTable = (typeof hsdsTables)[number]

export type ServiceId = Id<'hsds-service'>
export type LocationId = Id<'hsds-location'>
export type PlaceId = Id<'place'>

/** Who may see an entry: anybody, staff of the organizations that work here, or its keeper alone. */
export const visibilities = ['public', 'partner', 'hidden'] as const
export type Visibility = (typeof visibilities)[number]

/** How much of an address is shown, and kept: all of it, the town and neighbourhood, or nothing but the front door. */
export const addressVisibilities = ['full', 'area', 'hidden'] as const
export type AddressVisibility = (typeof addressVisibilities)[number]

/** What somebody may need: the closed list that services are found by. */
export const needCodes = {
  'bed-tonight': { en: 'A safe bed tonight', fr: 'Un lit sûr ce soir' },
  housing: { en: 'A place to live for longer', fr: 'Un logement pour plus longtemps' },
  lawyer: { en: 'A lawyer', fr: 'Une avocate ou un avocat' },
  'legal-aid': { en: 'Free legal help', fr: 'De l’aide juridique gratuite' },
  immigration: { en: 'Advice on papers and permits', fr: 'Des conseils sur les papiers et les permis' },
  interpreter: { en: 'An interpreter', fr: 'Une ou un interprète' },
  health: { en: 'A doctor or a nurse', fr: 'Une ou un médecin, une infirmière ou un infirmier' },
  counselling: { en: 'Somebody to talk to', fr: 'Quelqu’un à qui parler' },
  money: { en: 'Money for what is urgent', fr: 'De l’argent pour ce qui presse' },
  food: { en: 'Food and clothes', fr: 'De la nourriture et des vêtements' },
  'work-rights': { en: 'Help with work and wages', fr: 'De l’aide pour le travail et la paie' },
  family: { en: 'Help for children and family', fr: 'De l’aide pour les enfants et la famille' },
  'safety-plan': { en: 'A safety plan, without police', fr: 'Un plan de sécurité, sans la police' },
  settlement: { en: 'Help to settle in Canada', fr: 'De l’aide pour s’établir au Canada' },
  hotline: { en: 'A phone line that answers', fr: 'Une ligne téléphonique qui répond' },
} as const satisfies Record<string, Bilingual>
export type NeedCode = keyof typeof needCodes
export const needs = Object.keys(needCodes) as readonly NeedCode[]

/** Facts about whom a service is for that HSDS has no place for: Fanal's profile. `null` is "nobody said". */
export const audienceFacts = [
  'accepts_without_id',
  'accepts_minors',
  'accepts_women',
  'accepts_men',
  'accepts_trans_and_two_spirit',
  'indigenous_led',
  'police_independent',
  'child_care',
  'accepts_pets',
  'trafficking_specific',
] as const
export type AudienceFact = (typeof audienceFacts)[number]
export type Audience = Readonly<Record<AudienceFact, boolean | null>>

/** Provinces and territories by the post's two letters. */
export const regions = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT'] as const
export type Region = (typeof regions)[number]

export interface PlacePhone {
  readonly number: string
  readonly extension: string
  readonly description: string
  readonly languages: readonly string[]
}

/** When somebody is there: days by the two letters of RFC 5545, local times as `HH:MM`. Empty strings where nobody said. */
export interface PlaceHours {
  readonly days: readonly ('MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU')[]
  readonly opens: string
  readonly closes: string
  readonly note: string
}

/** The words of a place that a reader reads, in one language. */
export interface PlaceWords {
  readonly name: string
  readonly description: string
  readonly eligibility: string
  readonly front_door: string
  readonly expect: string
  readonly cost: string
  readonly area: string
  readonly alert: string
  readonly documents: readonly string[]
}

/** What `fanal.public_place` shows: a service at a location, or a service without one. */
export interface PublicPlace extends PlaceWords, Audience {
  readonly place_id: PlaceId
  readonly service_id: ServiceId
  readonly location_id: LocationId | null
  readonly address_visibility: AddressVisibility
  /** The language of the words; `translations` has what was said in others. */
  readonly language: string
  readonly translations: Readonly<Record<string, Partial<PlaceWords>>>
  readonly organization_name: string
  readonly needs: readonly NeedCode[]
  /** BCP 47 in lower case. */
  readonly languages: readonly string[]
  /** Whether other languages are served with an interpreter. */
  readonly interpreter: boolean | null
  readonly minimum_age: number | null
  readonly maximum_age: number | null
  readonly region: Region | null
  /** The town, folded; empty where the whole province or country is served. */
  readonly locality: string
  /** Provinces, or `CA` for the whole country. */
  readonly serves: readonly (Region | 'CA')[]
  /** Lines of the address; empty where it is not shown. */
  readonly address: readonly string[]
  readonly phones: readonly PlacePhone[]
  readonly email: string
  readonly url: string
  readonly always_open: boolean
  readonly hours: readonly PlaceHours[]
  readonly capacity_available: number | null
  readonly capacity_maximum: number | null
  readonly capacity_unit: string | null
  readonly capacity_updated: Date | null
  readonly assured_at: Date | null
  readonly modified_at: Date
  /** Every word that somebody may type, folded by `fold()`. */
  readonly search: string
}

/** What `fanal.staff_place` shows beside the public ones. */
export interface StaffPlace extends PublicPlace {
  readonly keeper_id: Id<'organization'>
  readonly visibility: Exclude<Visibility, 'hidden'>
}

/** Words as they are compared: lower case, no accents, one space between words. */
export function fold(words: string): string {
  return words
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, ' ')
    .trim()
}
