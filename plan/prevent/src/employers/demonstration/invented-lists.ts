import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type World, must } from '@fanal/kernel'
import type { Database } from '@fanal/postgres'
import type { Day, EmployerSource } from '../employer-record.ts'
import { importList } from '../import-list.ts'

/** The invented lists, in the shapes of the two real ones. Every employer in them is made up. */
export const inventedLists: readonly { readonly source: EmployerSource; readonly asOf: Day }[] = [
  { source: 'non-compliant', asOf: '2023-10-04' },
  { source: 'lmia-positive', asOf: '2024-03-31' },
]

export function inventedFile(source: EmployerSource): Uint8Array {
  return new Uint8Array(readFileSync(path.join(import.meta.dirname, `invented-${source}.csv`)))
}

/** Puts the invented lists into a demonstration, marked as what they are. */
export async function importInvented(db: Database, world: World): Promise<void> {
  for (const list of inventedLists)
    // oxlint-disable-next-line no-await-in-loop -- one after the other is quick enough
    must(await importList({ ...list, bytes: inventedFile(list.source) }, { db, world, replace: false, invented: true }))
}
