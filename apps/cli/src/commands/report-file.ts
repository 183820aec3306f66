import { readFile } from 'node:fs/promises'
import type { Language } from '@fanal/kernel'
import { Stop } from '../command.ts'

export interface ReportFile {
  readonly language: Language
  readonly answers: Readonly<Record<string, string>>
  readonly files: readonly string[]
}

function bad(en: string, fr: string): Stop {
  return new Stop({ en: `${en} Nothing was sent.`, fr: `${fr} Rien n’a été envoyé.` }, 'report-file')
}

/**
 * Reads `{language, answers:{what, …}, files:[paths]}`; only `answers.what` is required.
 * @throws Stop with what is wrong and where
 */
export async function readReportFile(file: string): Promise<ReportFile> {
  const text = await readFile(file).catch(() => {
    throw bad(`The file ${file} cannot be read.`, `Le fichier ${file} ne peut pas être lu.`)
  })
  return parseReportFile(text)
}

export function parseReportFile(bytes: Uint8Array): ReportFile {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw bad('The file is not JSON in UTF-8.', 'Le fichier n’est pas du JSON en UTF-8.')
  }
  const { language = 'en', answers, files = [] } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  if (language !== 'en' && language !== 'fr') throw bad('"language" must be "en" or "fr".', '« language » doit être « en » ou « fr ».')
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers))
    throw bad('"answers" with "what" is needed.', '« answers » avec « what » est nécessaire.')
  const texts = Object.entries(answers as Record<string, unknown>)
  const notText = texts.find(([, answer]) => typeof answer !== 'string')
  if (notText !== undefined) throw bad(`"answers.${notText[0]}" must be text.`, `« answers.${notText[0]} » doit être du texte.`)
  const { what = '' } = answers as Record<string, string>
  if (what.trim() === '') throw bad('"answers.what" is needed: what is happening.', '« answers.what » est nécessaire : ce qui se passe.')
  if (!Array.isArray(files) || files.some((name) => typeof name !== 'string'))
    throw bad('"files" must be a list of paths.', '« files » doit être une liste de chemins.')
  return { language, answers: Object.fromEntries(texts) as Record<string, string>, files: files as string[] }
}
