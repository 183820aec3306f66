import type { Bilingual, Language } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'

interface ServiceRow {
  service_id: string
  name: string
  translations: Readonly<Partial<Record<Language, { readonly name?: string }>>>
}

/** The names of services of the staff's shelf, each once. A service that is not shown any more has none. */
export async function servicesNamed(ids: readonly string[], tx: Queries): Promise<ReadonlyMap<string, Bilingual>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.query<ServiceRow>(
    'select distinct on (service_id) service_id, name, translations from fanal.staff_place where service_id = any ($1) order by service_id, place_id',
    [[...new Set(ids)]],
  )
  const said = ({ name, translations }: ServiceRow, language: Language) => translations[language]?.name ?? name
  return new Map(rows.map((row) => [row.service_id, { en: said(row, 'en'), fr: said(row, 'fr') }]))
}

/** Who answers for a place, and of which service it is. */
export interface Keeper {
  readonly keeper: string
  readonly service: string
  /** Whether its own house wrote it; what was imported is somebody else's. */
  readonly isOwn: boolean
}

export async function keepersOf(places: readonly string[], tx: Queries): Promise<ReadonlyMap<string, Keeper>> {
  if (places.length === 0) return new Map()
  const rows = await tx.query<{ place_id: string; keeper_id: string; service_id: string; by_hand: boolean }>(
    'select place_id, keeper_id, service_id, by_hand from fanal.place_keeper where place_id = any ($1)',
    [places],
  )
  return new Map(rows.map((row) => [row.place_id, { keeper: row.keeper_id, service: row.service_id, isOwn: row.by_hand }]))
}
