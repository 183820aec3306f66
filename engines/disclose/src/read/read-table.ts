import { type Line, type Source, amountsOf, countsOf } from '../model/source.ts'
import { cellAt, mostCells } from '../model/cross.ts'
import { pathLabel, variableOf } from '../model/variable.ts'
import { quoted } from '../words.ts'
import { categoryOf, numberOf } from './cell.ts'
import { type Outcome, refused } from './fault.ts'
import { type Row, rowsOf } from './rows-of.ts'

export interface ReadAs {
  /** Columns of each variable, coarse to fine where they are nested: `[['Province', 'City'], ['Sex']]`. */
  readonly by: readonly (readonly string[])[]
  /** The column that says how many a row stands for; without it each row is one person. */
  readonly count?: string
  /** The column of an amount: what is published is its sum, and each row is one contributor. */
  readonly sum?: string
  /** Words that mark a total, beside “Total”. Such rows are compared with their parts and not counted. */
  readonly totals?: readonly string[]
  /** How many of the largest contributors a dominance rule looks at. */
  readonly largest?: number
}

/** Most variables of one table. */
const mostVariables = 8

/** @returns the exact table with all its totals, or the first thing that is wrong, with its row and column */
export function readTable(bytes: Uint8Array, as: ReadAs): Outcome<Source> {
  const read = rowsOf(bytes)
  if (!read.ok) return read
  const [header, ...rows] = read.value
  if (header === undefined || rows.length === 0)
    return refused(
      'empty',
      0,
      0,
      'The file holds no table: a header and at least one row.',
      'Le fichier ne contient aucun tableau : un en-tête et au moins une ligne.',
    )
  const columns = columnsOf(header, as)
  if (!columns.ok) return columns
  const entries: Entry[] = []
  for (const row of rows) {
    const entry = entryOf(row, header, columns.value, as)
    if (!entry.ok) return entry
    entries.push(entry.value)
  }
  return tabulated(entries, header, columns.value, as)
}

interface Columns {
  readonly by: readonly (readonly number[])[]
  readonly amount: number | null
}

function columnsOf({ number, cells }: Row, as: ReadAs): Outcome<Columns> {
  for (const [at, name] of cells.entries()) {
    if (name.length > 200)
      return refused('too-long', number, at + 1, `the name has ${name.length} signs.`, `le nom compte ${name.length} signes.`)
    const before = cells.indexOf(name)
    if (before === at || name === '') continue
    return refused(
      'header',
      number,
      at + 1,
      `“${quoted(name)}” is already the name of column ${before + 1}.`,
      `« ${quoted(name)} » est déjà le nom de la colonne ${before + 1}.`,
    )
  }
  if (as.by.length === 0 || as.by.length > mostVariables)
    return refused('no-column', 0, 0, `A table has 1 to ${mostVariables} variables.`, `Un tableau a de 1 à ${mostVariables} variables.`)
  const asked = [...as.by.flat(), ...[as.count, as.sum].filter((name) => name !== undefined)]
  for (const [at, name] of asked.entries()) {
    if (!cells.includes(name))
      return refused(
        'no-column',
        number,
        0,
        `there is no column “${quoted(name)}”. There are: ${quoted(cells.join(', '))}.`,
        `il n’y a pas de colonne « ${quoted(name)} ». Il y a : ${quoted(cells.join(', '))}.`,
      )
    if (asked.indexOf(name) !== at)
      return refused('header', number, cells.indexOf(name) + 1, 'this column is asked for twice.', 'cette colonne est demandée deux fois.')
  }
  const amount = as.count ?? as.sum
  return {
    ok: true,
    value: {
      by: as.by.map((names) => names.map((name) => cells.indexOf(name))),
      amount: amount === undefined ? null : cells.indexOf(amount),
    },
  }
}

interface Entry {
  readonly row: number
  /** The path in each variable; shorter than the variable is deep where the row is a total. */
  readonly paths: readonly (readonly string[])[]
  readonly amount: number
}

function entryOf({ number, cells }: Row, header: Row, { by, amount }: Columns, as: ReadAs): Outcome<Entry> {
  if (cells.length !== header.cells.length)
    return refused(
      'width',
      number,
      Math.min(cells.length, header.cells.length) + 1,
      `the row has ${cells.length} cells where the header has ${header.cells.length}.`,
      `la ligne a ${cells.length} cellules alors que l’en-tête en a ${header.cells.length}.`,
    )
  const totals = new Set(['total', ...(as.totals ?? []).map((word) => word.toLowerCase())])
  const paths: string[][] = []
  for (const columns of by) {
    const path: string[] = []
    for (const [depth, column] of columns.entries()) {
      const category = categoryOf(cells[column]!, number, column + 1)
      if (!category.ok) return category
      const isTotal = totals.has(category.value.toLowerCase())
      if (!isTotal && path.length < depth)
        return refused('nesting', number, column + 1, 'a part stands under a total.', 'une partie figure sous un total.')
      if (!isTotal) path.push(category.value)
      else if (amount === null)
        return refused(
          'total',
          number,
          column + 1,
          'a row for each person cannot be a total. Name the column of counts with --count.',
          'une ligne par personne ne peut pas être un total. Nommez la colonne des nombres avec --count.',
        )
    }
    paths.push(path)
  }
  if (amount === null) return { ok: true, value: { row: number, paths, amount: 1 } }
  const value = numberOf(cells[amount]!, number, amount + 1, as.count !== undefined)
  return value.ok ? { ok: true, value: { row: number, paths, amount: value.value } } : value
}

function tabulated(entries: readonly Entry[], header: Row, columns: Columns, as: ReadAs): Outcome<Source> {
  const depths = columns.by.map(({ length }) => length)
  const isWhole = ({ paths }: Entry) => paths.every(({ length }, at) => length === depths[at])
  const lines = entries.filter(isWhole)
  const variables = as.by.map((names, at) =>
    variableOf(
      names.join('/'),
      lines.map(({ paths }) => paths[at]!),
    ),
  )
  const size = variables.reduce((product, { codes }) => product * codes.length, 1)
  if (lines.length === 0)
    return refused(
      'empty',
      0,
      0,
      'The file holds only totals, and no rows that make them up.',
      'Le fichier ne contient que des totaux, sans les lignes qui les composent.',
    )
  if (size > mostCells)
    return refused(
      'too-wide',
      0,
      0,
      `The table would have ${size} cells; at most ${mostCells} can be protected at once.`,
      `Le tableau aurait ${size} cellules; au plus ${mostCells} peuvent être protégées à la fois.`,
    )
  const codes = variables.map((variable) => new Map(variable.codes.map((label, code) => [label, code])))
  const codesFor = ({ paths }: Entry) => paths.map((path, at) => (path.length === 0 ? 0 : codes[at]!.get(pathLabel(path))))
  const placed = new Map<string, number>()
  const isOnlyOnce = as.count !== undefined && header.cells.length === columns.by.flat().length + 1
  for (const { row, paths } of isOnlyOnce ? entries : []) {
    const key = JSON.stringify(paths)
    const before = placed.get(key)
    if (before !== undefined)
      return refused(
        'duplicate',
        row,
        0,
        `the same combination is already in row ${before}.`,
        `la même combinaison est déjà à la ligne ${before}.`,
      )
    placed.set(key, row)
  }
  const asLines = lines.map((entry): Line => ({ codes: codesFor(entry).map((code) => code ?? 0), amount: entry.amount }))
  const source = as.sum !== undefined ? amountsOf(variables, asLines, Math.max(2, as.largest ?? 2)) : countsOf(variables, asLines)
  const wrong = wrongTotal(
    entries.filter((entry) => !isWhole(entry)),
    source,
    codesFor,
    (columns.amount ?? 0) + 1,
  )
  return wrong ?? { ok: true, value: source }
}

/** Totals that the file states are compared with what its rows add up to. */
function wrongTotal(
  totals: readonly Entry[],
  { cross, value }: Source,
  codesFor: (entry: Entry) => readonly (number | undefined)[],
  column: number,
): ReturnType<typeof refused> | null {
  const stated = new Map<number, { row: number; amount: number }>()
  for (const entry of totals) {
    const codes = codesFor(entry)
    const missing = codes.findIndex((code) => code === undefined)
    if (missing !== -1)
      return refused(
        'total',
        entry.row,
        0,
        'this is a total of a category that no other row has.',
        'c’est le total d’une catégorie qu’aucune autre ligne ne contient.',
      )
    const cell = cellAt(
      cross,
      codes.map((code) => code ?? 0),
    )
    const sum = (stated.get(cell)?.amount ?? 0) + entry.amount
    stated.set(cell, { row: entry.row, amount: sum })
  }
  for (const [cell, { row, amount }] of stated)
    if (Math.abs(amount - value[cell]!) > 1e-6 * Math.max(1, Math.abs(amount)))
      return refused(
        'total',
        row,
        column,
        `this total says ${amount}, and its parts add up to ${value[cell]!}.`,
        `ce total dit ${amount}, et ses parties donnent ${value[cell]!}.`,
      )
  return null
}
