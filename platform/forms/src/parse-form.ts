import type { Language, PublicLanguage, TextIn } from '@fanal/kernel'
import type { Answer, FormDefinition, LanguagesOfForm } from './define-form.ts'
import type { CheckField, ChoiceField, FormField, HiddenField, TextField } from './field.ts'
import { text, tooLong } from './forms.text.ts'
import { countBytes, countGraphemes, loneSurrogate, normaliseLine, normaliseText } from './normalise.ts'

/** What was typed, field by field, to show again; only fields of the form are in it. */
export type FormValues = Readonly<Record<string, readonly string[]>>
export type FormErrors<L extends PublicLanguage = Language> = Readonly<Record<string, TextIn<L>>>

export type ParsedForm<Form> =
  | { readonly ok: true; readonly answer: Answer<Form>; readonly values: FormValues }
  | { readonly ok: false; readonly errors: FormErrors<LanguagesOfForm<Form>>; readonly values: FormValues }

type Read =
  | { readonly ok: true; readonly value: string | boolean | null | readonly string[] }
  | { readonly ok: false; readonly say: TextIn<Language> }

const wrong = (say: TextIn<Language>): Read => ({ ok: false, say })
const right = (value: string | boolean | null | readonly string[]): Read => ({ ok: true, value })

/** @NOTE far beyond the limit the exact count would cost seconds of a small machine's time */
const countable = 100_000

function readText(field: TextField, typed: string): Read {
  const value = field.kind === 'text' ? normaliseText(typed) : normaliseLine(typed)
  if (value === '') return field.required ? wrong(field.missing ?? text.missingText) : right(null)
  const { max = Number.POSITIVE_INFINITY, maxBytes = Number.POSITIVE_INFINITY } = field
  const characters = countGraphemes(value, countable)
  const has = characters < countable ? characters : null
  if (characters > max) return wrong(tooLong(max, has))
  if (countBytes(value) > maxBytes) {
    // a limit in bytes is said in characters of this very text
    const fitting = Math.floor((maxBytes / countBytes(value)) * characters)
    return wrong(tooLong(fitting, has))
  }
  return right(value)
}

function readChoice(field: ChoiceField, values: readonly string[]): Read {
  const chosen = [...new Set(values.filter((value) => value !== ''))]
  const offered = field.options.map(({ value }) => value)
  if (chosen.some((value) => !offered.includes(value))) return wrong(text.unknownChoice)
  if (chosen.length === 0 && field.required) return wrong(field.missing ?? text.missingChoice)
  if (field.kind === 'choices') return right(offered.filter((value) => chosen.includes(value)))
  return chosen.length > 1 ? wrong(text.unknownChoice) : right(chosen[0] ?? null)
}

function readCheck(field: CheckField, values: readonly string[]): Read {
  const ticked = values.includes('yes')
  return field.required && !ticked ? wrong(field.missing ?? text.missingCheck) : right(ticked)
}

function readHidden(field: HiddenField, value: string): Read {
  if (value === '') return right(null)
  // oxlint-disable-next-line no-control-regex -- a page never wrote one
  return value.length > (field.max ?? 1000) || /[\u0000-\u001F\u007F]/.test(value) ? wrong(text.stale) : right(value)
}

// oxlint-disable-next-line typescript/consistent-return -- the switch is exhaustive: a new kind does not compile until it is read here
function readField(field: FormField, values: readonly string[]): Read {
  switch (field.kind) {
    case 'line':
    case 'text':
    case 'date-ish':
      return readText(field, values[0] ?? '')
    case 'choice':
    case 'choices':
      return readChoice(field, values)
    case 'check':
      return readCheck(field, values)
    case 'hidden':
      return readHidden(field, values[0] ?? '')
  }
}

/** What is shown again: only what the field could have sent, so that a forged request is not echoed. */
function kept(field: FormField, values: readonly string[]): readonly string[] {
  if ('options' in field) return values.filter((value) => field.options.some((option) => option.value === value))
  if (field.kind === 'check') return values.includes('yes') ? ['yes'] : []
  return values.slice(0, 1).map((value) => value.replace(loneSurrogate, '\uFFFD').replaceAll('\0', ''))
}

/**
 * Reads a form's fields; unknown ones are ignored and never echoed.
 * @param entries as a browser sends them, in any order, names possibly several times
 * @returns the typed answer, or a sentence for each field that needs another look; what was typed either way
 */
export function parseForm<const Form extends FormDefinition>(form: Form, entries: Iterable<readonly [string, string]>): ParsedForm<Form> {
  const sent = [...entries]
  const read = form.fields.map((field) => {
    const values = sent.filter(([name]) => name === field.name).map(([, value]) => value)
    return { field, values, outcome: readField(field, values) }
  })
  const values = Object.fromEntries(read.map(({ field, values: typed }) => [field.name, kept(field, typed)]))
  const errors = Object.fromEntries(read.flatMap(({ field, outcome }) => (outcome.ok ? [] : [[field.name, outcome.say]])))
  if (Object.keys(errors).length > 0)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a sentence is the field's own, in the form's languages, or one of ours, in all
    return { ok: false, errors: errors as FormErrors<LanguagesOfForm<Form>>, values }
  const answer = Object.fromEntries(read.flatMap(({ field, outcome }) => (outcome.ok ? [[field.name, outcome.value]] : [])))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each field was read by its own kind just above
  return { ok: true, answer: answer as Answer<Form>, values }
}
