/**
 * When an entry is old: nobody has said for so many days that it is still right.
 * Ours, since 26 November 2026; no source gives a number. Directories that were read say "at least twice a year", and beds change daily.
 */
export const ageRule = { days: 90, since: '2026-11-26' } as const

/** Days since somebody assured an entry; `null` where nobody ever did. */
export function daysSince(assured: Date | null, now: Date): number | null {
  return assured === null ? null : Math.max(0, Math.floor((now.getTime() - assured.getTime()) / 86_400_000))
}

export function isOld(assured: Date | null, now: Date): boolean {
  const days = daysSince(assured, now)
  return days === null || days >= ageRule.days
}
