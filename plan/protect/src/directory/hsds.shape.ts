import { type HsdsTable, hsdsTables } from './directory.ts'

/** What a property may hold. `codes` is a list of words of which each is in a closed list. */
export type FieldType = 'text' | 'uuid' | 'email' | 'uri' | 'number' | 'date' | 'time' | 'datetime' | 'yes-no' | 'codes' | 'one-of'

export interface FieldShape {
  readonly name: string
  readonly type: FieldType
  /** What is allowed, for `one-of`. */
  readonly allowed: readonly string[]
  readonly need: 'always' | 'in-tables' | 'no'
}

export interface TableShape {
  readonly table: HsdsTable
  /** Its file among tabular data. */
  readonly file: string
  readonly fields: readonly FieldShape[]
  /** Properties that hold a list of other records, and those that hold one. */
  readonly many: Readonly<Record<string, HsdsTable>>
  readonly one: Readonly<Record<string, HsdsTable>>
}

type Nested = Readonly<Record<string, HsdsTable>>

const about: Nested = { attributes: 'attribute', metadata: 'metadata' }
const changes: Nested = { metadata: 'metadata' }

/**
 * The tables of HSDS 3.0 in the order of its schemas; `!` is required, `?` in tabular data, `_` inside a list stands for a space.
 * Of its 3.1 draft: capacities, their units, and further addresses on the web. After `//` come the properties of Fanal's profile.
 * @see https://docs.openreferral.org/en/v3.0/hsds/schema_reference.html
 */
const written: Readonly<Record<HsdsTable, readonly [file: string, fields: string, many?: Nested, one?: Nested]>> = {
  organization: [
    'organizations.csv',
    `id:uuid! name! alternate_name description! email:email website:uri tax_status tax_id year_incorporated:number legal_status logo uri:uri
    parent_organization_id:uuid // visibility:public|partner|hidden`,
    {
      funding: 'funding',
      contacts: 'contact',
      phones: 'phone',
      locations: 'location',
      programs: 'program',
      organization_identifiers: 'organization_identifier',
      services: 'service',
      additional_urls: 'url',
      ...about,
    },
  ],
  service: [
    'services.csv',
    `id:uuid! organization_id:uuid? program_id:uuid name! alternate_name description url:uri email:email
    status:active|inactive|defunct|temporarily_closed! interpretation_services application_process fees_description wait_time fees
    accreditations eligibility_description minimum_age:number maximum_age:number assured_date:date assurer_email:email licenses alert
    last_modified:datetime // visibility:public|partner|hidden needs:codes serves:codes languages_spoken:codes interpreter:yes-no accepts_without_id:yes-no
    accepts_minors:yes-no accepts_women:yes-no accepts_men:yes-no accepts_trans_and_two_spirit:yes-no indigenous_led:yes-no
    police_independent:yes-no child_care:yes-no accepts_pets:yes-no trafficking_specific:yes-no always_open:yes-no what_to_expect`,
    {
      phones: 'phone',
      schedules: 'schedule',
      service_areas: 'service_area',
      service_at_locations: 'service_at_location',
      languages: 'language',
      funding: 'funding',
      cost_options: 'cost_option',
      required_documents: 'required_document',
      contacts: 'contact',
      capacities: 'service_capacity',
      additional_urls: 'url',
      ...about,
    },
    { organization: 'organization', program: 'program' },
  ],
  location: [
    'locations.csv',
    `id:uuid! location_type:physical|postal|virtual! url:uri organization_id:uuid name alternate_name description transportation
    latitude:number longitude:number external_identifier external_identifier_type //
    visibility:public|partner|hidden address_visibility:full|area|hidden area region locality`,
    {
      languages: 'language',
      addresses: 'address',
      contacts: 'contact',
      accessibility: 'accessibility',
      phones: 'phone',
      schedules: 'schedule',
      ...about,
    },
  ],
  service_at_location: [
    'service_at_location.csv',
    'id:uuid! service_id:uuid? location_id:uuid? description // visibility:public|partner|hidden',
    { service_areas: 'service_area', contacts: 'contact', phones: 'phone', schedules: 'schedule', ...about },
    { service: 'service', location: 'location' },
  ],
  taxonomy: ['taxonomies.csv', 'id:uuid! name! description! uri:uri version', changes],
  taxonomy_term: [
    'taxonomy_terms.csv',
    'id:uuid! code name! description! parent_id:uuid taxonomy language taxonomy_id:uuid term_uri:uri',
    changes,
    { taxonomy_detail: 'taxonomy' },
  ],
  program: ['programs.csv', 'id:uuid! organization_id:uuid? name! alternate_name description!', about],
  phone: [
    'phones.csv',
    `id:uuid! location_id:uuid service_id:uuid organization_id:uuid contact_id:uuid service_at_location_id:uuid number! extension:number
    type description`,
    { languages: 'language', ...about },
  ],
  contact: [
    'contacts.csv',
    'id:uuid! organization_id:uuid service_id:uuid service_at_location_id:uuid location_id:uuid name title department email:email',
    { phones: 'phone', ...about },
  ],
  address: [
    'addresses.csv',
    `id:uuid! location_id:uuid attention address_1! address_2 city! region state_province! postal_code! country!
    address_type:physical|postal|virtual!`,
    about,
  ],
  schedule: [
    'schedules.csv',
    `id:uuid! service_id:uuid location_id:uuid service_at_location_id:uuid valid_from:date valid_to:date dtstart:date timezone:number
    until:date count:number wkst:MO|TU|WE|TH|FR|SA|SU freq:WEEKLY|MONTHLY interval:number byday byweekno bymonthday byyearday description
    opens_at:time closes_at:time schedule_link:uri attending_type notes`,
    about,
  ],
  funding: ['funding.csv', 'id:uuid! organization_id:uuid service_id:uuid source', about],
  service_area: [
    'service_areas.csv',
    'id:uuid! service_id:uuid service_at_location_id:uuid name description extent extent_type uri',
    about,
  ],
  required_document: ['required_documents.csv', 'id:uuid! service_id:uuid document uri:uri', about],
  language: ['languages.csv', 'id:uuid! service_id:uuid location_id:uuid phone_id:uuid name code note', about],
  accessibility: ['accessibility.csv', 'id:uuid! location_id:uuid description details url:uri', about],
  attribute: [
    'attributes.csv',
    'id:uuid! link_id:uuid? taxonomy_term_id:uuid? link_type link_entity? value',
    changes,
    { taxonomy_term: 'taxonomy_term' },
  ],
  metadata: [
    'metadata.csv',
    `id:uuid! resource_id:uuid? resource_type? last_action_date:date! last_action_type! field_name! previous_value! replacement_value!
    updated_by!`,
  ],
  meta_table_description: ['meta_table_descriptions.csv', 'id:uuid! name language character_set', about],
  cost_option: [
    'cost_options.csv',
    'id:uuid! service_id:uuid? valid_from:date valid_to:date option currency amount:number amount_description',
    about,
  ],
  organization_identifier: [
    'organization_identifiers.csv',
    'id:uuid! organization_id:uuid? identifier_scheme identifier_type! identifier!',
    about,
  ],
  service_capacity: [
    'service_capacities.csv',
    'id:uuid! service_id:uuid? unit_id:uuid? available:number! maximum:number description updated:datetime!',
    about,
    { unit: 'unit' },
  ],
  unit: ['units.csv', 'id:uuid! name! scheme identifier uri:uri', about],
  url: ['urls.csv', 'id:uuid! organization_id:uuid service_id:uuid label url:uri!', about],
}

const plainTypes: ReadonlySet<string> = new Set(['text', 'uuid', 'email', 'uri', 'number', 'date', 'time', 'datetime', 'yes-no', 'codes'])

function fieldIn(word: string): FieldShape {
  const need = word.endsWith('!') ? 'always' : word.endsWith('?') ? 'in-tables' : 'no'
  const [name = '', type = 'text'] = word.replace(/[!?]$/, '').split(':')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the set holds these types only
  if (plainTypes.has(type)) return { name, type: type as FieldType, allowed: [], need }
  return { name, type: 'one-of', allowed: type.split('|').map((one) => one.replaceAll('_', ' ')), need }
}

function shapeOf(table: HsdsTable): TableShape {
  const [file, fields, many = {}, one = {}] = written[table]
  const words = fields.split(/\s+/).filter((word) => word !== '//')
  return { table, file, fields: words.map(fieldIn), many, one }
}

/** What each table of HSDS holds, Fanal's profile included. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry for each of the tables
export const hsdsShapes = Object.fromEntries(hsdsTables.map((table) => [table, shapeOf(table)])) as Readonly<Record<HsdsTable, TableShape>>

/** The columns that lead from a row to the rows that it belongs to, in the order in which HSDS has them. */
export const parentColumns = {
  organization_id: 'organization',
  service_id: 'service',
  service_at_location_id: 'service_at_location',
  location_id: 'location',
  contact_id: 'contact',
  phone_id: 'phone',
} as const satisfies Readonly<Record<string, HsdsTable>>
