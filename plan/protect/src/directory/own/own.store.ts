import type { MemberId, OrganizationId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Visibility } from '../directory.ts'
import type { HsdsObject } from '../import/records.ts'
import { storable } from '../storable.ts'
import { type EntryRow, type KeptEntry, entriesAround, entryIn, entryColumns } from '../directory.store.ts'

export interface OwnLine {
  readonly id: string
  readonly name: string
  readonly visibility: Visibility
  readonly status: string
  readonly assured: Date | null
  readonly modified: Date
  readonly available: number | null
  readonly counted: Date | null
  /** Another organization keeps it, or its place, from the public by hand: a copy from a list is then not shown, what was written here is. */
  readonly keptBack: 'not-shown' | 'shown' | null
}

/** Services that are listed: the oldest first, and no more. */
export const mostListed = 200

interface OwnRow {
  readonly entry_id: string
  readonly name: string
  readonly visibility: Visibility
  readonly status: string
  readonly assured_at: Date | null
  readonly modified_at: Date
  readonly available: string | null
  readonly counted: string | null
  readonly source: string
  readonly kept_back: boolean
}

/** An organization's services, from the one that nobody has assured for longest. */
export async function ownServices(organization: OrganizationId, tx: Transaction): Promise<OwnLine[]> {
  const rows = await tx.query<OwnRow & Record<string, unknown>>(
    `select entry_id, body ->> 'name' as name, visibility, body ->> 'status' as status, assured_at, modified_at,
       body -> 'capacities' -> 0 ->> 'available' as available, body -> 'capacities' -> 0 ->> 'updated' as counted, source,
       exists (select 1 from fanal.kept_back k where k.keeper_id <> $1 and (k.entry_id = s.entry_id or k.entry_id in (select unnest(array[a.entry_id, a.location_id])
         from fanal.directory_entry a where a.organization_id = $1 and a.kind = 'service_at_location' and a.service_id = s.entry_id))) as kept_back
     from fanal.directory_entry s where organization_id = $1 and kind = 'service' and body ->> 'status' <> 'defunct'
     order by assured_at nulls first, entry_id limit ${mostListed}`,
    [organization],
  )
  return rows.map((row) => ({
    id: row.entry_id,
    name: row.name,
    visibility: row.visibility,
    status: row.status,
    assured: row.assured_at,
    modified: row.modified_at,
    available: row.available === null ? null : Number(row.available),
    counted: row.counted === null ? null : new Date(row.counted),
    keptBack: !row.kept_back ? null : row.source === 'own' ? 'shown' : 'not-shown',
  }))
}

/** How many of an organization's services nobody has assured since a moment, and since when the oldest is not. */
export async function unassured(
  organization: OrganizationId,
  since: Date,
  tx: Transaction,
): Promise<{ readonly count: number; readonly oldest: Date | null }> {
  const [row] = await tx.query<{ count: number; oldest: Date | null }>(
    `select count(*)::int as count, min(coalesce(assured_at, modified_at)) as oldest from fanal.directory_entry
     where organization_id = $1 and kind = 'service' and body ->> 'status' <> 'defunct' and (assured_at is null or assured_at <= $2)`,
    [organization, since],
  )
  return { count: row?.count ?? 0, oldest: row?.oldest ?? null }
}

/** A service of the organization with what stands around it; empty where it has no such service. */
export async function ownService(organization: OrganizationId, service: string, tx: Transaction): Promise<ReadonlyMap<string, KeptEntry>> {
  const found = await entriesAround(organization, [service], tx)
  return found.has(`service/${service}`) ? found : new Map()
}

/** The HSDS organization under which new services stand: the first that the organization keeps. */
export async function ownOrganization(
  organization: OrganizationId,
  tx: Transaction,
): Promise<{ readonly entry: KeptEntry | null; readonly name: string }> {
  const rows = await tx.query<EntryRow & Record<string, unknown>>(
    `select ${entryColumns} from fanal.directory_entry where organization_id = $1 and kind = 'organization' order by source <> 'own', position, entry_id limit 1`,
    [organization],
  )
  const [named] = await tx.query<{ name: string }>('select name_en as name from fanal.organization where organization_id = $1', [
    organization,
  ])
  return { entry: rows[0] === undefined ? null : entryIn(rows[0]), name: named?.name ?? '' }
}

/** Everything that an organization keeps. */
export async function allOwn(organization: OrganizationId, tx: Transaction): Promise<KeptEntry[]> {
  const rows = await tx.query<EntryRow & Record<string, unknown>>(
    `select ${entryColumns} from fanal.directory_entry where organization_id = $1`,
    [organization],
  )
  return rows.map(entryIn)
}

export async function assureEntry(
  organization: OrganizationId,
  service: string,
  by: { readonly member: MemberId; readonly at: Date },
  tx: Transaction,
): Promise<void> {
  await tx.query(
    `update fanal.directory_entry set assured_at = $3, assured_by = $4, modified_at = $3, body = body || jsonb_build_object('assured_date', $5::text)
     where organization_id = $1 and kind = 'service' and entry_id = $2`,
    [organization, service, by.at, by.member, by.at.toISOString().slice(0, 10)],
  )
}

/** Changes a service and neither where it came from nor when it was assured. */
export async function writeBody(
  organization: OrganizationId,
  service: string,
  { body, at }: { readonly body: HsdsObject; readonly at: Date },
  tx: Transaction,
): Promise<void> {
  await tx.query(
    `update fanal.directory_entry set body = $3::jsonb, modified_at = $4 where organization_id = $1 and kind = 'service' and entry_id = $2`,
    [organization, service, storable(body), at],
  )
}
