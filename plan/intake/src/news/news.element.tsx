import { hourOf } from '@fanal/kernel'
import type { HTMLAttributes } from 'preact'

/** Where an open page says that something came; empty until it did, and without script. */
export function News({ now, shows }: { now: Date; shows: string }) {
  return (
    <fanal-news data-since={hourOf(now).toISOString()} data-shows={shows}>
      <div role="status" />
    </fanal-news>
  )
}

declare module 'preact' {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to tell Preact's JSX of an element of our own
  namespace JSX {
    interface IntrinsicElements {
      'fanal-news': HTMLAttributes<HTMLElement> & { readonly 'data-since': string; readonly 'data-shows': string }
    }
  }
}
