import { Button, Details, Field, Heading, Notice, Paragraph } from '@fanal/design'
import type { Bilingual } from '@fanal/kernel'
import type { HTMLAttributes, VNode } from 'preact'
import { PersonDesk, deskData } from '../person-desk/index.ts'
import { copyText as text, headings, looks } from './copy.text.ts'
import { questionText } from './questions.text.ts'
import { type SafetyItem, itemClass, itemKinds, numberOf, wordsOf } from './safety-plan.ts'
import type { SafetyProps } from './safety-parts.tsx'
import { safetyRoutes } from './safety.routes.ts'

/** Why somebody is in danger is on no list; what to do, where to go and whom to call can be. */
const onList = itemKinds.filter((kind) => ['sign', 'step', 'place', 'contact', 'word', 'bring'].includes(kind))

/** A list that the person takes along: made on this device from opened words, and never posted. */
export function SafetyCopyPage({ language, view, signIn }: SafetyProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const items = onList.flatMap((kind) => view.items.filter((item) => item.kind === kind))
  return (
    <PersonDesk language={language} data={deskData(view.opened)} signIn={signIn}>
      <div class="not-printed">
        <p>
          <a href={safetyRoutes.safety.href({ language, case: view.protectionCase.id })}>{say(text.back)}</a>
        </p>
        <Heading level={1}>{say(text.title)}</Heading>
        <Paragraph>{say(text.lead)}</Paragraph>
        <Details summary={say(text.canTitle)} open>
          <ul>
            {text.can.map((line) => (
              <li>{say(line)}</li>
            ))}
          </ul>
        </Details>
      </div>
      {items.length === 0 ? (
        <p>{say(text.nothing)}</p>
      ) : (
        <fanal-take-along data-language={language}>
          <Notice tone="warning" id="take-along-needs">
            <p>{say(text.needsScript)}</p>
          </Notice>
          <div class="not-printed" id="take-along-form" hidden>
            <fieldset class="field">
              <legend>{say(text.look)}</legend>
              {looks.map((look, at) => (
                <div class="choice">
                  <input type="radio" id={`look-${look}`} data-look={look} checked={at === 0} autocomplete="off" />
                  <label for={`look-${look}`}>{say(text[look])}</label>
                </div>
              ))}
            </fieldset>
            <Field name="heading" id="take-heading" label={say(text.heading)}>
              <input type="text" id="take-heading" value={say(headings.shopping)} autocomplete="off" />
            </Field>
            <Heading>{say(text.choose)}</Heading>
            {items.map((item) => (
              <Line language={language} item={item} />
            ))}
            <Field name="filler" id="take-filler" label={say(text.filler)} hint={say(text.fillerHint)}>
              <textarea id="take-filler" rows={3} autocomplete="off" aria-describedby="take-filler-hint" />
            </Field>
            <Heading>{say(text.preview)}</Heading>
          </div>
          <pre id="take-along-list" class="take-along" hidden />
          <div class="not-printed" id="take-along-acts" hidden>
            <Button id="take-along-print" tone="primary">
              {say(text.print)}
            </Button>{' '}
            <Button id="take-along-save">{say(text.save)}</Button>
            <Paragraph small>{say(text.printHint)}</Paragraph>
            <p id="take-along-said" role="status" />
          </div>
        </fanal-take-along>
      )}
    </PersonDesk>
  )
}

/** One line that may stand on the list; its words come in once the device has opened them. */
function Line({ language, item }: { readonly language: 'en' | 'fr'; readonly item: SafetyItem }): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const id = `take-${item.id}`
  const of = itemClass[item.kind]
  return (
    <div class="take-line" data-of={of} data-words={wordsOf(item.id)} data-number={item.kind === 'contact' ? numberOf(item.id) : undefined}>
      <div class="choice">
        <input type="checkbox" id={id} autocomplete="off" />
        <label for={id}>
          <strong>{say(questionText[item.kind].short)}</strong>
          <br />
          <span class="words" dir="auto" data-shown />
        </label>
      </div>
      <Field name={`${id}-as`} id={`${id}-as`} label={say(text.written)} hint={say(text.writtenHint)}>
        <textarea id={`${id}-as`} rows={2} autocomplete="off" dir="auto" aria-describedby={`${id}-as-hint`} />
      </Field>
    </div>
  )
}

declare module 'preact' {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to tell Preact's JSX of an element of our own
  namespace JSX {
    interface IntrinsicElements {
      'fanal-take-along': HTMLAttributes<HTMLElement> & { readonly 'data-language': string }
    }
  }
}
