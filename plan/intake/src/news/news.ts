export interface Counts {
  /** Reports of the public received since the hour in which the page was made. */
  readonly received: number
  /** Reports of the reader's or nobody's whose reporter wrote again and waits. */
  readonly again: number
}

/**
 * Counts what came since the first answer.
 * @returns what to call with each answer: how many reports are new to whoever looks at the page
 */
export function arrivals(): (now: Counts) => number {
  let first: Counts | null = null
  let fewest = 0
  return (now) => {
    fewest = first === null ? now.again : Math.min(fewest, now.again)
    first ??= now
    return Math.max(0, now.received - first.received) + now.again - fewest
  }
}
