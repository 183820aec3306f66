import { Heading, Unseen } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import type { PaperPart, PaperQuestion } from './paper-form.ts'
import { paperText as text } from './paper.text.ts'

/** A label, and lines to write on. */
export function Room({ label, hint, lines }: { readonly label: string; readonly hint?: string; readonly lines: number }): VNode {
  return (
    <div class="asked">
      <p class="label">{label}</p>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {Array.from({ length: lines }, () => (
        <div class="line" aria-hidden="true" />
      ))}
    </div>
  )
}

export function Part({
  language,
  part,
  nth,
}: {
  readonly language: Language
  readonly part: PaperPart
  readonly nth: number | null
}): VNode {
  const say = (one: Bilingual) => one[language]
  return (
    <section class={part.questions.length <= 3 ? 'part whole' : 'part'}>
      {part.title !== null && (
        <Heading>
          {say(part.title)}
          {nth !== null && ` (${nth})`}
        </Heading>
      )}
      {part.lead && <p class="hint">{say(part.lead)}</p>}
      {part.caution && <p class="caution">{say(part.caution)}</p>}
      {part.points && (
        <ul>
          {part.points.map((point) => (
            <li>{say(point)}</li>
          ))}
        </ul>
      )}
      {part.questions.map((question) => (
        <Asked language={language} question={question} />
      ))}
    </section>
  )
}

function Asked({ language, question }: { readonly language: Language; readonly question: PaperQuestion }): VNode {
  const say = (one: Bilingual) => one[language]
  switch (question.kind) {
    case 'write':
      return <Room label={say(question.label)} lines={question.lines} {...(question.hint && { hint: say(question.hint) })} />
    case 'row':
      return (
        <div class="beside">
          {question.labels.map((label) => (
            <Room label={say(label)} lines={1} />
          ))}
        </div>
      )
    case 'statement':
      return (
        <ul class="asked ticks">
          <li>{say(question.label)}</li>
        </ul>
      )
    case 'tick':
      return (
        <div class="asked">
          <p class="label">{say(question.label)}</p>
          <p class="hint">
            {say(question.many ? text.any : text.one)}
            {question.hint && ` ${say(question.hint)}`}
          </p>
          <ul class="ticks">
            {question.choices.map((choice) => (
              <li>{say(choice)}</li>
            ))}
          </ul>
        </div>
      )
    case 'rows':
      return (
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{say(question.label)}</th>
              {question.answers.map((answer) => (
                <th scope="col">{say(answer)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {question.asks.map((ask) => (
              <tr>
                <th scope="row">{say(ask)}</th>
                {question.answers.map((answer) => (
                  <td>
                    <span class="square" aria-hidden="true" />
                    <Unseen>{say(answer)}</Unseen>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}
