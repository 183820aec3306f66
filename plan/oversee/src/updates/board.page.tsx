import {
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Input,
  Lead,
  Notice,
  Paragraph,
  Select,
  Submit,
  Table,
  Unbroken,
} from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { shownDay, shownPeriod } from '../edition/shown.ts'
import { standingText } from '../edition/standing.text.ts'
import type { Commitment } from '../plan/plan.ts'
import type { BoardFilter } from './board.ts'
import type { CoordinatingDesk } from './coordinating-desk.ts'
import { MissingSection } from './missing.parts.tsx'
import { ReviewersSection } from './reviewers.part.tsx'
import { logOf, noticeOf, standingOf } from './standing.ts'
import { departmentSaid } from './update.page.tsx'
import { nowOf } from './update-machine.ts'
import { stateText } from './update.text.ts'
import { pageText as text } from './updates-page.text.ts'
import { updatesRoutes } from './updates.routes.ts'

/** A period that was typed and could not be opened. */
export interface PeriodDraft {
  readonly plan: string
  readonly period: string
  readonly due: string
  readonly replyDays: string
  readonly field: string
  readonly say: Bilingual
}

export interface BoardPageProps {
  readonly language: Language
  readonly csrf: string | null
  readonly now: Date
  readonly desk: CoordinatingDesk
  readonly kept: boolean
  readonly draft: PeriodDraft | null
  /** What is wrong with a department that was set. */
  readonly partyFault: Bilingual | null
  /** What is wrong with a reviewer who was named. */
  readonly reviewerFault: Bilingual | null
  readonly filter: BoardFilter
}

type PartProps = Pick<BoardPageProps, 'language' | 'csrf' | 'desk'>

function OpenPeriodForm({ language, csrf, desk, draft }: PartProps & { draft: PeriodDraft | null }) {
  const say = (one: Bilingual) => sayIn(one, language)
  const error = (name: string) => (draft?.field === name ? say(draft.say) : undefined)
  const plans = desk.plans.map(({ plan, title }) => ({ value: plan, label: say(title) }))
  return (
    <>
      <ErrorSummary errors={draft === null ? [] : [{ name: draft.field, say: say(draft.say) }]} />
      <Form action={updatesRoutes.coordinate.href({ language })} csrf={csrf}>
        <Select name="plan" label={say(text.plan)} options={plans} value={draft?.plan} error={error('plan')} />
        <Input name="period" label={say(text.period)} hint={say(text.periodHint)} size={12} value={draft?.period} error={error('period')} />
        <Input
          name="due"
          label={say(text.dueField)}
          hint={say(text.dayHint)}
          size={12}
          inputMode="numeric"
          value={draft?.due}
          error={error('due')}
        />
        <Input
          name="reply-days"
          label={say(text.replyDays)}
          size={4}
          inputMode="numeric"
          value={draft?.replyDays ?? '15'}
          error={error('reply-days')}
        />
        <Submit name="act" value="open">
          {say(text.openIt)}
        </Submit>
      </Form>
    </>
  )
}

function PartiesSection({ language, csrf, desk, fault }: PartProps & { fault: Bilingual | null }) {
  const say = (one: Bilingual) => sayIn(one, language)
  const departments = desk.facts?.period.departments ?? []
  const nameOf = (code: string) => {
    const answers = desk.parties.find(({ department }) => department === code)?.answers
    const name = desk.organizations.find(({ id }) => id === answers)?.name
    return name === undefined ? say(text.nobodyYet) : say(name)
  }
  return (
    <>
      <Paragraph>{say(text.partiesLead)}</Paragraph>
      <Table
        caption={say(text.parties)}
        headed
        rows={departments}
        columns={[
          { header: say(text.department), cell: ({ name }) => say(name) },
          { header: say(text.organization), cell: ({ id }) => nameOf(id) },
        ]}
      />
      <ErrorSummary errors={fault === null ? [] : [{ name: 'answers', say: say(fault) }]} />
      <Form action={updatesRoutes.coordinate.href({ language })} csrf={csrf}>
        <Select
          name="department"
          label={say(text.department)}
          options={departments.map(({ id, name }) => ({ value: id, label: say(name) }))}
        />
        <Select
          name="answers"
          label={say(text.organization)}
          options={desk.organizations.map(({ id, name }) => ({ value: id, label: say(name) }))}
          error={fault === null ? undefined : say(fault)}
        />
        <Submit name="act" value="party">
          {say(text.setIt)}
        </Submit>
      </Form>
    </>
  )
}

/** The board of a period: what is still missing first, then every promise; for the secretariat, periods and who answers. */
export function BoardPage({ language, csrf, now, desk, kept, draft, partyFault, reviewerFault, filter }: BoardPageProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const { facts, periods } = desk
  const link = (one: Commitment) => (
    <a href={updatesRoutes.update.href({ language, period: facts?.period.id ?? '', commitment: one.id })}>
      <Unbroken>{one.id}</Unbroken> {say(one.title)}
    </a>
  )
  const others = periods.filter(({ id }) => id !== facts?.period.id)
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      {kept && (
        <Notice tone="success">
          <p>{say(text.kept)}</p>
        </Notice>
      )}
      {facts === null ? (
        <EmptyState title={say(text.none)} />
      ) : (
        <>
          <Paragraph>
            {say(text.period)} <Unbroken>{shownPeriod(facts.period.period.id, language)}</Unbroken>. {say(text.due)}{' '}
            <Unbroken>{shownDay(facts.period.due, language)}</Unbroken>.
          </Paragraph>
          <MissingSection language={language} now={now} facts={facts} last={desk.last} filter={filter} link={link} />
          <Details summary={say(text.all)}>
            <Table
              caption={say(text.all)}
              headed
              cards
              rows={facts.period.commitments}
              columns={[
                { header: say(text.commitment), cell: link },
                { header: say(text.department), cell: (one) => departmentSaid(one, facts, language) },
                { header: say(text.state), cell: ({ id }) => say(stateText[nowOf(logOf(facts, id, now))]) },
                {
                  header: say(text.stands),
                  cell: ({ id }) => say(standingText[standingOf(logOf(facts, id, now), noticeOf(facts, id, now)).standing]),
                },
              ]}
            />
          </Details>
        </>
      )}
      {others.length > 0 && (
        <Details summary={say(text.otherPeriods)}>
          <ul>
            {others.map(({ id, plan, period }) => (
              <li>
                <a href={updatesRoutes.updates.href({ language }, { period: id })}>
                  {plan}, <Unbroken>{shownPeriod(period.id, language)}</Unbroken>
                </a>
              </li>
            ))}
          </ul>
        </Details>
      )}
      {desk.keeps && (
        <>
          <Details summary={say(text.open)} open={draft !== null}>
            <OpenPeriodForm language={language} csrf={csrf} desk={desk} draft={draft} />
          </Details>
          {facts !== null && (
            <>
              <Details summary={say(text.parties)} open={partyFault !== null}>
                <PartiesSection language={language} csrf={csrf} desk={desk} fault={partyFault} />
              </Details>
              <Details summary={say(text.outside)} open={reviewerFault !== null}>
                <ReviewersSection language={language} csrf={csrf} desk={desk} fault={reviewerFault} />
              </Details>
            </>
          )}
        </>
      )}
    </>
  )
}
