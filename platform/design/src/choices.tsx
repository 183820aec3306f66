import type { ComponentChildren } from 'preact'
import { text } from './design.text.ts'
import { describedBy, Field, FieldError, fieldId, fieldIds, Hint, Required, type FieldProps } from './field.tsx'
import { useSay } from './language.ts'

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
}

interface SelectProps extends FieldProps {
  readonly options: readonly Option[]
  readonly value?: string | undefined
}

interface ListProps extends SelectProps {
  /** What no choice says, where it is one: "All". */
  readonly none?: string
}

/** One of many, closed: for more than about seven; fewer read better as radios. */
export function Select({ options, value, none, ...field }: ListProps) {
  const say = useSay()
  return (
    <Field {...field}>
      <select
        id={fieldId(field)}
        name={field.name}
        autocomplete="off"
        required={field.required}
        aria-invalid={field.error ? 'true' : undefined}
        aria-describedby={describedBy(field)}
      >
        <option value="">{none ?? say(text.choose)}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** A group of controls under one question. */
export function Fieldset({ children, ...field }: FieldProps & { children: ComponentChildren }) {
  const ids = fieldIds(field)
  return (
    <fieldset class={field.error ? 'field wrong' : 'field'} id={`${ids.field}-group`} aria-describedby={describedBy(field)}>
      <legend>
        {field.label}
        {field.required && <Required />}
      </legend>
      {field.hint && <Hint id={ids.hint}>{field.hint}</Hint>}
      {field.error && <FieldError id={ids.error}>{field.error}</FieldError>}
      {children}
    </fieldset>
  )
}

/** The first option carries the field's own id, so that an error summary's link lands on it. */
function optionId(field: FieldProps, index: number): string {
  return index === 0 ? fieldId(field) : `${fieldId(field)}-${index + 1}`
}

interface ChoiceProps extends Option {
  readonly type: 'radio' | 'checkbox'
  readonly id: string
  readonly name: string
  readonly checked: boolean
  readonly describedBy?: string | undefined
  readonly invalid?: boolean
}

function Choice({ type, id, name, value, label, hint, checked, describedBy: described, invalid = false }: ChoiceProps) {
  const hintId = `${id}-note`
  const describing = [described, hint && hintId].filter(Boolean).join(' ')
  return (
    <div class="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        checked={checked}
        autocomplete="off"
        aria-invalid={invalid ? 'true' : undefined}
        aria-describedby={describing === '' ? undefined : describing}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** One of a few. No answer is chosen beforehand. */
export function Radios({ options, value, ...field }: SelectProps) {
  return (
    <Fieldset {...field}>
      {options.map((option, index) => (
        <Choice type="radio" id={optionId(field, index)} name={field.name} checked={option.value === value} {...option} />
      ))}
    </Fieldset>
  )
}

/** Any number of a few. */
export function Checkboxes({ options, values = [], ...field }: FieldProps & { options: readonly Option[]; values?: readonly string[] }) {
  return (
    <Fieldset {...field}>
      {options.map((option, index) => (
        <Choice type="checkbox" id={optionId(field, index)} name={field.name} checked={values.includes(option.value)} {...option} />
      ))}
    </Fieldset>
  )
}

/** One statement to tick; sends `yes`. */
export function Checkbox({ checked = false, ...field }: FieldProps & { checked?: boolean }) {
  const ids = fieldIds(field)
  return (
    <div class={field.error ? 'field wrong' : 'field'}>
      {field.error && <FieldError id={ids.error}>{field.error}</FieldError>}
      <Choice
        type="checkbox"
        id={ids.field}
        name={field.name}
        value="yes"
        label={field.label}
        hint={field.hint}
        checked={checked}
        describedBy={field.error ? ids.error : undefined}
        invalid={Boolean(field.error)}
      />
    </div>
  )
}
