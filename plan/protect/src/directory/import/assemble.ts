import { isDeepStrictEqual } from 'node:util'
import type { HsdsTable } from '../directory.ts'
import { isStanding, keyOf } from '../entry.ts'
import { hsdsShapes, parentColumns } from '../hsds.shape.ts'
import { type Problem, problemAt } from './problem.ts'
import type { GivenRecord, HsdsObject } from './records.ts'

/** The property of `parent` that holds a list of `child`, if it has one. */
function listFor(parent: HsdsTable, child: HsdsTable): string | null {
  return Object.entries(hsdsShapes[parent].many).find(([, table]) => table === child)?.[0] ?? null
}

interface Row {
  readonly given: GivenRecord
  readonly nested: Record<string, unknown>
  /** Whether it stands inside another row. */
  placed: boolean
}

/** What a row says it belongs to, by the columns of HSDS. */
function parentsOf({
  table,
  object,
}: GivenRecord): readonly { readonly column: string; readonly kind: HsdsTable | null; readonly id: string }[] {
  const columns = Object.entries(parentColumns) as readonly [string, HsdsTable][]
  const links = columns.map(([column, kind]) => ({ column, kind: kind as HsdsTable | null, id: object[column] }))
  if (table === 'attribute') links.push({ column: 'link_id', kind: null, id: object['link_id'] })
  if (table === 'metadata') links.push({ column: 'resource_id', kind: null, id: object['resource_id'] })
  return links.flatMap(({ column, kind, id }) => (typeof id === 'string' ? [{ column, kind, id }] : []))
}

/** Rows that others stand inside come last, so that what they hold is whole by then. */
const order: readonly HsdsTable[] = ['metadata', 'attribute', 'language', 'phone', 'contact']

/**
 * Puts the rows of tables together: a phone into its contact, a contact into its service. A row keeps its columns, and stands
 * inside everything that it names; one that names nothing that came with it stands by itself.
 */
export function assembleRows(given: readonly GivenRecord[]): {
  readonly records: readonly GivenRecord[]
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const rows = new Map<string, Row>()
  const byId = new Map<string, Row[]>()
  for (const record of given) {
    const id = String(record.object['id']).toLowerCase()
    const key = keyOf(record.table, id)
    const before = rows.get(key)
    if (before !== undefined) {
      if (!isDeepStrictEqual(before.given.object, record.object))
        problems.push(problemAt(record.spot, 'id-twice', 'row-left-out', { field: 'id' }))
      continue
    }
    const row: Row = { given: record, nested: { ...record.object }, placed: false }
    rows.set(key, row)
    byId.set(id, [...(byId.get(id) ?? []), row])
  }

  const put = (row: Row) => {
    let lost: string | null = null
    const links = parentsOf(row.given)
    for (const { column, kind, id } of links) {
      const parents = kind === null ? (byId.get(id.toLowerCase()) ?? []) : [rows.get(keyOf(kind, id))].filter((one) => one !== undefined)
      if (parents.length === 0) lost ??= column
      for (const parent of parents) {
        const name = listFor(parent.given.table, row.given.table)
        if (name === null || parent === row) continue
        const list = Array.isArray(parent.nested[name]) ? (parent.nested[name] as HsdsObject[]) : []
        parent.nested[name] = [...list, row.nested]
        row.placed = true
      }
    }
    if (lost !== null) problems.push(problemAt(row.given.spot, 'reference-lost', 'kept', { field: lost }))
  }
  const all = [...rows.values()]
  // A capacity names its unit, which then stands inside it.
  for (const row of all) {
    const unit = row.given.table === 'service_capacity' ? rows.get(keyOf('unit', String(row.given.object['unit_id']))) : undefined
    if (unit === undefined) continue
    row.nested['unit'] = unit.nested
    unit.placed = true
  }
  const inside = (row: Row) => !isStanding(row.given.table)
  for (const table of order) for (const row of all) if (row.given.table === table) put(row)
  for (const row of all) if (inside(row) && !order.includes(row.given.table)) put(row)
  for (const row of all) {
    if (inside(row)) continue
    for (const [column, kind] of [
      ['organization_id', 'organization'],
      ['service_id', 'service'],
      ['location_id', 'location'],
      ['taxonomy_id', 'taxonomy'],
    ] as const) {
      const id = row.given.object[column]
      if (typeof id === 'string' && !rows.has(keyOf(kind, id)))
        problems.push(problemAt(row.given.spot, 'reference-lost', 'kept', { field: column }))
    }
  }
  const records = all.flatMap((row): GivenRecord[] => (inside(row) && row.placed ? [] : [{ ...row.given, object: row.nested }]))
  return { records, problems }
}
