import { Checkboxes, ErrorSummary, Input, Paragraph, PhoneLink, PublicForm, Radios, Select, Submit } from '@fanal/design'
import { placeIn } from '@fanal/handover'
import { directionOf, languageNames, publicLanguages, say, type PublicLanguage } from '@fanal/kernel'
import { arrivingRoutes } from './arriving.routes.ts'
import { arrivingText as text } from './arriving.text.ts'
import { Around, BeforeCarrying } from './around.tsx'
import { onCard } from './card.text.ts'
import { numberOf } from './numbers.ts'
import { planFields, steps, waits, type PlanAsked } from './plan.ts'
import { planFieldText, planText, thenText, waitText } from './plan.text.ts'

/** The form of the plan: every field may stay empty. */
export function PlanFormPage({ language, asked = null }: { language: PublicLanguage; asked?: PlanAsked | null }) {
  const fields = planFields.map((name) => ({
    name,
    label: say(planFieldText[name].label, language),
    hint: say(planFieldText[name].hint, language),
    value: asked?.typed[name] ?? '',
    error: asked?.tooLong.includes(name) ? say(text.tooLong, language) : undefined,
  }))
  const wrong = fields.flatMap((one) => (one.error === undefined ? [] : [{ ...one, say: `${one.label}: ${one.error}` }]))
  return (
    <Around language={language} place="arrivingPlan" title={planText.title} lead={planText.lead}>
      <ErrorSummary errors={wrong} />
      <BeforeCarrying language={language} />
      <Paragraph>{say(planText.byHand, language)}</Paragraph>
      <PublicForm action={arrivingRoutes.makePlan.href({ language })}>
        {fields.map((field) => (
          <Input {...field} />
        ))}
        <Radios
          name="wait"
          label={say(waitText.label, language)}
          options={waits.map((wait) => ({ value: wait, label: say(waitText[wait], language) }))}
          value={asked?.wait ?? undefined}
        />
        <Checkboxes
          name="next"
          label={say(thenText.label, language)}
          options={steps.map((step) => ({ value: step, label: say(thenText[step], language) }))}
          values={asked?.steps ?? []}
        />
        <Select
          name="copy"
          label={say(planText.copyFor, language)}
          options={publicLanguages.map((one) => ({ value: one, label: languageNames[one] }))}
          value={asked?.copyIn ?? language}
        />
        <Paragraph small>{say(text.shownOnce, language)}</Paragraph>
        <Submit>{say(planText.make, language)}</Submit>
      </PublicForm>
    </Around>
  )
}

/** One copy of the plan, with a line to write on wherever nothing was typed. */
function Copy({ language, title, asked }: { language: PublicLanguage; title: string; asked: PlanAsked }) {
  return (
    <section class="paper plan" lang={language} dir={directionOf(language)}>
      <h2>{title}</h2>
      <dl>
        {planFields.map((field) => (
          <div>
            <dt>{say(planFieldText[field].label, language)}</dt>
            <dd>{asked.typed[field] === '' ? <span class="blank" /> : <bdi>{asked.typed[field]}</bdi>}</dd>
          </div>
        ))}
        <div>
          <dt>{say(waitText.label, language)}</dt>
          <dd>{asked.wait === null ? <span class="blank" /> : say(waitText[asked.wait], language)}</dd>
        </div>
        <div>
          <dt>{say(thenText.label, language)}</dt>
          <dd>
            <ul class="ticks">
              {steps.map((step) => (
                <li class={asked.steps.includes(step) ? 'ticked' : undefined}>
                  <span aria-hidden="true">{asked.steps.includes(step) ? '☑' : '☐'}</span> {say(thenText[step], language)}
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>{say(onCard.help, language)}</dt>
          <dd>
            <PhoneLink number={numberOf('human-trafficking-hotline')} label={say(onCard.help, language)} />
          </dd>
        </div>
        <div>
          <dt>{say(onCard.danger, language)}</dt>
          <dd>
            <PhoneLink number={numberOf('emergency')} label={say(onCard.danger, language)} />
          </dd>
        </div>
      </dl>
    </section>
  )
}

/** The plan in two copies: one to keep, one to give away by hand. */
export function PlanPage({ language, asked }: { language: PublicLanguage; asked: PlanAsked }) {
  return (
    <Around language={language} place="arrivingPlan" title={planText.title} lead={text.shownHere}>
      <Copy language={language} title={say(planText.myCopy, language)} asked={asked} />
      <Copy language={asked.copyIn} title={say(planText.theirCopy, asked.copyIn)} asked={asked} />
      <div class="unprinted">
        <Paragraph>{say(planText.tryOnce, language)}</Paragraph>
        <Paragraph>{say(text.howToPrint, language)}</Paragraph>
        <BeforeCarrying language={language} />
        <p>
          <a href={placeIn('arrivingPlan', language).href}>{say(text.startAgain, language)}</a>
        </p>
      </div>
    </Around>
  )
}
