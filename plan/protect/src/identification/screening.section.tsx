import { Heading, Notice, Paragraph, Select, Submit } from '@fanal/design'
import type { Bilingual } from '@fanal/kernel'
import type { HTMLAttributes, VNode } from 'preact'
import { SealedArea, SealedForm } from '../person-desk/index.ts'
import { answersOf } from './identification.ts'
import { answerText, identificationText as text, testText } from './identification-page.text.ts'
import type { OfRow } from './identification.page.tsx'
import { identificationRoutes } from './identification.routes.ts'
import { ownInstrument } from './instrument.ts'
import { answersGiven, bandText, suggestedTests } from './suggest.ts'

/** The project’s own questions, one at a time; answered, read and sealed on the device. No answer has a name, so none is posted. */
export function ScreeningSection({ language, view, row, csrf, freshId }: OfRow): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { questions, caution, version } = ownInstrument
  const bands = Object.entries(bandText).map(([value, label]) => ({ value, label: say(label) }))
  return (
    <section aria-labelledby="questions">
      <Heading id="questions">{say(text.questions)}</Heading>
      <Notice tone="warning">
        <p>{say(caution)}</p>
      </Notice>
      <Paragraph>{say(text.questionsLead)}</Paragraph>
      <fanal-screening data-instrument={version}>
        <Notice tone="warning" id="screening-needs">
          <p>{say(text.needsScript)}</p>
        </Notice>
        <div data-screening hidden>
          <p data-progress aria-live="polite" />
          {questions.map(({ id, ask }) => (
            <fieldset class="field" data-question={id}>
              <legend>{say(ask)}</legend>
              {answersGiven.map((answer) => (
                <div class="choice">
                  <input type="radio" id={`answer-${id}-${answer}`} data-answer={answer} autocomplete="off" />
                  <label for={`answer-${id}-${answer}`}>{say(answerText[answer])}</label>
                </div>
              ))}
            </fieldset>
          ))}
          <div class="actions">
            <button type="button" class="button secondary" data-step="back">
              {say(text.back)}
            </button>
            <button type="button" class="button secondary" data-step="on">
              {say(text.on)}
            </button>
            <button type="button" class="button secondary" data-step="all">
              {say(text.all)}
            </button>
          </div>
          <Heading level={3}>{say(text.reading)}</Heading>
          <div data-reading />
        </div>
        <SealedForm
          action={identificationRoutes.keepScreening.href({ language, case: view.protectionCase.id })}
          csrf={csrf}
          command={freshId()}
          id="screening"
        >
          <input type="hidden" name="subject" value={row.subject} />
          <input type="hidden" name="row" value={row.id} />
          <input type="hidden" name="instrument" value={version} />
          <div hidden>
            <SealedArea of="C3" field={answersOf(row.id)} label={say(text.answers)} />
          </div>
          <fieldset class="field">
            <legend>{say(text.confirm)}</legend>
            <p class="hint">{say(text.confirmHint)}</p>
            {suggestedTests.map((test) => (
              <Select
                name={`band-${test}`}
                id={`band-${test}`}
                label={say(testText[test])}
                none={say(text.nothingConfirmed)}
                options={bands}
              />
            ))}
          </fieldset>
          <Submit>{say(text.keepAnswers)}</Submit>
        </SealedForm>
      </fanal-screening>
    </section>
  )
}

declare module 'preact' {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to tell Preact's JSX of an element of our own
  namespace JSX {
    interface IntrinsicElements {
      'fanal-screening': HTMLAttributes<HTMLElement> & { readonly 'data-instrument': string }
    }
  }
}
