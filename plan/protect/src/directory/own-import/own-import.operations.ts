import { type Actor, type Duty, type OrganizationId, type StreamId, byDuty, decided, operation, query, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { changesAlone } from '../directory.store.ts'
import { type Lot, type Preview, digestOf, entriesALot, keepLot, preparedFor, previewFor } from '../import/apply-import.ts'
import { type ImportBegun, type ImportId, beginImport, openImport } from '../import/import.store.ts'
import type { Prepared } from '../import/prepare.ts'
import type { GivenFile } from '../import/records.ts'
import { keeperOf } from '../own/keepers.ts'
import { importText as text } from './own-import.text.ts'

/** One import touches every entry of an organization: whoever answers for its work may, and not everybody who keeps a service. */
export const importerDuties = ['organization-administrator', 'case-supervisor', 'intake-supervisor'] as const satisfies readonly Duty[]
const importers = byDuty(...importerDuties)

export function mayImport(held: readonly Duty[]): boolean {
  return importerDuties.some((duty) => held.includes(duty))
}

/** What is kept with every entry: that it came out of a file, chosen in the browser. */
const source = 'file'

export interface Given {
  readonly files: readonly GivenFile[]
}

export interface OwnPreview extends Preview {
  /** The entry at which an import of the same files was cut off, and goes on; 0 where there is none. */
  readonly goesOnAt: number
}

/** What an import of these files would do; nothing is changed. `null` files: only whether this member may. */
export const previewOwnImport = query({
  name: 'protect.preview-import',
  access: importers,
  sensitivity: 'C2',
  purpose: 'directory',
  async load({ files }: Given, tx: Transaction, actor: Actor): Promise<OwnPreview | null> {
    const keeper = keeperOf(actor)
    if (keeper === null) return null
    const { organization } = keeper
    const open = await openImport(organization, source, await digestOf(files), tx)
    return { ...(await previewFor({ organization, files }, tx)), goesOnAt: open?.done ?? 0 }
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})

export interface KeepLot extends Given {
  readonly at: Date
  /** For an import that nobody has begun. */
  readonly id: ImportId
}

interface Facts {
  readonly organization: OrganizationId
  readonly found: Prepared
  readonly digest: Uint8Array
  readonly open: ImportBegun | null
}

export interface KeptLot extends Lot {
  readonly of: number
}

/** The next lot of an import, whole or not at all: the same files again go on where it was. */
export const keepOwnLot = operation({
  name: 'protect.import',
  access: importers,
  async load({ files }: KeepLot, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const keeper = keeperOf(actor)
    if (keeper === null) return null
    const { organization } = keeper
    await changesAlone(organization, tx)
    const digest = await digestOf(files)
    return {
      organization,
      digest,
      found: await preparedFor({ organization, files }, tx),
      open: await openImport(organization, source, digest, tx),
    }
  },
  place: () => null,
  decide({ organization, found, open }: Facts, { id }) {
    const { length } = found.entries
    if (length === 0) return refuse('invalid', text.nothingToKeep)
    const begun = open ?? { id, done: 0 }
    if (begun.done + entriesALot < length) return decided([])
    const data = { import: begun.id, source, entries: length }
    return decided([{ type: 'protect.directory.imported', version: 1, organization, stream: organization as string as StreamId, data }])
  },
  async apply(_events, tx: Transaction, { id, at }, { organization, found: { entries }, digest, open }): Promise<KeptLot> {
    const begun = open ?? { id, done: 0 }
    if (open === null) await beginImport({ organization, id, source, digest, entries: entries.length, at }, tx)
    return { ...(await keepLot({ organization, source, entries }, begun, at, tx)), of: entries.length }
  },
})
