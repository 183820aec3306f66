import type { ComponentChildren } from 'preact'

interface Children {
  readonly children: ComponentChildren
}

/** A heading; a page has one of level 1. */
export function Heading({ level = 2, id, children }: Children & { level?: 1 | 2 | 3 | 4; id?: string }) {
  const Tag = `h${level}` as const
  return <Tag id={id}>{children}</Tag>
}

/** The one sentence under a page's heading. */
export function Lead({ children }: Children) {
  return <p class="lead">{children}</p>
}

export function Paragraph({ small = false, children }: Children & { small?: boolean }) {
  return <p class={small ? 'small' : undefined}>{children}</p>
}

/** Words for screen readers alone. */
export function Unseen({ children }: Children) {
  return <span class="unseen">{children}</span>
}

/** A day, a number or a code that is read as one: no line ends within it. */
export function Unbroken({ children }: Children) {
  return <span class="unbroken">{children}</span>
}
