import { Details, Submit } from '@fanal/design'
import type { Bilingual } from '@fanal/kernel'
import type { HTMLAttributes, VNode } from 'preact'
import { dayAt } from '../calendar.ts'
import { SealedArea, SealedForm, SealedInput } from '../person-desk/index.ts'
import type { RuleFact } from '../rule-set.ts'
import { type LetterData, quotable } from './letter.ts'
import { type Permit, letterOfPermit, notesOfPermit, numberOfPermit } from './permit.ts'
import { permitsText as text } from './permits-page.text.ts'
import type { PermitsProps } from './permits.page.tsx'
import { permitsRoutes } from './permits.routes.ts'

/** A letter, drafted on the device from what is open there, and kept sealed where somebody wishes so. */
export function LetterSection(props: PermitsProps & { readonly permit: Permit; readonly facts: readonly RuleFact[] }): VNode {
  const { language, view, permit, csrf, now, freshId, facts } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const day = dayAt(now, permit.zone)
  const data: LetterData = { permit: permit.id, kind: permit.kind, day, organization: '', facts: quotable(facts) }
  return (
    <Details summary={say(text.words)}>
      <fanal-letter data-letter={JSON.stringify(data)}>
        <SealedForm action={permitsRoutes.permitWords.href({ language, case: view.protectionCase.id })} csrf={csrf} command={freshId()}>
          <input type="hidden" name="subject" value={permit.subject} />
          <SealedInput of="C7" field={numberOfPermit(permit.id)} label={say(text.number)} hint={say(text.sealed)} />
          <SealedArea of="C7" field={notesOfPermit(permit.id)} label={say(text.notes)} hint={say(text.notesHint)} rows={4} />
          <SealedArea of="C7" field={letterOfPermit(permit.id)} label={say(text.letter)} hint={say(text.letterHint)} rows={6} />
          <div class="actions">
            <button type="button" class="button secondary" data-draft="en" hidden>
              {say(text.draftEn)}
            </button>
            <button type="button" class="button secondary" data-draft="fr" hidden>
              {say(text.draftFr)}
            </button>
            <button type="button" class="button secondary" data-print hidden>
              {say(text.print)}
            </button>
          </div>
          <p data-letter-said role="status" />
          <Submit>{say(text.keepWords)}</Submit>
        </SealedForm>
        <pre class="letter-paper" />
      </fanal-letter>
    </Details>
  )
}

declare module 'preact' {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to tell Preact's JSX of an element of our own
  namespace JSX {
    interface IntrinsicElements {
      'fanal-letter': HTMLAttributes<HTMLElement> & { readonly 'data-letter': string }
    }
  }
}
