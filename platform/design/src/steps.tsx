import { text } from './design.text.ts'
import { useSay } from './language.ts'

/** Where one is in a short row of steps. */
export function Steps({ steps, current, label }: { steps: readonly string[]; current: number; label: string }) {
  const say = useSay()
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li class={index < current ? 'done' : undefined} aria-current={index === current ? 'step' : undefined}>
          {step}
          {index < current && <span class="unseen"> ({say(text.done)})</span>}
        </li>
      ))}
    </ol>
  )
}

/** Keyset pages: only back and on, because a count of pages would need a count of rows. */
export function Pagination({ previous, next }: { previous: string | null; next: string | null }) {
  const say = useSay()
  if (previous === null && next === null) return null
  return (
    <nav class="pagination" aria-label={say(text.pages)}>
      {previous !== null && (
        <a rel="prev" href={previous}>
          {say(text.previous)}
        </a>
      )}
      {next !== null && (
        <a rel="next" href={next}>
          {say(text.next)}
        </a>
      )}
    </nav>
  )
}
