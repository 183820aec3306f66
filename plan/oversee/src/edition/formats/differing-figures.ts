import { sameBytes } from '@fanal/kernel'
import type { Edition, EditionFile } from '../edition.ts'
import type { ShownOtherwise } from '../verify.ts'
import { readCsv } from './csv.ts'
import { dataFiles } from './formats.ts'
import { openSdgPath } from './projections/open-sdg.ts'
import { type Figures, type ReadFigure, readFigures } from './read-figures.ts'
import { readOpenSdg } from './read-open-sdg.ts'

/**
 * Every figure that a data file of a folder shows otherwise than the edition does: another number or symbol, another word in its row, a row too many or too few.
 * In rows without a figure the first that differs is named by its place. A file that cannot be read, or is not there, is named once.
 */
export function differingFigures(edition: Edition, files: readonly EditionFile[]): readonly ShownOtherwise[] {
  const given = new Map(files.map((file) => [file.path, file]))
  return dataFiles(edition)
    .filter(({ path }) => path === 'data/edition.json' || path.endsWith('.csv'))
    .flatMap((right) => {
      const found = given.get(right.path)
      if (found === undefined) return [{ file: right.path, figure: '', printed: '', published: 'file-missing' }]
      return sameBytes(right.bytes, found.bytes) ? [] : differingIn(edition, right, found)
    })
}

function differingIn(edition: Edition, right: EditionFile, found: EditionFile): readonly ShownOtherwise[] {
  const file = right.path
  const read = figuresIn(edition, found)
  if (read.unread.length > 0) return read.unread.map(({ code }) => ({ file, figure: '', printed: code, published: '' }))
  const figures = differingFiguresIn(file, figuresIn(edition, right).figures, read.figures)
  return figures.length === 0 && file.endsWith('.csv') ? otherRow(right, found) : figures
}

const figuresIn = (edition: Edition, file: EditionFile): Figures =>
  file.path === openSdgPath ? readOpenSdg(edition, file) : readFigures([file])

/** The first row that is not as it was published, where no figure differs; none where only quotation marks do. */
function otherRow(right: EditionFile, found: EditionFile): readonly ShownOtherwise[] {
  const [is, was] = [readCsv(right.bytes), readCsv(found.bytes)]
  if (!was.ok) return [{ file: right.path, figure: '', printed: was.code, published: '' }]
  const [rows, others] = [is.ok ? is.value : [], was.value]
  const at = [...rows, ...others].findIndex((_, row) => JSON.stringify(rows[row]?.cells) !== JSON.stringify(others[row]?.cells))
  if (at === -1) return []
  const [row, other] = [rows[at]?.cells ?? {}, others[at]?.cells ?? {}]
  const column = Object.keys({ ...row, ...other }).find((name) => row[name] !== other[name]) ?? ''
  const place = `row ${at + 2} ${column}`
  return [{ file: right.path, figure: '', printed: `${place} ${other[column] ?? ''}`, published: `${place} ${row[column] ?? ''}` }]
}

/** Figures of one file by their name; the UNODC tables may hold one twice, under two questions. */
function byName(figures: readonly ReadFigure[]): ReadonlyMap<string, ReadFigure> {
  const seen = new Map<string, number>()
  return new Map(
    figures.map((figure) => {
      const name = `${figure.table}/${figure.cell}`
      const before = seen.get(name) ?? 0
      seen.set(name, before + 1)
      return [`${name}\n${before}`, figure]
    }),
  )
}

function differingFiguresIn(file: string, published: readonly ReadFigure[], given: readonly ReadFigure[]): readonly ShownOtherwise[] {
  const [right, found] = [byName(published), byName(given)]
  return [...new Set([...right.keys(), ...found.keys()])].flatMap((key) => {
    const figure = key.slice(0, key.indexOf('\n'))
    const [is, was] = [right.get(key), found.get(key)]
    if (is === undefined) return [{ file, figure, printed: was?.shown ?? '', published: '' }]
    if (was === undefined) return [{ file, figure, printed: '', published: is.shown }]
    if (is.shown !== was.shown) return [{ file, figure, printed: was.shown, published: is.shown }]
    const column = Object.keys({ ...is.beside, ...was.beside }).find((name) => is.beside[name] !== was.beside[name])
    if (column === undefined) return []
    return [{ file, figure, printed: `${column} ${was.beside[column] ?? ''}`, published: `${column} ${is.beside[column] ?? ''}` }]
  })
}
