import { Checkbox, Checkboxes, ErrorSummary, Input, Radios, Select, Textarea, type Option } from '@fanal/design'
import type { Language, PublicLanguage } from '@fanal/kernel'
import type { FormIn } from './define-form.ts'
import type { ChoiceField, FormField } from './field.ts'
import type { FormErrors, FormValues } from './parse-form.ts'

interface FormFieldsProps<L extends PublicLanguage> {
  readonly form: FormIn<L>
  readonly values?: FormValues
  readonly errors?: FormErrors<NoInfer<L>>
  readonly language: NoInfer<L>
}

/** More options than this read better as a list that opens. */
const mostRadios = 7

function optionsOf<L extends PublicLanguage>(field: ChoiceField<L>, language: L): Option[] {
  return field.options.map(({ value, label, hint }) => ({ value, label: label[language], hint: hint?.[language] }))
}

// oxlint-disable-next-line typescript/consistent-return -- the switch is exhaustive: a new kind does not compile until it is shown here
function FieldOf<L extends PublicLanguage>({
  field,
  values,
  error,
  language,
}: {
  field: FormField<L>
  values: readonly string[]
  error: string | undefined
  language: L
}) {
  if (field.kind === 'hidden') return <input type="hidden" name={field.name} value={values[0] ?? ''} />
  const common = { name: field.name, label: field.label[language], hint: field.hint?.[language], error, required: field.required }
  switch (field.kind) {
    case 'line':
    case 'date-ish':
      return <Input {...common} value={values[0]} />
    case 'text':
      return <Textarea {...common} value={values[0]} max={field.max} rows={field.rows ?? 6} />
    case 'check':
      return <Checkbox {...common} checked={values.includes('yes')} />
    case 'choices':
      return <Checkboxes {...common} options={optionsOf(field, language)} values={values} />
    case 'choice':
      return field.options.length > mostRadios ? (
        <Select {...common} options={optionsOf(field, language)} value={values[0]} />
      ) : (
        <Radios {...common} options={optionsOf(field, language)} value={values[0]} />
      )
  }
}

/** Every field of a form with what was typed and what has to be looked at again. */
export function FormFields<L extends PublicLanguage = Language>({ form, values = {}, errors = {}, language }: FormFieldsProps<L>) {
  return (
    <>
      {form.fields.map((field) => (
        <FieldOf field={field} values={values[field.name] ?? []} error={errors[field.name]?.[language]} language={language} />
      ))}
    </>
  )
}

/** The errors of a form, in the order of its fields, for the top of its page; a hidden field's error has no field to lead to. */
export function FormErrorSummary<L extends PublicLanguage = Language>({
  form,
  errors,
  language,
}: Required<Pick<FormFieldsProps<L>, 'form' | 'errors' | 'language'>>) {
  const found = form.fields.flatMap((field) => {
    const say = errors[field.name]?.[language]
    if (say === undefined) return []
    return [field.kind === 'hidden' ? { name: field.name, id: 'main', say } : { name: field.name, say }]
  })
  return <ErrorSummary errors={found} />
}
