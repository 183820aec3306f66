import { Details, Form, Heading, Input, Notice, Paragraph, Radios, Select, Submit, Textarea } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import { baseRateNote, codebook, machineSuggests, ruleBook } from '@fanal/screen'
import type { HTMLAttributes, VNode } from 'preact'
import { Hour } from '../inbox/hour.tsx'
import { notYoungReasons } from './child-protection.ts'
import { DutyTable } from './duty-table.tsx'
import { labourText } from './labour.text.ts'
import { RecordForm } from './record.form.tsx'
import { codeText, decisionText } from './statistics.text.ts'
import { StepForm } from './step.form.tsx'
import type { Triage } from './triage-of.ts'
import { triageRoutes } from './triage.routes.ts'
import { decisions } from './triage.ts'
import { notYoungText, reasonText, stepText, triageText as text } from './triage.text.ts'

export interface TriageProps {
  readonly language: Language
  readonly triage: Triage
  readonly csrf: string | null
}

type Say = (text: Bilingual) => string

/** The codebook as boxes to tick, group by group; hidden until the report is open in this browser. */
function Facts({ say }: { say: Say }) {
  return (
    <>
      {Object.entries(codebook.groups).map(([group, name]) => (
        <Details summary={say(name)}>
          <ul class="facts">
            {codebook.facts
              .filter((fact) => fact.group === group)
              .map((fact) => (
                <li>
                  <div class="choice">
                    <input type="checkbox" name="fact" id={`fact-${fact.code}`} value={fact.code} />
                    <label for={`fact-${fact.code}`}>{say(fact)}</label>
                  </div>
                </li>
              ))}
          </ul>
        </Details>
      ))}
    </>
  )
}

function Decide({ say }: { say: Say }) {
  const minors = [
    { value: 'possible', label: say(text.minorPossible) },
    { value: 'no', label: say(text.minorNo) },
    { value: 'unknown', label: say(text.minorUnknown) },
  ]
  const options = decisions.map((decision) => ({ value: decision as string, label: say(decisionText[decision]) }))
  return (
    <>
      <Radios id="triage-minor" name="minor" label={say(text.minor)} options={minors} />
      <Select id="triage-decision" name="decision" label={say(text.decision)} options={options} value="" required />
      <Textarea id="triage-reasons" name="reasons" label={say(text.reasons)} hint={say(text.reasonsHint)} rows={4} required />
      <div data-said aria-live="polite" tabIndex={-1} />
      <Submit>{say(text.seal)}</Submit>
    </>
  )
}

/** Coding, tests and decision: all of it in the browser, sealed to the unit. */
function Coding({ language, triage, say }: Pick<TriageProps, 'language' | 'triage'> & { say: Say }) {
  const names = JSON.stringify(Object.fromEntries(triage.names))
  return (
    <fanal-triage data-report={triage.id} data-minor={triage.codes.minor} data-names={names} hidden>
      <Heading level={2}>{say(text.title)}</Heading>
      <Paragraph>{say(text.lead)}</Paragraph>
      <section data-codings hidden aria-labelledby="codings-title">
        <Heading level={3} id="codings-title">
          {say(text.history)}
        </Heading>
        <div data-history />
        <p class="small">
          {say(machineSuggests)} {say(baseRateNote)}
        </p>
      </section>
      {/* @NOTE outside a dialog this method sends nothing: whatever goes wrong with the script, no browser can post what was coded */}
      <form method="dialog" autocomplete="off" noValidate>
        <section aria-labelledby="suggested-title">
          <Heading level={3} id="suggested-title">
            {say(text.suggested)}
          </Heading>
          <p class="small">{say(text.suggestedHint)}</p>
          <div data-suggested />
        </section>
        <div data-key="c">
          <Input id="triage-find" name="find" label={say(text.find)} hint={say(text.findHint)} />
        </div>
        <div data-facts>
          <Facts say={say} />
        </div>
        <section aria-labelledby="results-title">
          <Heading level={3} id="results-title">
            {say(text.results)}
          </Heading>
          <Notice>
            <p>
              <strong>{say(machineSuggests)}</strong>
            </p>
            <p>{say(baseRateNote)}</p>
            <p class="small">
              <a href={baseRateNote.source} rel="noreferrer">
                QYIT
              </a>{' '}
              ({baseRateNote.asOf}, {baseRateNote.mark}) · {say(text.rulesRead)} {ruleBook.version}, {say(text.lawAsOf)} {ruleBook.lawAsOf}.{' '}
              {say(ruleBook.note)}
            </p>
          </Notice>
          <div data-urgency />
          <div data-results aria-live="polite" lang={language} />
        </section>
        <Details summary={say(labourText.title)}>
          <div data-labour />
        </Details>
        <Decide say={say} />
      </form>
    </fanal-triage>
  )
}

function Steps({ triage, language, say }: Pick<TriageProps, 'triage' | 'language'> & { say: Say }) {
  if (triage.steps.length === 0) return <p>{say(text.noSteps)}</p>
  return (
    <ol>
      {triage.steps.map(({ step, reason, region, member, hour }) => (
        <li>
          {say(stepText[step])}
          {reason !== null && `: ${say(reasonText[reason])}`}
          {region !== null && `: ${sayIn(codeText.region[region] ?? { en: region, fr: region }, language)}`} ({say(text.stepBy)}{' '}
          {triage.names.get(member) ?? say(text.formerColleague)}, <Hour at={hour} language={language} />)
        </li>
      ))}
    </ol>
  )
}

function MarkYoung({ triage, language, csrf, say, minor }: TriageProps & { say: Say; minor: 'possible' | 'no' }) {
  return (
    <Form action={triageRoutes.markYoung.href({ language, id: triage.id })} csrf={csrf}>
      <input type="hidden" name="minor" value={minor} />
      {minor === 'no' && (
        <Select
          id="not-young-reason"
          name="reason"
          label={say(text.whyNotYoung)}
          options={notYoungReasons.map((reason) => ({ value: reason as string, label: say(notYoungText[reason]) }))}
          value=""
          required
        />
      )}
      <Submit tone="secondary">{say(minor === 'no' ? text.unmarkYoung : text.markYoung)}</Submit>
    </Form>
  )
}

/** The separate path of a person who may be under 18; works without script. A coding opens it on the page that is there. */
function Young(props: TriageProps & { say: Say }) {
  const { language, triage, say } = props
  const isYoung = triage.codes.minor === 'possible'
  return (
    <>
      <div data-young="no" hidden={isYoung}>
        <MarkYoung {...props} minor="possible" />
      </div>
      <section data-young="possible" hidden={!isYoung} aria-labelledby="young-title">
        <Heading id="young-title">{say(text.youngTitle)}</Heading>
        <Notice tone="warning">
          <p>{say(text.youngLead)}</p>
        </Notice>
        <Heading level={3}>{say(text.stepsDone)}</Heading>
        <Steps triage={triage} language={language} say={say} />
        <Heading level={3}>{say(text.recordStep)}</Heading>
        <StepForm language={language} triage={triage} csrf={props.csrf} />
        <DutyTable language={language} />
        <MarkYoung {...props} minor="no" />
      </section>
    </>
  )
}

/** The codes that are counted. */
function StatisticalRecord({ language, triage, csrf, say }: TriageProps & { say: Say }) {
  const { record } = triage
  return (
    <section aria-labelledby="record-title" data-record>
      <Heading id="record-title">{say(text.recordTitle)}</Heading>
      <Paragraph>{say(text.recordLead)}</Paragraph>
      <p>{record === null ? say(text.recordNone) : `${say(text.recordKept)} ${record.version}`}</p>
      <RecordForm language={language} triage={triage} csrf={csrf} />
    </section>
  )
}

/** What an officer does with an opened report besides answering it. */
export function TriageSection(props: TriageProps): VNode {
  const say: Say = (one) => sayIn(one, props.language)
  return (
    <>
      <Young {...props} say={say} />
      <Coding {...props} say={say} />
      <StatisticalRecord {...props} say={say} />
    </>
  )
}

declare module 'preact' {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to tell Preact's JSX of an element of our own
  namespace JSX {
    interface IntrinsicElements {
      'fanal-triage': HTMLAttributes<HTMLElement> & {
        readonly 'data-report': string
        readonly 'data-minor': string
        readonly 'data-names': string
      }
    }
  }
}
