import { defineForm, type FormField, type FormIn } from '@fanal/forms'
import type { PublicLanguage } from '@fanal/kernel'
import type { DirectoryOrganizationKind } from '@fanal/seal'
import { answerLimits } from './answer-limits.ts'
import { channelCodeText } from './channel-code.text.ts'
import { fieldsText as say } from './fields.text.ts'
import { problems } from './problems.text.ts'
import { reportPaths, type ReportPath } from './report-path.ts'

/** A question of the public, in every language that the public is asked in. */
type Asked = FormField<PublicLanguage>

const hidden = [
  { kind: 'hidden', name: 'seed', max: 20 },
  { kind: 'hidden', name: 'path', max: 10 },
  { kind: 'hidden', name: 'unit', max: 64 },
] as const satisfies readonly Asked[]

type Question = keyof typeof answerLimits
const line = (name: Question, words: Pick<Asked & { kind: 'line' }, 'label' | 'hint'>): Asked => ({
  kind: name === 'when' ? 'date-ish' : 'line',
  name,
  ...words,
  ...answerLimits[name],
})
const few = (name: Question, words: Pick<Asked & { kind: 'text' }, 'label' | 'hint'>): Asked => ({
  kind: 'text',
  name,
  ...words,
  ...answerLimits[name],
  rows: 3,
})

const what = (path: ReportPath): Asked => ({
  kind: 'text',
  name: 'what',
  label: say.what,
  hint: say.whatHint[path],
  missing: problems.whatMissing,
  required: true,
  ...answerLimits.what,
  rows: 8,
})

const agreed: Asked = {
  kind: 'choice',
  name: 'agreed',
  label: say.agreed,
  hint: say.agreedHint,
  options: [
    { value: 'yes', label: say.agreedYes },
    { value: 'not-asked', label: say.agreedNotAsked },
    { value: 'no', label: say.agreedNo },
  ],
}

const onwardOptions = [
  { value: 'yes', label: say.onwardYes },
  { value: 'ask', label: say.onwardAsk },
  { value: 'no', label: say.onwardNo },
] as const

const onwardServices: Asked = {
  kind: 'choice',
  name: 'onward-services',
  label: say.onwardServices,
  hint: say.onwardHint,
  options: onwardOptions,
}
const onwardPolice: Asked = { kind: 'choice', name: 'onward-police', label: say.onwardPolice, options: onwardOptions }

/** As it was typed, right or wrong: no report waits for a code. */
const code = line('code', { label: channelCodeText.code, hint: channelCodeText.codeHint })

const noReceipt: Asked = { kind: 'check', name: 'no-receipt', label: say.noReceipt, hint: say.noReceiptHint }

const questions: Readonly<Record<ReportPath, readonly Asked[]>> = {
  own: [
    what('own'),
    line('where', { label: say.where, hint: say.whereOwnHint }),
    line('when', { label: say.when, hint: say.whenHint }),
    few('who', { label: say.whoOwn, hint: say.whoOwnHint }),
    line('contact', { label: say.contact, hint: say.contactHint }),
  ],
  witness: [
    what('witness'),
    line('where', { label: say.where, hint: say.whereHint }),
    line('when', { label: say.when, hint: say.whenHint }),
    few('who', { label: say.who, hint: say.whoHint }),
    few('how', { label: say.how, hint: say.howHint }),
  ],
  work: [
    what('work'),
    line('where', { label: say.where, hint: say.whereHint }),
    line('when', { label: say.when, hint: say.whenHint }),
    few('who', { label: say.who, hint: say.whoHint }),
    few('how', { label: say.how, hint: say.howWorkHint }),
    line('duty', { label: say.duty, hint: say.dutyHint }),
    agreed,
    line('contact', { label: say.contactWork, hint: say.contactWorkHint }),
  ],
}

/**
 * What the public is asked: one page, one required answer, a few questions for each path.
 * @param kind what the receiving team is: police are not asked whether police may have it
 */
export function reportForm(path: ReportPath, kind: DirectoryOrganizationKind | null = null): FormIn<PublicLanguage> {
  const onward = kind === 'police' ? [onwardServices] : [onwardServices, onwardPolice]
  return defineForm({ name: 'report', fields: [...hidden, ...questions[path], code, ...onward, noReceipt] })
}

/** Every question of every path, once: what a page that does not know its path has to keep. */
export function everyReportField(): readonly Asked[] {
  const all = reportPaths.flatMap((path) => reportForm(path).fields)
  return all.filter((field, index) => all.findIndex(({ name }) => name === field.name) === index)
}

/** A further message under the same receipt. */
export const followUpForm = defineForm({
  name: 'follow-up',
  fields: [
    { kind: 'hidden', name: 'receipt', max: 120 },
    { kind: 'hidden', name: 'unit', max: 64 },
    {
      kind: 'text',
      name: 'what',
      label: say.more,
      hint: say.moreHint,
      missing: problems.moreMissing,
      required: true,
      ...answerLimits.what,
      rows: 6,
    },
  ],
})

const notAnswers = new Set(['seed', 'path', 'unit', 'receipt', 'onward-services', 'onward-police', 'no-receipt'])

/** The answers that go into an envelope: what was left empty is left out, and so is what the page itself wrote. */
export function answersOf(answer: Readonly<Record<string, unknown>>): Record<string, string> {
  const kept = Object.entries(answer).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(kept.filter(([name]) => !notAnswers.has(name)))
}
