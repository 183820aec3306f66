import { languages } from '@fanal/kernel'
import type { Edition, EditionFile } from './edition.ts'
import { dataFiles, differingFigures } from './formats/index.ts'
import { differingInPdf } from './pdf/differing-in-pdf.ts'
import { pdfOf } from './pdf/pdf-of.ts'
import { differingInSite } from './site/differing-in-site.ts'
import { siteOf } from './site/site.tsx'
import type { ShownOtherwise } from './verify.ts'

const pdfPath = { en: 'report-en.pdf', fr: 'rapport-fr.pdf' } as const

/** Every file of an edition but its manifest: the printed report, open data, and the pages, which name them all. */
export async function filesOf(edition: Edition): Promise<readonly EditionFile[]> {
  const printed = await Promise.all(languages.map(async (language) => ({ path: pdfPath[language], bytes: await pdfOf(edition, language) })))
  const data = dataFiles(edition, printed)
  return [...printed, ...data, ...siteOf(edition, [...printed, ...data])]
}

/** Every figure of every file that is not the published one. */
export async function shownOtherwise(edition: Edition, files: readonly EditionFile[]): Promise<readonly ShownOtherwise[]> {
  const inPrint = languages.flatMap((language) => {
    const found = files.find(({ path }) => path === pdfPath[language])
    return found === undefined ? [] : differingInPdf(edition, language, found.bytes).map((one) => ({ file: found.path, ...one }))
  })
  return [...differingFigures(edition, files), ...differingInSite(edition, files), ...inPrint]
}
