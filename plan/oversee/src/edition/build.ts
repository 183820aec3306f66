import { type AsKnown, type Known, assemble } from './assemble.ts'
import type { Edition, EditionFile } from './edition.ts'
import { manifestBytes, manifestHash, manifestOf } from './manifest.ts'
import { type Folder, type Verified, verifyFolder } from './verify.ts'
import { filesOf, shownOtherwise } from './writers.ts'

export interface Built {
  readonly edition: Edition
  /** Every file that the manifest names, and the manifest. */
  readonly files: readonly EditionFile[]
  readonly manifest: string
}

/** Makes every file of an edition. Same edition, same bytes, wherever and whenever it is built. */
export async function built(edition: Edition): Promise<Built> {
  const files = await filesOf(edition)
  const manifest = manifestOf(edition, files)
  return { edition, files: [...files, { path: 'manifest.json', bytes: manifestBytes(manifest) }], manifest: manifestHash(manifest) }
}

/** An edition of what is known, with every file of it. */
export const buildEdition = (known: Known, as: AsKnown): Promise<Built> => built(assemble(known, as))

/** Checks a published folder with nothing but itself. */
export const verifyEdition = (folder: Folder, options: { readonly fingerprint: string | null }): Promise<Verified> =>
  verifyFolder(folder, { build: filesOf, differing: shownOtherwise }, options)
