import type { ComponentChildren } from 'preact'
import { text } from './design.text.ts'
import { useSay } from './language.ts'

/** What every field has; `id` only where two forms of a page share a name. */
export interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly required?: boolean | undefined
  readonly id?: string | undefined
}

export interface FieldIds {
  readonly field: string
  readonly hint: string
  readonly limit: string
  readonly error: string
}

/** The id of a field's control: what an error summary links to. */
export function fieldId({ name, id }: Pick<FieldProps, 'name' | 'id'>): string {
  return id ?? `f-${name}`
}

export function fieldIds(props: Pick<FieldProps, 'name' | 'id'>): FieldIds {
  const field = fieldId(props)
  return { field, hint: `${field}-hint`, limit: `${field}-limit`, error: `${field}-error` }
}

/** The ids that describe a control, for `aria-describedby`; `undefined` where nothing does. */
export function describedBy(props: FieldProps, limited = false): string | undefined {
  const ids = fieldIds(props)
  const present = [props.hint && ids.hint, limited && ids.limit, props.error && ids.error].filter(Boolean)
  return present.length === 0 ? undefined : present.join(' ')
}

export function Hint({ id, children }: { id?: string; children: ComponentChildren }) {
  return (
    <p class="hint" id={id}>
      {children}
    </p>
  )
}

export function FieldError({ id, children }: { id?: string; children: ComponentChildren }) {
  const say = useSay()
  return (
    <p class="field-error" id={id}>
      <span class="unseen">{say(text.error)} </span>
      {children}
    </p>
  )
}

export function Required() {
  const say = useSay()
  return <span class="required"> {say(text.required)}</span>
}

/** Label, hint and error around one control. */
export function Field({ limit, children, ...props }: FieldProps & { limit?: string | undefined; children: ComponentChildren }) {
  const ids = fieldIds(props)
  return (
    <div class={props.error ? 'field wrong' : 'field'}>
      <label for={ids.field}>
        {props.label}
        {props.required && <Required />}
      </label>
      {props.hint && <Hint id={ids.hint}>{props.hint}</Hint>}
      {limit && <Hint id={ids.limit}>{limit}</Hint>}
      {props.error && <FieldError id={ids.error}>{props.error}</FieldError>}
      {children}
    </div>
  )
}
