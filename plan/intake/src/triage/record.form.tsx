import { Form, Input, Select, type SummaryError, Submit } from '@fanal/design'
import { typedChannelCode } from '@fanal/handover'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { channelCodeText, codeByColleague, codeText, fieldOpen, fieldText, toldByColleague } from './statistics.text.ts'
import { type StatisticField, statisticFieldNames, statisticFields } from './statistics.ts'
import type { Triage } from './triage-of.ts'
import { triageRefusals } from './triage.refusals.ts'
import { triageRoutes } from './triage.routes.ts'
import { triageText as text } from './triage.text.ts'

type RecordField = StatisticField | 'channel_code'
const recordFields: readonly RecordField[] = [...statisticFieldNames, 'channel_code']

/** What somebody chose in a record that could not be kept. */
export interface RecordDraft {
  readonly given: Readonly<Partial<Record<RecordField, string>>>
  readonly wrong: Readonly<Partial<Record<RecordField, Bilingual>>>
  /** What is wrong with the whole. */
  readonly why: Bilingual
}

interface RecordFormProps {
  readonly language: Language
  readonly triage: Triage
  readonly csrf: string | null
  readonly draft?: RecordDraft
}

/** A draft in which fields were left open, or whose channel code is none. */
export function openDraft(given: RecordDraft['given'], open: readonly StatisticField[], codeIsWrong: boolean): RecordDraft {
  const left = Object.fromEntries(open.map((field) => [field, fieldOpen(field)]))
  const why = open.length > 0 ? triageRefusals.recordIncomplete : triageRefusals.recordCodeWrong
  return { given, wrong: codeIsWrong ? { ...left, channel_code: channelCodeText.none } : left, why }
}

/** A draft beside what a colleague confirmed meanwhile: where they chose otherwise is said at the field. */
export function crossedDraft(given: RecordDraft['given'], { record }: Triage): RecordDraft {
  const others = record === null ? [] : statisticFieldNames.filter((field) => record.codes[field] !== given[field])
  const wrong = Object.fromEntries(others.map((field) => [field, toldByColleague(field, record?.codes[field] ?? '')]))
  const code = record?.channelCode ?? null
  const codeDiffers = record !== null && code !== typedChannelCode(given.channel_code ?? '')
  return { given, wrong: codeDiffers ? { ...wrong, channel_code: codeByColleague(code) } : wrong, why: triageRefusals.recordMeanwhile }
}

const idOf = (field: RecordField) => `record-${field}`

/** What is wrong, each linked to its field; the whole to the first of them. */
export function recordErrors({ wrong, why }: RecordDraft, language: Language): SummaryError[] {
  const fields = recordFields.filter((name) => wrong[name] !== undefined)
  const first = fields[0] ?? 'channel'
  const said = fields.map((name) => ({ name, id: idOf(name), say: sayIn(wrong[name] ?? why, language) }))
  return [{ name: first, id: idOf(first), say: sayIn(why, language) }, ...said]
}

/** The codes that are counted; works without script. */
export function RecordForm({ language, triage, csrf, draft }: RecordFormProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const { record } = triage
  const prefilled: Readonly<Record<string, string | null>> = { channel: triage.codes.channel, language: triage.codes.language }
  const valueOf = (field: StatisticField) =>
    draft === undefined ? (record?.codes[field] ?? prefilled[field] ?? '') : (draft.given[field] ?? '')
  return (
    <Form action={triageRoutes.confirmRecord.href({ language, id: triage.id })} csrf={csrf}>
      <input type="hidden" name="after" value={record?.version ?? 0} />
      <div class="record">
        {statisticFieldNames.map((field) => {
          const fault = draft?.wrong[field]
          return (
            <Select
              id={idOf(field)}
              name={field}
              label={say(fieldText[field])}
              options={statisticFields[field].map((code) => ({
                value: code as string,
                label: say(codeText[field][code] ?? { en: code, fr: code }),
              }))}
              value={valueOf(field)}
              error={fault && say(fault)}
            />
          )
        })}
        <div data-channel-code>
          <Input
            id={idOf('channel_code')}
            name="channel_code"
            label={say(channelCodeText.label)}
            hint={say(channelCodeText.hint)}
            value={draft === undefined ? (record?.channelCode ?? '') : (draft.given.channel_code ?? '')}
            error={draft?.wrong.channel_code && say(draft.wrong.channel_code)}
          />
        </div>
      </div>
      <Submit tone="secondary">{say(text.confirm)}</Submit>
    </Form>
  )
}
