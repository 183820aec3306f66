import { Heading, Lead, Table as Grid } from '@fanal/design'
import type { Cell, Table } from '../edition.ts'
import { Silence } from './commitment.pages.tsx'
import { emptyMeans, Figure } from './figure.parts.tsx'
import { text } from './site.text.ts'
import { shownNumber } from '../shown.ts'
import { cellAt, departmentName, labelOf, saying, sentence, type View } from './view.ts'

/** A place that could hold a figure and does not. Where none can be, nothing is missing. */
const isGap = ({ value, status }: Cell): boolean => value === null && status !== '...'

/** So many empty places of one table are named; the table shows the others. */
const mostNamed = 20

function EmptyFigures({ table, view }: { table: Table; view: View }) {
  const { language, ways } = view
  const t = saying(language)
  const empty = Map.groupBy(table.cells.filter(isGap), ({ status }) => status)
  return (
    <>
      <Heading level={3}>
        <a href={ways.to({ page: 'table', of: table.id, part: 0 })}>{t(table.title)}</a>
      </Heading>
      <ul>
        {[...empty].map(([status, cells]) => (
          <li>
            <strong>{status === '' ? '..' : status}</strong> ({emptyMeans({ status }, language)}){language === 'fr' ? '\u00A0: ' : ': '}
            {cells
              .slice(0, mostNamed)
              .map(({ at }) => labelOf(table, at, language))
              .join('; ')}
            {cells.length > mostNamed && `; ${t(text.andOthers)}`}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What the report cannot say: known gaps, promises without evidence, and every figure that is not there. */
export function GapsPage({ view }: { view: View }) {
  const { edition, language, ways } = view
  const t = saying(language)
  const silent = edition.standings.filter(({ standing }) => standing === 'no-evidence')
  const empty = edition.tables.filter(({ cells }) => cells.some(isGap))
  return (
    <>
      <Heading level={1}>{t(text.gaps)}</Heading>
      <Lead>{t(text.gapsLead)}</Lead>
      <Heading id="gaps">{t(text.knownGaps)}</Heading>
      {edition.missing.length === 0 && <p>{t(text.noGaps)}</p>}
      <ul>
        {edition.missing.map(({ what, department }) => (
          <li>
            {sentence(t(what))}
            {department !== null &&
              ` ${t(text.wouldBeOf)}${language === 'fr' ? '\u00A0: ' : ': '}${departmentName(edition, department, language)}.`}
          </li>
        ))}
      </ul>
      <Heading id="silent">{t(text.silentOnes)}</Heading>
      {silent.length === 0 && <p>{t(edition.standings.length === 0 ? text.noCommitment : text.noSilence)}</p>}
      <ul>
        {silent.map((one) => (
          <li>
            <a href={ways.to({ page: 'commitment', of: one.commitment })}>{t(one.title)}</a>
            {language === 'fr' ? '\u00A0: ' : ': '}
            <Silence one={one} view={view} />
          </li>
        ))}
      </ul>
      <Heading id="empty">{t(text.emptyFigures)}</Heading>
      {empty.length === 0 && <p>{t(text.noEmpty)}</p>}
      {empty.map((table) => (
        <EmptyFigures table={table} view={view} />
      ))}
    </>
  )
}

/** What a correction changed, figure by figure. */
export function ChangesPage({ view }: { view: View }) {
  const { edition, language, ways } = view
  const t = saying(language)
  const named = (figure: string) => {
    const found = cellAt(edition, figure)
    if (found === null) return figure
    return (
      <a href={ways.to({ page: 'table', of: found.table.id, part: 0 })}>
        {t(found.table.title)}, {labelOf(found.table, found.cell.at, language)}
      </a>
    )
  }
  const now = (figure: string) => {
    const found = cellAt(edition, figure)
    return found === null ? t(text.notThere) : <Figure {...found} language={language} />
  }
  /** As the change table tells it: a number, the sign that stood for none, or nothing. */
  const was = (told: string) => {
    if (told === '') return t(text.notThere)
    return Number.isNaN(Number(told)) || /^\.+$/.test(told) ? told : shownNumber(Number(told), language)
  }
  return (
    <>
      <Heading level={1}>{t(text.changes)}</Heading>
      {edition.changes.length === 0 ? (
        <p>{t(text.noChanges)}</p>
      ) : (
        <Grid
          cards
          headed
          caption={t(text.changes)}
          rows={edition.changes}
          columns={[
            { header: t(text.figure), cell: ({ figure }) => named(figure) },
            { header: t(text.before), cell: ({ before }) => was(before) },
            { header: t(text.after), cell: ({ figure }) => now(figure) },
            { header: t(text.why), cell: ({ why }) => t(why) },
          ]}
        />
      )}
    </>
  )
}
