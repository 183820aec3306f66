import { type Language, languages } from '@fanal/kernel'
import type { Edition, EditionFile } from '../edition.ts'
import { sha256Hex } from '../manifest.ts'
import type { ShownOtherwise } from '../verify.ts'
import { differingInPdf } from './differing-in-pdf.ts'
import { pdfOf } from './pdf-of.ts'

/** Where the printed report of each language stands in the folder. */
export const pdfPath: Readonly<Record<Language, string>> = { en: 'en/report.pdf', fr: 'fr/rapport.pdf' }

/**
 * The report of an edition in both languages, set side by side.
 * @param figures  the file of the figures, whose fingerprint stands on the cover
 * @throws NotTypeset where it cannot be set
 */
export function pdfFilesOf(edition: Edition, figures: Uint8Array): Promise<readonly EditionFile[]> {
  const fingerprint = sha256Hex(figures)
  return Promise.all(languages.map(async (language) => ({ path: pdfPath[language], bytes: await pdfOf(edition, language, fingerprint) })))
}

/** Every figure of the printed reports of a folder that is not the published one. */
export function differingInPdfs(edition: Edition, files: readonly EditionFile[]): ShownOtherwise[] {
  return languages.flatMap((language) => {
    const file = files.find(({ path }) => path === pdfPath[language])
    return file === undefined ? [] : differingInPdf(edition, language, file.bytes).map((each) => ({ file: file.path, ...each }))
  })
}
