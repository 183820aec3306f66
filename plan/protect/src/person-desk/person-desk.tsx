import { Field, type FieldProps, Form, Notice, describedBy, fieldId } from '@fanal/design'
import { type Language, toBase64Url } from '@fanal/kernel'
import type { SealedClass } from '@fanal/seal'
import type { ComponentChildren, HTMLAttributes, VNode } from 'preact'
import type { OpenedSubject } from '../subjects/open-subject.ts'
import type { DeskData, MissingKey } from './desk-data.ts'
import { personDeskText as text } from './person-desk.text.ts'

/** What of an answered record goes into the page. */
export function deskData({ subject, fields, wraps, begun }: Pick<OpenedSubject, 'subject' | 'fields' | 'wraps' | 'begun'>): DeskData {
  return {
    subject: subject.id,
    fields: fields.map((field) => ({
      class: field.class,
      field: field.field,
      version: field.version,
      epoch: field.epoch,
      bytes: toBase64Url(field.bytes),
    })),
    wraps: wraps.map((wrap) => ({ class: wrap.class, epoch: wrap.epoch, wrap: wrap.wrap })),
    begun,
  }
}

interface PersonDeskProps {
  readonly language: Language
  readonly data: DeskData
  /** Where somebody signs in whose session ended. */
  readonly signIn: string
  readonly children: ComponentChildren
}

/** A part of a page in which words about one person open, and are sealed before they leave. */
export function PersonDesk({ language, data, signIn, children }: PersonDeskProps): VNode {
  return (
    <fanal-person data-person={JSON.stringify(data)} data-sign-in={signIn}>
      <div data-needs-script>
        <Notice tone="warning">
          <p>{text.needsScript[language]}</p>
        </Notice>
      </div>
      <div data-desk-said role="status" tabIndex={-1} />
      {children}
    </fanal-person>
  )
}

interface PlaceProps {
  readonly of: SealedClass
  readonly field: string
}

/** The place of one sealed value; its words stand there once the device has opened them. */
export function OpenText({ of, field, inline = false }: PlaceProps & { readonly inline?: boolean }): VNode {
  const props = { 'data-open': `${of}:${field}`, class: 'words', dir: 'auto' as const }
  return inline ? <span {...props} /> : <div {...props} />
}

type SealedProps = Omit<FieldProps, 'name'> & PlaceProps

/** @NOTE it has no name, so that no browser posts it; the island seals it into a field of another name */
function sealedAttributes({ of, field, required, ...rest }: SealedProps) {
  const props = { ...rest, name: `${of}-${field}`, required }
  return {
    props,
    attributes: {
      id: fieldId(props),
      'data-seal': `${of}:${field}`,
      'data-required': required ? '' : undefined,
      autocomplete: 'off',
      dir: 'auto' as const,
      disabled: true,
      'aria-describedby': describedBy(props),
    },
  }
}

/** A line that is sealed before it leaves. */
export function SealedInput({ inputMode, ...sealed }: SealedProps & { readonly inputMode?: 'text' | 'tel' | 'email' }): VNode {
  const { props, attributes } = sealedAttributes(sealed)
  return (
    <Field {...props}>
      <input type="text" inputMode={inputMode} {...attributes} />
    </Field>
  )
}

/** Several lines that are sealed before they leave. */
export function SealedArea({ rows = 4, ...sealed }: SealedProps & { readonly rows?: number }): VNode {
  const { props, attributes } = sealedAttributes(sealed)
  return (
    <Field {...props}>
      <textarea rows={rows} {...attributes} />
    </Field>
  )
}

interface SealedFormProps {
  readonly action: string
  readonly csrf: string | null
  readonly id?: string
  /** For whoever has no script: the act's own id, so that the same form sent twice is one act. */
  readonly command: string
  /** Whose keys are wrapped when this recipient (a field `recipient`) gets these classes (fields `classes`): member ids by the recipient's value. */
  readonly readers?: Readonly<Record<string, readonly string[]>>
  /** Whose keys are wrapped with this act, whatever is chosen in it. */
  readonly missing?: readonly MissingKey[]
  readonly children: ComponentChildren
}

/** A form whose sealed inputs are sealed on the device, and whose codes are posted as they are. */
export function SealedForm({ action, csrf, id, command, readers, missing, children }: SealedFormProps): VNode {
  return (
    <div
      data-sealed-form
      data-readers={readers === undefined ? undefined : JSON.stringify(readers)}
      data-missing={missing === undefined ? undefined : JSON.stringify(missing)}
    >
      <Form action={action} csrf={csrf} {...(id !== undefined && { id })}>
        <input type="hidden" name="command" value={command} />
        {children}
        <div data-said role="status" tabIndex={-1} />
      </Form>
    </div>
  )
}

declare module 'preact' {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to tell Preact's JSX of an element of our own
  namespace JSX {
    interface IntrinsicElements {
      'fanal-person': HTMLAttributes<HTMLElement> & { readonly 'data-person': string; readonly 'data-sign-in': string }
    }
  }
}
