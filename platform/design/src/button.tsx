import type { ComponentChildren } from 'preact'

export type ButtonTone = 'primary' | 'secondary' | 'danger' | 'start'

interface ButtonProps {
  readonly tone?: ButtonTone
  readonly children: ComponentChildren
  /** The pair that the form sends for this button. */
  readonly name?: string
  readonly value?: string
}

/** Sends the form around it. */
export function Submit({ tone = 'primary', children, name, value }: ButtonProps) {
  return (
    <button type="submit" class={`button ${tone}`} name={name} value={value}>
      {children}
    </button>
  )
}

/** A button for an island to take; without script it does nothing, so it is hidden until the island shows it. */
export function Button({ tone = 'secondary', children, id }: Omit<ButtonProps, 'name' | 'value'> & { id: string }) {
  return (
    <button type="button" class={`button ${tone}`} id={id} hidden>
      {children}
    </button>
  )
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({ href, tone = 'primary', children }: { href: string; tone?: ButtonTone; children: ComponentChildren }) {
  return (
    <a class={`button ${tone}`} href={href}>
      {children}
    </a>
  )
}
