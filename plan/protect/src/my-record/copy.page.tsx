import { Button, Checkboxes, Details, Heading, Lead } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { PartHead } from '../cases/part-head.tsx'
import { classText } from '../consent/consent.page-text.ts'
import { PersonDesk, deskData } from '../person-desk/index.ts'
import type { CopyForPerson } from './copy-for-person.ts'
import { ownCopyText as text } from './own-copy.text.ts'
import { ownCodeRoutes } from './own-code.routes.ts'
import { Looks, Receivers, ownLooksByDay } from './own-looks.tsx'
import { AgreementWords } from './own-record.sections.tsx'
import { heldOrder } from './own-record.text.ts'

interface CopyProps {
  readonly language: Language
  readonly view: CopyForPerson
  readonly signIn: string
}

/** Where a worker makes somebody's copy: words open and are locked on this device, and nothing is sent. */
export function CopyPage({ language, view, signIn }: CopyProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, opened, house, looks, agreed, received } = view
  const kept = opened.fields.map(({ class: of, field, version, keptAt }) => ({ class: of, field, version, at: keptAt.toISOString() }))
  // notes of files hold their keys: of files a copy says how many there are
  const classes = heldOrder.filter((of) => kept.some((one) => one.class === of))
  return (
    <PersonDesk language={language} data={deskData(opened)} signIn={signIn}>
      <PartHead language={language} title={text.title} number={row.number} caseId={row.id} part="own-code" />
      <Lead>{say(text.lead)}</Lead>
      <Heading>{say(text.before)}</Heading>
      <ol>
        {text.steps.map((step) => (
          <li>{say(step)}</li>
        ))}
      </ol>
      <form id="own-copy-form" method="dialog" data-kept={JSON.stringify(kept)} data-house={house[language]}>
        <Checkboxes
          name="classes"
          label={say(text.classes)}
          hint={say(text.classesHint)}
          options={classes.map((value) => ({ value, label: say(classText[value]) }))}
          values={[...classes]}
        />
        <Button tone="primary" id="own-copy-make">
          {say(text.make)}
        </Button>
      </form>
      <p data-own-copy="said" role="status" />
      <section data-own-copy="made" hidden>
        <div class="receipt">
          <p class="receipt-label">{say(text.made)}</p>
          <p class="receipt-digits" dir="ltr" translate={false} data-own-copy="digits" />
        </div>
        <p>{say(text.how)}</p>
        <Button id="own-copy-hide">{say(text.hide)}</Button>
      </section>
      <Details summary={say(text.also)}>
        <div data-own-copy="looked">
          <Heading level={3}>{say(text.looked)}</Heading>
          <Looks language={language} house={house[language]} looks={ownLooksByDay(looks)} />
          <Receivers language={language} received={received} />
        </div>
        <div data-own-copy="agreed">
          <Heading level={3}>{say(text.agreed)}</Heading>
          <ul class="plain">
            {agreed.map((agreement) => (
              <li>
                <AgreementWords language={language} agreement={agreement} />
              </li>
            ))}
          </ul>
        </div>
      </Details>
      <p>
        <a href={ownCodeRoutes.ownCode.href({ language, case: row.id })}>{say(text.back)}</a>
      </p>
    </PersonDesk>
  )
}
