/** Waits; for polling what gives no event (a process that is not our child, a socket that is not there yet). */
export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}

/**
 * Asks again and again until the answer is yes.
 * @returns false where `withinMs` have passed without one
 */
export async function until(answer: () => boolean | Promise<boolean>, withinMs: number, everyMs = 20): Promise<boolean> {
  const end = performance.now() + withinMs
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- polling
    if (await answer()) return true
    if (performance.now() >= end) return false
    // oxlint-disable-next-line no-await-in-loop -- polling
    await wait(everyMs)
  }
}
