import { quoted } from '../words.ts'
import { type CaptureTable, captureTable, mostLists } from './capture-table.ts'
import { cellsOf, type Row } from './cells-of.ts'
import { fault, type TableFault } from './fault.ts'
import { textOf } from './text-of.ts'

export type TableRead = { readonly ok: true; readonly table: CaptureTable } | { readonly ok: false; readonly fault: TableFault }

/** Largest count of a cell: above it, sums of cells are no longer whole numbers that can be relied on. */
const mostInCell = 1e12

/**
 * Capture histories from a CSV file: one column of 0 and 1 for each list, the last column the count; a history that is not there has nobody.
 * @returns the table, or the first thing that is wrong, with its row and column
 */
export function readHistories(bytes: Uint8Array): TableRead {
  const decoded = textOf(bytes)
  if (!decoded.ok) return decoded
  const read = cellsOf(decoded.text)
  if (!read.ok) return read
  const [header, ...rows] = read.rows
  if (header === undefined) return refused(fault('empty', 0, 0, 'The file holds no table.', 'Le fichier ne contient aucun tableau.'))
  const wrong = faultOfHeader(header)
  if (wrong !== null) return refused(wrong)
  const lists = header.cells.slice(0, -1)
  const counts = new Float64Array(2 ** lists.length)
  const rowOf = new Map<number, number>()
  for (const row of rows) {
    const one = historyOf(row, lists, rowOf)
    if ('code' in one) return refused(one)
    rowOf.set(one.history, row.number)
    counts[one.history] = one.count
  }
  const empty = lists.findIndex((_, list) => counts.every((count, history) => count === 0 || ((history >> list) & 1) === 0))
  if (counts.every((count) => count === 0))
    return refused(fault('nobody', 0, 0, 'Nobody is on any list.', 'Personne ne figure sur aucune liste.'))
  if (empty !== -1) return refused(nobodyOn(empty + 1, lists[empty]!))
  return { ok: true, table: captureTable(lists, counts) }
}

const refused = (why: TableFault): TableRead => ({ ok: false, fault: why })

function faultOfHeader({ number, cells }: Row): TableFault | null {
  const lists = cells.slice(0, -1)
  if (lists.length === 0)
    return fault(
      'no-lists',
      number,
      0,
      'a table has one column for each list, and the count last. Columns are separated by commas, semicolons or tabs.',
      'un tableau a une colonne par liste, puis le nombre. Les colonnes sont séparées par des virgules, des points-virgules ou des tabulations.',
    )
  if (lists.length > mostLists)
    return fault(
      'too-many-lists',
      number,
      mostLists + 1,
      `there are ${lists.length} lists and at most ${mostLists} can be read. Merge the smallest first.`,
      `il y a ${lists.length} listes et au plus ${mostLists} peuvent être lues. Fusionnez d’abord les plus petites.`,
    )
  for (const [at, name] of cells.entries()) {
    const here = at === lists.length ? 'count' : name
    if (here === '') return fault('list-name', number, at + 1, 'the list has no name.', 'la liste n’a pas de nom.')
    if (/^[-+]?\d/.test(name))
      return fault(
        'list-name',
        number,
        at + 1,
        `“${quoted(name)}” is a number: the first row has to name the lists.`,
        `« ${quoted(name)} » est un nombre : la première ligne doit nommer les listes.`,
      )
    if (name.length > 200)
      return fault('list-name', number, at + 1, `the name has ${name.length} signs.`, `le nom compte ${name.length} signes.`)
    const before = lists.indexOf(name)
    if (before !== -1 && before !== at)
      return fault(
        'list-name',
        number,
        at + 1,
        `“${quoted(name)}” is already the name of column ${before + 1}.`,
        `« ${quoted(name)} » est déjà le nom de la colonne ${before + 1}.`,
      )
  }
  return null
}

function historyOf(
  { number, cells }: Row,
  lists: readonly string[],
  rowOf: ReadonlyMap<number, number>,
): { readonly history: number; readonly count: number } | TableFault {
  const wanted = lists.length + 1
  if (cells.length !== wanted)
    return fault(
      cells.length < wanted ? 'missing' : 'width',
      number,
      Math.min(cells.length, wanted) + 1,
      `the row has ${cells.length} cells where the header has ${wanted}.`,
      `la ligne a ${cells.length} cellules alors que l’en-tête en a ${wanted}.`,
    )
  let history = 0
  for (const [at, cell] of cells.slice(0, -1).entries()) {
    if (cell === '') return fault('missing', number, at + 1, 'the cell is empty: write 0 or 1.', 'la cellule est vide : écrivez 0 ou 1.')
    if (cell !== '0' && cell !== '1')
      return fault('not-a-mark', number, at + 1, `“${quoted(cell)}” is neither 0 nor 1.`, `« ${quoted(cell)} » n’est ni 0 ni 1.`)
    if (cell === '1') history |= 1 << at
  }
  if (history === 0)
    return fault(
      'on-no-list',
      number,
      0,
      'people on no list are what is estimated; nobody can have counted them. Take the row out.',
      'les personnes sur aucune liste sont ce que l’on estime; nul n’a pu les compter. Retirez la ligne.',
    )
  const before = rowOf.get(history)
  if (before !== undefined)
    return fault(
      'duplicate',
      number,
      0,
      `the same combination of lists is already in row ${before}.`,
      `la même combinaison de listes est déjà à la ligne ${before}.`,
    )
  const count = countOf(cells[lists.length]!, number, wanted)
  return typeof count === 'number' ? { history, count } : count
}

function countOf(cell: string, row: number, column: number): number | TableFault {
  if (cell === '')
    return fault(
      'missing',
      row,
      column,
      'the count is missing. Write 0 where nobody is.',
      'le nombre manque. Écrivez 0 s’il n’y a personne.',
    )
  if (/^[-−]\s*\d/.test(cell))
    return fault(
      'negative',
      row,
      column,
      `“${quoted(cell)}” is negative: a count of people is 0 or more.`,
      `« ${quoted(cell)} » est négatif : un nombre de personnes vaut 0 ou plus.`,
    )
  if (/^\d+[.,]\d+$/.test(cell))
    return fault(
      'fractional',
      row,
      column,
      `“${quoted(cell)}” is not whole: an estimate needs exact counts, not noised or weighted ones, and no thousands separator.`,
      `« ${quoted(cell)} » n’est pas entier : une estimation exige des nombres exacts, ni bruités ni pondérés, sans séparateur de milliers.`,
    )
  if (!/^\d+$/.test(cell))
    return fault(
      'not-a-count',
      row,
      column,
      `“${quoted(cell)}” is not a count: write digits only.`,
      `« ${quoted(cell)} » n’est pas un nombre : écrivez seulement des chiffres.`,
    )
  if (cell.length > 13 || Number(cell) > mostInCell)
    return fault('too-many', row, column, `“${quoted(cell)}” is over 10^12 people.`, `« ${quoted(cell)} » dépasse 10^12 personnes.`)
  return Number(cell)
}

function nobodyOn(column: number, name: string): TableFault {
  return fault(
    'empty-list',
    0,
    column,
    `nobody is on the list “${quoted(name)}”. Take the column out.`,
    `personne ne figure sur la liste « ${quoted(name)} ». Retirez la colonne.`,
  )
}
