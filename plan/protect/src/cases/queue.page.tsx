import { Badge, type Column, EmptyState, Heading, Lead, LinkButton, Table } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { caseMachine } from './case-machine.ts'
import type { CaseTask, ProtectionCase } from './case.ts'
import { casesRoutes } from './cases.routes.ts'
import { besides } from './case-parts.ts'
import { casesText as text, riskText, someTask, taskText } from './cases.text.ts'
import { Day } from './day.tsx'
import { AskedToTake, MovedAway } from '../transfer/transfer-lists.tsx'
import type { CasesView } from './list-cases.ts'

export const stateTones = {
  intake: 'warning',
  open: 'info',
  active: 'success',
  'on-hold': 'neutral',
  closing: 'warning',
  closed: 'neutral',
} as const
export const riskTones = { low: 'neutral', medium: 'info', high: 'warning', critical: 'danger' } as const

interface QueueProps {
  readonly language: Language
  readonly view: CasesView
  readonly now: Date
  readonly closed: boolean
  /** Where the next page begins; `null` on the last. */
  readonly next: string | null
}

/** What somebody works on: whom, where it stands, and by when; no name, and no word of anybody. */
export function QueuePage({ language, view, now, closed, next }: QueueProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const due = (at: Date) => (
    <>
      <Day at={at} language={language} /> {!closed && at < now && <Badge tone="danger">{say(text.late)}</Badge>}
    </>
  )
  const link = ({ id, number }: ProtectionCase) => (
    <a href={casesRoutes.oneCase.href({ language, case: id })}>
      <code>{number}</code>
    </a>
  )
  const columns: [Column<ProtectionCase>, ...Column<ProtectionCase>[]] = [
    { header: say(text.number), cell: link },
    { header: say(text.state), cell: ({ state }) => <Badge tone={stateTones[state]}>{say(caseMachine.states[state].name)}</Badge> },
    {
      header: say(text.risk),
      cell: ({ risk }) => (risk === null ? say(text.noRisk) : <Badge tone={riskTones[risk]}>{say(riskText[risk])}</Badge>),
    },
    { header: say(text.due), cell: ({ nextAt }) => due(nextAt) },
    {
      header: say(text.ledBy),
      cell: ({ lead }) => (lead === null ? say(text.nobody) : lead === view.me ? say(text.me) : (view.names.get(lead) ?? say(text.nobody))),
    },
  ]
  const numbers = new Map(view.cases.map((row) => [row.id, row]))
  const tasks: [Column<CaseTask>, ...Column<CaseTask>[]] = [
    { header: say(text.task), cell: ({ kind }) => say(taskText[kind] ?? someTask) },
    { header: say(text.by), cell: ({ dueAt }) => due(dueAt) },
    {
      header: say(text.number),
      cell: ({ caseId }) => {
        const row = caseId === null ? undefined : numbers.get(caseId)
        return row === undefined ? '–' : link(row)
      },
    },
  ]
  return (
    <>
      <Heading level={1}>{say(closed ? text.closedTitle : text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      <p>
        <LinkButton href={casesRoutes.newCase.href({ language })}>{say(text.newCase)}</LinkButton>
      </p>
      <AskedToTake language={language} view={view} />
      {view.cases.length === 0 ? (
        <EmptyState title={say(text.emptyTitle)}>
          <p>{say(text.empty)}</p>
        </EmptyState>
      ) : (
        <Table caption={say(text.caption)} columns={columns} rows={view.cases} cards headed />
      )}
      {next !== null && (
        <p>
          <a href={casesRoutes.cases.href({ language }, { after: next, ...(closed && { closed: 'yes' }) })}>{say(text.next)}</a>
        </p>
      )}
      <p>
        <a href={casesRoutes.cases.href({ language }, closed ? {} : { closed: 'yes' })}>{say(closed ? text.toOpen : text.toClosed)}</a>
      </p>
      <MovedAway language={language} view={view} />
      <nav aria-label={say(text.alsoHere)} class="parts">
        <ul>
          {besides.map(({ path, label }) => (
            <li>
              <a href={path[language]}>{say(label)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {!closed && (
        <section aria-labelledby="to-do">
          <Heading id="to-do">{say(text.tasks)}</Heading>
          {view.tasks.length === 0 ? (
            <p>{say(text.noTasks)}</p>
          ) : (
            <Table caption={say(text.tasksCaption)} columns={tasks} rows={view.tasks} cards headed />
          )}
        </section>
      )}
    </>
  )
}
