import { Checkbox, ErrorSummary, Form, Input, Paragraph, Select, Submit, Textarea } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { ComponentChildren } from 'preact'
import { audiences, entryReasons, recordLanguages, recordRegions } from '../records/codes.ts'
import { audienceText, reasonText, recordLanguageText, recordRegionText, recordText } from '../records/codes.text.ts'
import { faultSaid, optionsOf } from '../records/fields.ts'
import type { FieldFault } from '../records/typed-form.ts'
import {
  type Completion,
  type CompletionField,
  type CourseField,
  completionFields,
  courseFields,
  deliverers,
  modalities,
} from './training.ts'
import type { TrainingDesk } from './training.operations.ts'
import { trainingRoutes } from './training.routes.ts'
import { completionFieldText, courseFieldText, delivererText, modalityText, trainingText as text } from './training.text.ts'

export interface CourseDraft {
  readonly unit: string
  readonly typed: Readonly<Record<CourseField, string>>
  readonly faults: readonly FieldFault<CourseField>[]
}

export interface CompletionDraft {
  readonly unit: string
  readonly replaces: string | null
  readonly typed: Readonly<Record<CompletionField, string>>
  readonly faults: readonly FieldFault<CompletionField>[]
  /** Another entry says the same: whoever sent it is asked whether it is another session. */
  readonly twin: boolean
}

export const importFields = ['audience', 'delivered-by', 'modality', 'region', 'statements'] as const
export type ImportField = (typeof importFields)[number]

export interface ImportDraft {
  readonly unit: string
  readonly typed: Readonly<Record<ImportField, string>>
  readonly faults: readonly FieldFault<ImportField>[]
}

interface Parts {
  readonly language: Language
  readonly csrf: string | null
  readonly desk: TrainingDesk
}

function UnitField({ language, desk, value }: Omit<Parts, 'csrf'> & { value: string | undefined }) {
  const units = desk.units.filter(({ unit }) => desk.kept.includes(unit))
  const options = units.map((unit) => ({ value: unit.unit, label: unit[language] }))
  return <Select id="unit-of-this" name="unit" label={sayIn(recordText.unit, language)} options={options} value={value ?? units[0]?.unit} />
}

/** A version of a course. */
export function CourseForm({ language, csrf, desk, draft }: Parts & { draft: CourseDraft | null }) {
  const say = (one: Bilingual) => sayIn(one, language)
  const fields = courseFields.map((name) => {
    const label = say(courseFieldText[name])
    const wrong = draft?.faults.find((fault) => fault.field === name)
    return { id: `course-${name}`, name, label, value: draft?.typed[name] ?? '', error: wrong && faultSaid(label, wrong.say, language) }
  })
  return (
    <>
      <ErrorSummary errors={fields.flatMap((field) => (field.error === undefined ? [] : [{ ...field, say: field.error }]))} />
      <Form action={trainingRoutes.keepCourse.href({ language })} csrf={csrf}>
        <UnitField language={language} desk={desk} value={draft?.unit} />
        {fields.map((field) => (
          <Input {...field} />
        ))}
        <Submit>{say(recordText.keep)}</Submit>
      </Form>
    </>
  )
}

const typedOf = (one: Completion): CompletionDraft['typed'] => ({
  course: one.course,
  audience: one.audience,
  done: one.done,
  people: String(one.people),
  'delivered-by': one.deliveredBy,
  modality: one.modality,
  language: one.language,
  region: one.region,
  'pre-mean': String(one.preMean ?? ''),
  'post-mean': String(one.postMean ?? ''),
  'asked-later': String(one.askedLater ?? ''),
  'able-later': String(one.ableLater ?? ''),
  why: '',
})

/** Who completed a course, or what stands for an earlier entry. */
export function CompletionForm({
  language,
  csrf,
  desk,
  replaced,
  draft,
}: Parts & { replaced: Completion | null; draft: CompletionDraft | null }) {
  const say = (one: Bilingual) => sayIn(one, language)
  const mine = draft !== null && draft.replaces === (replaced?.id ?? null) ? draft : null
  const typed = mine?.typed ?? (replaced === null ? null : typedOf(replaced))
  const field = (name: CompletionField) => {
    const label = say(completionFieldText[name])
    const wrong = mine?.faults.find((fault) => fault.field === name)
    return {
      id: `${name}-${replaced?.id ?? 'new'}`,
      name,
      label,
      value: typed?.[name] ?? '',
      error: wrong && faultSaid(label, wrong.say, language),
    }
  }
  const errors = completionFields.map(field).flatMap((one) => (one.error === undefined ? [] : [{ ...one, say: one.error }]))
  const twin = mine?.twin === true
  const courses = desk.courses.map(({ id, title, version }) => ({ value: id as string, label: `${say(title)} (${version})` }))
  const number = (name: CompletionField) => <Input {...field(name)} size={8} inputMode="numeric" />
  return (
    <>
      <ErrorSummary
        errors={twin ? [{ name: 'another', id: `another-${replaced?.id ?? 'new'}`, say: say(text.twin) }, ...errors] : errors}
      />
      <Form action={trainingRoutes.keepCompletion.href({ language })} csrf={csrf}>
        {replaced === null ? (
          <UnitField language={language} desk={desk} value={mine?.unit} />
        ) : (
          <>
            <input type="hidden" name="unit" value={replaced.unit} />
            <input type="hidden" name="replaces" value={replaced.id} />
            <Select
              {...field('why')}
              options={optionsOf(
                entryReasons.filter((why) => why !== 'new'),
                reasonText,
                language,
              )}
            />
          </>
        )}
        <Select {...field('course')} options={courses} />
        <Select {...field('audience')} options={optionsOf(audiences, audienceText, language)} />
        <Input {...field('done')} hint={say(recordText.dayHint)} size={12} inputMode="numeric" />
        {number('people')}
        <Select {...field('delivered-by')} options={optionsOf(deliverers, delivererText, language)} />
        <Select {...field('modality')} options={optionsOf(modalities, modalityText, language)} />
        <Select {...field('language')} options={optionsOf(recordLanguages, recordLanguageText, language)} />
        <Select {...field('region')} options={optionsOf(recordRegions, recordRegionText, language)} />
        {number('pre-mean')}
        {number('post-mean')}
        {number('asked-later')}
        {number('able-later')}
        {twin && <Checkbox id={`another-${replaced?.id ?? 'new'}`} name="another" label={say(text.another)} />}
        <Submit>{say(recordText.keep)}</Submit>
      </Form>
    </>
  )
}

/** Statements of a learning platform; what they do not say is chosen for all of them. */
export function ImportForm({ language, csrf, desk, draft }: Parts & { draft: ImportDraft | null }) {
  const say = (one: Bilingual) => sayIn(one, language)
  const field = (name: ImportField, label: string) => {
    const wrong = draft?.faults.find((fault) => fault.field === name)
    return { id: `import-${name}`, name, label, value: draft?.typed[name] ?? '', error: wrong && faultSaid(label, wrong.say, language) }
  }
  const audience = field('audience', say(recordText.audience))
  const deliveredBy = field('delivered-by', say(completionFieldText['delivered-by']))
  const modality = field('modality', say(completionFieldText.modality))
  const region = field('region', say(recordText.region))
  const statements = field('statements', say(text.statements))
  const all = [audience, deliveredBy, modality, region, statements]
  const controls: ComponentChildren = (
    <>
      <Select {...audience} options={optionsOf(audiences, audienceText, language)} />
      <Select {...deliveredBy} options={optionsOf(deliverers, delivererText, language)} />
      <Select {...modality} options={optionsOf(modalities, modalityText, language)} />
      <Select {...region} options={optionsOf(recordRegions, recordRegionText, language)} />
      <Textarea {...statements} rows={8} />
    </>
  )
  return (
    <>
      <Paragraph>{say(text.importLead)}</Paragraph>
      <ErrorSummary errors={all.flatMap((one) => (one.error === undefined ? [] : [{ ...one, say: one.error }]))} />
      <Form action={trainingRoutes.importTraining.href({ language })} csrf={csrf}>
        <UnitField language={language} desk={desk} value={draft?.unit} />
        {controls}
        <Submit>{say(text.import)}</Submit>
      </Form>
    </>
  )
}
