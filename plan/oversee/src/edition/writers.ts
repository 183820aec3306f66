import type { Edition, EditionFile } from './edition.ts'
import { canonicalBytes, type Json } from '@fanal/kernel'
import { differingInSite } from './site/differing-in-site.ts'
import { siteOf } from './site/site.tsx'
import type { ShownOtherwise } from './verify.ts'

/** Every file of an edition but its manifest: open data, the printed report and the pages, which name them all. */
export async function filesOf(edition: Edition): Promise<readonly EditionFile[]> {
  const data = [{ path: 'data/edition.json', bytes: canonicalBytes(edition as unknown as Json) }]
  return [...data, ...siteOf(edition, data)]
}

/** Every figure of every file that is not the published one. */
export async function shownOtherwise(edition: Edition, files: readonly EditionFile[]): Promise<readonly ShownOtherwise[]> {
  return differingInSite(edition, files)
}
