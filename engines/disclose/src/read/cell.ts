import { quoted } from '../words.ts'
import { type Outcome, refused } from './fault.ts'

const longest = 200
/** Above it, sums are no longer whole numbers that can be relied on. */
const most = 1e12

/** A category as it will be printed: not empty, not endless, and nothing that a spreadsheet would run. */
export function categoryOf(cell: string, row: number, column: number): Outcome<string> {
  if (cell === '')
    return refused(
      'missing',
      row,
      column,
      'the category is missing. Write “unknown” where it is.',
      'la catégorie manque. Écrivez « inconnu » si elle l’est.',
    )
  if (cell.length > longest)
    return refused(
      'too-long',
      row,
      column,
      `the cell has ${cell.length} signs, at most ${longest} are read.`,
      `la cellule compte ${cell.length} signes, au plus ${longest} sont lus.`,
    )
  if (/^[=@+]|^-(?![\d\s.–]|$)/.test(cell))
    return refused(
      'formula',
      row,
      column,
      `“${quoted(cell)}” begins like a formula: a spreadsheet that opens the published table could run it.`,
      `« ${quoted(cell)} » commence comme une formule : un tableur qui ouvre le tableau publié pourrait l’exécuter.`,
    )
  if (/\p{Cc}/u.test(cell))
    return refused(
      'not-text',
      row,
      column,
      'the category holds a sign that cannot be printed.',
      'la catégorie contient un signe qui ne s’imprime pas.',
    )
  return { ok: true, value: cell.normalize('NFC') }
}

/** A count of people, or an amount that is 0 or more. */
export function numberOf(cell: string, row: number, column: number, isCount: boolean): Outcome<number> {
  if (cell === '')
    return refused('missing', row, column, 'the number is missing. Write 0 where it is 0.', 'le nombre manque. Écrivez 0 s’il vaut 0.')
  if (/^[-−]\s*\d/.test(cell)) return refused('negative', row, column, `“${quoted(cell)}” is negative.`, `« ${quoted(cell)} » est négatif.`)
  const isPlain = /^\d+(?:[.,]\d+)?$/.test(cell) && cell.length <= 20
  if (!isPlain)
    return refused(
      'not-a-number',
      row,
      column,
      `“${quoted(cell)}” is not a number: write digits only.`,
      `« ${quoted(cell)} » n’est pas un nombre : écrivez seulement des chiffres.`,
    )
  const value = Number(cell.replace(',', '.'))
  if (isCount && !/^\d+$/.test(cell))
    return refused(
      'fractional',
      row,
      column,
      `“${quoted(cell)}” is not whole: people are counted, and no thousands separator is read.`,
      `« ${quoted(cell)} » n’est pas entier : on compte des personnes, et aucun séparateur de milliers n’est lu.`,
    )
  if (value > most) return refused('too-many', row, column, `“${quoted(cell)}” is over 10^12.`, `« ${quoted(cell)} » dépasse 10^12.`)
  return { ok: true, value }
}
