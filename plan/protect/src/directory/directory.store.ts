import type { MemberId, OrganizationId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type AddressVisibility, type HsdsTable, type Visibility, visibilities } from './directory.ts'
import { type Entry, addressVisibilityOf, assuredOf, searchOf, visibilityOf } from './entry.ts'
import type { HsdsObject } from './import/records.ts'
import { placeOf } from './place.ts'
import { insertPlaces } from './place.store.ts'
import { storable } from './storable.ts'

export interface EntryRow {
  readonly kind: HsdsTable
  readonly entry_id: string
  readonly hsds_organization_id: string | null
  readonly service_id: string | null
  readonly location_id: string | null
  readonly taxonomy_id: string | null
  readonly body: HsdsObject
  readonly source: string
  readonly assured_at: Date | null
  readonly modified_at: Date
}

/** An entry as its keeper has it. */
export interface KeptEntry extends Entry {
  /** `own` where somebody here wrote it by hand. */
  readonly source: string
  readonly assured: Date | null
  readonly modified: Date
}

export const entryColumns =
  'kind, entry_id, hsds_organization_id, service_id, location_id, taxonomy_id, body, source, assured_at, modified_at'

export function entryIn(row: EntryRow): KeptEntry {
  return {
    kind: row.kind,
    id: row.entry_id,
    hsdsOrganization: row.hsds_organization_id,
    service: row.service_id,
    location: row.location_id,
    taxonomy: row.taxonomy_id,
    body: row.body,
    source: row.source,
    assured: row.assured_at,
    modified: row.modified_at,
  }
}

/** How the addresses of an organization's locations are shown, by their ids in HSDS. */
export async function keptAddresses(organization: OrganizationId, tx: Transaction): Promise<ReadonlyMap<string, AddressVisibility>> {
  const rows = await tx.query<{ entry_id: string; address_visibility: AddressVisibility }>(
    `select entry_id, address_visibility from fanal.directory_entry where organization_id = $1 and kind = 'location' and address_visibility <> 'full'`,
    [organization],
  )
  return new Map(rows.map((row) => [row.entry_id, row.address_visibility]))
}

export interface Keeping {
  readonly organization: OrganizationId
  readonly source: string
  readonly at: Date
  /** Who assures that it is right, where somebody does. */
  readonly assuredBy: MemberId | null
  /** The place of the first of these entries among all that came; `null` where each keeps the place that it has. */
  readonly position: number | null
}

/**
 * One change at a time in an organization: what is published follows from several entries, and two that settle them at once wait for each other.
 * Before anything is written in the transaction.
 */
export async function changesAlone(organization: OrganizationId, tx: Transaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('directory ' || $1::text, 0))`, [organization])
}

/**
 * Writes entries over what was kept under the same ids. What was kept from somebody before stays so.
 * What somebody wrote by hand is not written over by an import; what another organization keeps back by hand is not made one's own by a change
 * of the copy that came with a list (decisions/0036). Nothing is published here: `settle` follows in the same transaction.
 */
export async function keepEntries(entries: readonly Entry[], keeping: Keeping, tx: Transaction): Promise<void> {
  if (entries.length === 0) return
  await changesAlone(keeping.organization, tx)
  const rows = entries.map((entry, at) => ({
    kind: entry.kind,
    entry_id: entry.id,
    position: (keeping.position ?? 0) + at,
    hsds_organization_id: entry.hsdsOrganization,
    service_id: entry.service,
    location_id: entry.location,
    taxonomy_id: entry.taxonomy,
    body: entry.body,
    search: searchOf(entry),
    visibility: visibilityOf(entry),
    address_visibility: addressVisibilityOf(entry),
    assured_at: keeping.assuredBy === null ? assuredOf(entry) : keeping.at,
  }))
  await tx.query(
    `insert into fanal.directory_entry as kept (organization_id, source, modified_at, assured_by, published, kind, entry_id, position,
       hsds_organization_id, service_id, location_id, taxonomy_id, body, search, visibility, address_visibility, assured_at)
     select $1, $2, $3, $4, false, row.* from jsonb_to_recordset($5::jsonb) as row (kind text, entry_id uuid, position integer,
       hsds_organization_id uuid, service_id uuid, location_id uuid, taxonomy_id uuid, body jsonb, search text, visibility text,
       address_visibility text, assured_at timestamptz)
     on conflict (organization_id, kind, entry_id) do update set source = case when kept.source <> 'own' and kept.entry_id in (select k.entry_id from fanal.kept_back k where k.keeper_id <> $1)
         then kept.source else excluded.source end,
       position = case when $6 then kept.position else excluded.position end,
       hsds_organization_id = coalesce(excluded.hsds_organization_id, kept.hsds_organization_id),
       service_id = coalesce(excluded.service_id, kept.service_id), location_id = coalesce(excluded.location_id, kept.location_id),
       taxonomy_id = coalesce(excluded.taxonomy_id, kept.taxonomy_id), body = excluded.body, search = excluded.search,
       visibility = excluded.visibility, address_visibility = excluded.address_visibility, published = false,
       assured_at = greatest(excluded.assured_at, kept.assured_at), assured_by = coalesce(excluded.assured_by, kept.assured_by),
       modified_at = case when kept.body = excluded.body then kept.modified_at else excluded.modified_at end
     where kept.source <> 'own' or excluded.source = 'own'`,
    [keeping.organization, keeping.source, keeping.at, keeping.assuredBy, storable(rows), keeping.position === null],
  )
}

export interface Before {
  readonly visibility: Visibility
  readonly source: string
}

/** Who could see these entries before, and where they came from, by kind and id. */
export async function keptBefore(
  organization: OrganizationId,
  entries: readonly Entry[],
  tx: Transaction,
): Promise<ReadonlyMap<string, Before>> {
  const rows = await tx.query<{ key: string; visibility: Visibility; source: string }>(
    `select kind || '/' || entry_id as key, visibility, source from fanal.directory_entry
     where organization_id = $1 and entry_id = any ($2::uuid[])`,
    [organization, entries.map(({ id }) => id)],
  )
  return new Map(rows.map(({ key, visibility, source }) => [key, { visibility, source }]))
}

/** An entry that is shown to nobody whom it was kept from before. */
export function noWider(entry: Entry, before: Visibility | undefined): Entry {
  if (before === undefined || visibilities.indexOf(before) <= visibilities.indexOf(visibilityOf(entry))) return entry
  return { ...entry, body: { ...entry.body, visibility: before } }
}

/** The services that a change of these entries can make visible or hide. */
async function touchedServices(organization: OrganizationId, ids: readonly string[], tx: Transaction): Promise<readonly string[]> {
  const rows = await tx.query<{ entry_id: string }>(
    `select entry_id from fanal.directory_entry where organization_id = $1 and kind = 'service'
       and (entry_id = any ($2::uuid[]) or hsds_organization_id = any ($2::uuid[])
         or entry_id in (select a.service_id from fanal.directory_entry a where a.organization_id = $1 and a.kind = 'service_at_location'
           and (a.entry_id = any ($2::uuid[]) or a.location_id = any ($2::uuid[]))))`,
    [organization, ids],
  )
  return rows.map((row) => row.entry_id)
}

/** After entries changed: what of them, and of what belongs to them, anybody may see, and the places that people search. */
export async function settle(organization: OrganizationId, changed: readonly Pick<Entry, 'id'>[], tx: Transaction): Promise<void> {
  const ids = changed.map(({ id }) => id)
  const services = await touchedServices(organization, ids, tx)
  const touched = [organization, [...new Set([...ids, ...services])]]
  // A service: public, and its organization not kept from the public.
  await tx.query(
    `update fanal.directory_entry s set published = s.visibility = 'public' and not exists (select 1 from fanal.directory_entry o
       where o.organization_id = s.organization_id and o.kind = 'organization' and o.entry_id = s.hsds_organization_id and o.visibility <> 'public')
     where s.organization_id = $1 and s.kind = 'service' and s.entry_id = any ($2::uuid[])`,
    touched,
  )
  await tx.query(
    `update fanal.directory_entry a set published = a.visibility = 'public'
       and exists (select 1 from fanal.directory_entry s where s.organization_id = a.organization_id and s.kind = 'service' and s.entry_id = a.service_id and s.published)
       and not exists (select 1 from fanal.directory_entry l where l.organization_id = a.organization_id and l.kind = 'location' and l.entry_id = a.location_id and l.visibility <> 'public')
     where a.organization_id = $1 and a.kind = 'service_at_location' and (a.entry_id = any ($2::uuid[]) or a.service_id = any ($2::uuid[]) or a.location_id = any ($2::uuid[]))`,
    touched,
  )
  // An organization: public, and with a service that is, or with none at all.
  await tx.query(
    `update fanal.directory_entry o set published = o.visibility = 'public' and (exists (select 1 from fanal.directory_entry s
         where s.organization_id = o.organization_id and s.kind = 'service' and s.hsds_organization_id = o.entry_id and s.published)
       or not exists (select 1 from fanal.directory_entry s where s.organization_id = o.organization_id and s.kind = 'service' and s.hsds_organization_id = o.entry_id))
     where o.organization_id = $1 and o.kind = 'organization' and (o.entry_id = any ($2::uuid[])
       or o.entry_id in (select s.hsds_organization_id from fanal.directory_entry s where s.organization_id = $1 and s.kind = 'service' and s.entry_id = any ($2::uuid[])))`,
    touched,
  )
  // A location: public, and used by a service that is, or by none at all and of an organization that is.
  await tx.query(
    `update fanal.directory_entry l set published = l.visibility = 'public' and (exists (select 1 from fanal.directory_entry a
         where a.organization_id = l.organization_id and a.kind = 'service_at_location' and a.location_id = l.entry_id and a.published)
       or (not exists (select 1 from fanal.directory_entry a where a.organization_id = l.organization_id and a.kind = 'service_at_location' and a.location_id = l.entry_id)
         and not exists (select 1 from fanal.directory_entry o where o.organization_id = l.organization_id and o.kind = 'organization'
           and o.entry_id = l.hsds_organization_id and not o.published)))
     where l.organization_id = $1 and l.kind = 'location' and (l.entry_id = any ($2::uuid[]) or l.hsds_organization_id = any ($2::uuid[])
       or l.hsds_organization_id in (select s.hsds_organization_id from fanal.directory_entry s where s.organization_id = $1 and s.kind = 'service' and s.entry_id = any ($2::uuid[]))
       or l.entry_id in (select a.location_id from fanal.directory_entry a where a.organization_id = $1 and a.kind = 'service_at_location'
         and (a.entry_id = any ($2::uuid[]) or a.service_id = any ($2::uuid[]))))`,
    touched,
  )
  // Words about words are public. A row that belongs to nothing says nothing of whose it is: it is shown only by whoever hides nothing.
  await tx.query(
    `update fanal.directory_entry t set published = t.kind in ('taxonomy', 'taxonomy_term') or not exists (select 1 from fanal.directory_entry h
       where h.organization_id = t.organization_id and (h.visibility <> 'public' or h.address_visibility <> 'full'))
     where t.organization_id = $1 and t.kind not in ('organization', 'service', 'location', 'service_at_location', 'address', 'phone', 'contact')
       and t.published is distinct from (t.kind in ('taxonomy', 'taxonomy_term') or not exists (select 1 from fanal.directory_entry h
       where h.organization_id = t.organization_id and (h.visibility <> 'public' or h.address_visibility <> 'full')))`,
    [organization],
  )
  await settlePlaces(organization, services, tx)
}

async function settlePlaces(organization: OrganizationId, services: readonly string[], tx: Transaction): Promise<void> {
  if (services.length === 0) return
  const entries = await entriesAround(organization, services, tx)
  const of = (kind: HsdsTable, id: string | null) => (id === null ? null : (entries.get(`${kind}/${id}`) ?? null))
  const all = [...entries.values()]
  const byService = Map.groupBy(
    all.filter(({ kind }) => kind === 'service_at_location'),
    (entry) => entry.service,
  )
  const places = services.flatMap((id) => {
    const service = of('service', id)
    if (service === null) return []
    const sources = {
      service,
      organization: of('organization', service.hsdsOrganization),
      assured: service.assured,
      modified: service.modified,
    }
    const at = byService.get(id) ?? []
    if (at.length === 0) return [placeOf({ ...sources, at: null, location: null, byHand: service.source === 'own' })]
    return at.map((one) => {
      const location = of('location', one.location)
      const byHand = [service, one, location].every((entry) => entry === null || entry.source === 'own')
      return placeOf({ ...sources, at: one, location, byHand })
    })
  })
  await tx.query('delete from fanal.place where organization_id = $1 and service_id = any ($2::uuid[])', [organization, services])
  await insertPlaces(organization, places, tx)
}

/** Services with their organizations, their places and the locations of these. */
export async function entriesAround(
  organization: OrganizationId,
  services: readonly string[],
  tx: Transaction,
): Promise<ReadonlyMap<string, KeptEntry>> {
  const rows = await tx.query<EntryRow & Record<string, unknown>>(
    `with s as (select * from fanal.directory_entry where organization_id = $1 and kind = 'service' and entry_id = any ($2::uuid[])),
       a as (select * from fanal.directory_entry where organization_id = $1 and kind = 'service_at_location' and service_id = any ($2::uuid[]))
     select ${entryColumns} from (
       select * from s union all select * from a
       union all select * from fanal.directory_entry o where o.organization_id = $1 and o.kind = 'organization' and o.entry_id in (select hsds_organization_id from s)
       union all select * from fanal.directory_entry l where l.organization_id = $1 and l.kind = 'location' and l.entry_id in (select location_id from a)
     ) found order by position, entry_id`,
    [organization, services],
  )
  return new Map(rows.map((row) => [`${row.kind}/${row.entry_id}`, entryIn(row)]))
}
