import { randomId, thisWorld, type OrganizationId } from '@fanal/kernel'
import type { TestDatabase } from '@fanal/postgres/testing'
import type { PublicPlace } from '../directory/directory.ts'
import type { Question } from './help-question.ts'

/** A place of which nobody has said anything but its name, its town and what it is for. */
export function aPlace(made: Partial<PublicPlace> = {}): PublicPlace {
  return {
    place_id: randomId(thisWorld.chance(16)),
    service_id: randomId(thisWorld.chance(16)),
    location_id: null,
    address_visibility: 'full',
    language: 'en',
    translations: {},
    name: 'Lantern House (invented)',
    organization_name: 'Harbour Society (invented)',
    description: '',
    eligibility: '',
    front_door: '',
    expect: '',
    cost: '',
    documents: [],
    alert: '',
    needs: ['bed-tonight'],
    languages: [],
    interpreter: null,
    minimum_age: null,
    maximum_age: null,
    accepts_without_id: null,
    accepts_minors: null,
    accepts_women: null,
    accepts_men: null,
    accepts_trans_and_two_spirit: null,
    indigenous_led: null,
    police_independent: null,
    child_care: null,
    accepts_pets: null,
    trafficking_specific: null,
    region: 'ON',
    locality: 'windsor',
    serves: [made.region ?? 'ON'],
    area: 'Windsor',
    address: [],
    phones: [],
    email: '',
    url: '',
    always_open: false,
    hours: [],
    capacity_available: null,
    capacity_maximum: null,
    capacity_unit: null,
    capacity_updated: null,
    assured_at: null,
    modified_at: new Date('2026-11-01T00:00:00Z'),
    search: '',
    ...made,
  }
}

/** Somebody who looks for a bed and says nothing of themselves. */
export function aQuestion(made: Partial<Question> = {}): Question {
  return { need: 'bed-tonight', place: '', language: null, asker: null, gender: null, wishes: [], ...made }
}

/** An invented organization that keeps these places. */
export async function keptPlaces(
  database: Pick<TestDatabase, 'asOperator'>,
  places: readonly (PublicPlace & { readonly visibility?: string })[],
): Promise<OrganizationId> {
  const organization = randomId<'organization'>(thisWorld.chance(16))
  await database.asOperator(
    `insert into fanal.organization values ($1, 'Harbour Society (invented)', 'Société du Havre (inventée)', 'service-provider', '\\x00', now())`,
    [organization],
  )
  const rows = places.map((place) => ({ visibility: 'public', by_hand: false, ...place, organization_id: organization }))
  await database.asOperator('insert into fanal.place select * from jsonb_populate_recordset(null::fanal.place, $1::jsonb)', [
    JSON.stringify(rows),
  ])
  return organization
}
