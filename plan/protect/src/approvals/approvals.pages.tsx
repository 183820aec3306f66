import { Badge, DefinitionList, Details, Form, Heading, Input, Lead, Radios, Submit, Table } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { Moment } from '../moment.tsx'
import { approvalMachine } from './approval-machine.ts'
import { type Approval, type AskedOfMe, noReasons } from './approval.ts'
import { approvalsPageText as text } from './approvals.page-text.ts'
import { approvalsRoutes } from './approvals.routes.ts'
import { approvalKindText, approvalReasonText, noReasonText } from './approvals.text.ts'
import { type ApprovalsView, mayDecide } from './list-approvals.ts'

export interface ApprovalsPageProps {
  readonly language: Language
  readonly csrf: string | null
  readonly now: Date
  readonly freshId: () => string
  readonly view: ApprovalsView
}

const tones = { requested: 'warning', approved: 'success', rejected: 'danger', withdrawn: 'neutral' } as const

/** What waits for a second person, what was decided, and who outside decides with us. */
export function ApprovalsPage(props: ApprovalsPageProps): VNode {
  const { language, view } = props
  const say = (one: Bilingual) => one[language]
  const mine = view.approvals.filter((one) => mayDecide(one, view.me))
  const others = view.approvals.filter((one) => !mine.includes(one))
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      <section aria-labelledby="waiting-title">
        <Heading id="waiting-title">{say(text.waiting)}</Heading>
        {mine.length === 0 && <p>{say(text.nothing)}</p>}
        {mine.map((one) => (
          <ToDecide {...props} one={one} />
        ))}
      </section>
      {view.asked.length > 0 && (
        <section aria-labelledby="outside-title">
          <Heading id="outside-title">{say(text.outside)}</Heading>
          <p>{say(text.outsideLead)}</p>
          {view.asked.map((one) => (
            <FromOutside {...props} one={one} />
          ))}
        </section>
      )}
      <Others {...props} others={others} />
      <CoSignerSection {...props} />
    </>
  )
}

function ToDecide({ language, one, view, now, csrf, freshId }: ApprovalsPageProps & { readonly one: Approval }): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const items = [
    { term: say(text.why), value: say(approvalReasonText[one.reason]) },
    { term: say(text.number), value: one.caseNumber === null ? '–' : <code>{one.caseNumber}</code> },
    { term: say(text.by), value: view.names.get(one.requestedBy) ?? say(text.unknown) },
    { term: say(text.due), value: <Due at={one.dueAt} now={now} language={language} /> },
  ]
  return (
    <article class="message">
      <Heading level={3}>{say(approvalKindText[one.kind])}</Heading>
      <DefinitionList items={items} />
      <Decision
        language={language}
        action={approvalsRoutes.decideApproval.href({ language })}
        csrf={csrf}
        id={one.id}
        yes={{ name: 'does', value: 'approve' }}
        no={{ name: 'does', value: 'reject' }}
        freshId={freshId}
      />
    </article>
  )
}

function FromOutside({ language, one, now, csrf, freshId }: ApprovalsPageProps & { readonly one: AskedOfMe }): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const items = [
    { term: say(text.why), value: say(approvalReasonText[one.reason]) },
    { term: say(text.due), value: <Due at={one.dueAt} now={now} language={language} /> },
    { term: say(text.state), value: say(approvalMachine.states[one.state].name) },
  ]
  return (
    <article class="message">
      <Heading level={3}>{say(approvalKindText[one.kind])}</Heading>
      <DefinitionList items={items} />
      {one.state === 'requested' && (
        <Decision
          language={language}
          action={approvalsRoutes.coSign.href({ language })}
          csrf={csrf}
          id={one.id}
          yes={{ name: 'answer', value: 'yes' }}
          no={{ name: 'answer', value: 'no' }}
          freshId={freshId}
        />
      )}
    </article>
  )
}

interface DecisionProps {
  readonly language: Language
  readonly action: string
  readonly csrf: string | null
  readonly id: string
  readonly yes: { readonly name: string; readonly value: string }
  readonly no: { readonly name: string; readonly value: string }
  readonly freshId: () => string
}

/** A yes in one press; a no says why. */
function Decision({ language, action, csrf, id, yes, no, freshId }: DecisionProps): VNode {
  const say = (one: Bilingual) => one[language]
  const hidden = (answer: { readonly name: string; readonly value: string }) => (
    <>
      <input type="hidden" name="command" value={freshId()} />
      <input type="hidden" name="approval" value={id} />
      <input type="hidden" name={answer.name} value={answer.value} />
    </>
  )
  return (
    <>
      <Form action={action} csrf={csrf}>
        {hidden(yes)}
        <Submit>{say(text.yes)}</Submit>
      </Form>
      <Details summary={say(text.no)}>
        <Form action={action} csrf={csrf}>
          {hidden(no)}
          <Radios
            name="why"
            id={`why-${id}`}
            label={say(text.whyNot)}
            required
            options={noReasons.map((value) => ({ value, label: say(noReasonText[value]) }))}
          />
          <Submit tone="secondary">{say(text.no)}</Submit>
        </Form>
      </Details>
    </>
  )
}

function Due({ at, now, language }: { readonly at: Date; readonly now: Date; readonly language: Language }): VNode {
  return (
    <>
      <Moment at={at} language={language} /> {at < now && <Badge tone="danger">{text.late[language]}</Badge>}
    </>
  )
}

function Others({ language, others, view, csrf, freshId }: ApprovalsPageProps & { readonly others: readonly Approval[] }): VNode {
  const say = (one: Bilingual) => one[language]
  return (
    <section aria-labelledby="others-title">
      <Heading id="others-title">{say(text.others)}</Heading>
      {others.length === 0 ? (
        <p>{say(text.noOthers)}</p>
      ) : (
        <Table
          cards
          headed
          caption={say(text.others)}
          rows={others}
          columns={[
            { header: say(text.kind), cell: ({ kind }) => say(approvalKindText[kind]) },
            { header: say(text.number), cell: ({ caseNumber }) => (caseNumber === null ? '–' : <code>{caseNumber}</code>) },
            { header: say(text.by), cell: ({ requestedBy }) => view.names.get(requestedBy) ?? say(text.unknown) },
            {
              header: say(text.state),
              cell: ({ id, state, decision, usedAt, requestedBy }) => (
                <>
                  <Badge tone={tones[state]}>{say(approvalMachine.states[state].name)}</Badge>
                  {state === 'rejected' && decision !== null && <> {say(noReasonText[decision])}</>}
                  {usedAt !== null && <> {say(text.used)}</>}
                  {state === 'requested' && requestedBy === view.me.member && (
                    <Form action={approvalsRoutes.decideApproval.href({ language })} csrf={csrf}>
                      <input type="hidden" name="command" value={freshId()} />
                      <input type="hidden" name="approval" value={id} />
                      <input type="hidden" name="does" value="withdraw" />
                      <Submit tone="secondary">{say(text.takeBack)}</Submit>
                    </Form>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  )
}

function CoSignerSection({ language, view, csrf, freshId }: ApprovalsPageProps): VNode {
  const say = (one: Bilingual) => one[language]
  const administers = view.me.held.some(({ duty }) => duty === 'organization-administrator')
  const action = approvalsRoutes.nameCoSigner.href({ language })
  return (
    <section aria-labelledby="co-signer-title">
      <Heading id="co-signer-title">{say(text.coSigner)}</Heading>
      <p>{say(text.coSignerLead)}</p>
      <p>
        {view.coSigner === null ? (
          say(text.coSignerNone)
        ) : (
          <>
            {say(text.coSignerSince)} <Moment at={view.coSigner.namedAt} language={language} />
          </>
        )}
      </p>
      {administers && (
        <Form action={action} csrf={csrf} id="name-co-signer">
          <input type="hidden" name="command" value={freshId()} />
          <Input name="member" label={say(text.coSignerCode)} size={36} required />
          <Submit tone="secondary">{say(text.name)}</Submit>
        </Form>
      )}
      {administers && view.coSigner !== null && (
        <Form action={action} csrf={csrf}>
          <input type="hidden" name="command" value={freshId()} />
          <input type="hidden" name="member" value="nobody" />
          <Submit tone="secondary">{say(text.end)}</Submit>
        </Form>
      )}
      <p class="small">
        {say(text.mine)} <code>{view.me.member}</code>
      </p>
    </section>
  )
}
