import { createHash } from 'node:crypto'
import { type Outcome, type World, ok, refuse } from '@fanal/kernel'
import { type Database, unitOfWork } from '@fanal/postgres'
import { dayOf } from './reading/read-cells.ts'
import { type ReadList, readEmployerList } from './reading/read-list.ts'
import { type Day, type EmployerSource, isEmployerSource } from './employer-record.ts'
import { deleteSnapshot, insertSnapshot, keptSnapshots } from './employers.store.ts'
import { importText as text } from './import.text.ts'

export interface ListFile {
  readonly bytes: Uint8Array
  readonly source: EmployerSource
  /** The day on which the list was as it is in the file. */
  readonly asOf: Day
}

export interface Imported extends ReadList {
  /** `shown`: the newest of its kind. `kept`: an older one, for history. `already`: the same file is kept. `preview`: nothing was written. */
  readonly outcome: 'shown' | 'kept' | 'already' | 'preview'
}

/** Reads what a person typed: one of the two lists, and a day that was. */
export function listOf(source: string | undefined, asOf: string | undefined, now: Date): Outcome<Omit<ListFile, 'bytes'>> {
  if (!isEmployerSource(source)) return refuse('unknown-source', text.unknownSource)
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(asOf ?? '')
  const day = parts === null ? null : dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  if (day === null || day > now.toISOString().slice(0, 10)) return refuse('bad-day', text.badDay)
  return ok({ source, asOf: day })
}

/** Reads a list and writes nothing. */
export function previewList({ bytes, ...of }: ListFile): Outcome<Imported> {
  const list = readEmployerList(bytes, of)
  return list.ok ? ok({ ...list.value, outcome: 'preview' }) : list
}

/**
 * Keeps a list, whole or not at all. The newest of its kind is the one that is shown; older ones stay.
 * @param how.db  as the migrator: nobody else writes reference data
 * @param how.replace  whether another file of the same day may be replaced
 * @param how.invented  whether every employer in it is made up, for a demonstration
 */
export async function importList(
  file: ListFile,
  {
    db,
    world,
    replace,
    invented = false,
  }: { readonly db: Database; readonly world: World; readonly replace: boolean; readonly invented?: boolean },
): Promise<Outcome<Imported>> {
  const { bytes, source, asOf } = file
  const read = readEmployerList(bytes, { source, asOf })
  if (!read.ok) return read
  const list = read.value
  if (list.rows.length === 0) return refuse('no-rows', text.noRows)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return await unitOfWork(db, {}, async (tx): Promise<Outcome<Imported>> => {
    const kept = await keptSnapshots(source, tx)
    const sameDay = kept.find((one) => one.asOf === asOf)
    if (sameDay?.sha256 === sha256) return ok({ ...list, outcome: 'already' })
    if (sameDay !== undefined && !replace) return refuse('day-taken', text.dayTaken)
    if (sameDay !== undefined) await deleteSnapshot(source, asOf, tx)
    await insertSnapshot(list, { sha256, isInvented: invented, now: world.now() }, tx)
    return ok({ ...list, outcome: kept.some((one) => one.asOf > asOf) ? 'kept' : 'shown' })
  })
}
