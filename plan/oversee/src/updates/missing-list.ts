import { type Bilingual, say } from '@fanal/kernel'
import { csvBytes, withByteOrderMark } from '../edition/formats/csv.ts'
import type { Department } from '../plan/plan.ts'
import type { BoardRow } from './board.ts'
import { missingText } from './updates-page.text.ts'

const columns = [
  'period',
  'commitment',
  'title_en',
  'title_fr',
  'department',
  'department_en',
  'department_fr',
  'lead_verified',
  'missing',
  'missing_en',
  'missing_fr',
  'due',
] as const

/** A spreadsheet takes what begins so for a formula. */
const asText = (cell: string): string => (/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell)

/** What is still missing, one row for each promise: what a secretariat puts into its own mail. Fanal sends none. */
export function missingList(period: string, rows: readonly BoardRow[], departments: readonly Department[]): Uint8Array {
  const lines = rows.map(({ commitment, department, missing, due }) => {
    const name: Bilingual = departments.find(({ id }) => id === department)?.name ?? { en: '', fr: '' }
    const said = (language: 'en' | 'fr') => missing.map((kind) => say(missingText[kind], language)).join('; ')
    return [
      period,
      commitment.id,
      commitment.title.en,
      commitment.title.fr,
      department ?? '',
      name.en,
      name.fr,
      commitment.leadVerified ? 'yes' : 'no',
      missing.join(' '),
      said('en'),
      said('fr'),
      due ?? '',
    ].map(asText)
  })
  return withByteOrderMark(csvBytes([columns, ...lines]))
}
