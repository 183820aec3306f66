import {
  Badge,
  DefinitionList,
  Details,
  EmptyState,
  Form,
  Heading,
  Input,
  Lead,
  Notice,
  Radios,
  Submit,
  Table,
  type Column,
} from '@fanal/design'
import { declineIds, declineText, outcomeFits, referralOutcomes } from '@fanal/handover'
import { type Bilingual, type Language, toBase64Url } from '@fanal/kernel'
import type { WrappedSecret } from '@fanal/seal'
import type { ComponentChildren, HTMLAttributes, VNode } from 'preact'
import { domainText } from '../cases/cases.text.ts'
import { Moment } from './moment.tsx'
import { classText } from '../consent/consent.page-text.ts'
import type { Answer } from './answer-referral.ts'
import type { OpenedReferred } from './list-referred.ts'
import { type ReferralCommand, referralMachine } from './referral-machine.ts'
import { unitName } from './referral-names.ts'
import { referralRoutes } from './referral.routes.ts'
import { outcomeText, packetClassText, referralText as text } from './referral.text.ts'
import { type Referred, stopReasonText, stopReasons, urgencyText } from './referral.ts'
import { referralTones } from './referrals.page.tsx'

const soonTones = { today: 'danger', 'this-week': 'warning', routine: 'neutral' } as const
const answering: ReadonlySet<string> = new Set(['offered', 'received'])

export interface ReferredListProps {
  readonly language: Language
  readonly rows: readonly Referred[]
  readonly directory: OpenedReferred['directory']
  readonly now: Date
}

/** What others ask of one's units: codes and days. */
export function ReferredListPage({ language, rows, directory, now }: ReferredListProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const columns: [Column<Referred>, ...Column<Referred>[]] = [
    {
      header: say(text.needs),
      cell: ({ id, domains }) => (
        <a href={referralRoutes.oneReferred.href({ language, referral: id })}>
          {domains.map((domain) => say(domainText[domain])).join(', ')}
        </a>
      ),
    },
    { header: say(text.urgency), cell: ({ urgency }) => <Badge tone={soonTones[urgency]}>{say(urgencyText[urgency])}</Badge> },
    { header: say(text.state), cell: ({ state }) => <Badge tone={referralTones[state]}>{say(referralMachine.states[state].name)}</Badge> },
    { header: say(text.from), cell: ({ from }) => say(unitName(directory, from.unit)) },
    {
      header: say(text.answerBy),
      cell: ({ respondBy, state }) => (
        <>
          <Moment at={respondBy} language={language} />{' '}
          {answering.has(state) && respondBy < now && <Badge tone="danger">{say(text.late)}</Badge>}
        </>
      ),
    },
  ]
  return (
    <>
      <Heading level={1}>{say(text.receivedTitle)}</Heading>
      <Lead>{say(text.receivedLead)}</Lead>
      {rows.length === 0 ? (
        <EmptyState title={say(text.receivedNone)} />
      ) : (
        <Table caption={say(text.receivedCaption)} columns={columns} rows={rows} cards />
      )}
    </>
  )
}

export interface ReferredProps {
  readonly language: Language
  readonly view: OpenedReferred
  /** Wraps of the unit's keys that this member can open. */
  readonly wraps: readonly WrappedSecret[]
  readonly csrf: string | null
  readonly signIn: string
  readonly freshId: () => string
}

/** One of them: codes, the words once they are opened, and each answer as a form that works without script. */
export function ReferredPage(props: ReferredProps): VNode {
  const { language, view } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, directory } = view
  const { declineReason, waitDays, outcome, state } = row
  const items = [
    { term: say(text.state), value: <Badge tone={referralTones[state]}>{say(referralMachine.states[state].name)}</Badge> },
    { term: say(text.from), value: say(unitName(directory, row.from.unit)) },
    { term: say(text.needs), value: row.domains.map((domain) => say(domainText[domain])).join(', ') },
    { term: say(text.urgency), value: say(urgencyText[row.urgency]) },
    { term: say(text.holds), value: row.classes.map((of) => say(packetClassText[of] ?? classText[of])).join('; ') },
    { term: say(text.offered), value: <Moment at={row.offeredAt} language={language} /> },
    { term: say(text.answerBy), value: <Moment at={row.respondBy} language={language} /> },
    ...(declineReason === null ? [] : [{ term: say(text.reason), value: say(declineText[declineReason]) }]),
    ...(state === 'on-hold'
      ? [{ term: say(text.wait), value: waitDays === null ? say(text.waitUnknown) : `${waitDays} ${say(text.days)}` }]
      : []),
    ...(outcome === null ? [] : [{ term: say(text.outcome), value: say(outcomeText[outcome]) }]),
  ]
  return (
    <>
      <p>
        <a href={referralRoutes.referred.href({ language })}>{say(text.receivedBack)}</a>
      </p>
      <Heading level={1}>{say(text.one)}</Heading>
      {row.stopAskedAt !== null && <Stop {...props} />}
      <DefinitionList items={items} />
      <Words {...props} />
      <Answers {...props} />
    </>
  )
}

function Words({ language, view, wraps, signIn, csrf, freshId }: ReferredProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, packet, directory } = view
  if (row.state === 'offered')
    return (
      <section aria-labelledby="words-title">
        <Heading id="words-title">{say(text.wordsTitle)}</Heading>
        <p>{say(text.notYet)}</p>
        <AnswerForm {...{ language, row, csrf, freshId }} says="received">
          <Submit>{say(text.open)}</Submit>
        </AnswerForm>
      </section>
    )
  if (packet === null || directory === null)
    return (
      <section aria-labelledby="words-title">
        <Heading id="words-title">{say(text.wordsTitle)}</Heading>
        <p>{say(text.gone)}</p>
      </section>
    )
  const sealed = { id: row.id, unit: row.unit, deployment: directory.deployment, bytes: toBase64Url(packet), wraps }
  return (
    <fanal-referred data-referred={JSON.stringify(sealed)} data-sign-in={signIn}>
      <Heading>{say(text.wordsTitle)}</Heading>
      <div data-words aria-live="polite">
        <Notice tone="warning">
          <p>{say(text.openNeedsScript)}</p>
        </Notice>
      </div>
    </fanal-referred>
  )
}

interface AnswerFormProps extends Pick<ReferredProps, 'language' | 'csrf' | 'freshId'> {
  readonly row: Referred
  readonly says: Answer['says']
  readonly children: ComponentChildren
}

function AnswerForm({ language, row, csrf, freshId, says, children }: AnswerFormProps): VNode {
  return (
    <Form action={referralRoutes.answerReferred.href({ language, referral: row.id })} csrf={csrf}>
      <input type="hidden" name="command" value={freshId()} />
      <input type="hidden" name="says" value={says} />
      {children}
    </Form>
  )
}

function Answers({ language, view, csrf, freshId }: ReferredProps): VNode | null {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row } = view
  const may = (command: ReferralCommand) => referralMachine.commands[command].moves[row.state] !== undefined
  const props = { language, row, csrf, freshId }
  if (!(['accept', 'decline', 'start', 'wait', 'complete', 'fail'] as const).some(may)) return null
  const outcomes = referralOutcomes.filter(
    (one) => outcomeFits(may('complete') ? 'completed' : 'failed', one) || (may('fail') && outcomeFits('failed', one)),
  )
  return (
    <section aria-labelledby="answer-title">
      <Heading id="answer-title">{say(text.answerTitle)}</Heading>
      {may('accept') && (
        <AnswerForm {...props} says="accepted">
          <Submit>{say(text.accept)}</Submit>
        </AnswerForm>
      )}
      {may('start') && (
        <AnswerForm {...props} says="started">
          <Submit>{say(text.start)}</Submit>
        </AnswerForm>
      )}
      {may('wait') && (
        <Details summary={say(text.waitSummary)}>
          <AnswerForm {...props} says="waiting">
            <Input name="days" label={say(text.waitDays)} hint={say(text.waitHint)} inputMode="numeric" />
            <Submit tone="secondary">{say(text.sayWait)}</Submit>
          </AnswerForm>
        </Details>
      )}
      {(may('complete') || may('fail')) && (
        <Details summary={say(text.completeSummary)}>
          <AnswerForm {...props} says="completed">
            <Radios
              name="outcome"
              label={say(text.outcome)}
              options={outcomes.map((value) => ({ value, label: say(outcomeText[value]) }))}
              required
            />
            <Submit tone="secondary">{say(text.sayOutcome)}</Submit>
          </AnswerForm>
        </Details>
      )}
      {may('decline') && (
        <Details summary={say(text.declineSummary)}>
          <AnswerForm {...props} says="declined">
            <Radios
              name="reason"
              label={say(text.decline)}
              options={declineIds.map((value) => ({ value, label: say(declineText[value]) }))}
              required
            />
            <Submit tone="secondary">{say(text.sayDecline)}</Submit>
          </AnswerForm>
        </Details>
      )}
    </section>
  )
}

/** A sentence as the end of another one. */
const within = (said: string): string => said.slice(0, 1).toLowerCase() + said.slice(1)

function Stop({ language, view, csrf, freshId }: ReferredProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row } = view
  const { stopAnswer } = row
  if (stopAnswer !== null)
    return (
      <Notice title={say(text.askedToStop)}>
        <p>
          {say(text.saidStop)}{' '}
          {stopAnswer.says === 'stopped' ? say(text.weStopped) : `${say(text.weCannot)} ${within(say(stopReasonText[stopAnswer.because]))}`}
        </p>
      </Notice>
    )
  const options = [
    { value: 'stopped', label: say(text.weStopped) },
    ...stopReasons.map((value) => ({ value, label: `${say(text.weCannot)} ${within(say(stopReasonText[value]))}` })),
  ]
  return (
    <Notice tone="danger" title={say(text.askedToStop)}>
      <p>{say(text.askedToStopLead)}</p>
      <Form action={referralRoutes.stopReferred.href({ language, referral: row.id })} csrf={csrf}>
        <input type="hidden" name="command" value={freshId()} />
        <Radios name="answer" label={say(text.stopAnswer)} options={options} required />
        <Submit>{say(text.sayOutcome)}</Submit>
      </Form>
    </Notice>
  )
}

declare module 'preact' {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to tell Preact's JSX of an element of our own
  namespace JSX {
    interface IntrinsicElements {
      'fanal-referred': HTMLAttributes<HTMLElement> & { readonly 'data-referred': string; readonly 'data-sign-in': string }
      'fanal-packet': HTMLAttributes<HTMLElement> & { readonly 'data-packet': string }
    }
  }
}
