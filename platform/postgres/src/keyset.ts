import { ok, refuse } from '@fanal/kernel'
import type { Outcome } from '@fanal/kernel'
import { sql } from 'kysely'
import type { SelectQueryBuilder } from 'kysely'

/** A column a list is ordered by. Never null; its values travel as PostgreSQL's own text, so that no microsecond is lost. */
export interface KeysetColumn {
  /** As in SQL, for example `report.received_hour`. */
  readonly column: string
  readonly type: keyof typeof shapes
}

export interface KeysetOrder {
  /** The sort column, then one that makes each row's place unique. One index holds both. */
  readonly by: readonly [KeysetColumn, KeysetColumn]
  readonly direction: 'ascending' | 'descending'
  /** Rows of a page, 1 to 500. */
  readonly size: number
  /** From an earlier page's `next` or `previous`; nothing for the first page. */
  readonly cursor?: string | null | undefined
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
  readonly previous: string | null
}

const shapes = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  timestamptz: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/,
  int: /^-?\d{1,9}$/,
  bigint: /^-?\d{1,18}$/,
  text: /^[^\0]{0,200}$/su,
} as const

interface Place {
  readonly towards: 'next' | 'previous'
  readonly values: readonly [string, string]
}

interface Keys {
  keyset_a: string
  keyset_b: string
}

/**
 * One page of a list by its last row's keys, so that page 1,000 costs what page 1 costs; rows that come and go meanwhile are neither doubled nor skipped.
 * @param query  everything but order and limit
 * @returns refuses with `cursor-unreadable` what no page of this list has given
 */
export async function keysetPage<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  order: KeysetOrder,
): Promise<Outcome<Page<Row>>> {
  const place = order.cursor ? readCursor(order.cursor, order.by) : null
  if (place === undefined) return refuse('cursor-unreadable')
  const towards = place?.towards ?? 'next'
  const size = Math.min(500, Math.max(1, Math.trunc(order.size)))
  const [a, b] = order.by
  const forward = (order.direction === 'ascending') === (towards === 'next')
  const way = forward ? 'asc' : 'desc'

  let asked = query
    .select([sql<string>`${sql.ref(a.column)}::text`.as('keyset_a'), sql<string>`${sql.ref(b.column)}::text`.as('keyset_b')])
    .orderBy(sql.ref(a.column), way)
    .orderBy(sql.ref(b.column), way)
    .limit(size + 1)
  if (place !== null)
    asked = asked.where(
      sql<boolean>`(${sql.ref(a.column)}, ${sql.ref(b.column)}) ${sql.raw(forward ? '>' : '<')} (${typed(place.values[0], a)}, ${typed(place.values[1], b)})`,
    )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the two keys were added above, which the query's type forgets
  const found = (await asked.execute()) as unknown as readonly (Row & Keys)[]

  const inWay = found.slice(0, size)
  const shown = towards === 'next' ? inWay : inWay.toReversed()
  const more = found.length > size
  const first = shown[0]
  const last = shown.at(-1)
  const hasNext = towards === 'next' ? more : true
  const hasPrevious = towards === 'next' ? place !== null : more
  return ok({
    rows: shown.map(withoutKeys<Row>),
    next: last && hasNext ? writeCursor('next', last) : null,
    previous: first && hasPrevious ? writeCursor('previous', first) : null,
  })
}

function typed(value: string, { type }: KeysetColumn) {
  return sql`${value}::text::${sql.raw(type)}`
}

function withoutKeys<Row>(found: Row & Keys): Row {
  const { keyset_a: _a, keyset_b: _b, ...row } = found
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is left is what the caller selected
  return row as unknown as Row
}

function writeCursor(towards: Place['towards'], { keyset_a, keyset_b }: Keys): string {
  return Buffer.from(JSON.stringify([towards, keyset_a, keyset_b])).toString('base64url')
}

function readCursor(cursor: string, [a, b]: KeysetOrder['by']): Place | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (!Array.isArray(read)) return undefined
    const [towards, first, second] = Array.from<unknown>(read)
    if (towards !== 'next' && towards !== 'previous') return undefined
    if (!isValueOf(first, a) || !isValueOf(second, b)) return undefined
    return { towards, values: [first, second] }
  } catch {
    return undefined
  }
}

function isValueOf(value: unknown, { type }: KeysetColumn): value is string {
  if (typeof value !== 'string' || !shapes[type].test(value)) return false
  return type !== 'timestamptz' || isRealTime(value)
}

/** @NOTE 30 February fits the shape, but PostgreSQL would end the whole transaction over it. */
function isRealTime(value: string): boolean {
  const moment = new Date(value.replace(' ', 'T').replace(/(\.\d+)?\+00$/, 'Z'))
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 19) === value.slice(0, 19).replace(' ', 'T')
}
