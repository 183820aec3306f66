import type { ComponentChildren } from 'preact'

interface FormProps {
  readonly action: string
  /** The session's form token; `null` where nobody is signed in. */
  readonly csrf?: string | null
  readonly id?: string
  readonly children: ComponentChildren
}

/**
 * A form that posts. Browser checks are off, because they speak the browser's language and not the page's;
 * so is autocompletion, because a browser would remember what was typed.
 */
export function Form({ action, csrf = null, id, children }: FormProps) {
  return (
    <form method="post" action={action} id={id} accept-charset="utf-8" autocomplete="off" noValidate>
      {csrf !== null && <input type="hidden" name="_csrf" value={csrf} />}
      {children}
    </form>
  )
}
