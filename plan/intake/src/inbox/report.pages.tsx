import { Badge, DefinitionList, Heading, Notice, Radios, Submit, Textarea } from '@fanal/design'
import { type Bilingual, type Language, duties, publicLanguages } from '@fanal/kernel'
import type { WrappedSecret } from '@fanal/seal'
import type { HTMLAttributes, VNode } from 'preact'
import { PlaceBeside } from '../contact/place-beside.tsx'
import { HandoverSection } from '../handover/handover.section.tsx'
import { Hour } from './hour.tsx'
import { shortId } from './inbox.pages.tsx'
import { isMessage } from './inbox.ts'
import { inboxRoutes } from './inbox.routes.ts'
import type { ReportAnswer } from './inbox.schema.ts'
import type { StoredEnvelope } from './inbox.store.ts'
import { inboxText, languageText, kindText, sealedByText, stateText, whyText } from './inbox.text.ts'
import type { SealedReport } from './open-report.ts'
import { stateTones } from './state-tones.ts'

export interface ReportPageProps {
  readonly language: Language
  readonly report: SealedReport
  /** What the browser opens: the same as the API gives. */
  readonly answer: ReportAnswer
  readonly now: Date
  /** Where to sign in again. */
  readonly signIn: string
  /** The organization's index key, wrapped to the reader. */
  readonly indexWraps: readonly WrappedSecret[]
  /** Ready sentences, above the answer box. */
  readonly ready: VNode
  /** Who has it, above its words. */
  readonly before: VNode
  /** What else is done with an opened report. */
  readonly work: VNode
  /** Keys of the page, and where they are switched off. */
  readonly shortcuts: VNode
}

type Say = (text: Bilingual) => string

/** One message as the server knows it; its words are put in by the browser. */
function SealedMessage({ envelope, language, say }: { envelope: StoredEnvelope; language: Language; say: Say }) {
  const title = `message-${envelope.id}`
  return (
    <article class="message" data-envelope={envelope.id} data-kind={envelope.kind} aria-labelledby={title}>
      <Heading id={title}>{say(kindText[envelope.kind])}</Heading>
      <p class="small">
        <Hour at={envelope.receivedHour} language={language} /> ·{' '}
        {say(sealedByText[envelope.sealedBy] ?? { en: envelope.sealedBy, fr: envelope.sealedBy })}
      </p>
      {envelope.sealedBy === 'server' && (
        <Notice tone="warning">
          <p>{say(inboxText.sealedByServer)}</p>
        </Notice>
      )}
      <div data-words>
        <p>
          <Badge tone="neutral">{say(inboxText.stillSealed)}</Badge>
        </p>
      </div>
    </article>
  )
}

/** Written by the browser alone: without script it stays hidden, because nothing here may reach the server unsealed. */
function AnswerForm({ say, ready }: { say: Say; ready: VNode }) {
  const languages = publicLanguages.map((code) => ({ value: code as string, label: say(languageText[code]) }))
  return (
    <section data-answer hidden aria-labelledby="answer-title">
      <Heading id="answer-title">{say(inboxText.answerTitle)}</Heading>
      {ready}
      {/* @NOTE outside a dialog this method sends nothing: whatever goes wrong with the script, no browser can post the words */}
      <form method="dialog" autocomplete="off" noValidate data-key="r">
        <Textarea name="text" label={say(inboxText.answerLabel)} hint={say(inboxText.answerHint)} rows={8} required />
        <Radios name="language" label={say(inboxText.answerLanguage)} options={languages} />
        <div data-said aria-live="polite" tabIndex={-1} />
        <Submit>{say(inboxText.send)}</Submit>
      </form>
    </section>
  )
}

/** A long page: whoever knows where they go gets there with one press. */
function OnThisPage({ say }: { say: Say }) {
  const places = [
    ['words', inboxText.words],
    ['answer-title', inboxText.answerTitle],
    ['work', inboxText.triage],
    ['record-title', inboxText.record],
    ['handover-title', inboxText.handOver],
  ] as const
  return (
    <nav class="on-page" aria-label={say(inboxText.onThisPage)}>
      <ul>
        {places.map(([id, name]) => (
          <li>
            <a href={`#${id}`}>{say(name)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A report: what the server knows of it, and everything sealed for the browser to open. */
export function ReportPage(props: ReportPageProps): VNode {
  const { language, report, answer, now, signIn, indexWraps, ready, before, work, shortcuts } = props
  const say: Say = (text) => text[language]
  const facts = [
    {
      term: say(inboxText.state),
      value: (
        <span data-state>
          <Badge tone={stateTones[report.state]}>{say(stateText[report.state])}</Badge>
        </span>
      ),
    },
    { term: say(inboxText.received), value: <Hour at={report.receivedHour} language={language} /> },
    { term: say(inboxText.unit), value: report.unitName[language] },
    { term: say(inboxText.sealed), value: say(sealedByText[report.sealedBy] ?? { en: report.sealedBy, fr: report.sealedBy }) },
  ]
  return (
    <>
      <p>
        <a href={inboxRoutes.inbox.href({ language })} data-key="u">
          {say(inboxText.backToInbox)}
        </a>
      </p>
      <Heading level={1}>
        {say(inboxText.report)} <code>{shortId(report.id)}</code>
      </Heading>
      {report.because !== null && <p class="small">{say(whyText(duties[report.because], report.unitName))}</p>}
      <div class="desk">
        <DefinitionList items={facts} />
        <div>{before}</div>
      </div>
      <OnThisPage say={say} />
      <PlaceBeside language={language} byKey="p" />
      <div class="desk">
        {/* it scrolls by itself beside the triage, and a keyboard scrolls it too, also before the words are open */}
        <div
          class={report.state === 'closed' ? '' : 'reading'}
          role="region"
          aria-label={say(inboxText.words)}
          id="words"
          tabIndex={report.state === 'closed' ? undefined : 0}
        >
          <fanal-sealed data-report={JSON.stringify(answer)} data-sign-in={signIn}>
            <div data-needs-script>
              <Notice tone="warning">
                <p>{say(inboxText.needsScript)}</p>
              </Notice>
            </div>
            <div data-progress aria-live="polite" hidden>
              <p>{say(inboxText.opening)}</p>
            </div>
            {report.envelopes.filter(isMessage).map((envelope) => (
              <SealedMessage envelope={envelope} language={language} say={say} />
            ))}
            <fanal-seen data-report={report.id} data-wraps={JSON.stringify(indexWraps)} />
            {report.state === 'closed' ? (
              <Notice title={say(inboxText.closedTitle)}>
                <p>{say(inboxText.closedLead)}</p>
              </Notice>
            ) : (
              <AnswerForm say={say} ready={ready} />
            )}
          </fanal-sealed>
        </div>
        <div id="work">{work}</div>
      </div>
      <HandoverSection language={language} now={now} />
      {shortcuts}
    </>
  )
}

declare module 'preact' {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to tell Preact's JSX of an element of our own
  namespace JSX {
    interface IntrinsicElements {
      'fanal-seen': HTMLAttributes<HTMLElement> & {
        readonly 'data-report': string
        readonly 'data-wraps': string
      }
      'fanal-sealed': HTMLAttributes<HTMLElement> & {
        readonly 'data-report': string
        readonly 'data-sign-in': string
      }
    }
  }
}
