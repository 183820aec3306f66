import { languageText } from '../inbox/inbox.text.ts'
import { languages } from '../inbox/inbox.ts'
import { Checkbox, Heading, Input, Radios, Textarea } from '@fanal/design'
import type { UnitName } from '@fanal/identity'
import type { Bilingual, Language } from '@fanal/kernel'
import { contactChannels, relays } from './contact.ts'
import { channelText, contactText as text, relayText } from './contact.text.ts'
import { UnitField } from './unit-field.tsx'

type Say = (text: Bilingual) => string

const option = (say: Say) => (value: string, label: Bilingual) => ({ value, label: say(label) })

/** What the caller says, first of all: everything else can wait for the next breath. */
export function Words({ say }: { say: Say }) {
  return (
    <>
      <Textarea name="what" label={say(text.what)} hint={say(text.whatHint)} rows={7} required />
      <div data-seen aria-live="polite" />
      <div class="pair">
        <Input name="where" label={say(text.where)} />
        <Input name="when" label={say(text.when)} />
      </div>
      <Textarea name="who" label={say(text.who)} rows={2} />
      <Textarea name="how" label={say(text.how)} rows={2} />
      <Textarea name="reach" label={say(text.reach)} hint={say(text.reachHint)} rows={2} />
    </>
  )
}

export function WhoAndHow({ language, units, say }: { language: Language; units: readonly UnitName[]; say: Say }) {
  const one = option(say)
  const channels = contactChannels.map((channel) => one(channel, channelText[channel]))
  const spoken = languages.map((code) => one(code, languageText[code]))
  const helpers = [one('', text.relayNone), ...relays.map((relay) => one(relay, relayText[relay]))]
  const paths = [one('own', text.own), one('witness', text.witness), one('work', text.work)]
  return (
    <>
      <UnitField units={units} language={language} label={say(text.unit)} id="contact-unit" />
      <Radios name="channel" label={say(text.channel)} options={channels} value="call" />
      <Radios name="language" label={say(text.language)} options={spoken} value={language} />
      <Radios name="relay" label={say(text.relay)} options={helpers} value="" />
      <Input name="interpreter" label={say(text.interpreter)} />
      <Radios name="path" label={say(text.path)} options={paths} />
      <Input name="code" label={say(text.code)} hint={say(text.codeHint)} />
    </>
  )
}

/** What is decided with the caller still there; nothing sensitive is chosen beforehand. */
export function Decided({ say }: { say: Say }) {
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
      <p class="small">{say(text.onwardHint)}</p>
      <Radios name="onward-services" label={say(text.onwardServices)} options={answers} value="ask" />
      <Radios name="onward-police" label={say(text.onwardPolice)} options={answers} value="ask" />
      <Checkbox name="no-receipt" label={say(text.noReceipt)} hint={say(text.noReceiptHint)} />
    </>
  )
}
