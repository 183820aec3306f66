import type { Edition, EditionFile } from './edition.ts'
import { dataFiles, differingFigures } from './formats/index.ts'
import { differingInSite } from './site/differing-in-site.ts'
import { siteOf } from './site/site.tsx'
import type { ShownOtherwise } from './verify.ts'

/** Every file of an edition but its manifest: open data, the printed report and the pages, which name them all. */
export async function filesOf(edition: Edition): Promise<readonly EditionFile[]> {
  const data = dataFiles(edition)
  return [...data, ...siteOf(edition, data)]
}

/** Every figure of every file that is not the published one. */
export async function shownOtherwise(edition: Edition, files: readonly EditionFile[]): Promise<readonly ShownOtherwise[]> {
  return [...differingFigures(edition, files), ...differingInSite(edition, files)]
}
