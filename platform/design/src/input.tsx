import { upTo } from './design.text.ts'
import { describedBy, Field, fieldId, type FieldProps } from './field.tsx'
import { useSay } from './language.ts'

type Mode = 'text' | 'numeric' | 'tel' | 'email' | 'decimal'

export interface InputProps extends FieldProps {
  readonly type?: 'text' | 'password'
  readonly value?: string | undefined
  readonly inputMode?: Mode
  /** What the browser may fill in; nothing on the public line. */
  readonly autocomplete?: 'off' | 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'name' | 'email' | 'tel'
  /** Room for about this many characters. */
  readonly size?: number | undefined
  /** The page begins here: whoever opens it may type at once. */
  readonly begins?: boolean
}

/** One line of text. */
export function Input({ type = 'text', value, inputMode, autocomplete = 'off', size, begins = false, ...field }: InputProps) {
  const attributes = {
    id: fieldId(field),
    name: field.name,
    value,
    inputMode,
    autocomplete,
    size,
    class: size === undefined ? undefined : 'sized',
    required: field.required,
    autoFocus: begins || undefined,
    'aria-invalid': field.error ? ('true' as const) : undefined,
    'aria-describedby': describedBy(field),
    // what is typed has a direction of its own, whatever the page's is: a number stays in order on a page from right to left
    dir: 'auto' as const,
  }
  return <Field {...field}>{type === 'password' ? <input type="password" {...attributes} /> : <input type="text" {...attributes} />}</Field>
}

export interface FileInputProps extends FieldProps {
  /** Endings that are offered first, as the browser takes them: `.json,.csv`. */
  readonly accept: string
  readonly several?: boolean
}

/** Files from the reader's device. Its form has to say that it `takesFiles`. */
export function FileInput({ accept, several = false, ...field }: FileInputProps) {
  return (
    <Field {...field}>
      <input
        type="file"
        id={fieldId(field)}
        name={field.name}
        accept={accept}
        multiple={several}
        required={field.required}
        aria-invalid={field.error ? 'true' : undefined}
        aria-describedby={describedBy(field)}
      />
    </Field>
  )
}

export interface TextareaProps extends FieldProps {
  readonly value?: string | undefined
  readonly rows?: number
  /** Said beside the field. @NOTE no `maxlength`: a browser would cut a pasted text without a word */
  readonly max?: number | undefined
}

/** Several lines of text. */
export function Textarea({ value = '', rows = 6, max, ...field }: TextareaProps) {
  const say = useSay()
  return (
    <Field {...field} limit={max === undefined ? undefined : say(upTo(max))}>
      <textarea
        id={fieldId(field)}
        name={field.name}
        rows={rows}
        autocomplete="off"
        dir="auto"
        required={field.required}
        aria-invalid={field.error ? 'true' : undefined}
        aria-describedby={describedBy(field, max !== undefined)}
      >
        {/* @NOTE a browser drops one line end right after the tag; this one is that one */ '\n' + value}
      </textarea>
    </Field>
  )
}
