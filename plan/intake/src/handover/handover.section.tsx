import { Checkbox, Details, Heading, Input, Lead, Radios, Select, Textarea } from '@fanal/design'
import { type FieldName, basesOn, fieldNames, fields, keepIds, keepText } from '@fanal/handover'
import type { Bilingual, Language } from '@fanal/kernel'
import type { HTMLAttributes, VNode } from 'preact'
import { dutiesToReport } from '../triage/duty-to-report.ts'
import { channelText, consentText as consent } from './consent.text.ts'
import { channels } from './consent.ts'
import { handoverText as text } from './handover.text.ts'

export interface HandoverSectionProps {
  readonly language: Language
  readonly now: Date
}

type Say = (text: Bilingual) => string

function PackageField({ name, say }: { name: FieldName; say: Say }) {
  const { label, hint, rows } = fields[name]
  const props = { name: `field-${name}`, label: say(label), hint: hint === null ? undefined : say(hint) }
  return rows === 1 ? <Input {...props} /> : <Textarea {...props} rows={rows} />
}

/** The second step of “the person said yes”: shown where the report holds no yes for this receiver. */
function YesSince({ say }: { say: Say }) {
  return (
    <fieldset data-since hidden>
      <legend>{say(consent.title)}</legend>
      <p>{say(consent.why)}</p>
      <Checkbox name="yes-since" label={say(consent.confirm)} />
      <div class="field">
        <label for="yes-when">{say(consent.when)}</label>
        <p class="hint" id="yes-when-hint">
          {say(consent.whenHint)}
        </p>
        <input type="datetime-local" id="yes-when" name="yes-when" autocomplete="off" aria-describedby="yes-when-hint" />
      </div>
      <Select
        name="yes-how"
        label={say(consent.how)}
        options={channels.map((channel) => ({ value: channel as string, label: say(channelText[channel]) }))}
        value=""
      />
    </fieldset>
  )
}

function WritingForm({ language, say, now }: { language: Language; say: Say; now: Date }) {
  const bases = basesOn(now).map(({ id, name, when }) => ({ value: id, label: say(name), hint: say(when) }))
  const urgencies = (['now', 'soon', 'routine'] as const).map((value) => ({ value, label: say(text[value]) }))
  const regions = dutiesToReport.map(({ region, name }) => ({ value: region as string, label: say(name) }))
  const languages = [
    { value: 'en', label: say(text.english) },
    { value: 'fr', label: say(text.french) },
  ]
  return (
    <form method="dialog" autocomplete="off" noValidate data-write>
      <div data-minor />
      <Select name="to" label={say(text.to)} hint={say(text.toHint)} options={[]} required />
      <div data-region hidden>
        <Select name="region" label={say(text.region)} hint={say(text.regionHint)} options={regions} value="" />
      </div>
      <div data-onward />
      <Radios name="basis" label={say(text.basis)} options={bases} required />
      <YesSince say={say} />
      <Textarea name="reason" label={say(text.reason)} hint=" " rows={2} required />
      <div class="beside">
        <div data-original class="original" />
        <div>
          {fieldNames.map((name) => (
            <div data-field={name} hidden>
              <PackageField name={name} say={say} />
            </div>
          ))}
          <div data-pointers aria-live="polite" />
        </div>
      </div>
      <Radios name="urgency" label={say(text.urgency)} options={urgencies} value="soon" />
      <Radios name="package-language" label={say(text.language)} options={languages} value={language} />
      <button type="submit" class="button">
        {say(text.preview)}
      </button>
    </form>
  )
}

function KeepForm({ say }: { say: Say }) {
  const reasons = keepIds.map((value) => ({ value, label: say(keepText[value]) }))
  return (
    <form method="dialog" autocomplete="off" noValidate data-keep>
      <Heading level={3}>{say(text.keepTitle)}</Heading>
      <Radios name="keep" label={say(text.keepReason)} options={reasons} />
      <button type="submit" class="button secondary">
        {say(text.keep)}
      </button>
    </form>
  )
}

/** Handing over, on the report's page: hidden until the browser has opened the report, since nothing of it may leave unsealed. */
export function HandoverSection({ language, now }: HandoverSectionProps): VNode {
  const say: Say = (bilingual) => bilingual[language]
  return (
    <fanal-handover>
      <section data-handover hidden aria-labelledby="handover-title">
        <Heading id="handover-title">{say(text.title)}</Heading>
        <Lead>{say(text.lead)}</Lead>
        <div data-list />
        <div data-said aria-live="polite" tabIndex={-1} />
        <div data-key="h">
          <Details summary={say(text.begin)}>
            <WritingForm language={language} say={say} now={now} />
            <div data-preview hidden tabIndex={-1} />
            <KeepForm say={say} />
          </Details>
        </div>
      </section>
    </fanal-handover>
  )
}

declare module 'preact' {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to tell Preact's JSX of an element of our own
  namespace JSX {
    interface IntrinsicElements {
      'fanal-handover': HTMLAttributes<HTMLElement>
    }
  }
}
