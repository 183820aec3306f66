import type { Queries } from '@fanal/postgres'

/** The names of services of the staff's shelf, each once. A service that is not shown any more has none. */
export async function servicesNamed(ids: readonly string[], tx: Queries): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.query<{ service_id: string; name: string }>(
    'select distinct on (service_id) service_id, name from fanal.staff_place where service_id = any ($1) order by service_id, place_id',
    [[...new Set(ids)]],
  )
  return new Map(rows.map(({ service_id: id, name }) => [id, name]))
}

/** Whose entry each place is, and of which service. */
export async function keepersOf(
  places: readonly string[],
  tx: Queries,
): Promise<ReadonlyMap<string, { readonly keeper: string; readonly service: string }>> {
  if (places.length === 0) return new Map()
  const rows = await tx.query<{ place_id: string; keeper_id: string; service_id: string }>(
    'select place_id, keeper_id, service_id from fanal.staff_place where place_id = any ($1)',
    [places],
  )
  return new Map(rows.map(({ place_id: id, keeper_id: keeper, service_id: service }) => [id, { keeper, service }]))
}
