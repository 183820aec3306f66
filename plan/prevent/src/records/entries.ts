import type { EntryReason } from './codes.ts'

/** One entry of a record that is never changed. */
export interface Entry<Name extends string = string> {
  readonly id: Name
  readonly replaces: Name | null
  readonly why: EntryReason
}

/** The entries that hold: neither replaced by a later one nor withdrawn. */
export function holding<E extends Entry>(entries: readonly E[]): readonly E[] {
  const replaced = new Set(entries.map(({ replaces }) => replaces))
  return entries.filter(({ id, why }) => why !== 'withdrawn' && !replaced.has(id))
}

/** An entry and all that it stands for, the newest first. */
export function historyOf<E extends Entry>(entry: E, entries: readonly E[]): readonly E[] {
  const byId = new Map(entries.map((one) => [one.id, one]))
  const history: E[] = []
  for (let at: E | undefined = entry; at !== undefined; at = at.replaces === null ? undefined : byId.get(at.replaces)) history.push(at)
  return history
}
