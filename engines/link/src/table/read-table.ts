import { type Outcome, type TableFault, faultAt } from './fault.ts'
import { InternedColumn } from './interned.ts'
import { asUtf8, likelySeparator } from './text-of-file.ts'

/** A column of a table: the number of each row's value, -1 where the cell is empty, and the values themselves. */
export interface Column {
  readonly name: string
  readonly ids: Int32Array
  readonly values: readonly string[]
}

export interface Table {
  readonly rows: number
  /** The record's own identifiers, in the order of the rows; no two are the same. */
  readonly ids: readonly string[]
  readonly columns: readonly Column[]
}

export interface ReadOptions {
  readonly id: string
  readonly ignore?: readonly string[]
  /** Texts that stand for an empty cell. */
  readonly missing?: readonly string[]
  /** Letters that a cell may have; the default is 10,000. */
  readonly longest?: number
}

export const usualMissing = ['NULL', 'NaN', 'N/A', '\\N'] as const
const mostFaults = 20
const space = 32
const quote = 34
const carriageReturn = 13
const newline = 10
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const formula = /^(?:=.|[+\-@\t].*(?:[a-z]\(|\||![a-z]))/is

/**
 * Reads CSV (comma, semicolon, tab or bar; quotes doubled inside quotes) in UTF-8, or UTF-16 with its mark.
 * What cannot be read as it stands is refused with row and column, the first 20 places; nothing is mended unsaid.
 * @param bytes used up: cells with doubled quotes are closed up in place
 */
export function readTable(bytes: Uint8Array, options: ReadOptions): Outcome<Table> {
  const text = asUtf8(bytes)
  if (!text.ok) return text
  return new TableReader(text.value, options).read()
}

class TableReader {
  readonly #bytes: Uint8Array
  readonly #options: ReadOptions
  readonly #faults: TableFault[] = []
  readonly #missing: ReadonlySet<string>
  readonly #longest: number
  #at = 0
  #separator = 44
  #from = 0
  #to = 0
  #hash = 0
  #endsRow = false

  constructor(bytes: Uint8Array, options: ReadOptions) {
    this.#bytes = bytes
    this.#options = options
    this.#missing = new Set(options.missing ?? usualMissing)
    this.#longest = options.longest ?? 10_000
  }

  read(): Outcome<Table> {
    this.#separator = likelySeparator(this.#bytes)
    const header = this.#header()
    if (this.#faults.length > 0) return { ok: false, faults: this.#faults }
    const ignored = new Set(this.#options.ignore)
    const guess = Math.max(16, Math.ceil(this.#bytes.length / 40))
    const columns = header.map((name) =>
      ignored.has(name) && name !== this.#options.id ? null : new InternedColumn(name, Math.min(guess, 1 << 20)),
    )
    const rows = this.#rows(columns, header)
    if (rows === 0 && this.#faults.length === 0)
      this.#fault('empty', null, null, { en: 'There is a header and no row.', fr: 'Il y a un en-tête et aucune ligne.' })
    if (this.#faults.length > 0) return { ok: false, faults: this.#faults }
    const id = columns.find((column) => column?.name === this.#options.id)!
    return {
      ok: true,
      value: {
        rows,
        ids: id.values,
        columns: columns
          .filter((column) => column !== null && column !== id)
          .map((column) => ({ name: column!.name, ids: column!.ids.subarray(0, rows), values: column!.values })),
      },
    }
  }

  #fault(...of: Parameters<typeof faultAt>): void {
    this.#faults.push(faultAt(...of))
  }

  #header(): string[] {
    const names: string[] = []
    do {
      this.#cell()
      const name = this.#decoded()
      if (name === null) this.#badEncoding(1, `${names.length + 1}`)
      else if (this.#to - this.#from > this.#longest) this.#tooLong(1, `${names.length + 1}`)
      names.push(name ?? '')
    } while (!this.#endsRow)
    for (const [at, name] of names.entries()) {
      const first = names.indexOf(name)
      if (this.#faults.length > 0) break
      if (name === '') this.#fault('empty-header', 1, `${at + 1}`, { en: 'the column has no name.', fr: 'la colonne n’a pas de nom.' })
      else if (first < at)
        this.#fault('duplicate-header', 1, name, {
          en: `columns ${first + 1} and ${at + 1} have the same name.`,
          fr: `les colonnes ${first + 1} et ${at + 1} ont le même nom.`,
        })
    }
    for (const wanted of [this.#options.id, ...(this.#options.ignore ?? [])])
      if (this.#faults.length === 0 && !names.includes(wanted))
        this.#fault('missing-column', 1, wanted, {
          en: `there is no such column. There are: ${names.slice(0, 30).join(', ')}.`,
          fr: `cette colonne n’existe pas. Il y a : ${names.slice(0, 30).join(', ')}.`,
        })
    return names
  }

  #rows(columns: readonly (InternedColumn | null)[], header: readonly string[]): number {
    const bytes = this.#bytes
    const width = columns.length
    const firstRows: number[] = []
    let rows = 0
    let row = 1
    while (this.#at < bytes.length && this.#faults.length < mostFaults) {
      row += 1
      let cells = 0
      const begun = this.#at
      do {
        const opened = this.#at
        if (!this.#cell()) {
          this.#fault('open-quote', row, header[cells] ?? `${cells + 1}`, {
            en: 'a quote is opened and never closed.',
            fr: 'un guillemet est ouvert et jamais fermé.',
          })
          return rows
        }
        const column = cells < width ? columns[cells]! : null
        cells += 1
        if (this.#endsRow && cells === 1 && width > 1 && this.#to === this.#from && opened === begun) break
        if (column === null) continue
        let id = this.#to > this.#from ? column.find(bytes, this.#from, this.#to, this.#hash) : -1
        if (id < 0 && this.#to > this.#from) id = this.#newValue(column, row)
        else if (id >= 0 && column.name === this.#options.id)
          this.#fault('duplicate-id', row, column.name, {
            en: `the identifier is that of row ${firstRows[id]}.`,
            fr: `l’identifiant est celui de la ligne ${firstRows[id]}.`,
          })
        if (column.name === this.#options.id) {
          if (id < 0 && this.#faults.length < mostFaults)
            this.#fault('missing-id', row, column.name, { en: 'there is no identifier.', fr: 'il n’y a pas d’identifiant.' })
          firstRows[id] = row
        }
        column.setId(rows, id)
      } while (!this.#endsRow)
      if (cells === 1 && width > 1 && this.#to === this.#from) continue
      if (cells !== width)
        this.#fault('row-length', row, null, {
          en: `${cells} cells where the header has ${width}.`,
          fr: `${cells} cellules alors que l’en-tête en a ${width}.`,
        })
      rows += 1
    }
    return rows
  }

  #newValue(column: InternedColumn, row: number): number {
    if (this.#to - this.#from > this.#longest) {
      this.#tooLong(row, column.name)
      return -1
    }
    const value = this.#decoded()
    if (value === null) {
      this.#badEncoding(row, column.name)
      return -1
    }
    if (value.includes('\u0000')) {
      this.#fault('zero-character', row, column.name, {
        en: 'a character zero: this is no text.',
        fr: 'un caractère nul : ce n’est pas du texte.',
      })
      return -1
    }
    if (formula.test(value)) {
      this.#fault('formula', row, column.name, {
        en: 'a formula. It is not worked out: save the sheet with values.',
        fr: 'une formule. Elle n’est pas calculée : enregistrez la feuille avec des valeurs.',
      })
      return -1
    }
    if (this.#missing.has(value)) return -1
    return column.add(value, this.#from, this.#to, this.#hash)
  }

  #tooLong(row: number, column: string): void {
    const most = this.#longest.toLocaleString('en')
    this.#fault('long-cell', row, column, {
      en: `${(this.#to - this.#from).toLocaleString('en')} bytes in one cell, where ${most} is the most. Leave the column out with --ignore, or check the quotes.`,
      fr: `${this.#to - this.#from} octets dans une cellule, alors que ${this.#longest} est le maximum. Écartez la colonne avec --ignore, ou vérifiez les guillemets.`,
    })
  }

  #badEncoding(row: number, column: string): void {
    this.#fault('encoding', row, column, {
      en: 'bytes that are no UTF-8: the file mixes encodings, or is in another one (Windows-1252?). Save it as UTF-8.',
      fr: 'des octets qui ne sont pas de l’UTF-8 : le fichier mêle des encodages, ou en a un autre (Windows-1252?). Enregistrez-le en UTF-8.',
    })
  }

  #decoded(): string | null {
    const plain = asciiOf(this.#bytes, this.#from, this.#to)
    if (plain !== null) return plain
    const slice = this.#bytes.subarray(this.#from, this.#to)
    try {
      return decoder.decode(slice)
    } catch {
      return null
    }
  }

  /** Reads one cell: where it begins and ends without spaces and quotes, and its hash. @returns false where a quote stays open */
  #cell(): boolean {
    const bytes = this.#bytes
    const length = bytes.length
    let at = this.#at
    while (at < length && bytes[at] === space) at += 1
    if (bytes[at] === quote) return this.#quoted(at + 1)
    const from = at
    let end = at
    let hash = 0x811c9dc5 | 0
    let trimmed = hash
    for (; at < length; at++) {
      const byte = bytes[at]!
      if (byte === this.#separator || byte === newline) break
      hash = Math.imul(hash ^ byte, 0x01000193)
      if (byte !== space && byte !== carriageReturn) {
        end = at + 1
        trimmed = hash
      }
    }
    this.#endsRow = at >= length || bytes[at] === newline
    this.#at = at + 1
    this.#from = from
    this.#to = Math.max(from, end)
    this.#hash = mixed(trimmed)
    return true
  }

  #quoted(from: number): boolean {
    const bytes = this.#bytes
    const length = bytes.length
    let out = from
    let at = from
    for (; at < length; at++) {
      if (bytes[at] === quote) {
        if (bytes[at + 1] !== quote) break
        at += 1
      }
      if (out !== at) bytes[out] = bytes[at]!
      out += 1
    }
    if (at >= length) return false
    while (at < length && bytes[at] !== this.#separator && bytes[at] !== newline) at += 1
    this.#endsRow = at >= length || bytes[at] === newline
    this.#at = at + 1
    while (from < out && isBlank(bytes[out - 1]!)) out -= 1
    let start = from
    while (start < out && isBlank(bytes[start]!)) start += 1
    let hash = 0x811c9dc5 | 0
    for (let each = start; each < out; each++) hash = Math.imul(hash ^ bytes[each]!, 0x01000193)
    this.#from = start
    this.#to = out
    this.#hash = mixed(hash)
    return true
  }
}

const isBlank = (byte: number): boolean => byte === space || byte === newline || byte === carriageReturn

/** FNV leaves the low bits poor where texts differ in their last letter alone. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return once ^ (once >>> 12)
}

/** A short text of ASCII alone, made without a decoder: most cells are one. */
function asciiOf(bytes: Uint8Array, from: number, to: number): string | null {
  if (to - from > 64) return null
  for (let at = from; at < to; at++) if (bytes[at]! > 127) return null
  return String.fromCharCode.apply(null, bytes.subarray(from, to) as unknown as number[])
}
