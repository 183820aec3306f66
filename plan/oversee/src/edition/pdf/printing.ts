import { type Bilingual, type Language, say } from '@fanal/kernel'
import type { Cell, Edition, Table } from '../edition.ts'
import { readProse } from '../prose/read-prose.ts'
import { shownDay, shownFigure, shownProvision } from '../shown.ts'
import { emptyMeans } from '../site/figure.parts.tsx'
import { cellAt } from '../site/view.ts'
import { type Span, type Term, words } from './printed.ts'

/** What every part of a report is written with. */
export interface Printing {
  readonly edition: Edition
  readonly language: Language
  readonly t: (text: Bilingual) => string
  /** With the space before it that the language has. */
  readonly colon: string
  readonly term: (name: Bilingual, ...spans: readonly Span[]) => Term
  /** Prose with what it refers to in its place. */
  readonly prose: (text: Bilingual) => readonly Span[]
  /** A figure outside its own table: it leads there, and one that is not there says why. */
  readonly figure: (address: string) => readonly Span[]
}

/** @throws RangeError in `figure` and `prose` where the edition has no such figure: it is checked when it is frozen */
export function printingOf(edition: Edition, language: Language): Printing {
  const t = (text: Bilingual): string => say(text, language)

  function figure(address: string): readonly Span[] {
    const found = cellAt(edition, address)
    if (found === null) throw new RangeError(`the edition has no figure ${address}`)
    const { table, cell } = found
    const shown: Span = { kind: 'figure', text: shownFigure(cell, language, table.unit), figure: address, table: table.id }
    return cell.value === null ? [shown, words(` (${emptyMeans(cell, language)})`)] : [shown]
  }

  function prose(text: Bilingual): readonly Span[] {
    return readProse(t(text)).flatMap((piece): readonly Span[] => {
      switch (piece.kind) {
        case 'text':
          return [words(piece.text)]
        case 'figure':
          return figure(piece.figure)
        case 'date':
          return [words(shownDay(piece.date, language))]
        case 'provision':
          return [words(shownProvision(piece.provision, language) ?? piece.provision)]
        case 'name':
          return [words(piece.name)]
      }
    })
  }

  return {
    edition,
    language,
    t,
    colon: language === 'fr' ? '\u00A0:' : ':',
    term: (name, ...spans) => ({ term: t(name), spans }),
    prose,
    figure,
  }
}

export const addressOf = (table: Table, cell: Cell): string => `${table.id}/${cell.id}`
