import { type Json, canonicalBytes, languages } from '@fanal/kernel'
import type { Edition, EditionFile } from './edition.ts'
import { dataFiles, differingFigures } from './formats/index.ts'
import { differingInPdfs, pdfFilesOf } from './pdf/pdf-files.ts'
import { differingInSite } from './site/differing-in-site.ts'
import { placesOf } from './site/pages.tsx'
import { siteOf } from './site/site.tsx'
import { fileOf } from './site/ways.ts'
import type { ShownOtherwise } from './verify.ts'

/** Every file of an edition but its manifest: the printed report, open data, and the pages, which name them all. */
export async function filesOf(frozen: Edition): Promise<readonly EditionFile[]> {
  const figures = canonicalBytes(frozen as unknown as Json)
  // @NOTE an outsider makes the files again from these bytes, so that nothing may show in one that they do not keep
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written on the line above
  const edition = JSON.parse(new TextDecoder().decode(figures)) as Edition
  const printed = await pdfFilesOf(edition, figures)
  const data = dataFiles(edition, printed, pagesOf(edition))
  return [...printed, ...data, ...siteOf(edition, [...printed, ...data])]
}

const pagesOf = (edition: Edition) =>
  languages.flatMap((language) =>
    placesOf(edition, language).map((place) => ({ path: fileOf(place, language), table: place.page === 'table' ? place.of : null })),
  )

/** Every figure of every file that is not the published one. */
export async function shownOtherwise(edition: Edition, files: readonly EditionFile[]): Promise<readonly ShownOtherwise[]> {
  return [...differingFigures(edition, files), ...differingInSite(edition, files), ...differingInPdfs(edition, files)]
}
