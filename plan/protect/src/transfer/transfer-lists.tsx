import { Badge, type Column, Heading, Notice, Table } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { casesText, riskText } from '../cases/cases.text.ts'
import { Day } from '../cases/day.tsx'
import type { CasesView } from '../cases/list-cases.ts'
import type { CaseTransfer } from './transfer.ts'
import { transferMachine } from './transfer-machine.ts'
import { transferRoutes } from './transfer.routes.ts'
import { transferReasonText, transferText as text } from './transfer.text.ts'

interface ListProps {
  readonly language: Language
  readonly view: Pick<CasesView, 'asked' | 'away' | 'units' | 'names'>
}

/** Cases that somebody asks the reader to take: first in their list, because somebody waits. */
export function AskedToTake({ language, view }: ListProps): VNode | null {
  const say = (bilingual: Bilingual) => bilingual[language]
  if (view.asked.length === 0) return null
  const columns: [Column<CaseTransfer>, ...Column<CaseTransfer>[]] = [
    {
      header: say(casesText.number),
      cell: ({ caseId, number }) => (
        <a href={transferRoutes.caseTransfer.href({ language, case: caseId })}>
          <code>{number}</code> {say(text.see)}
        </a>
      ),
    },
    { header: say(text.from), cell: ({ from }) => `${say(view.units.get(from.unit) ?? text.team)}, ${view.names.get(from.member) ?? '…'}` },
    { header: say(text.why), cell: ({ why }) => say(transferReasonText[why]) },
    { header: say(text.risk), cell: ({ risk }) => (risk === null ? say(casesText.noRisk) : say(riskText[risk])) },
    { header: say(text.answerBy), cell: ({ respondBy }) => <Day at={respondBy} language={language} /> },
  ]
  return (
    <section aria-labelledby="asked-to-take">
      <Heading id="asked-to-take">{say(text.askedTitle)}</Heading>
      <Table caption={say(text.askedCaption)} columns={columns} rows={view.asked} cards headed />
    </section>
  )
}

/** Cases that were the reader's and have moved: a number and where to. */
export function MovedAway({ language, view }: ListProps): VNode | null {
  const say = (bilingual: Bilingual) => bilingual[language]
  if (view.away.length === 0) return null
  const columns: [Column<CaseTransfer>, ...Column<CaseTransfer>[]] = [
    {
      header: say(casesText.number),
      cell: ({ caseId, number }) => (
        <a href={transferRoutes.caseTransfer.href({ language, case: caseId })}>
          <code>{number}</code>
        </a>
      ),
    },
    {
      header: say(text.to),
      cell: ({ to, acceptedBy, proposedBy }) =>
        `${say(view.units.get(to.unit) ?? text.team)}, ${view.names.get(acceptedBy ?? proposedBy) ?? '…'}`,
    },
    { header: say(text.moved), cell: ({ endedAt }) => (endedAt === null ? '–' : <Day at={endedAt} language={language} />) },
  ]
  return (
    <section aria-labelledby="moved-away">
      <Heading id="moved-away">{say(text.awayTitle)}</Heading>
      <Table caption={say(text.awayCaption)} columns={columns} rows={view.away} cards headed />
    </section>
  )
}

/** On the case: that it is on its way, and where that stands. */
export function OnItsWay({ language, transfer }: { readonly language: Language; readonly transfer: CaseTransfer | null }): VNode | null {
  if (transfer === null) return null
  const { state, overlapEnds, respondBy, caseId } = transfer
  const due = state === 'accepted' ? overlapEnds : respondBy
  return (
    <Notice>
      <p>
        <a href={transferRoutes.caseTransfer.href({ language, case: caseId })}>
          {(state === 'accepted' ? text.isShared : text.toSomebody)[language]}
        </a>{' '}
        <Badge>{transferMachine.states[state].name[language]}</Badge>
      </p>
      {due !== null && (
        <p>
          {(state === 'accepted' ? text.bothUntil : text.answerBy)[language]} <Day at={due} language={language} />
        </p>
      )}
    </Notice>
  )
}
