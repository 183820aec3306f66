/** Sign-ins of one name that were begun and did not succeed. */
export interface Attempts {
  readonly failures: number
  readonly failedAt: Date
}

const free = 5
const firstWaitMs = 5_000
const longestWaitMs = 300_000
const forgottenAfterMs = 3_600_000

/** How long a name has to wait after so many failures, in milliseconds: 0 for the first four, then 5 s doubling up to 5 minutes. */
export function waitAfter(failures: number): number {
  if (failures < free) return 0
  return Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - free))
}

export type Turn = { readonly ok: true; readonly attempts: Attempts } | { readonly ok: false; readonly waitMs: number }

/**
 * Whether this name may try now. The try is counted before it is checked, so that a thousand at once are not a thousand guesses.
 * @NOTE a refused try changes nothing: whoever hammers a member's name cannot push the end of the wait further away,
 * and no wait is longer than five minutes. Somebody who wins every race for the free moment still delays a member; that is
 * said in the README, and a session that is open does not end by it.
 */
export function takeTurn(before: Attempts | null, now: Date): Turn {
  if (before === null || now.getTime() - before.failedAt.getTime() > forgottenAfterMs)
    return { ok: true, attempts: { failures: 1, failedAt: now } }
  const waitMs = before.failedAt.getTime() + waitAfter(before.failures) - now.getTime()
  if (waitMs > 0) return { ok: false, waitMs }
  return { ok: true, attempts: { failures: before.failures + 1, failedAt: now } }
}

/**
 * A cap on sign-ins of the whole process, whatever the names: `perSecond` on average, `burst` at once.
 * It shields the database from a flood; it is not what protects a passphrase.
 */
export function floodGate(perSecond: number, burst: number): (now: Date) => boolean {
  let left = burst
  let last = Number.NEGATIVE_INFINITY
  return (now) => {
    const passed = Math.max(0, now.getTime() - last) / 1000
    left = Math.min(burst, left + passed * perSecond)
    last = Math.max(last, now.getTime())
    if (left < 1) return false
    left -= 1
    return true
  }
}
