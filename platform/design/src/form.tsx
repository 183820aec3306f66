import type { ComponentChildren } from 'preact'

interface FormProps {
  readonly action: string
  /** The session's form token; `null` where nobody is signed in. */
  readonly csrf?: string | null
  readonly id?: string
  /** The form brings files. */
  readonly takesFiles?: boolean
  readonly children: ComponentChildren
}

/**
 * A form that posts. Browser checks are off, because they speak the browser's language and not the page's;
 * so is autocompletion, because a browser would remember what was typed.
 */
export function Form({ action, csrf = null, id, takesFiles = false, children }: FormProps) {
  return (
    <form
      method="post"
      action={action}
      id={id}
      encType={takesFiles ? 'multipart/form-data' : undefined}
      accept-charset="utf-8"
      autocomplete="off"
      noValidate
    >
      {csrf !== null && <input type="hidden" name="_csrf" value={csrf} />}
      {children}
    </form>
  )
}

/**
 * Keeps what is posted out of a browser's session file. Chromium writes the body of every form that was posted to disk, to
 * restore it one day, except where the form holds a secret: for that it looks for a password field with something in it (decisions/0028).
 * @NOTE nobody sees it, it is not posted, and as a code for one time no password manager offers to keep it
 */
export function KeptNowhere() {
  return <input type="password" value="-" autocomplete="one-time-code" disabled hidden />
}

/** A form of the public pages: what is typed in it must not outlive the page. Its address has `/search/` in it. */
export function PublicForm({ action, id, children }: Omit<FormProps, 'csrf'>) {
  return (
    <Form action={action} {...(id !== undefined && { id })}>
      <KeptNowhere />
      {children}
    </Form>
  )
}
