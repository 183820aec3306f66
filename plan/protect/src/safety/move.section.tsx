import { Checkbox, Details, Field, Form, Heading, Notice, Select, Submit } from '@fanal/design'
import type { Bilingual } from '@fanal/kernel'
import type { VNode } from 'preact'
import { type IsoDay, addDays, dayAt } from '../calendar.ts'
import { houseRules } from '../house-rules.ts'
import { zoneOf } from '../record-act.ts'
import { latestReview } from './plan-moves.ts'
import { type SafetyPlanCommand, reviewTriggerText, reviewTriggers, safetyPlanMachine } from './safety-plan-machine.ts'
import { type SafetyPlan, endReasonText, endReasons, isAgreed } from './safety-plan.ts'
import { safetyText as text } from './safety-page.text.ts'
import { PlanIds, type SafetyProps } from './safety-parts.tsx'
import { safetyRoutes } from './safety.routes.ts'

type MoveProps = SafetyProps & { readonly plan: SafetyPlan }

const labels = {
  agree: text.agree,
  start: text.start,
  confirm: text.confirm,
  'call-for-review': text.call,
  supersede: text.supersede,
  end: text.end,
} as const satisfies Record<SafetyPlanCommand, Bilingual>

/** What usually comes next stands open; the rest is there for whoever needs it. */
const order: readonly SafetyPlanCommand[] = ['agree', 'start', 'confirm', 'call-for-review', 'supersede', 'end']

/** The steps that the table allows from here, each with what its guard asks. */
export function MovePlan(props: MoveProps): VNode {
  const { language, plan } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const [first, ...others] = order.filter((command) => safetyPlanMachine.commands[command].moves[plan.state] !== undefined)
  return (
    <section id="moves" aria-labelledby="moves-title">
      <Heading id="moves-title">{say(text.goOn)}</Heading>
      {first !== undefined && <Move {...props} to={first} />}
      {others.map((to) => (
        <Details summary={say(labels[to])}>
          <Move {...props} to={to} />
        </Details>
      ))}
    </section>
  )
}

function Move(props: MoveProps & { readonly to: SafetyPlanCommand }): VNode {
  const { language, view, plan, to, csrf, freshId } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const submit = { 'call-for-review': text.callNow, supersede: text.supersedeNow, end: text.endNow } as const
  const label = to in submit ? submit[to as keyof typeof submit] : labels[to]
  return (
    <Form action={safetyRoutes.moveSafety.href({ language, case: view.protectionCase.id })} csrf={csrf} id={`move-${to}`}>
      <PlanIds plan={plan} />
      <input type="hidden" name="command" value={freshId()} />
      <input type="hidden" name="to" value={to} />
      <Asks {...props} />
      <Submit tone={to === 'end' || to === 'supersede' ? 'secondary' : 'primary'}>{say(label)}</Submit>
    </Form>
  )
}

/** What a step's guard wants to be told. */
function Asks({ language, view, plan, now, to, freshId }: MoveProps & { readonly to: SafetyPlanCommand }): VNode | null {
  const say = (bilingual: Bilingual) => bilingual[language]
  const agreed = <Checkbox name="agreed" id={`agreed-${to}`} label={say(text.personAgrees)} />
  switch (to) {
    case 'agree':
      return agreed
    case 'start':
    case 'confirm': {
      const latest = latestReview(now, view.opened.subject)
      const first = addDays(dayAt(now, zoneOf(view.opened.subject.safeContact)), 1)
      return (
        <>
          {(to === 'confirm' || !isAgreed(plan)) && agreed}
          {latest.ok ? (
            <ReviewDay language={language} id={`review-${to}`} from={first} to={latest.value.day} rule={latest.value.rule} />
          ) : (
            <Notice tone="warning">
              <p>{latest.say && say(latest.say)}</p>
            </Notice>
          )}
        </>
      )
    }
    case 'call-for-review':
      return (
        <Select
          name="trigger"
          id="trigger"
          label={say(text.trigger)}
          options={reviewTriggers.filter((one) => one !== 'time-passed').map((value) => ({ value, label: say(reviewTriggerText[value]) }))}
          required
        />
      )
    case 'supersede':
      return (
        <>
          <input type="hidden" name="next" value={freshId()} />
          {agreed}
        </>
      )
    case 'end':
      return (
        <Select
          name="reason"
          id="end-reason"
          label={say(text.endWhy)}
          options={endReasons.map((value) => ({ value, label: say(endReasonText[value]) }))}
          required
        />
      )
  }
}

interface ReviewDayProps {
  readonly language: 'en' | 'fr'
  readonly id: string
  readonly from: IsoDay
  readonly to: IsoDay
  readonly rule: string
}

function ReviewDay({ language, id, from, to, rule }: ReviewDayProps): VNode {
  const habit = houseRules.find(({ version }) => version === rule)?.facts[0]?.says[language] ?? rule
  const hint = `${text.reviewHint[language]} ${to}. ${habit}`
  return (
    <Field name="review" id={id} label={text.reviewOn[language]} hint={hint} required>
      <input type="date" name="review" id={id} min={from} max={to} value={to} autocomplete="off" required />
    </Field>
  )
}
