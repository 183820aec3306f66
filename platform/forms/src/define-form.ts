import type { Language, PublicLanguage } from '@fanal/kernel'
import type { AnswerOf, FormField } from './field.ts'

export interface FormDefinition<Fields extends readonly FormField[] = readonly FormField[]> {
  readonly name: string
  readonly fields: Fields
}

/** A form whose questions are written in these languages. */
export interface FormIn<L extends PublicLanguage> {
  readonly name: string
  readonly fields: readonly FormField<L>[]
}

/** The languages in which every question of a form is written. */
export type LanguagesOfForm<Form> = Form extends FormIn<PublicLanguage> ? PublicLanguage : Language

/** The parsed answer of a form, by the names of its fields. */
export type Answer<Form> = Form extends { readonly fields: infer Fields extends readonly FormField[] }
  ? { readonly [Field in Fields[number] as Field['name']]: AnswerOf<Field> }
  : never

const fieldName = /^[a-z][A-Za-z0-9-]*$/

function faultOf(fields: readonly FormField[]): string | null {
  const names = fields.map((field) => field.name)
  const odd = names.find((name) => !fieldName.test(name))
  if (odd !== undefined) return `field ${JSON.stringify(odd)} has no usable name`
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) return `field ${twice} stands twice`
  const unclear = fields.find(
    (field) => 'options' in field && new Set(field.options.map(({ value }) => value)).size !== field.options.length,
  )
  if (unclear !== undefined) return `field ${unclear.name} offers one value twice`
  const hollow = fields.find(
    (field) => 'options' in field && (field.options.length === 0 || field.options.some(({ value }) => value === '')),
  )
  return hollow === undefined ? null : `field ${hollow.name} offers nothing, or an empty value`
}

/**
 * A questionnaire as data: one declaration makes its page, its parser and its answer's type.
 * @throws Error naming the field whose name is unusable or doubled, or whose options are
 * @example defineForm({ name: 'report', fields: [{ kind: 'text', name: 'what', label: { en: …, fr: … }, required: true }] })
 */
export function defineForm<const Fields extends readonly FormField[]>(form: FormDefinition<Fields>): FormDefinition<Fields> {
  const fault = faultOf(form.fields)
  if (fault !== null) throw new Error(`form ${form.name}: ${fault}`)
  return Object.freeze(form)
}
