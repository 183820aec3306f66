import type { HsdsTable } from './directory.ts'
import { hsdsTables } from './directory.ts'
import type { Entry } from './entry.ts'
import { hsdsShapes, parentColumns } from './hsds.shape.ts'
import { type HsdsObject, isObject } from './import/records.ts'

const columnOf = new Map<HsdsTable, string>(Object.entries(parentColumns).map(([column, table]) => [table, column]))

export type Tables = ReadonlyMap<HsdsTable, readonly HsdsObject[]>

/** The tables of HSDS that entries make: each record once, with the columns that lead to what it belongs to. */
export function tablesOf(entries: readonly Entry[]): Tables {
  const tables = new Map<HsdsTable, Map<string, Record<string, unknown>>>(hsdsTables.map((table) => [table, new Map()]))
  for (const entry of entries) {
    const links = {
      ...(entry.hsdsOrganization && { organization_id: entry.hsdsOrganization }),
      ...(entry.service && { service_id: entry.service }),
      ...(entry.location && { location_id: entry.location }),
      ...(entry.taxonomy && { taxonomy_id: entry.taxonomy }),
    }
    add(entry.kind, entry.body, links)
  }
  return new Map([...tables].flatMap(([table, rows]) => (rows.size === 0 ? [] : [[table, [...rows.values()]]])))

  function add(table: HsdsTable, object: HsdsObject, links: HsdsObject): void {
    const { many, one, fields } = hsdsShapes[table]
    const id = String(object['id'])
    const row: Record<string, unknown> = {}
    const below = columnOf.get(table)
    const inside: HsdsObject = below === undefined ? {} : { [below]: id }
    const toOne: Record<string, unknown> = {}
    for (const [name, value] of Object.entries(object)) {
      const list = many[name]
      const single = one[name]
      if (list !== undefined && Array.isArray(value)) {
        for (const child of value) if (isObject(child) && Object.keys(child).length > 1) add(list, child, linksFor(list, inside, table, id))
      } else if (single !== undefined && isObject(value)) {
        if (typeof value['id'] === 'string') toOne[name === 'taxonomy_detail' ? 'taxonomy_id' : `${name}_id`] = value['id']
        if (Object.keys(value).length > 1) add(single, value, {})
      } else row[name] = value
    }
    const known = new Set(fields.map(({ name }) => name))
    const linked = Object.fromEntries(Object.entries({ ...links, ...toOne }).filter(([name]) => known.has(name)))
    const rows = tables.get(table)
    const before = rows?.get(id)
    rows?.set(id, { ...linked, ...row, ...before, ...fillsIn(before, linked) })
  }
}

/** What a second place of the same record adds: the columns that were empty. */
function fillsIn(before: HsdsObject | undefined, linked: HsdsObject): HsdsObject {
  if (before === undefined) return {}
  return Object.fromEntries(Object.entries(linked).filter(([name]) => before[name] === undefined))
}

function linksFor(child: HsdsTable, inside: HsdsObject, table: HsdsTable, id: string): HsdsObject {
  if (child === 'attribute') return { link_id: id, link_entity: table }
  if (child === 'metadata') return { resource_id: id, resource_type: table }
  return inside
}
