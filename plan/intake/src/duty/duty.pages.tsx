import { Details, Form, Heading, Input, Lead, Paragraph, Select, Submit, Textarea } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { hoursText } from '../line/presence.ts'
import { closedSoonText, openingText } from '../line/opening.text.ts'
import type { DutyDesk, UnitOnDuty } from './duty-desk.ts'
import { dutyRoutes } from './duty.routes.ts'
import { dutyText as text } from './duty.text.ts'
import { weekOf } from './hours.ts'

interface DutyProps {
  readonly language: Language
  readonly desk: DutyDesk
  readonly csrf: string | null
}

type One = Pick<DutyProps, 'language' | 'csrf'> & { readonly one: UnitOnDuty; say(text: Bilingual): string }

const zoneOf = ({ profile }: UnitOnDuty) => profile?.timeZone ?? 'America/Toronto'

function clock(at: Date, one: UnitOnDuty, language: Language): string {
  return new Intl.DateTimeFormat(`${language}-CA`, { timeStyle: 'short', timeZone: zoneOf(one) }).format(at)
}

/** What reporters read of the unit's hours. */
function saidOf({ profile, opening }: UnitOnDuty, language: Language): readonly string[] {
  if (profile === null) return []
  const said = { ...profile, opening }
  const now = [openingText(said), closedSoonText(said)].flatMap((one) => (one === null ? [] : [sayIn(one, language)]))
  return [...hoursText(profile, language), ...now]
}

// 2024-01-01 was a Monday
const dayName = (day: number, language: Language) =>
  new Intl.DateTimeFormat(`${language}-CA`, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, day)))

function Shifts({ one, language, csrf, say, isMine }: One & { isMine: boolean }) {
  const hours = [1, 2, 4, 6, 8, 10, 12].map((count) => ({ value: String(count), label: String(count) }))
  return (
    <>
      {one.shifts.length === 0 ? (
        <p>{say(text.nobody)}</p>
      ) : (
        <ul>
          {one.shifts.map(({ name, until }) => (
            <li>
              {name}, {say(text.until)} {clock(until, one, language)}
            </li>
          ))}
        </ul>
      )}
      <Form action={dutyRoutes.startShift.href({ language })} csrf={csrf}>
        <input type="hidden" name="unit" value={one.unit.unit} />
        <Select id={`hours-${one.unit.unit}`} name="hours" label={say(text.startFor)} options={hours} value="8" />
        <Submit tone={isMine ? 'secondary' : 'primary'}>{say(isMine ? text.move : text.start)}</Submit>
      </Form>
      {isMine && (
        <Form action={dutyRoutes.endShift.href({ language })} csrf={csrf}>
          <input type="hidden" name="unit" value={one.unit.unit} />
          <Submit tone="secondary">{say(text.end)}</Submit>
        </Form>
      )}
    </>
  )
}

function ProfileForm({ one, language, csrf, say }: One) {
  const id = (name: string) => `${name}-${one.unit.unit}`
  return (
    <Details summary={say(text.profile)}>
      <Form action={dutyRoutes.setProfile.href({ language })} csrf={csrf}>
        <Paragraph>{say(text.profileLead)}</Paragraph>
        <input type="hidden" name="unit" value={one.unit.unit} />
        <Input id={id('zone')} name="zone" label={say(text.zone)} hint={say(text.zoneHint)} value={zoneOf(one)} />
        <Input
          id={id('answers')}
          name="answers"
          label={say(text.answers)}
          inputMode="numeric"
          value={String(one.profile?.answersWithinHours ?? '')}
          size={4}
        />
        <div class="record">
          {weekOf(one.profile?.hours ?? []).map(({ day, from, until }) => (
            <>
              <Input
                id={id(`from-${day}`)}
                name={`from-${day}`}
                label={`${dayName(day, language)}, ${say(text.from)}`}
                value={from}
                size={6}
              />
              <Input
                id={id(`until-${day}`)}
                name={`until-${day}`}
                label={`${dayName(day, language)}, ${say(text.to)}`}
                value={until}
                size={6}
              />
            </>
          ))}
        </div>
        <Textarea
          id={id('closed')}
          name="closed"
          label={say(text.closed)}
          hint={say(text.closedHint)}
          value={(one.profile?.closed ?? []).join('\n')}
          rows={4}
        />
        <Submit tone="secondary">{say(text.keep)}</Submit>
      </Form>
    </Details>
  )
}

/** Who is on duty, and when the units say that they are there; works without script. */
export function DutyPage({ language, desk, csrf }: DutyProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      {desk.units.map((one) => (
        <section aria-labelledby={`unit-${one.unit.unit}`}>
          <Heading id={`unit-${one.unit.unit}`}>{one.unit[language]}</Heading>
          {saidOf(one, language).map((line) => (
            <p class="small">{line}</p>
          ))}
          <Shifts one={one} language={language} csrf={csrf} say={say} isMine={one.shifts.some(({ member }) => member === desk.me)} />
          {one.maySet && <ProfileForm one={one} language={language} csrf={csrf} say={say} />}
        </section>
      ))}
    </>
  )
}
