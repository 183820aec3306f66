import type { Bilingual, Language } from '@fanal/kernel'
import type { Cell, Edition, Table } from '../edition.ts'
import { readProse } from '../prose/read-prose.ts'
import { shownDay, shownFigure, shownProvision } from '../shown.ts'
import { figureOf } from './dimensions.ts'

/** Prose of the report as plain words, with what its references point to in their places, as the pages print it. */
export function plainProse(edition: Edition): (text: Bilingual, language: Language) => string {
  const figures = new Map<string, readonly [Table, Cell]>(
    edition.tables.flatMap((table) => table.cells.map((cell) => [figureOf(table, cell), [table, cell] as const] as const)),
  )
  return (text, language) =>
    readProse(text[language])
      .map((piece) => {
        switch (piece.kind) {
          case 'text':
            return piece.text
          case 'figure': {
            const found = figures.get(piece.figure)
            return found === undefined ? piece.figure : shownFigure(found[1], language, found[0].unit)
          }
          case 'date':
            return shownDay(piece.date, language)
          case 'provision':
            return shownProvision(piece.provision, language) ?? piece.provision
          case 'name':
            return piece.name
        }
      })
      .join('')
}
