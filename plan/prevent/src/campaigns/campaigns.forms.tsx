import { Checkbox, ErrorSummary, Form, Input, Select, Submit, Textarea } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import { audiences, entryReasons, recordLanguages, recordRegions } from '../records/codes.ts'
import { audienceText, reasonText, recordLanguageText, recordRegionText, recordText } from '../records/codes.text.ts'
import type { Day } from '../records/day.ts'
import { faultSaid, optionsOf } from '../records/fields.ts'
import type { FieldFault } from '../records/typed-form.ts'
import {
  type Activity,
  type ActivityCount,
  type ActivityField,
  type CountField,
  type TypedActivity,
  activityKinds,
  measures,
  wantedActions,
} from './activity.ts'
import type { CampaignDesk } from './campaigns.operations.ts'
import { campaignsRoutes } from './campaigns.routes.ts'
import { activityKindText, campaignsText as text, measureText, wantedActionText } from './campaigns.text.ts'

/** What somebody sent that could not be kept: nothing of it is lost. */
export interface ActivityDraft {
  readonly unit: string
  readonly typed: TypedActivity
  readonly withCode: boolean
  readonly faults: readonly FieldFault<ActivityField>[]
  /** What is wrong with the whole. */
  readonly whole: Bilingual | null
}

export interface CountDraft {
  readonly typed: Readonly<Record<CountField, string>>
  readonly replaces: string | null
  readonly faults: readonly FieldFault<CountField>[]
}

export interface Parts {
  readonly language: Language
  readonly csrf: string | null
  readonly today: Day
}

const labels: Readonly<Record<ActivityField, Bilingual>> = {
  kind: text.kind,
  audience: recordText.audience,
  action: text.action,
  harm: text.harm,
  language: recordText.language,
  region: recordText.region,
  place: text.place,
  began: text.began,
  ended: text.ended,
  'follow-up': text['follow-up'],
  why: recordText.why,
}

const blank: TypedActivity = {
  kind: '',
  audience: '',
  action: '',
  harm: '',
  language: '',
  region: '',
  place: '',
  began: '',
  ended: '',
  'follow-up': '',
  why: 'new',
}

const typedOf = (one: Activity): TypedActivity => ({
  kind: one.kind,
  audience: one.audience,
  action: one.action,
  harm: one.harmWatch,
  language: one.language,
  region: one.region,
  place: one.place,
  began: one.began,
  ended: one.ended ?? '',
  'follow-up': one.followUp ?? '',
  why: '',
})

/** Where an entry is made, and one that stands for an earlier one. */
export function ActivityForm({
  language,
  csrf,
  desk,
  replaced,
  draft,
}: Parts & { desk: CampaignDesk; replaced: Activity | null; draft: ActivityDraft | null }) {
  const say = (one: Bilingual) => sayIn(one, language)
  const typed = draft?.typed ?? (replaced === null ? blank : typedOf(replaced))
  const field = (name: ActivityField) => {
    const wrong = draft?.faults.find((fault) => fault.field === name)
    return { name, label: say(labels[name]), value: typed[name], error: wrong && faultSaid(say(labels[name]), wrong.say, language) }
  }
  const errors = (draft?.faults ?? []).map(({ field: name }) => ({ ...field(name), say: field(name).error ?? '' }))
  const whole = draft?.whole ?? null
  const units = desk.units.filter(({ unit }) => desk.kept.includes(unit))
  const choice = <Code extends string>(name: ActivityField, codes: readonly Code[], names: Readonly<Record<Code, Bilingual>>) => (
    <Select {...field(name)} options={optionsOf(codes, names, language)} />
  )
  const dayHint = say(recordText.dayHint)
  return (
    <>
      <ErrorSummary errors={whole === null ? errors : [{ name: 'kind', say: say(whole) }, ...errors]} />
      <Form action={campaignsRoutes.keepActivity.href({ language })} csrf={csrf}>
        {replaced === null ? (
          <Select
            name="unit"
            label={say(recordText.unit)}
            options={units.map((unit) => ({ value: unit.unit, label: unit[language] }))}
            value={draft?.unit ?? units[0]?.unit}
          />
        ) : (
          <>
            <input type="hidden" name="unit" value={replaced.unit} />
            <input type="hidden" name="replaces" value={replaced.id} />
            {choice(
              'why',
              entryReasons.filter((why) => why !== 'new'),
              reasonText,
            )}
          </>
        )}
        {choice('kind', activityKinds, activityKindText)}
        {choice('audience', audiences, audienceText)}
        {choice('action', wantedActions, wantedActionText)}
        <Textarea {...field('harm')} rows={3} max={300} />
        {choice('language', recordLanguages, recordLanguageText)}
        {choice('region', recordRegions, recordRegionText)}
        <Input {...field('place')} />
        <Input {...field('began')} hint={dayHint} size={12} inputMode="numeric" />
        <Input {...field('ended')} hint={dayHint} size={12} inputMode="numeric" />
        <Input {...field('follow-up')} hint={dayHint} size={12} inputMode="numeric" />
        {replaced === null && (
          <Checkbox name="with-code" label={say(text.withCode)} hint={say(text.withCodeHint)} checked={draft?.withCode ?? false} />
        )}
        <Submit>{say(recordText.keep)}</Submit>
      </Form>
    </>
  )
}

/** A count, or what stands for an earlier one. */
export function CountForm({
  language,
  csrf,
  today,
  activity,
  replaced,
  draft,
}: Parts & { activity: Activity; replaced: ActivityCount | null; draft: CountDraft | null }) {
  const say = (one: Bilingual) => sayIn(one, language)
  const mine = draft !== null && draft.replaces === (replaced?.id ?? null) ? draft : null
  const typed = mine?.typed ?? {
    measure: replaced?.measure ?? '',
    on: replaced?.on ?? today,
    people: replaced === null ? '' : String(replaced.people),
    why: replaced === null ? 'new' : '',
  }
  const names: Readonly<Record<CountField, Bilingual>> = { measure: text.measure, on: text.on, people: text.people, why: recordText.why }
  const field = (name: CountField) => {
    const wrong = mine?.faults.find((fault) => fault.field === name)
    return {
      id: `${name}-${replaced?.id ?? 'new'}`,
      name,
      label: say(names[name]),
      value: typed[name],
      error: wrong && faultSaid(say(names[name]), wrong.say, language),
    }
  }
  const reasons = entryReasons.filter((why) => why === 'correction' || why === 'withdrawn')
  return (
    <>
      <ErrorSummary errors={(mine?.faults ?? []).map(({ field: name }) => ({ ...field(name), say: field(name).error ?? '' }))} />
      <Form action={campaignsRoutes.keepCount.href({ language })} csrf={csrf}>
        <input type="hidden" name="activity" value={activity.id} />
        {replaced !== null && <input type="hidden" name="replaces" value={replaced.id} />}
        {replaced !== null && <Select {...field('why')} options={optionsOf(reasons, reasonText, language)} />}
        <Select {...field('measure')} options={optionsOf(measures, measureText, language)} />
        <Input {...field('on')} hint={say(recordText.dayHint)} size={12} inputMode="numeric" />
        <Input {...field('people')} size={12} inputMode="numeric" />
        <Submit>{say(recordText.keep)}</Submit>
      </Form>
    </>
  )
}
