import { Fragment } from 'preact'
import { meanings } from '@fanal/disclose'
import { say, type Bilingual, type Language } from '@fanal/kernel'
import type { Cell, Edition, Table } from '../edition.ts'
import { readProse } from '../prose/read-prose.ts'
import { shownDay, shownProvision, shownSymbol, shownValue } from '../shown.ts'
import { cellAt, type View } from './view.ts'
import { suppressedMeans } from './words.text.ts'

/** What stands for a missing figure, in words. */
export function emptyMeans(cell: Pick<Cell, 'status'>, language: Language): string {
  if (cell.status === 'x') return say(suppressedMeans, language)
  return say(meanings[cell.status === '' ? '..' : cell.status], language)
}

/** One published figure. What it holds is what `figuresIn` reads back. */
export function Figure({ table, cell, language }: { table: Table; cell: Cell; language: Language }) {
  const symbol = cell.value === null ? '' : shownSymbol(cell)
  return (
    <span class="figure" data-figure={`${table.id}/${cell.id}`}>
      {shownValue(cell, language, table.unit)}
      {symbol !== '' && (
        <sup>
          {'\u00A0'}
          {symbol}
        </sup>
      )}
    </span>
  )
}

/** A paragraph with every reference in its place. A figure leads to its table, and one that is not there says why. */
export function Prose({ text, view }: { text: Bilingual; view: View }) {
  const { edition, language, ways } = view
  return (
    <>
      {readProse(text[language]).map((piece) => {
        switch (piece.kind) {
          case 'text':
            return piece.text
          case 'date':
            return (
              <time class="unbroken" dateTime={piece.date}>
                {shownDay(piece.date, language)}
              </time>
            )
          case 'provision':
            return shownProvision(piece.provision, language) ?? piece.provision
          case 'name':
            return piece.name
          case 'figure': {
            const found = cellAt(edition, piece.figure)
            if (found === null) return piece.figure
            return (
              <Fragment>
                <a href={ways.to({ page: 'table', of: found.table.id, part: 0 }, 'made')}>
                  <Figure {...found} language={language} />
                </a>
                {found.cell.value === null && ` (${emptyMeans(found.cell, language)})`}
              </Fragment>
            )
          }
        }
      })}
    </>
  )
}

/** The sources of a list of ids, each a way to where it stands among the sources. */
export function SourceLinks({ of, edition, view }: { of: readonly string[]; edition: Edition; view: View }) {
  return (
    <>
      {of.map((id, index) => (
        <>
          {index > 0 && '; '}
          <a href={view.ways.to({ page: 'sources' }, `source-${id}`)}>
            {edition.sources.find((one) => one.id === id)?.title[view.language] ?? id}
          </a>
        </>
      ))}
    </>
  )
}
