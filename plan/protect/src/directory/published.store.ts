import type { Queries } from '@fanal/postgres'
import type { HsdsTable } from './directory.ts'
import type { Entry } from './entry.ts'
import type { HsdsObject } from './import/records.ts'

/** An entry as everybody may see it. */
export interface PublishedEntry extends Entry {
  readonly modified: Date
}

interface PublishedRow {
  readonly kind: HsdsTable
  readonly entry_id: string
  readonly hsds_organization_id: string | null
  readonly service_id: string | null
  readonly location_id: string | null
  readonly taxonomy_id: string | null
  readonly body: HsdsObject
  readonly modified_at: Date
}

const columns = 'kind, entry_id, hsds_organization_id, service_id, location_id, taxonomy_id, body, modified_at'

const entryIn = (row: PublishedRow): PublishedEntry => ({
  kind: row.kind,
  id: row.entry_id,
  hsdsOrganization: row.hsds_organization_id,
  service: row.service_id,
  location: row.location_id,
  taxonomy: row.taxonomy_id,
  body: row.body,
  modified: row.modified_at,
})

async function entries(text: string, values: readonly unknown[], db: Pick<Queries, 'query'>): Promise<PublishedEntry[]> {
  const rows = await db.query<PublishedRow & Record<string, unknown>>(text, values)
  return rows.map(entryIn)
}

/** Everything that is published, or what one organization publishes, in the order in which it came. */
export function allPublished(keeper: string | null, db: Pick<Queries, 'query'>): Promise<PublishedEntry[]> {
  return entries(
    `select ${columns} from fanal.public_directory_entry where $1::uuid is null or keeper_id = $1::uuid order by position, entry_id`,
    [keeper],
    db,
  )
}

/** What lists may be narrowed by; `null` where it was not asked. */
export interface Asked {
  readonly words: readonly string[]
  readonly organization: string | null
  readonly taxonomy: string | null
  readonly term: string | null
  readonly parent: string | null
  readonly topOnly: boolean
  readonly modifiedAfter: Date | null
}

function narrowed(kind: HsdsTable, asked: Asked): { readonly where: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [kind]
  const put = (value: unknown) => `$${values.push(value)}`
  const parts = ['kind = $1']
  for (const word of asked.words) parts.push(`search like '%' || ${put(word)} || '%'`)
  const services = (where: string) =>
    kind === 'service' ? where : `service_id in (select entry_id from fanal.public_directory_entry where kind = 'service' and ${where})`
  if (asked.organization !== null) parts.push(services(`hsds_organization_id = ${put(asked.organization)}`))
  if (asked.term !== null) {
    const [inside, named] = [[{ taxonomy_term: { id: asked.term } }], [{ taxonomy_term_id: asked.term }]]
    parts.push(services(`(attributes @> ${put(JSON.stringify(inside))}::jsonb or attributes @> ${put(JSON.stringify(named))}::jsonb)`))
  }
  if (asked.taxonomy !== null) {
    const value = put(asked.taxonomy)
    const ofTerms = `select t.entry_id from fanal.public_directory_entry t where t.kind = 'taxonomy_term' and t.taxonomy_id = ${value}`
    parts.push(
      kind === 'taxonomy_term'
        ? `taxonomy_id = ${value}`
        : services(`exists (select 1 from jsonb_array_elements(case when jsonb_typeof(attributes) = 'array' then attributes else '[]' end) one
            where coalesce(one -> 'taxonomy_term' ->> 'id', one ->> 'taxonomy_term_id') in (select entry_id::text from (${ofTerms}) t))`),
    )
  }
  if (asked.parent !== null) parts.push(`body ->> 'parent_id' = ${put(asked.parent)}`)
  if (asked.topOnly) parts.push(`not body ? 'parent_id'`)
  if (asked.modifiedAfter !== null) parts.push(`modified_at >= ${put(asked.modifiedAfter)}`)
  return { where: parts.join(' and '), values }
}

export interface PublishedPage {
  readonly total: number
  readonly entries: readonly PublishedEntry[]
}

/** One page of a kind. */
export async function publishedPage(
  kind: HsdsTable,
  asked: Asked,
  { page, size }: { readonly page: number; readonly size: number },
  db: Pick<Queries, 'query'>,
): Promise<PublishedPage> {
  const { where, values } = narrowed(kind, asked)
  const [count] = await db.query<{ total: number }>(
    `select count(*)::int as total from fanal.public_directory_entry where ${where}`,
    values,
  )
  const found = await entries(
    `select ${columns} from fanal.public_directory_entry where ${where} order by entry_id limit ${Math.trunc(size)} offset ${Math.trunc((page - 1) * size)}`,
    values,
    db,
  )
  return { total: count?.total ?? 0, entries: found }
}

/** One entry, as the keeper says it who assured it last. */
export async function publishedEntry(kind: HsdsTable, id: string, db: Pick<Queries, 'query'>): Promise<PublishedEntry | null> {
  const [found] = await entries(
    `select ${columns} from fanal.public_directory_entry where kind = $1 and entry_id = $2 order by assured_at desc nulls last, keeper_id limit 1`,
    [kind, id],
    db,
  )
  return found ?? null
}

/** Entries with all that stands around them: services, their organizations and places, and the locations of both. */
export async function publishedAround(found: readonly Entry[], db: Pick<Queries, 'query'>): Promise<PublishedEntry[]> {
  const ids = (kind: HsdsTable, of: (entry: Entry) => string | null = ({ id }) => id) =>
    found.filter((entry) => entry.kind === kind).flatMap((entry) => of(entry) ?? [])
  return await entries(
    `with s as (select * from fanal.public_directory_entry where kind = 'service' and (entry_id = any ($1::uuid[]) or hsds_organization_id = any ($2::uuid[]))),
       a as (select * from fanal.public_directory_entry where kind = 'service_at_location' and (entry_id = any ($3::uuid[]) or service_id in (select entry_id from s))),
       o as (select * from fanal.public_directory_entry where kind = 'organization' and (entry_id = any ($2::uuid[]) or entry_id in (select hsds_organization_id from s)))
     select ${columns} from (select * from s union all select * from a union all select * from o
       union all select * from fanal.public_directory_entry l where l.kind = 'location'
         and (l.entry_id in (select location_id from a) or l.hsds_organization_id in (select entry_id from o))) found
     order by position, entry_id`,
    [[...ids('service'), ...ids('service_at_location', ({ service }) => service)], ids('organization'), ids('service_at_location')],
    db,
  )
}
