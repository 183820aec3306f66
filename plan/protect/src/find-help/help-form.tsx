import { Checkboxes, ErrorSummary, Input, PublicForm, Radios, Select, Submit } from '@fanal/design'
import { say, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import { needs } from '../directory/directory.ts'
import { findRoutes } from './find-help.routes.ts'
import { askerText, formText as text, genderText, wishText } from './form.text.ts'
import { answerLanguages, askers, genders, wishes } from './help-question.ts'
import type { AskedPage } from './help-question.schema.ts'
import { needText } from './needs.text.ts'
import { languageName } from './place-words.ts'

export interface HelpFormProps {
  readonly language: PublicLanguage
  readonly asked: AskedPage
  /** The need was not chosen. */
  readonly isMissing?: boolean
}

/** The question, with what was answered before. Nothing but the need is asked for. */
export function HelpForm({ language, asked: { question, large }, isMissing = false }: HelpFormProps) {
  const words = (one: Multilingual) => say(one, language)
  const option = <Value extends string>(value: Value, label: Multilingual) => ({ value, label: words(label) })
  const error = isMissing ? words(text.needMissing) : undefined
  return (
    <>
      <ErrorSummary errors={error === undefined ? [] : [{ name: 'need', say: error }]} />
      <PublicForm action={findRoutes.found.href({ language })} id="find">
        {large && <input type="hidden" name="large" value="yes" />}
        <Radios
          name="need"
          label={words(text.need)}
          required
          {...(error !== undefined && { error })}
          options={needs.map((need) => option(need, needText[need]))}
          value={question.need ?? undefined}
        />
        <Input name="place" label={words(text.place)} hint={words(text.placeHint)} value={question.place} />
        <Select
          name="language"
          label={words(text.language)}
          none={words(text.anyLanguage)}
          options={answerLanguages.map((tag) => ({ value: tag, label: languageName(tag, language) }))}
          value={question.language ?? undefined}
        />
        <Radios
          name="asker"
          label={words(text.asker)}
          options={askers.map((one) => option(one, askerText[one]))}
          value={question.asker ?? undefined}
        />
        <Select
          name="gender"
          label={words(text.gender)}
          none={words(text.noGender)}
          options={genders.map((one) => option(one, genderText[one]))}
          value={question.gender ?? undefined}
        />
        <Checkboxes
          name="wish"
          label={words(text.wishes)}
          options={wishes.map((one) => option(one, wishText[one]))}
          values={question.wishes}
        />
        <p class="small">{words(text.privacy)}</p>
        <Submit>{words(text.submit)}</Submit>
      </PublicForm>
    </>
  )
}

/** The question again in fields that nobody sees, for the buttons around the answer. */
export function AskedAgain({ language, asked, id }: HelpFormProps & { readonly id: string }) {
  const { question, large, from, view } = asked
  const fields: readonly (readonly [string, string | null])[] = [
    ['need', question.need],
    ['place', question.place],
    ['language', question.language],
    ['asker', question.asker],
    ['gender', question.gender],
    ...question.wishes.map((wish) => ['wish', wish] as const),
    ['large', large ? 'yes' : null],
    ['view', view === 'print' ? 'print' : null],
    ['from', String(from)],
  ]
  return (
    <PublicForm action={findRoutes.found.href({ language })} id={id}>
      {fields.map(([name, value]) => value !== null && value !== '' && <input type="hidden" name={name} value={value} />)}
    </PublicForm>
  )
}
