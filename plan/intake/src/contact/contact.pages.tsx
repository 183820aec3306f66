import { Button, Form, Heading, Input, Lead, Notice, Paragraph, Radios, Select, Submit, Textarea } from '@fanal/design'
import type { UnitName } from '@fanal/identity'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { WrappedSecret } from '@fanal/seal'
import type { HTMLAttributes, VNode } from 'preact'
import { inboxRoutes } from '../inbox/inbox.routes.ts'
import { answerLimits } from '../line/answer-limits.ts'
import { briefKinds, contactChannels } from './contact.ts'
import { contactRoutes } from './contact.routes.ts'
import { briefText, channelText, contactText as text } from './contact.text.ts'

export interface ContactPageProps {
  readonly language: Language
  readonly units: readonly UnitName[]
  /** The organization's index key, wrapped to the reader. */
  readonly wraps: readonly WrappedSecret[]
  readonly csrf: string | null
  /** Where to sign in again. */
  readonly signIn: string
  /** A brief contact that was just noted. */
  readonly noted: string | null
  readonly undone: boolean
}

type Say = (text: Bilingual) => string

const option = (say: Say) => (value: string, label: Bilingual) => ({ value, label: say(label) })

function UnitField({ units, language, say, id }: { units: readonly UnitName[]; language: Language; say: Say; id: string }) {
  const [first] = units
  if (units.length === 1 && first) return <input type="hidden" name="unit" value={first.unit} />
  const options = units.map((unit) => ({ value: unit.unit as string, label: unit[language] }))
  return <Select id={id} name="unit" label={say(text.unit)} options={options} value={first?.unit} required />
}

/** One press for a contact with nothing in it; works without script. */
function BriefForm({ language, units, csrf, say }: Pick<ContactPageProps, 'language' | 'units' | 'csrf'> & { say: Say }) {
  const channels = contactChannels.map((channel) => ({ value: channel as string, label: say(channelText[channel]) }))
  return (
    <section aria-labelledby="brief-title">
      <Heading id="brief-title">{say(text.briefTitle)}</Heading>
      <Paragraph>{say(text.briefLead)}</Paragraph>
      <Form action={contactRoutes.briefContact.href({ language })} csrf={csrf}>
        <UnitField units={units} language={language} say={say} id="brief-unit" />
        <Select id="brief-channel" name="channel" label={say(text.channel)} options={channels} value="call" />
        <div class="actions">
          {briefKinds.map((kind) => (
            <Submit tone="secondary" name="kind" value={kind}>
              {say(briefText[kind])}
            </Submit>
          ))}
        </div>
      </Form>
    </section>
  )
}

function BriefSaid({
  language,
  noted,
  undone,
  csrf,
  say,
}: Pick<ContactPageProps, 'language' | 'noted' | 'undone' | 'csrf'> & { say: Say }) {
  if (undone)
    return (
      <Notice tone="info">
        <p role="status">{say(text.briefUndone)}</p>
      </Notice>
    )
  if (noted === null) return null
  return (
    <Notice tone="success">
      <p role="status">{say(text.briefNoted)}</p>
      <Form action={contactRoutes.undoBriefContact.href({ language, id: noted })} csrf={csrf}>
        <Submit tone="secondary">{say(text.briefUndo)}</Submit>
      </Form>
    </Notice>
  )
}

function WhoAndHow({ language, units, say }: Pick<ContactPageProps, 'language' | 'units'> & { say: Say }) {
  const one = option(say)
  const channels = contactChannels.map((channel) => one(channel, channelText[channel]))
  const paths = [one('own', text.own), one('witness', text.witness), one('work', text.work)]
  const languages = [one('en', text.english), one('fr', text.french), one('other', text.otherLanguage)]
  return (
    <>
      <UnitField units={units} language={language} say={say} id="contact-unit" />
      <Radios name="channel" label={say(text.channel)} options={channels} value="call" />
      <Radios name="path" label={say(text.path)} options={paths} />
      <Radios name="language" label={say(text.language)} options={languages} value={language} />
      <Input name="interpreter" label={say(text.interpreter)} hint={say(text.interpreterHint)} />
    </>
  )
}

function Words({ say }: { say: Say }) {
  return (
    <>
      <Textarea name="what" label={say(text.what)} hint={say(text.whatHint)} rows={8} max={answerLimits.what.max} required />
      <div data-seen aria-live="polite" />
      <Input name="where" label={say(text.where)} />
      <Input name="when" label={say(text.when)} />
      <Textarea name="who" label={say(text.who)} rows={3} />
      <Textarea name="how" label={say(text.how)} rows={2} />
      <Textarea name="reach" label={say(text.reach)} hint={say(text.reachHint)} rows={2} />
    </>
  )
}

/** What is decided with the caller still there; nothing sensitive is chosen beforehand. */
function Decided({ say }: { say: Say }) {
  const one = option(say)
  const minors = [one('possible', text.minorPossible), one('no', text.minorNo), one('unknown', text.minorUnknown)]
  const urgencies = [
    one('now', text.urgencyNow),
    one('soon', text.urgencySoon),
    one('routine', text.urgencyRoutine),
    one('unset', text.urgencyUnset),
  ]
  const answers = [one('yes', text.yes), one('ask', text.ask), one('no', text.no)]
  return (
    <>
      <Radios name="minor" label={say(text.minor)} options={minors} value="unknown" />
      <Radios name="urgency" label={say(text.urgency)} options={urgencies} value="unset" />
      <Heading level={2}>{say(text.onward)}</Heading>
      <Paragraph>{say(text.onwardHint)}</Paragraph>
      <Radios name="onward-services" label={say(text.onwardServices)} options={answers} value="ask" />
      <Radios name="onward-police" label={say(text.onwardPolice)} options={answers} value="ask" />
    </>
  )
}

function ReceiptPanel({ language, say }: { language: Language; say: Say }) {
  return (
    <section data-kept hidden tabIndex={-1} aria-labelledby="kept-title">
      <Heading id="kept-title">{say(text.keptTitle)}</Heading>
      <div data-receipt-part>
        <Heading level={3}>{say(text.receiptTitle)}</Heading>
        <Paragraph>{say(text.receiptLead)}</Paragraph>
        <div class="receipt">
          <p class="receipt-label">{say(text.receiptLabel)}</p>
          <p class="receipt-digits" translate={false} data-digits />
        </div>
        <div class="actions">
          <Button id="receipt-back" tone="primary">
            {say(text.receiptBack)}
          </Button>
          <Button id="receipt-none">{say(text.receiptNone)}</Button>
        </div>
      </div>
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

/** A call, a text, a chat or a visit, written down and sealed in the officer's browser. */
export function ContactPage(props: ContactPageProps): VNode {
  const { language, units, wraps, csrf, signIn } = props
  const say: Say = (one) => sayIn(one, language)
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      <BriefSaid {...props} say={say} />
      <fanal-contact data-wraps={JSON.stringify(wraps)} data-csrf={csrf ?? ''} data-sign-in={signIn}>
        <div data-needs-script>
          <Notice tone="warning">
            <p>{say(text.needsScript)}</p>
          </Notice>
        </div>
        {/* @NOTE outside a dialog this method sends nothing: whatever goes wrong with the script, no browser can post the words */}
        <form method="dialog" autocomplete="off" noValidate hidden>
          <WhoAndHow language={language} units={units} say={say} />
          <Words say={say} />
          <Decided say={say} />
          <div data-said aria-live="polite" tabIndex={-1} />
          <Submit tone="start">{say(text.seal)}</Submit>
        </form>
        <ReceiptPanel language={language} say={say} />
      </fanal-contact>
      <BriefForm {...props} say={say} />
    </>
  )
}

declare module 'preact' {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to tell Preact's JSX of an element of our own
  namespace JSX {
    interface IntrinsicElements {
      'fanal-contact': HTMLAttributes<HTMLElement> & {
        readonly 'data-wraps': string
        readonly 'data-csrf': string
        readonly 'data-sign-in': string
      }
    }
  }
}
