import { Badge, Checkbox, Details, Field, Heading, Radios, Select, Submit } from '@fanal/design'
import type { Bilingual } from '@fanal/kernel'
import type { ComponentChildren, VNode } from 'preact'
import { OpenText, SealedForm, SealedInput } from '../person-desk/index.ts'
import type { CaseProps } from './case-head.tsx'
import { type Need, type PlanAction, needDomains, needUrgencies, unmetReasons } from './case.ts'
import { casesRoutes } from './cases.routes.ts'
import { casesText as text, domainText, needStateText, stepStateText, unmetText, urgencyText } from './cases.text.ts'
import { Day } from './day.tsx'

const needTones = { open: 'warning', planned: 'info', met: 'success', unmet: 'danger' } as const
const stepTones = { planned: 'neutral', doing: 'info', done: 'success', dropped: 'neutral' } as const
const urgencyTones = { today: 'danger', 'this-week': 'warning', later: 'neutral' } as const

/** Needs, what is planned and what was given, on one board, each in the person's own words. */
export function BoardSection(props: CaseProps): VNode {
  const { language, view, freshId } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const need = freshId()
  const writable = view.row.state !== 'closed'
  return (
    <section id="needs" aria-labelledby="needs-title">
      <Heading id="needs-title">{say(text.needs)}</Heading>
      {view.needs.length === 0 && <p>{say(text.noNeeds)}</p>}
      {view.needs.map((one) => (
        <NeedCard {...props} need={one} writable={writable} />
      ))}
      {writable && (
        <Details summary={say(text.addNeed)} open={view.needs.length === 0}>
          <BoardForm {...props} act="add-need" hidden={{ need }}>
            <Select
              name="domain"
              label={say(text.domain)}
              options={needDomains.map((value) => ({ value, label: say(domainText[value]) }))}
              required
            />
            <Radios
              name="urgency"
              label={say(text.urgency)}
              options={needUrgencies.map((value) => ({ value, label: say(urgencyText[value]) }))}
              required
            />
            <SealedInput of="C3" field={`need-${need}`} label={say(text.needWords)} />
            <Checkbox name="said" label={say(text.saidByPerson)} />
            <Submit tone="secondary">{say(text.addNeed)}</Submit>
          </BoardForm>
        </Details>
      )}
    </section>
  )
}

type BoardFormProps = CaseProps & {
  readonly act: string
  readonly hidden: Readonly<Record<string, string>>
  readonly children: ComponentChildren
}

function BoardForm({ language, view, csrf, freshId, act, hidden, children }: BoardFormProps): VNode {
  return (
    <SealedForm action={casesRoutes.boardCase.href({ language, case: view.row.id })} csrf={csrf} command={freshId()}>
      <input type="hidden" name="subject" value={view.row.subject} />
      <input type="hidden" name="act" value={act} />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
    </SealedForm>
  )
}

function NeedCard({ need, writable, ...props }: CaseProps & { readonly need: Need; readonly writable: boolean }): VNode {
  const { language, view, freshId } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const steps = view.actions.filter((action) => action.need === need.id)
  const isEnded = need.state === 'met' || need.state === 'unmet'
  const action = freshId()
  return (
    <article class="message" aria-labelledby={`need-${need.id}`}>
      <h3 id={`need-${need.id}`}>
        {say(domainText[need.domain])} <Badge tone={needTones[need.state]}>{say(needStateText[need.state])}</Badge>{' '}
        {!isEnded && <Badge tone={urgencyTones[need.urgency]}>{say(urgencyText[need.urgency])}</Badge>}
      </h3>
      <OpenText of="C3" field={`need-${need.id}`} />
      <p class="small">
        {say(need.saidByPerson ? text.saidByPerson : text.workerSaw)}
        {need.unmetReason !== null && ` · ${say(unmetText[need.unmetReason])}`}
      </p>
      {steps.length > 0 && (
        <ul>
          {steps.map((step) => (
            <Step {...props} step={step} writable={writable && !isEnded} />
          ))}
        </ul>
      )}
      {writable && !isEnded && (
        <>
          <Details summary={say(text.addStep)}>
            <BoardForm {...props} act="add-step" hidden={{ need: need.id, action }}>
              <SealedInput of="C3" field={`step-${action}`} label={say(text.stepWords)} required />
              <Field name="due" label={say(text.stepDue)} id={`due-${action}`}>
                <input type="date" name="due" id={`due-${action}`} autocomplete="off" />
              </Field>
              <Submit tone="secondary">{say(text.addStep)}</Submit>
            </BoardForm>
          </Details>
          <BoardForm {...props} act="end-need" hidden={{ need: need.id, as: 'met' }}>
            <Submit tone="secondary">{say(text.met)}</Submit>
          </BoardForm>
          <Details summary={say(text.unmet)}>
            <BoardForm {...props} act="end-need" hidden={{ need: need.id, as: 'unmet' }}>
              <Select
                name="why"
                id={`why-${need.id}`}
                label={say(text.why)}
                options={unmetReasons.map((value) => ({ value, label: say(unmetText[value]) }))}
                required
              />
              <Submit tone="secondary">{say(text.unmet)}</Submit>
            </BoardForm>
          </Details>
        </>
      )}
      {writable && isEnded && (
        <BoardForm {...props} act="reopen-need" hidden={{ need: need.id }}>
          <Submit tone="secondary">{say(text.reopenNeed)}</Submit>
        </BoardForm>
      )}
    </article>
  )
}

function Step({ step, writable, ...props }: CaseProps & { readonly step: PlanAction; readonly writable: boolean }): VNode {
  const { language, view } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const isEnded = step.state === 'done' || step.state === 'dropped'
  const move = (to: PlanAction['state'], label: Bilingual) => (
    <BoardForm {...props} act="change-step" hidden={{ action: step.id, to }}>
      <Submit tone="secondary">{say(label)}</Submit>
    </BoardForm>
  )
  return (
    <li>
      <OpenText of="C3" field={`step-${step.id}`} inline /> <Badge tone={stepTones[step.state]}>{say(stepStateText[step.state])}</Badge>
      <p class="small">
        {view.names.get(step.owner)}
        {step.dueAt !== null && (
          <>
            {' · '}
            <Day at={step.dueAt} language={language} />
          </>
        )}
        {step.deliveredOn !== null && ` · ${say(text.givenOn)} ${step.deliveredOn}`}
        {step.units !== null && ` · ${step.units}`}
      </p>
      {writable && !isEnded && (
        <>
          {step.state === 'planned' && move('doing', text.begin)}
          <Details summary={say(text.done)}>
            <BoardForm {...props} act="change-step" hidden={{ action: step.id, to: 'done' }}>
              <Field name="given" label={say(text.givenOn)} id={`given-${step.id}`}>
                <input type="date" name="given" id={`given-${step.id}`} autocomplete="off" />
              </Field>
              <Field name="units" label={say(text.units)} id={`units-${step.id}`}>
                <input type="text" inputMode="numeric" name="units" id={`units-${step.id}`} autocomplete="off" size={4} class="sized" />
              </Field>
              <Submit tone="secondary">{say(text.done)}</Submit>
            </BoardForm>
          </Details>
          {move('dropped', text.drop)}
        </>
      )}
    </li>
  )
}
