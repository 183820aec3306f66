// A node of its own whose database holds invented years, every entry of them appended and put into the log by the product's own hand.
import { type EntryId, type Id, type MemberId, type OrganizationId, type UnitId, entryBytes, must, thisWorld, timedId } from '@fanal/kernel'
import { type NewEntry, appendEntries, sequencePending } from '@fanal/ledger'
import { type Database, migrate, openServer, unitOfWork } from '@fanal/postgres'
import type { Entry, House, Row } from './book.ts'
import { type InventedYears, type Size, inventYears } from './invented-years.ts'

const atOnce = 5000
const id = <Name extends string>(): Id<Name> => timedId<Name>(new Date(), thisWorld.chance(10))
const pieces = <T>(of: readonly T[]): (readonly T[])[] =>
  Array.from({ length: Math.ceil(of.length / atOnce) }, (_, n) => of.slice(n * atOnce, (n + 1) * atOnce))

async function aHouse(db: Database, kind: string, members: number): Promise<House> {
  const house = { organization: id<'organization'>() as OrganizationId, unit: id<'unit'>() as UnitId }
  await db.query(`insert into fanal.organization values ($1, 'Invented', 'Inventé', $2, '\\x00', now())`, [house.organization, kind])
  await db.query(`insert into fanal.unit values ($1, $2, 'Invented', 'Inventé', '{en,fr}', false)`, [house.organization, house.unit])
  return { ...house, members: Array.from({ length: members }, () => id<'member'>() as MemberId) }
}

/** What no row says: sealed bytes, of which nothing is counted. */
const sealed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  report: { mailbox: `decode(repeat('00', 1216), 'hex')` },
  handover: { copy: `decode(repeat('00', 4096), 'hex')` },
}

async function insertRows(table: string, rows: readonly Row[], db: Database): Promise<void> {
  const columns = Object.keys(rows[0]!)
  const more = Object.entries(sealed[table] ?? {})
  for (const piece of pieces(rows))
    await db.query(
      `insert into fanal.${table} (${[...columns, ...more.map(([name]) => name)].join(', ')})
       select ${[...columns, ...more.map(([, made]) => made)].join(', ')} from jsonb_populate_recordset(null::fanal.${table}, $1::jsonb)`,
      [JSON.stringify(piece)],
    )
}

function entryOf({ at, actor, event }: Entry): NewEntry {
  const stamp = { id: timedId<'entry'>(new Date(at), thisWorld.chance(10)) as EntryId, at: new Date(at), actor }
  return { organization: event.organization, stream: event.stream, id: stamp.id, body: entryBytes(event, stamp) }
}

async function append({ entries }: InventedYears, db: Database): Promise<void> {
  for (const piece of pieces(entries)) await unitOfWork(db, {}, (tx) => appendEntries(piece.map(entryOf), tx))
}

async function putIntoLog(db: Database): Promise<void> {
  for (let moved = 1; moved > 0;) moved = await unitOfWork(db, {}, (tx) => sequencePending(50_000, tx))
}

async function held(db: Database): Promise<number> {
  const [counted] = await db.query<{ n: number }>('select count(*)::integer as n from fanal.ledger_entry')
  return counted?.n ?? 0
}

/** Fills a folder that is empty; one that was filled before stays as it is. @returns how many entries its ledger holds */
export async function fillYears(dataDir: string, size: Size): Promise<number> {
  const server = must(await openServer({ dataDir }))
  must(await migrate(server))
  const db = server.connect('migrator', { max: 1 })
  if ((await held(db)) === 0) await fill(db, server.connect('worker', { max: 1 }), size)
  const entries = await held(db)
  await server.stop()
  return entries
}

async function fill(db: Database, worker: Database, size: Size): Promise<void> {
  await aHouse(db, 'secretariat', 1)
  const [line, team] = [await aHouse(db, 'helpline', 40), await aHouse(db, 'service-provider', 40)]
  const course = id<'course'>()
  await insertRows(
    'course',
    [
      {
        organization_id: team.organization,
        course_id: course,
        unit_id: team.unit,
        code: 'invented',
        version: '1',
        title_en: 'Invented',
        title_fr: 'Inventé',
        entered_at: size.from.toISOString(),
        entered_by: team.members[0],
      },
    ],
    db,
  )
  const years = inventYears(size, { line, team }, { course, far: new Date(Date.now() + 365 * 24 * 3_600_000) })
  for (const [table, rows] of Object.entries(years.rows)) await insertRows(table, rows, db)
  await append(years, worker)
  await putIntoLog(worker)
  await db.query('vacuum analyze')
}
