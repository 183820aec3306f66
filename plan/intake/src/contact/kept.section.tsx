import { Button, Heading, Paragraph } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import { inboxRoutes } from '../inbox/inbox.routes.ts'
import { contactRoutes } from './contact.routes.ts'
import { contactText as text } from './contact.text.ts'

/** The receipt as it is said aloud, in digits and in words; the browser fills both in and takes them away again. */
function Spoken({ say }: { say: (text: Bilingual) => string }) {
  return (
    <div class="spoken">
      <div class="receipt">
        <Heading level={4}>{say(text.asDigits)}</Heading>
        <p class="receipt-digits" translate={false} data-digits />
        <p class="small">{say(text.sayDigits)}</p>
      </div>
      <div class="receipt" data-words-part hidden>
        <Heading level={4}>
          <span data-words-title />
        </Heading>
        <ol class="receipt-list" translate={false} data-receipt-words />
        <p class="small">{say(text.sayWords)}</p>
      </div>
    </div>
  )
}

/** What stands in the form's place once a contact is kept. */
export function KeptSection({ language }: { language: Language }) {
  const say = (one: Bilingual) => sayIn(one, language)
  return (
    <section data-kept hidden tabIndex={-1} aria-labelledby="kept-title">
      <Heading id="kept-title">{say(text.keptTitle)}</Heading>
      <div data-receipt-part>
        <Heading level={3}>{say(text.receiptTitle)}</Heading>
        <Paragraph>{say(text.receiptLead)}</Paragraph>
        <Spoken say={say} />
        <div class="actions">
          <Button id="receipt-back" tone="primary">
            {say(text.receiptBack)}
          </Button>
          <Button id="receipt-none">{say(text.receiptNone)}</Button>
        </div>
      </div>
      <p data-receipt-unwanted hidden>
        {say(text.receiptUnwanted)}
      </p>
      <p data-receipt-gone hidden>
        {say(text.receiptGone)}
      </p>
      <p>
        <a data-report-link href={inboxRoutes.inbox.href({ language })}>
          {say(text.openReport)}
        </a>
      </p>
      <p>
        <a href={contactRoutes.contact.href({ language })}>{say(text.anotherContact)}</a>
      </p>
    </section>
  )
}
