import { Form, Select, type SummaryError, Submit } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { codeText, fieldText, fieldOpen, toldByColleague } from './statistics.text.ts'
import { type StatisticField, statisticFieldNames, statisticFields } from './statistics.ts'
import type { Triage } from './triage-of.ts'
import { triageRefusals } from './triage.refusals.ts'
import { triageRoutes } from './triage.routes.ts'
import { triageText as text } from './triage.text.ts'

/** What somebody chose in a record that could not be kept. */
export interface RecordDraft {
  readonly given: Readonly<Partial<Record<StatisticField, string>>>
  readonly wrong: Readonly<Partial<Record<StatisticField, Bilingual>>>
  /** What is wrong with the whole. */
  readonly why: Bilingual
}

interface RecordFormProps {
  readonly language: Language
  readonly triage: Triage
  readonly csrf: string | null
  readonly draft?: RecordDraft
}

/** A draft in which fields were left open. */
export function openDraft(given: RecordDraft['given'], open: readonly StatisticField[]): RecordDraft {
  return { given, wrong: Object.fromEntries(open.map((field) => [field, fieldOpen(field)])), why: triageRefusals.recordIncomplete }
}

/** A draft beside what a colleague confirmed meanwhile: where they chose otherwise is said at the field. */
export function crossedDraft(given: RecordDraft['given'], { record }: Triage): RecordDraft {
  const others = record === null ? [] : statisticFieldNames.filter((field) => record.codes[field] !== given[field])
  const wrong = Object.fromEntries(others.map((field) => [field, toldByColleague(field, record?.codes[field] ?? '')]))
  return { given, wrong, why: triageRefusals.recordMeanwhile }
}

const idOf = (field: StatisticField) => `record-${field}`

/** What is wrong, each linked to its field; the whole to the first of them. */
export function recordErrors({ wrong, why }: RecordDraft, language: Language): SummaryError[] {
  const fields = statisticFieldNames.filter((name) => wrong[name] !== undefined)
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
      </div>
      <Submit tone="secondary">{say(text.confirm)}</Submit>
    </Form>
  )
}
