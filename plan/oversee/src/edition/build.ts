import { type AsKnown, type Known, assemble } from './assemble.ts'
import type { Edition, EditionFile } from './edition.ts'
import { manifestBytes, manifestHash, manifestOf } from './manifest.ts'
import { type Folder, type Verified, type VerifyFinding, verifyFolder } from './verify.ts'
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

/** What is missing from a folder that nobody has signed yet. */
const unsigned: ReadonlySet<string> = new Set(['sign-off-missing', 'log-missing'])
export const isOfDraft = ({ code }: Pick<VerifyFinding, 'code'>): boolean => unsigned.has(code)

/** What is wrong with a folder besides that nobody has signed it yet. */
export const verifyDraft = async (folder: Folder): Promise<readonly VerifyFinding[]> =>
  (await verifyEdition(folder, { fingerprint: null })).findings.filter((found) => !isOfDraft(found))
