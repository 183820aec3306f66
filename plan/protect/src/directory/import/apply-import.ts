import { type OrganizationId, type StreamId, type World, entryBytes, timedId } from '@fanal/kernel'
import { appendEntries } from '@fanal/ledger'
import { type Database, type Transaction, unitOfWork } from '@fanal/postgres'
import { type Entry, keyOf } from '../entry.ts'
import { keepEntries, keptAddresses, keptBefore, noWider, settle } from '../directory.store.ts'
import { type Compared, type ImportBegun, type ImportId, beginImport, compareEntries, noteImported, openImport } from './import.store.ts'
import { type Prepared, prepareImport } from './prepare.ts'
import type { GivenFile } from './records.ts'

export interface ImportPlan {
  readonly organization: OrganizationId
  /** Where it comes from, as a code: it is kept with every entry. */
  readonly source: string
  readonly files: readonly GivenFile[]
}

/** Entries that are written in one transaction. */
export const entriesALot = 500

const work = <T>(database: Database, organization: OrganizationId, doing: (tx: Transaction) => Promise<T>) =>
  unitOfWork(database, { organization, duties: ['organization-administrator'] }, doing)

/** What the files hold, as this organization may keep it. */
export async function preparedFor({ organization, files }: Omit<ImportPlan, 'source'>, tx: Transaction): Promise<Prepared> {
  const known = await keptAddresses(organization, tx)
  return prepareImport(files, (location) => known.get(location) ?? null)
}

export interface Preview extends Prepared, Compared {}

/** What an import would do; nothing is changed. */
export async function previewImport(database: Database, plan: ImportPlan): Promise<Preview> {
  return await work(database, plan.organization, (tx) => previewFor(plan, tx))
}

export async function previewFor(plan: Omit<ImportPlan, 'source'>, tx: Transaction): Promise<Preview> {
  const found = await preparedFor(plan, tx)
  return { ...found, ...(await compareEntries(plan.organization, found.entries, tx)) }
}

/** Of everything that was given: a file that changed is another import. */
export async function digestOf(files: readonly GivenFile[]): Promise<Uint8Array> {
  const parts = files
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name, bytes }) => [new TextEncoder().encode(`${name}\n${bytes.length}\n`), bytes])
  return new Uint8Array(await crypto.subtle.digest('SHA-256', await new Blob(parts as BlobPart[]).arrayBuffer()))
}

export interface Lot {
  /** Entries that are in now, of all. */
  readonly done: number
  readonly byHand: number
}

/** Writes the next entries of an import, whole or not at all; after the last the import has ended. */
export async function keepLot(
  { organization, source, entries }: { readonly organization: OrganizationId; readonly source: string; readonly entries: readonly Entry[] },
  begun: ImportBegun,
  at: Date,
  tx: Transaction,
): Promise<Lot> {
  const lot = entries.slice(begun.done, begun.done + entriesALot)
  const before = await keptBefore(organization, lot, tx)
  const strict = lot.map((entry) => noWider(entry, before.get(keyOf(entry.kind, entry.id))?.visibility))
  const byHand = strict.filter(({ kind, id }) => before.get(keyOf(kind, id))?.source === 'own').length
  await keepEntries(strict, { organization, source, at, assuredBy: null, position: begun.done }, tx)
  await settle(organization, strict, tx)
  const done = begun.done + lot.length
  await noteImported(organization, begun.id, done, done === entries.length ? at : null, tx)
  return { done, byHand }
}

export interface Imported extends Prepared {
  /** The entry at which this went on: 0 unless an import of the same files was cut off. */
  readonly resumedAt: number
  /** Entries that somebody here wrote by hand, and that were left as they are. */
  readonly byHand: number
}

/**
 * Imports files for one organization, some hundred entries at a time, each lot whole or not at all. Cut off at any moment, the same
 * import goes on where it was; imported twice, nothing is doubled.
 * @param onLot  told after each lot how many entries are in
 */
export async function applyImport(
  database: Database,
  plan: ImportPlan,
  world: World,
  onLot: (done: number) => void = () => undefined,
): Promise<Imported> {
  const { organization, source } = plan
  const found = await work(database, organization, (tx) => preparedFor(plan, tx))
  const { entries } = found
  const digest = await digestOf(plan.files)
  const begun = await work(database, organization, async (tx) => {
    const open = await openImport(organization, source, digest, tx)
    if (open !== null) return open
    const id = timedId<'directory-import'>(world.now(), world.chance(10)) as ImportId
    await beginImport({ organization, id, source, digest, entries: entries.length, at: world.now() }, tx)
    return { id, done: 0 }
  })
  let byHand = 0
  for (let { done } = begun; done < entries.length;) {
    const from = { id: begun.id, done }
    // oxlint-disable-next-line no-await-in-loop -- each lot rests on the ones before it
    const lot = await work(database, organization, async (tx) => {
      const kept = await keepLot({ organization, source, entries }, from, world.now(), tx)
      if (kept.done === entries.length) await noteInLedger(plan, { id: begun.id, entries: kept.done }, world, tx)
      return kept
    })
    ;({ done } = lot)
    byHand += lot.byHand
    onLot(done)
  }
  return { ...found, resumedAt: begun.done, byHand }
}

async function noteInLedger(
  { organization, source }: ImportPlan,
  { id, entries }: { id: ImportId; entries: number },
  world: World,
  tx: Transaction,
) {
  const entry = timedId<'entry'>(world.now(), world.chance(10))
  const stream = organization as string as StreamId
  const event = { type: 'protect.directory.imported', version: 1, organization, stream, data: { import: id, source, entries } }
  const body = entryBytes(event, { id: entry, at: world.now(), actor: { kind: 'system', process: 'command' } })
  await appendEntries([{ organization, stream, id: entry, body }], tx)
}
