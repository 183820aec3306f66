import { ErrorSummary, Fieldset, Form, Input, Select, Submit, Textarea } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { signOffLevels } from '../edition/sign-off.ts'
import { askFormText as text } from './ask-form.text.ts'
import { type AskFacts, type AskFault, type AskField, type TypedAsk, longestReason } from './ask.ts'
import { releasesPageText } from './releases-page.text.ts'
import { releasesRoutes } from './releases.routes.ts'

/** What was typed, with what is wrong with it where it was sent. */
export interface AskDraft {
  readonly typed: TypedAsk
  readonly faults: readonly AskFault[]
}

export interface AskFormProps {
  readonly language: Language
  readonly csrf: string | null
  readonly facts: AskFacts
  readonly draft: AskDraft | null
}

/** One form for a first edition and for a correction: what, when it is out, who signs by when. */
export function AskForm({ language, csrf, facts, draft }: AskFormProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const { plans, members, corrected } = facts
  const faults = draft?.faults ?? []
  const field = (name: AskField, label: Bilingual) => {
    const wrong = faults.find((fault) => fault.field === name)
    return { name, label: say(label), value: draft?.typed[name] ?? '', error: wrong && say(wrong.say) }
  }
  const day = { size: 12, inputMode: 'numeric', hint: say(text.dayHint) } as const
  const people = members.map(({ member, name }) => ({ value: member, label: name }))
  return (
    <>
      <ErrorSummary errors={faults.map(({ field: name, say: wrong }) => ({ name, say: say(wrong) }))} />
      <Form action={releasesRoutes.askEdition.href({ language })} csrf={csrf}>
        {corrected === null ? (
          <>
            <Select {...field('plan', text.plan)} options={plans.map(({ plan, title }) => ({ value: plan, label: say(title) }))} />
            <Input {...field('period', text.period)} hint={say(text.periodHint)} size={12} />
          </>
        ) : (
          <>
            <input type="hidden" name="corrects" value={corrected.id} />
            <Textarea {...field('why-en', text.whyEn)} hint={say(text.whyHint)} rows={3} max={longestReason} />
            <Textarea {...field('why-fr', text.whyFr)} rows={3} max={longestReason} />
          </>
        )}
        <Fieldset name="publish" label={say(text.publish)} hint={say(text.publishHint)}>
          <Input {...field('publish-day', text.publishDay)} {...day} />
          <Input {...field('publish-time', text.publishTime)} hint={say(text.timeHint)} size={6} />
        </Fieldset>
        {signOffLevels.map((level) => (
          <Fieldset name={`${level}-signs`} label={say(releasesPageText[level])}>
            <Select {...field(level, text.who)} options={people} />
            <Input {...field(`${level}-due`, text.due)} {...day} />
          </Fieldset>
        ))}
        <Submit>{say(corrected === null ? text.ask : text.askCorrection)}</Submit>
      </Form>
    </>
  )
}
