import type { OrganizationId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Place } from './place.ts'
import { storable } from './storable.ts'

const columns = `place_id uuid, service_id uuid, location_id uuid, visibility text, address_visibility text, language text, translations jsonb,
  name text, organization_name text, description text, eligibility text, front_door text, expect text, cost text, documents text[], alert text,
  needs text[], languages text[], interpreter boolean, minimum_age integer, maximum_age integer, accepts_without_id boolean,
  accepts_minors boolean, accepts_women boolean, accepts_men boolean, accepts_trans_and_two_spirit boolean, indigenous_led boolean,
  police_independent boolean, child_care boolean, accepts_pets boolean, trafficking_specific boolean, region text, locality text,
  serves text[], area text, address text[], phones jsonb, email text, url text, always_open boolean, hours jsonb,
  capacity_available integer, capacity_maximum integer, capacity_unit text, capacity_updated timestamptz, assured_at timestamptz,
  modified_at timestamptz, search text, by_hand boolean`
const names = columns.split(',').map((column) => column.trim().split(' ')[0] ?? '')
const whole = new Set(['minimum_age', 'maximum_age', 'capacity_available', 'capacity_maximum'])

/** Writes places; none of them is there. */
export async function insertPlaces(organization: OrganizationId, places: readonly Place[], tx: Transaction): Promise<void> {
  if (places.length === 0) return
  const rows = places.map((place) =>
    Object.fromEntries(
      Object.entries(place).map(([name, value]) => [
        name,
        whole.has(name) && typeof value === 'number' ? Math.trunc(value) : (value as unknown),
      ]),
    ),
  )
  await tx.query(
    `insert into fanal.place (organization_id, ${names.join(', ')})
     select $1, ${names.map((name) => `row.${name}`).join(', ')} from jsonb_to_recordset($2::jsonb) as row (${columns})`,
    [organization, storable(rows)],
  )
}
