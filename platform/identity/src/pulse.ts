const everyMs = 60_000

/**
 * Turns keys into a sign of life.
 * @param beat  called once a minute at most, and only when something is typed
 * @param now  milliseconds
 * @returns what to call for each key
 */
export function pulse(beat: () => void, now: () => number): () => void {
  let last = now()
  return () => {
    if (now() - last < everyMs) return
    last = now()
    beat()
  }
}
