import { Checkbox, Checkboxes, Input, Lead, Notice, Radios, Select, Submit } from '@fanal/design'
import type { Bilingual } from '@fanal/kernel'
import type { VNode } from 'preact'
import { PartHead } from '../cases/part-head.tsx'
import type { CaseProps } from '../cases/case-head.tsx'
import { zonesOf } from '../calendar.ts'
import type { LinkedPerson } from '../linked/linked.ts'
import { DangerNear } from '../linked/danger-near.tsx'
import { PersonDesk, SealedForm, SealedInput, deskData } from '../person-desk/index.ts'
import { contactChannels, mayContact } from '../subjects/safe-contact.ts'
import { reachRoutes } from './reach.routes.ts'
import { channelText, dayText, reachStateText, reachText as text, whyNotText } from './reach.text.ts'

const zones = [...new Set(Object.values(zonesOf).flat())].toSorted()
const hour = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** How somebody may be reached: codes that the server obeys, and words that only a person reads. */
export function ReachPage({
  language,
  view,
  links,
  csrf,
  now,
  freshId,
  signIn,
}: CaseProps & { readonly links: readonly LinkedPerson[]; readonly signIn: string }): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const { row, opened } = view
  const safe = opened.subject.safeContact
  const said = safe.state === 'said' ? safe : null
  const hours = said?.hours[0]
  const open = contactChannels.filter((channel) => mayContact(safe, now, channel).may)
  const first = mayContact(safe, now, said?.channels[0] ?? 'call')
  return (
    <PersonDesk language={language} data={deskData(opened)} signIn={signIn}>
      <PartHead language={language} title={text.title} number={row.number} caseId={row.id} part="reach" />
      <Lead>{say(text.lead)}</Lead>
      <DangerNear language={language} links={links} />
      <Notice tone={open.length > 0 ? 'success' : 'warning'}>
        <p>
          {open.length > 0
            ? `${say(text.nowYes)} ${open.map((channel) => say(channelText[channel]).toLowerCase()).join(', ')}.`
            : `${say(text.nowNo)} ${first.may ? '' : say(whyNotText[first.why])}`}
        </p>
      </Notice>
      <SealedForm action={reachRoutes.setReach.href({ language, case: row.id })} csrf={csrf} command={freshId()} id="reach">
        <input type="hidden" name="subject" value={row.subject} />
        <input type="hidden" name="seen" value={String(opened.subject.version)} />
        <Radios
          name="state"
          label={say(text.state)}
          value={safe.state}
          options={Object.entries(reachStateText).map(([value, label]) => ({ value, label: say(label) }))}
        />
        <Checkboxes
          name="channel"
          label={say(text.channels)}
          values={said?.channels ?? []}
          options={contactChannels.map((value) => ({ value, label: say(channelText[value]) }))}
        />
        <Checkboxes
          name="day"
          label={say(text.days)}
          hint={say(text.daysHint)}
          values={(hours?.days ?? []).map(String)}
          options={Object.entries(dayText).map(([value, label]) => ({ value, label: say(label) }))}
        />
        <Input name="from" label={say(text.from)} hint={say(text.hoursHint)} size={6} value={hours && hour(hours.from)} />
        <Input name="to" label={say(text.to)} size={6} value={hours && hour(hours.to)} />
        <Select
          name="zone"
          label={say(text.zone)}
          value={said?.timeZone ?? 'America/Toronto'}
          options={zones.map((value) => ({ value, label: value.replace('America/', '').replaceAll('_', ' ') }))}
        />
        <Checkbox name="message" label={say(text.message)} checked={said?.mayLeaveMessage ?? false} />
        <Checkbox name="name-us" label={say(text.nameUs)} checked={said?.mayNameUs ?? false} />
        <SealedInput of="C4" field="reach-at" label={say(text.reachAt)} />
        <SealedInput of="C4" field="code-word" label={say(text.codeWord)} />
        <Submit>{say(text.keep)}</Submit>
      </SealedForm>
    </PersonDesk>
  )
}
