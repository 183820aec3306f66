/** Days after which somebody has to vouch for an entry again. Ours, set on 2026-11-26. */
export const entryIsOldAfterDays = 365

export type EntryAge =
  | { readonly state: 'fresh'; readonly on: string }
  | { readonly state: 'old'; readonly on: string }
  | { readonly state: 'never' }

/** How old an entry is. @param assuredOn a date, `2026-11-26` */
export function entryAge(assuredOn: string | null, now: Date): EntryAge {
  if (assuredOn === null) return { state: 'never' }
  const days = (now.getTime() - Date.parse(assuredOn)) / 86_400_000
  return { state: days < entryIsOldAfterDays ? 'fresh' : 'old', on: assuredOn }
}
