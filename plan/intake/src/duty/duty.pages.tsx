import { Details, ErrorSummary, Form, Heading, Input, Lead, Paragraph, Select, Submit, Textarea } from '@fanal/design'
import { type Bilingual, type Language, type UnitId, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { hoursText } from '../line/presence.ts'
import { closedSoonText, openingText } from '../line/opening.text.ts'
import type { DutyDesk, UnitOnDuty } from './duty-desk.ts'
import { dutyRoutes } from './duty.routes.ts'
import { dutyText as text } from './duty.text.ts'
import { type TypedProfile, profileFaults, typedOf } from './typed-profile.ts'

interface DutyProps {
  readonly language: Language
  readonly desk: DutyDesk
  readonly csrf: string | null
  readonly draft?: DutyDraft
}

/** What somebody sent for a unit that could not be kept: a shift, or hours as they were typed. */
export interface DutyDraft {
  readonly unit: UnitId
  readonly typed?: TypedProfile
}

type One = Pick<DutyProps, 'language' | 'csrf'> & {
  readonly one: UnitOnDuty
  readonly draft: DutyDraft | null
  say(text: Bilingual): string
}

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

function Shifts({ one, language, csrf, draft, say, isMine }: One & { isMine: boolean }) {
  const hours = [1, 2, 4, 6, 8, 10, 12].map((count) => ({ value: String(count), label: String(count) }))
  const isWrong = draft !== null && draft.typed === undefined
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
        <Select
          id={`hours-${one.unit.unit}`}
          name="hours"
          label={say(text.startFor)}
          options={hours}
          value={isWrong ? '' : '8'}
          error={isWrong ? say(text.badHours) : undefined}
        />
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

function ProfileForm({ one, language, csrf, draft, say }: One) {
  const typed = draft?.typed ?? typedOf(one.profile)
  const faults = draft?.typed === undefined ? new Map<string, Bilingual>() : profileFaults(draft.typed)
  const field = (name: string, label: string) => {
    const fault = faults.get(name)
    return {
      id: `${name}-${one.unit.unit}`,
      name,
      label,
      error: fault && say({ en: `${label}: ${fault.en}`, fr: `${label} : ${fault.fr}` }),
    }
  }
  const days = typed.days.map(({ day, from, until }) => ({
    from: { ...field(`from-${day}`, `${dayName(day, language)}, ${say(text.from)}`), value: from },
    until: { ...field(`until-${day}`, `${dayName(day, language)}, ${say(text.to)}`), value: until },
  }))
  const zone = { ...field('zone', say(text.zone)), hint: say(text.zoneHint), value: typed.zone }
  const answers = { ...field('answers', say(text.answers)), value: typed.answers }
  const closed = { ...field('closed', say(text.closed)), hint: say(text.closedHint), value: typed.closed }
  const all = [zone, answers, ...days.flatMap(({ from, until }) => [from, until]), closed]
  return (
    <Details summary={say(text.profile)} open={faults.size > 0}>
      <ErrorSummary errors={all.flatMap(({ id, name, error }) => (error === undefined ? [] : [{ id, name, say: error }]))} />
      <Form action={dutyRoutes.setProfile.href({ language })} csrf={csrf}>
        <Paragraph>{say(text.profileLead)}</Paragraph>
        <input type="hidden" name="unit" value={one.unit.unit} />
        <Input {...zone} />
        <Input {...answers} inputMode="numeric" size={4} />
        <div class="record">
          {days.map(({ from, until }) => (
            <>
              <Input {...from} size={6} />
              <Input {...until} size={6} />
            </>
          ))}
        </div>
        <Textarea {...closed} rows={4} />
        <Submit tone="secondary">{say(text.keep)}</Submit>
      </Form>
    </Details>
  )
}

/** Who is on duty, and when the units say that they are there; works without script. */
export function DutyPage({ language, desk, csrf, draft }: DutyProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      {desk.units.map((one) => {
        const props = { one, language, csrf, say, draft: draft?.unit === one.unit.unit ? draft : null }
        return (
          <section aria-labelledby={`unit-${one.unit.unit}`}>
            <Heading id={`unit-${one.unit.unit}`}>{one.unit[language]}</Heading>
            {saidOf(one, language).map((line) => (
              <p class="small">{line}</p>
            ))}
            <Shifts {...props} isMine={one.shifts.some(({ member }) => member === desk.me)} />
            {one.maySet && <ProfileForm {...props} />}
          </section>
        )
      })}
    </>
  )
}
