import type { Edition, EditionFile } from '../edition.ts'
import { shownFigure } from '../shown.ts'
import type { ShownOtherwise } from '../verify.ts'
import { figuresIn } from './figures-in.ts'

/** Every figure on the pages of an edition that is not the published one, or is of no published cell. */
export function differingInSite(edition: Edition, files: readonly EditionFile[]): ShownOtherwise[] {
  const cells = new Map(edition.tables.flatMap(({ id, unit, cells: all }) => all.map((cell) => [`${id}/${cell.id}`, { cell, unit }])))
  return files.flatMap(({ path, bytes }) => {
    if (!path.endsWith('.html')) return []
    const language = path.startsWith('fr/') ? 'fr' : 'en'
    return figuresIn(new TextDecoder().decode(bytes)).flatMap(({ figure, shown: printed }) => {
      const found = cells.get(figure)
      const published = found === undefined ? '' : shownFigure(found.cell, language, found.unit)
      return printed === published ? [] : [{ file: path, figure, printed, published }]
    })
  })
}
