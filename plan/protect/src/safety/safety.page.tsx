import {
  Badge,
  DefinitionList,
  Details,
  EmptyState,
  ErrorSummary,
  FieldError,
  Form,
  Heading,
  LinkButton,
  Notice,
  Paragraph,
  Submit,
} from '@fanal/design'
import type { Bilingual } from '@fanal/kernel'
import type { VNode } from 'preact'
import { PartHead } from '../cases/part-head.tsx'
import { Day } from '../cases/day.tsx'
import { nextActionOf } from '../machine.ts'
import { PersonDesk, SealedArea, SealedForm, SealedInput, deskData } from '../person-desk/index.ts'
import { MovePlan } from './move.section.tsx'
import { questionText } from './questions.text.ts'
import { reviewTriggerText, safetyPlanMachine } from './safety-plan-machine.ts'
import {
  type ItemKind,
  type SafetyItem,
  type SafetyPlan,
  isAgreed,
  isConfirmed,
  isOver,
  itemClass,
  itemKinds,
  numberOf,
  planProgress,
  wordsOf,
} from './safety-plan.ts'
import { safetyText as text } from './safety-page.text.ts'
import { LineWords, PlanIds, type SafetyProps } from './safety-parts.tsx'
import { safetyRoutes } from './safety.routes.ts'

interface WholeProps extends SafetyProps {
  /** Why the step that was just tried could not be taken. */
  readonly problem?: { readonly code: string; readonly say: Bilingual } | null
}

interface OfPlan extends WholeProps {
  readonly plan: SafetyPlan
}

const aboutContacts = 'contacts-not-confirmed'

const paramsOf = ({ language, view }: Pick<SafetyProps, 'language' | 'view'>) => ({ language, case: view.protectionCase.id })

/** A person's whole plan on one page: where it stands, what is next, and every line of it. */
export function SafetyPage(props: WholeProps): VNode {
  const { language, view, signIn, problem = null } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const { plan } = view
  return (
    <PersonDesk language={language} data={deskData(view.opened)} signIn={signIn}>
      <PartHead language={language} title={text.title} number={view.protectionCase.number} caseId={view.protectionCase.id} part="safety" />
      {problem !== null && (
        <ErrorSummary errors={[{ name: 'step', say: say(problem.say), id: problem.code === aboutContacts ? 'kind-contact' : 'moves' }]} />
      )}
      {plan === null ? (
        <EmptyState title={say(text.none)}>
          <Begin {...props} />
        </EmptyState>
      ) : (
        <>
          <Standing {...props} plan={plan} />
          {isOver(plan) && <Begin {...props} />}
          <Heading>{say(text.whole)}</Heading>
          {itemKinds.map((kind) => (
            <Kind {...props} plan={plan} kind={kind} />
          ))}
          {!isOver(plan) && <MovePlan {...props} plan={plan} />}
          {!isOver(plan) && (
            <section aria-labelledby="copy">
              <Heading id="copy">{say(text.copy)}</Heading>
              <Paragraph>{say(text.copyLead)}</Paragraph>
              <LinkButton href={safetyRoutes.safetyCopy.href(paramsOf(props))} tone="secondary">
                {say(text.copy)}
              </LinkButton>
            </section>
          )}
        </>
      )}
    </PersonDesk>
  )
}

function Begin(props: SafetyProps): VNode {
  const { language, view, csrf, freshId } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  return (
    <>
      <Paragraph>{say(text.lead)}</Paragraph>
      <Form action={safetyRoutes.beginSafety.href(paramsOf(props))} csrf={csrf} id="begin">
        <input type="hidden" name="command" value={freshId()} />
        <input type="hidden" name="subject" value={view.protectionCase.subject} />
        <input type="hidden" name="plan" value={freshId()} />
        <Submit>{say(view.plan === null ? text.begin : text.beginNew)}</Submit>
      </Form>
    </>
  )
}

/** Where the plan stands, in codes and dates alone. */
function Standing({ language, plan, now }: OfPlan): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const next = nextActionOf(safetyPlanMachine, planProgress(plan))
  const due = plan.state === 'review-due' ? plan.dueAt : next?.due === 'review-at' ? plan.reviewAt : null
  const items = [
    ...(next === null
      ? []
      : [
          {
            term: say(text.next),
            value: (
              <>
                {say(next.say)}
                {due !== null && (
                  <>
                    {', '}
                    {say(text.by)} <Day at={due} language={language} /> {due < now && <Badge tone="danger">!</Badge>}
                  </>
                )}
              </>
            ),
          },
        ]),
    ...(plan.trigger === null ? [] : [{ term: say(text.because), value: say(reviewTriggerText[plan.trigger]) }]),
    ...(plan.reviewRule === null ? [] : [{ term: say(text.rule), value: <code>{plan.reviewRule}</code> }]),
  ]
  return (
    <>
      <p>
        <Badge tone={plan.state === 'review-due' ? 'danger' : plan.state === 'active' ? 'success' : 'neutral'}>
          {say(safetyPlanMachine.states[plan.state].name)}
        </Badge>{' '}
        {say(text.version)} {plan.version}
      </p>
      {items.length > 0 && <DefinitionList items={items} />}
      {plan.agreedAt !== null && !isAgreed(plan) && !isOver(plan) && (
        <Notice tone="warning">
          <p>{say(text.changedSince)}</p>
        </Notice>
      )}
    </>
  )
}

/** One question's lines. */
function Kind(props: OfPlan & { readonly kind: ItemKind }): VNode {
  const { language, view, plan, kind, problem } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const lines = view.items.filter((item) => item.kind === kind)
  const question = String(itemKinds.indexOf(kind) + 1)
  return (
    <section class="safety-kind" aria-labelledby={`kind-${kind}`}>
      <Heading level={3} id={`kind-${kind}`}>
        {say(questionText[kind].short)}
      </Heading>
      {kind === 'contact' && problem?.code === aboutContacts && <FieldError>{say(problem.say)}</FieldError>}
      {lines.length === 0 && <p class="hint">{say(text.nothing)}</p>}
      {lines.map((item) => (
        <Line {...props} item={item} />
      ))}
      {!isOver(plan) && (
        <p>
          <a
            href={safetyRoutes.safetyQuestion.href({ ...paramsOf(props), question })}
            aria-label={`${say(text.writeMore)}, ${say(questionText[kind].short)}`}
          >
            {say(text.writeMore)}
          </a>
        </p>
      )}
    </section>
  )
}

function Line(props: OfPlan & { readonly item: SafetyItem }): VNode {
  const { language, plan, item, csrf, freshId } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const of = itemClass[item.kind]
  const params = paramsOf(props)
  const act = (what: 'check' | 'drop', label: Bilingual) => (
    <Form action={safetyRoutes.lineOfSafety.href(params)} csrf={csrf}>
      <PlanIds plan={plan} />
      <input type="hidden" name="command" value={freshId()} />
      <input type="hidden" name="item" value={item.id} />
      <input type="hidden" name="do" value={what} />
      <Submit tone="secondary">{say(label)}</Submit>
    </Form>
  )
  return (
    <div class="safety-line">
      <LineWords item={item} />
      {item.kind === 'contact' && !isOver(plan) && (
        <>
          <p>
            {item.confirmedAt === null ? (
              <Badge tone="warning">{say(text.notChecked)}</Badge>
            ) : (
              <>
                <Badge tone="success">{say(text.checked)}</Badge> <Day at={item.confirmedAt} language={language} />
              </>
            )}
          </p>
          {!isConfirmed(item, plan) && act('check', item.confirmedAt === null ? text.check : text.checkAgain)}
        </>
      )}
      {!isOver(plan) && (
        <Details summary={say(text.change)}>
          <SealedForm action={safetyRoutes.keepSafety.href(params)} csrf={csrf} command={freshId()}>
            <PlanIds plan={plan} />
            <input type="hidden" name="item" value={item.id} />
            <input type="hidden" name="kind" value={item.kind} />
            <input type="hidden" name="after" value="all" />
            <SealedArea of={of} field={wordsOf(item.id)} label={say(questionText[item.kind].box)} rows={3} />
            {item.kind === 'contact' && <SealedInput of={of} field={numberOf(item.id)} label={say(text.number)} inputMode="tel" />}
            <Submit>{say(text.keep)}</Submit>
          </SealedForm>
          {act('drop', text.drop)}
        </Details>
      )}
    </div>
  )
}
