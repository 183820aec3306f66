import {
  Badge,
  DefinitionList,
  Details,
  EmptyState,
  Field,
  Form,
  Heading,
  Lead,
  Notice,
  Select,
  Sources,
  Submit,
  Table,
} from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { dayAt } from '../calendar.ts'
import { PartHead } from '../cases/part-head.tsx'
import { Day } from '../cases/day.tsx'
import { consentRoutes } from '../consent/consent.routes.ts'
import { nextActionOf } from '../machine.ts'
import { PersonDesk, SealedForm, SealedInput, deskData } from '../person-desk/index.ts'
import { type RuleFact, ruleOn } from '../rule-set.ts'
import { LetterSection } from './letter.section.tsx'
import type { OpenedPermits } from './open-permits.ts'
import { doubtsOf } from './permit-dates.ts'
import { type PermitCommand, permitMachine } from './permit-machine.ts'
import { anyPermitRules, openWorkRules, reminderRules, victimPermitRules } from './permit-rules.ts'
import { type Permit, numberOfPermit, permitEndReasons, permitEndText, permitKindText, permitKinds, permitProgress } from './permit.ts'
import { permitMoveText, permitsText as text, ruledDayText } from './permits-page.text.ts'
import { permitsRoutes } from './permits.routes.ts'

export interface PermitsProps {
  readonly language: Language
  readonly view: OpenedPermits
  readonly csrf: string | null
  readonly now: Date
  readonly signIn: string
  /** A fresh id for each form of the page. */
  readonly freshId: () => string
}

type OfPermit = PermitsProps & { readonly permit: Permit }

/** A person’s permits: where each stands, what is due, which rule says so, and a letter. */
export function PermitsPage(props: PermitsProps): VNode {
  const { language, view, signIn } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const { protectionCase, permits, opened } = view
  return (
    <PersonDesk language={language} data={deskData(opened)} signIn={signIn}>
      <PartHead language={language} title={text.title} number={protectionCase.number} caseId={protectionCase.id} part="status" />
      <Lead>{say(text.lead)}</Lead>
      {!view.immigrationConsent && (
        <Notice tone="warning">
          <p>
            {say(text.noConsent)} <a href={consentRoutes.consents.href({ language, case: protectionCase.id })}>{say(text.toConsent)}</a>
          </p>
        </Notice>
      )}
      {permits.length === 0 && <EmptyState title={say(text.none)} />}
      {permits.map((permit) => (
        <One {...props} permit={permit} />
      ))}
      <Consider {...props} />
    </PersonDesk>
  )
}

function Consider({ language, view, csrf, freshId }: PermitsProps): VNode | null {
  const say = (bilingual: Bilingual) => bilingual[language]
  const free = permitKinds.filter((kind) => !view.permits.some((permit) => permit.kind === kind && permit.state !== 'ended'))
  if (free.length === 0) return null
  return (
    <section aria-labelledby="consider">
      <Heading id="consider">{say(text.considerTitle)}</Heading>
      <Form action={permitsRoutes.beginPermit.href({ language, case: view.protectionCase.id })} csrf={csrf} id="begin-permit">
        <input type="hidden" name="command" value={freshId()} />
        <input type="hidden" name="subject" value={view.protectionCase.subject} />
        <input type="hidden" name="permit" value={freshId()} />
        <Select
          name="kind"
          id="permit-kind"
          label={say(text.kind)}
          options={free.map((value) => ({ value, label: say(permitKindText[value]) }))}
          {...(free.length === 1 && { value: free[0] })}
          required
        />
        <Submit tone="secondary">{say(text.consider)}</Submit>
      </Form>
    </section>
  )
}

/** What a permit’s own rules say, on the day on which it begins or today. */
export function factsFor({ kind, validFrom, zone }: Permit, now: Date): readonly RuleFact[] {
  const day = validFrom ?? dayAt(now, zone)
  const own = kind === 'victim-permit' ? ruleOn(victimPermitRules, day) : ruleOn(openWorkRules, day)
  const any = kind === 'victim-permit' ? ruleOn(anyPermitRules, day) : null
  return [...(own.ok ? own.value.facts : []), ...(any?.ok === true ? any.value.facts : [])]
}

function One(props: OfPermit): VNode {
  const { language, view, permit, now } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const title = `permit-${permit.id}`
  const facts = [...factsFor(permit, now), ...(reminderRules[0]?.facts ?? [])]
  const { validFrom, validTo } = permit
  const doubts = validFrom !== null && validTo !== null ? doubtsOf({ validFrom, validTo, first: permit.version === 1 }) : []
  return (
    <section aria-labelledby={title}>
      <Heading id={title}>{say(permitKindText[permit.kind])}</Heading>
      <Standing {...props} />
      {permit.kind === 'victim-permit' &&
        doubts.map((doubt) => (
          <Notice tone="warning">
            <p>
              {say(doubt.say)} {doubt.rule !== null && <code>{doubt.rule}</code>}
            </p>
          </Notice>
        ))}
      <Dates {...props} days={view.days.filter(({ permit: of, version }) => of === permit.id && version === permit.version)} />
      {permit.state !== 'ended' && <Moves {...props} />}
      {permit.state !== 'ended' && <LetterSection {...props} facts={factsFor(permit, now)} />}
      <Sources language={language} facts={facts.map((fact) => ({ ...fact, says: say(fact.says) }))} />
    </section>
  )
}

function Standing({ language, permit, now }: OfPermit): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const next = nextActionOf(permitMachine, permitProgress(permit))
  const late = permit.dueAt !== null && permit.dueAt < now
  const urgent = permit.state === 'lapsed' || permit.state === 'refused'
  const items = [
    {
      term: say(text.next),
      value:
        next === null ? (
          say(text.nothingNext)
        ) : (
          <>
            {say(next.say)}
            {permit.dueAt !== null && (
              <>
                {', '}
                {say(text.by)} <Day at={permit.dueAt} language={language} /> {late && <Badge tone="danger">{say(text.late)}</Badge>}
              </>
            )}
            {permit.dueRule !== null && (
              <>
                {' '}
                <code>{permit.dueRule}</code>
              </>
            )}
          </>
        ),
    },
    ...(permit.validFrom === null ? [] : [{ term: say(text.validFrom), value: <Calendar day={permit.validFrom} language={language} /> }]),
    ...(permit.validTo === null ? [] : [{ term: say(text.validTo), value: <Calendar day={permit.validTo} language={language} /> }]),
  ]
  return (
    <>
      <p>
        <Badge tone={urgent ? 'danger' : permit.state === 'issued' ? 'success' : permit.state === 'renewal-due' ? 'warning' : 'neutral'}>
          {say(permitMachine.states[permit.state].name)}
        </Badge>
      </p>
      <DefinitionList items={items} />
    </>
  )
}

/** A day of a calendar, which no clock moves. */
function Calendar({ day, language }: { readonly day: string; readonly language: Language }): VNode {
  return <Day at={new Date(`${day}T12:00:00Z`)} language={language} />
}

function Dates({ language, days }: OfPermit & { readonly days: OpenedPermits['days'] }): VNode | null {
  const say = (bilingual: Bilingual) => bilingual[language]
  if (days.length === 0) return null
  return (
    <Table
      caption={say(text.caption)}
      rows={days}
      columns={[
        { header: say(text.what), cell: ({ what }) => say(ruledDayText[what]) },
        { header: say(text.day), cell: ({ day }) => <Calendar day={day} language={language} /> },
        { header: say(text.rule), cell: ({ rule }) => <code>{rule}</code> },
      ]}
      cards
    />
  )
}

const order: readonly PermitCommand[] = [
  'prepare',
  'submit',
  'call-to-interview',
  'issue',
  'submit-renewal',
  'issue-next',
  'start-again',
  'ask-again',
  'refuse',
  'uphold-refusal',
  'warn',
  'lapse',
  'end',
]

/** The steps that the table allows from here, each with what its guard asks. */
function Moves(props: OfPermit): VNode {
  const { language, permit } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const [first, ...others] = order.filter((command) => permitMachine.commands[command].moves[permit.state] !== undefined)
  return (
    <>
      <Heading level={3}>{say(text.goOn)}</Heading>
      {first !== undefined && <Move {...props} to={first} />}
      {others.map((to) => (
        <Details summary={say(permitMoveText[to])}>
          <Move {...props} to={to} />
        </Details>
      ))}
    </>
  )
}

function Move(props: OfPermit & { readonly to: PermitCommand }): VNode {
  const { language, view, permit, to, csrf, freshId } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const id = (name: string) => `${name}-${to}-${permit.id}`
  const date = (name: string, label: Bilingual, hint?: Bilingual) => (
    <Field name={name} id={id(name)} label={say(label)} {...(hint && { hint: say(hint) })} required>
      <input type="date" name={name} id={id(name)} autocomplete="off" required />
    </Field>
  )
  const issues = to === 'issue' || to === 'issue-next'
  return (
    <SealedForm
      action={permitsRoutes.movePermit.href({ language, case: view.protectionCase.id })}
      csrf={csrf}
      command={freshId()}
      id={id('move')}
    >
      <input type="hidden" name="subject" value={permit.subject} />
      <input type="hidden" name="permit" value={permit.id} />
      <input type="hidden" name="to" value={to} />
      {issues && date('from', text.validFrom, text.asOnPaper)}
      {issues && date('until', text.validTo, text.asOnPaper)}
      {issues && (
        <SealedInput of="C7" field={numberOfPermit(permit.id)} label={say(text.number)} hint={say(text.sealed)} id={id('number')} />
      )}
      {to === 'call-to-interview' && date('interview', text.interviewOn)}
      {to === 'end' && (
        <Select
          name="reason"
          id={id('reason')}
          label={say(text.endReason)}
          options={permitEndReasons.map((value) => ({ value, label: say(permitEndText[value]) }))}
          required
        />
      )}
      <Submit tone={to === order.find((one) => permitMachine.commands[one].moves[permit.state] !== undefined) ? 'primary' : 'secondary'}>
        {say(permitMoveText[to])}
      </Submit>
    </SealedForm>
  )
}
