import { EmptyState, ErrorSummary, FileInput, Form, Heading, Lead, Notice, Submit, Table, Unbroken } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { shownDay, shownNumber } from '../../edition/shown.ts'
import type { Observation, Plan } from '../../plan/plan.ts'
import { periodName, readPeriod } from '../period.ts'
import { type Vintages, vintagesOf } from '../vintages.ts'
import { seriesColumns } from './read-series.ts'
import type { SeriesFault } from './series-fault.ts'
import type { ValuesDesk } from './series.operations.ts'
import { seriesRoutes } from './series.routes.ts'
import { columnText, seriesText as text } from './series.text.ts'

export interface ValuesPageProps {
  readonly language: Language
  readonly csrf: string | null
  readonly desk: ValuesDesk
  readonly done: boolean
  /** What was wrong with the file that was sent; none where nothing was sent. */
  readonly faults: readonly SeriesFault[]
  readonly fileFault: 'none' | 'tooLarge' | null
}

/** Words in which a day such as 2024-11-05 is read as one. */
const withDays = (words: string) => (
  <span>{words.split(/(\d{4}-\d\d-\d\d)/).map((part, at) => (at % 2 === 1 ? <Unbroken>{part}</Unbroken> : part))}</span>
)

/** A plan's entered values: a file to send, what is wrong with it, and every value that was revised. */
export function ValuesPage({ language, csrf, desk: { plan, mayEnter }, done, faults, fileFault }: ValuesPageProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const error = fileFault !== null ? say(text[fileFault]) : faults.length > 0 ? say(text.nothingTaken) : undefined
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(plan.title)}</Lead>
      <p>{say(text.lead)}</p>
      <ErrorSummary errors={error === undefined ? [] : [{ name: 'file', say: error }]} />
      {done && error === undefined && (
        <Notice tone="success">
          <p>{say(text.done)}</p>
        </Notice>
      )}
      <FaultsTable language={language} faults={faults} />
      {mayEnter && (
        <>
          <Heading level={2}>{say(text.enter)}</Heading>
          <Form action={seriesRoutes.enterValues.href({ language, plan: plan.id })} csrf={csrf} takesFiles>
            <FileInput name="file" label={say(text.file)} hint={say(text.fileHint)} accept=".csv" error={error} />
            <Submit>{say(text.send)}</Submit>
          </Form>
          <Table
            cards
            caption={say(text.columns)}
            rows={seriesColumns}
            columns={[
              { header: say(text.column), cell: (column) => <code>{column}</code> },
              { header: say(text.meaning), cell: (column) => withDays(say(columnText[column])) },
            ]}
          />
        </>
      )}
      <Heading level={2}>{say(text.revised)}</Heading>
      <RevisedTable language={language} plan={plan} />
    </>
  )
}

function FaultsTable({ language, faults }: Pick<ValuesPageProps, 'language' | 'faults'>) {
  const say = (one: Bilingual) => sayIn(one, language)
  if (faults.length === 0) return null
  return (
    <Table
      cards
      caption={say(text.faults)}
      rows={faults}
      columns={[
        { header: say(text.row), numeric: true, cell: ({ row }) => (row === 0 ? '–' : row) },
        { header: say(text.column), cell: ({ column }) => (column === null ? '–' : <code>{column}</code>) },
        { header: say(text.whatToDo), cell: ({ say: what }) => withDays(say(what)) },
      ]}
    />
  )
}

interface Revised extends Vintages {
  readonly name: Bilingual
}

function RevisedTable({ language, plan }: { readonly language: Language; readonly plan: Plan }) {
  const say = (one: Bilingual) => sayIn(one, language)
  const rows = plan.indicators.flatMap(({ id, name }): readonly Revised[] =>
    vintagesOf(plan.observations.filter(({ indicator }) => indicator === id))
      .filter(({ earlier }) => earlier.length > 0)
      .map((vintages) => ({ ...vintages, name })),
  )
  if (rows.length === 0) return <EmptyState title={say(text.noneRevised)} />
  const told = ({ value, vintage }: Observation) => `${shownNumber(value, language)} (${say(text.knownIn)} ${shownDay(vintage, language)})`
  const period = (written: string) => {
    const read = readPeriod(written)
    return read === null ? written : say(periodName(read))
  }
  return (
    <Table
      cards
      headed
      caption={say(text.revised)}
      rows={rows}
      columns={[
        { header: say(text.indicator), cell: ({ name }) => say(name) },
        { header: say(text.period), cell: ({ period: written }) => period(written) },
        { header: say(text.before), cell: ({ earlier }) => earlier.map(told).join('; ') },
        { header: say(text.now), cell: ({ latest }) => told(latest) },
      ]}
    />
  )
}
