/** Days after which an entry that nobody has assured anew is old (plan/protect/src/directory). */
export const entryIsOldAfterDays = 90

export interface EntryAge {
  readonly state: 'fresh' | 'old' | 'never'
  /** When somebody last vouched for it. */
  readonly on: Date | null
}

export function entryAge(assuredAt: Date | null, now: Date): EntryAge {
  if (assuredAt === null) return { state: 'never', on: null }
  const days = (now.getTime() - assuredAt.getTime()) / 86_400_000
  return { state: days < entryIsOldAfterDays ? 'fresh' : 'old', on: assuredAt }
}
