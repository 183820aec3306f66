import { Badge, DefinitionList, EmptyState, Heading, Lead, Notice, Paragraph, Table } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { Day } from '../cases/day.tsx'
import { nextActionOf } from '../machine.ts'
import { deskData, OpenText, PersonDesk } from '../person-desk/index.ts'
import { ErasureSection, RequestMoves } from './request-forms.tsx'
import type { RequestsView } from './list-requests.ts'
import type { RequestView } from './read-request.ts'
import { requestMachine } from './request-machine.ts'
import { progressOfRow, type SubjectRequest } from './request.ts'
import { requestsRoutes } from './requests.routes.ts'
import { channelText, identityText, reasonText, requestKindName, requestsText as text } from './requests.text.ts'

interface ListProps {
  readonly language: Language
  readonly view: RequestsView
  readonly ended: boolean
  readonly now: Date
}

/** What waits for an answer, the soonest due first. */
export function RequestsPage({ language, view, ended, now }: ListProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const here = requestsRoutes.requests
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      {view.requests.length === 0 && <EmptyState title={say(ended ? text.noneEnded : text.none)} />}
      {view.requests.length > 0 && (
        <Table
          caption={say(text.title)}
          headed
          cards
          columns={[
            {
              header: say(text.kind),
              cell: ({ id, kind }) => <a href={requestsRoutes.oneRequest.href({ language, request: id })}>{say(requestKindName[kind])}</a>,
            },
            { header: say(text.state), cell: ({ state }) => say(requestMachine.states[state].name) },
            { header: say(text.channel), cell: ({ channel }) => say(channelText[channel]) },
            { header: say(text.due), cell: (row) => <Due language={language} row={row} now={now} /> },
          ]}
          rows={view.requests}
        />
      )}
      <p>
        <a href={ended ? here.href({ language }) : here.href({ language }, { ended: 'yes' })}>{say(ended ? text.toOpen : text.toEnded)}</a>
      </p>
    </>
  )
}

function Due({ language, row, now }: { readonly language: Language; readonly row: SubjectRequest; readonly now: Date }): VNode {
  return (
    <>
      <Day at={row.dueAt} language={language} />{' '}
      {row.endedAt === null && row.dueAt < now && <Badge tone="danger">{text.late[language]}</Badge>}
    </>
  )
}

export interface RequestProps {
  readonly language: Language
  readonly view: RequestView
  readonly csrf: string | null
  readonly now: Date
  readonly freshId: () => string
}

/** One request: what is asked, by when, and what comes next. */
export function RequestPage({ signIn, ...props }: RequestProps & { readonly signIn: string }): VNode {
  const { language, view, now } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, person, words } = view
  const next = nextActionOf(requestMachine, progressOfRow(row))
  const facts = (
    <DefinitionList
      items={[
        { term: say(text.kind), value: say(requestKindName[row.kind]) },
        { term: say(text.state), value: say(requestMachine.states[row.state].name) },
        { term: say(text.channel), value: say(channelText[row.channel]) },
        { term: say(text.identity), value: row.identityCheck === null ? say(text.identityOpen) : say(identityText[row.identityCheck]) },
        { term: say(text.asked), value: <Day at={row.askedAt} language={language} /> },
        { term: say(text.due), value: <Due language={language} row={row} now={now} /> },
        { term: say(text.rule), value: say(row.rule === 'ask' ? text.ruleAsk : text.ruleSay) },
        ...(row.refusalReason === null ? [] : [{ term: say(text.reason), value: say(reasonText[row.refusalReason]) }]),
      ]}
    />
  )
  const wrote = words !== null && words.fields.length > 0
  return (
    <>
      <Heading level={1}>{say(text.one)}</Heading>
      {person.status === 'erased' && (
        <Notice tone="info">
          <p>{say(text.erased)}</p>
        </Notice>
      )}
      {facts}
      {next !== null && (
        <p>
          <strong>{say(text.next)}</strong>
          {language === 'fr' ? '\u00a0: ' : ': '}
          {say(next.say)}
        </p>
      )}
      {wrote && (
        <PersonDesk language={language} data={deskData(words)} signIn={signIn}>
          <Heading>{say(text.words)}</Heading>
          <OpenText of="C3" field={`request-${row.id}`} />
        </PersonDesk>
      )}
      {words === null && person.status === 'active' && <Paragraph small>{say(text.wordsNotYours)}</Paragraph>}
      <RequestMoves {...props} />
      <ErasureSection {...props} />
    </>
  )
}
