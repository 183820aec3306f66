import { Badge, Checkbox, Field, Form, Heading, Input, Lead, Notice, Radios, Select, Submit, Table } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { Day } from '../cases/day.tsx'
import { demandKinds, demandMachine, issuers } from './demand-machine.ts'
import type { Demand } from './demand.ts'
import { demandsPageText as text } from './demands.page-text.ts'
import { demandsRoutes } from './demands.routes.ts'
import { demandKindText, issuerText } from './demands.text.ts'

export interface DemandsPageProps {
  readonly language: Language
  readonly csrf: string | null
  readonly now: Date
  readonly freshId: () => string
  readonly demands: readonly Demand[]
  readonly problem: string | null
}

/** What came, by the day on which an answer is asked for, and the form to write one down. */
export function DemandsPage({ language, csrf, now, freshId, demands, problem }: DemandsPageProps): VNode {
  const say = (one: Bilingual) => one[language]
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      {problem !== null && (
        <Notice tone="danger" live>
          <p>{problem}</p>
        </Notice>
      )}
      <p>{say(text.calm)}</p>
      <section aria-labelledby="list-title">
        <Heading id="list-title">{say(text.list)}</Heading>
        {demands.length === 0 ? (
          <p>{say(text.none)}</p>
        ) : (
          <Table
            cards
            headed
            caption={say(text.list)}
            rows={demands}
            columns={[
              {
                header: say(text.kind),
                cell: ({ id, kind }) => <a href={demandsRoutes.oneDemand.href({ language, demand: id })}>{say(demandKindText[kind])}</a>,
              },
              { header: say(text.number), cell: ({ caseNumber }) => (caseNumber === null ? '–' : <code>{caseNumber}</code>) },
              { header: say(text.state), cell: ({ state }) => <Badge>{say(demandMachine.states[state].name)}</Badge> },
              {
                header: say(text.due),
                cell: ({ answerBy, endedAt }) => (
                  <>
                    <Day at={answerBy} language={language} />{' '}
                    {endedAt === null && answerBy < now && <Badge tone="danger">{say(text.late)}</Badge>}
                  </>
                ),
              },
            ]}
          />
        )}
      </section>
      <section aria-labelledby="write-title">
        <Heading id="write-title">{say(text.write)}</Heading>
        <Form action={demandsRoutes.receiveDemand.href({ language })} csrf={csrf} id="receive">
          {['command', 'demand', 'answer-task', 'tell-task'].map((name) => (
            <input type="hidden" name={name} value={freshId()} />
          ))}
          <Input name="number" label={say(text.number)} size={10} required />
          <Radios
            name="kind"
            label={say(text.kind)}
            required
            options={demandKinds.map((value) => ({ value, label: say(demandKindText[value]) }))}
          />
          <Select
            name="issued-by"
            label={say(text.issuedBy)}
            hint={say(text.issuedHint)}
            required
            options={issuers.map((value) => ({ value, label: say(issuerText[value]) }))}
          />
          <Checkbox name="trafficking" label={say(text.trafficking)} checked />
          <DayField name="received" label={say(text.received)} />
          <DayField name="answer-by" label={say(text.answerBy)} />
          <Submit>{say(text.keep)}</Submit>
        </Form>
      </section>
    </>
  )
}

function DayField({ name, label }: { readonly name: string; readonly label: string }): VNode {
  return (
    <Field name={name} label={label} required>
      <input type="date" name={name} id={`f-${name}`} autocomplete="off" required />
    </Field>
  )
}
