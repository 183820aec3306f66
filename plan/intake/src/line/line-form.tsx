import { Form } from '@fanal/design'
import type { ComponentChildren } from 'preact'

/**
 * Keeps what is posted out of a browser's session file. Chromium writes the body of every form that was posted to disk, to
 * restore it one day, except where the form holds a secret: for that it looks for a password field with something in it.
 * @NOTE nobody sees it, it is not posted, and as a code for one time no password manager offers to keep it
 */
export function KeptNowhere() {
  return <input type="password" value="-" autocomplete="one-time-code" disabled hidden />
}

interface LineFormProps {
  readonly action: string
  readonly id: string
  readonly children: ComponentChildren
}

/** A form of the line: words and receipts, which must not outlive the page. */
export function LineForm({ action, id, children }: LineFormProps) {
  return (
    <Form action={action} id={id}>
      <KeptNowhere />
      {children}
    </Form>
  )
}
