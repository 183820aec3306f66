import { Badge, EmptyState, Heading, Notice, Paragraph, PublicForm, Submit } from '@fanal/design'
import { FormErrorSummary, FormFields, type FormErrors, type FormValues } from '@fanal/forms'
import { officialOf, say, type Bilingual, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import { FilesSection } from './files.page.tsx'
import { hourText } from './hour.ts'
import { Progress } from './island.parts.tsx'
import { lineRoutes } from './line.routes.ts'
import { marks } from './marks.ts'
import { text } from './pages.text.ts'
import { followUpForm } from './report-form.ts'

/** One answer as a page shows it; the text of one that no team signed never gets here. */
export type ShownMessage =
  | {
      readonly verified: true
      /** `null` in the part that a browser module fills in. */ readonly from: Bilingual | null
      readonly at: string
      readonly text: string
    }
  | { readonly verified: false }

/** One answer, its sender and its hour. */
export function MessageItem({ language, message }: { language: PublicLanguage; message: ShownMessage }) {
  if (!message.verified)
    return (
      <li class="message">
        <p>
          <Badge tone="warning">{say(text.notVerified, language)}</Badge>
        </p>
        <p>{say(text.notVerifiedSay, language)}</p>
      </li>
    )
  return (
    <li class="message">
      <p class="small">
        {say(text.from, language)}{' '}
        <strong data-put="from" lang={officialOf(language)} dir="auto">
          {message.from?.[officialOf(language)]}
        </strong>
        {marks.comma[language]}
        <span data-put="at">{hourText(message.at, language)}</span> <Badge tone="success">{say(text.verified, language)}</Badge>
      </p>
      <p class="words" data-put="text" dir="auto">
        {message.text}
      </p>
    </li>
  )
}

/** Deletes what was shown; leaves what came since. */
function DeleteForm({ language, receipt, upTo }: { language: PublicLanguage; receipt: string; upTo: number }) {
  return (
    <section data-part="delete">
      <Heading>{say(text.readTitle, language)}</Heading>
      <Paragraph>{say(text.readSay, language)}</Paragraph>
      <PublicForm action={lineRoutes.read.href({ language })} id="read">
        <input type="hidden" name="receipt" value={receipt} />
        <input type="hidden" name="upTo" value={String(upTo)} />
        <Submit tone="secondary">{say(text.readButton, language)}</Submit>
        <Progress />
      </PublicForm>
    </section>
  )
}

interface MailboxPageProps {
  readonly language: PublicLanguage
  readonly messages: readonly ShownMessage[]
  readonly receipt: string
  /** Who has the report, and gets what is written now. */
  readonly unit: string
  /** The highest sequence that is shown; 0 where nothing is. */
  readonly upTo: number
}

/** What waits for a receipt. An unknown one and an empty mailbox are this same page. */
export function MailboxPage({ language, messages, receipt, unit, upTo }: MailboxPageProps) {
  const isTemplate = receipt === ''
  return (
    <>
      <Heading level={1} id="done">
        {say(text.mailboxTitle, language)}
      </Heading>
      {(messages.length === 0 || isTemplate) && (
        <div data-part="empty">
          <EmptyState title={say(text.noMessages, language)}>
            <Paragraph>{say(text.noMessagesSay, language)}</Paragraph>
          </EmptyState>
        </div>
      )}
      {(messages.length > 0 || isTemplate) && (
        <>
          <ul class="messages" data-part="messages">
            {messages.map((message) => (
              <MessageItem language={language} message={message} />
            ))}
          </ul>
          <DeleteForm language={language} receipt={receipt} upTo={upTo} />
        </>
      )}
      <MoreForm language={language} values={{ receipt: [receipt], unit: [unit] }} errors={{}} />
      <FilesSection language={language} receipt={receipt} unit={unit} />
    </>
  )
}

/** The box for a further message; on its own page where only it has to be looked at again. */
export function MoreForm({
  language,
  values,
  errors,
}: {
  language: PublicLanguage
  values: FormValues
  errors: FormErrors<PublicLanguage>
}) {
  return (
    <PublicForm action={lineRoutes.more.href({ language })} id="more">
      <FormFields form={followUpForm} values={values} errors={errors} language={language} />
      <Submit>{say(text.send, language)}</Submit>
      <Progress />
    </PublicForm>
  )
}

interface MorePageProps {
  readonly language: PublicLanguage
  readonly values: FormValues
  readonly errors?: FormErrors<PublicLanguage>
  readonly problem?: Multilingual | null
}

/** The further message again, with what was typed. */
export function MorePage({ language, values, errors = {}, problem = null }: MorePageProps) {
  return (
    <>
      <FormErrorSummary form={followUpForm} errors={errors} language={language} />
      <Heading level={1}>{say(text.moreTitle, language)}</Heading>
      {problem !== null && (
        <Notice tone="danger" id="problem">
          <Paragraph>{say(problem, language)}</Paragraph>
        </Notice>
      )}
      <MoreForm language={language} values={values} errors={errors} />
    </>
  )
}

/** After a further message, or after deleting: says so, and leads back to the messages. */
export function DonePage({ language, receipt, done }: { language: PublicLanguage; receipt: string; done: 'sent' | 'deleted' }) {
  const [title, sentence] = done === 'sent' ? [text.moreSent, text.moreSentSay] : [text.readDone, text.noMessagesSay]
  return (
    <>
      <Heading level={1} id="done">
        {say(title, language)}
      </Heading>
      <Paragraph>{say(sentence, language)}</Paragraph>
      <PublicForm action={lineRoutes.open.href({ language })} id="again">
        <input type="hidden" name="receipt" value={receipt} />
        <Submit tone="secondary">{say(text.backToMessages, language)}</Submit>
      </PublicForm>
    </>
  )
}
