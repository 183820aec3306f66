import { type Column, Details, Heading, Lead, Submit, Table } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import type { CountedRow } from './numbers.store.ts'
import { codeText, countedText, numbersText as text } from './numbers.text.ts'
import { type NumbersView, countedWhat } from './numbers.ts'
import { numbersRoutes } from './numbers.routes.ts'

interface NumbersProps {
  readonly language: Language
  readonly view: NumbersView
  readonly years: readonly number[]
}

/** A year of an organization without a name: what a funder asks for. */
export function NumbersPage({ language, view, years }: NumbersProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const columns: [Column<CountedRow>, ...Column<CountedRow>[]] = [
    { header: say(text.code), cell: ({ what, code }) => say(codeText(what, code)) },
    { header: say(text.count), cell: ({ count }) => (count === null ? say(text.few) : String(count)), numeric: true },
  ]
  const shown = countedWhat.filter((what) => view.counts.some((row) => row.what === what))
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      <form method="get" action={numbersRoutes.numbers.href({ language })}>
        <div class="field">
          <label for="year">{say(text.year)}</label>
          <select id="year" name="year" autocomplete="off">
            {years.map((year) => (
              <option value={String(year)} selected={year === view.year}>
                {year}
              </option>
            ))}
          </select>
        </div>
        <Submit tone="secondary">{say(text.show)}</Submit>
      </form>
      {shown.length === 0 && <p>{say(text.none)}</p>}
      {shown.map((what) => (
        <>
          <Heading>{say(countedText[what])}</Heading>
          <Table caption={say(countedText[what])} columns={columns} rows={view.counts.filter((row) => row.what === what)} headed />
        </>
      ))}
      {shown.length > 0 && (
        <Details summary={say(text.asTable)}>
          <pre>{asCsv(language, view)}</pre>
        </Details>
      )}
    </>
  )
}

const quoted = (said: string) => `"${said.replaceAll('"', '""')}"`

/** The same rows for a spreadsheet. No cell begins with a sign that a spreadsheet would run. */
export function asCsv(language: Language, { year, counts }: NumbersView): string {
  const rows = counts.map(({ what, code, count }) => [
    String(year),
    quoted(countedText[what][language]),
    quoted(codeText(what, code)[language]),
    count === null ? quoted(text.few[language]) : String(count),
  ])
  return rows.map((row) => row.join(',')).join('\n')
}
