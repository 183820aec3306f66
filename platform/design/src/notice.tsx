import type { ComponentChildren } from 'preact'
import { text } from './design.text.ts'
import { useSay } from './language.ts'

export type Tone = 'info' | 'success' | 'warning' | 'danger'

interface NoticeProps {
  readonly tone?: Tone
  readonly title?: string
  /** Announced when a page's island shows it; a page that opens with it needs none. */
  readonly live?: boolean
  readonly id?: string
  readonly hidden?: boolean
  readonly children: ComponentChildren
}

/** Something to notice; its tone is a word as well as a colour. */
export function Notice({ tone = 'info', title, live = false, id, hidden, children }: NoticeProps) {
  const say = useSay()
  const role = live ? (tone === 'danger' ? 'alert' : 'status') : undefined
  return (
    <div class={`notice ${tone}`} role={role} id={id} hidden={hidden}>
      {title ? (
        <h2>
          <span class="unseen">{say(text[tone])} </span>
          {title}
        </h2>
      ) : (
        <p class="unseen">{say(text[tone])}</p>
      )}
      {children}
    </div>
  )
}

/** A state in one or two words. */
export function Badge({ tone = 'info', children }: { tone?: Tone | 'neutral'; children: ComponentChildren }) {
  return <span class={`badge ${tone}`}>{children}</span>
}

/** More, for who wants it: closed until opened, with no script. */
export function Details({ summary, children, open = false }: { summary: string; children: ComponentChildren; open?: boolean }) {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      <div class="panel">{children}</div>
    </details>
  )
}

/** A list or page that holds nothing yet: says so, and what comes next. */
export function EmptyState({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  )
}
